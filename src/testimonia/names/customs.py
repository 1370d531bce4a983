"""The customs of a language made ready for taking names apart: its words as patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from testimonia.languages.parts.names import NameCustoms

NUMERALS = frozenset("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi".split())
"""Roman numbers that tell bearers of one name apart."""
BARE_NUMERALS = frozenset("iv")
"""Those of one letter: they count behind a given name only, where they cannot be an initial."""
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Known:
    """What the customs let be seen in a name."""

    titles: frozenset[str]
    suffixes: dict[str, str]
    """What tells bearers of one name apart, by each way of writing it."""
    post_nominals: frozenset[str]
    particles: frozenset[str]
    birth: re.Pattern[str]
    alias: re.Pattern[str]
    rank: re.Pattern[str]
    spelling: re.Pattern[str]
    """Another spelling in brackets, as the group."""

    @property
    def endings(self) -> frozenset[str]:
        """All that may stand behind a name."""
        return self.post_nominals | self.suffixes.keys()


@lru_cache(maxsize=64)
def known(customs: NameCustoms) -> Known:
    """Return the customs ready for use."""
    suffixes = dict(zip(NUMERALS, NUMERALS, strict=True))
    for series in (customs.younger, customs.elder):
        suffixes.update(dict.fromkeys(series, series[0] if series else ""))
    return Known(
        customs.every_title, suffixes, customs.post_nominals, customs.particles, _behind(customs.birth_words),
        _behind(customs.alias_words), _rank(customs.ordinal_endings),
        _bracketed(customs.other_spelling),
    )  # fmt: skip


def _behind(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a name behind one of some words, the name as its group."""
    longest = sorted(words, key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"[,(]?\s*\b(?:{either})\s+([^,)]+)\)?", re.IGNORECASE) if longest else _NEVER


def _bracketed(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of brackets that open with one of some words, with the rest of them as its group."""
    either = "|".join(map(re.escape, sorted(words)))
    return re.compile(rf"\(\s*(?:{either})\s+([^)]+)\)", re.IGNORECASE) if either else _NEVER


def _rank(endings: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a rank and all behind it: "12th Baronet", "1st Earl of …"."""
    either = "|".join(map(re.escape, endings))
    return re.compile(rf",?\s+\d{{1,2}}(?:{either})\b.*$", re.IGNORECASE) if either else _NEVER
