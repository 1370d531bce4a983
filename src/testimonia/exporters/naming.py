"""Names as anybody may write them in a title, a path, an address or a note: found there, and taken out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.names.fold import fold

_BETWEEN = r"(?:[\W_]|%20)*"
"""What may stand between the words of a name: nothing, as in "lenavoss.html"."""
_BEFORE, _BEHIND = r"(?<![^\W_])", r"(?![^\W_])"
_NEVER = r"(?!)"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Names:
    """Some names, looked for in any case, with any marks between their words, and with the surname first.

    In prose a name of one word is in capitals or begins with one: "Will" is no verb. In paths nothing is.
    """

    in_prose: re.Pattern[str]
    in_paths: re.Pattern[str]

    def found(self, text: str) -> bool:
        """Tell whether a text has one of them."""
        return self.in_prose.search(text) is not None

    def replaced(self, text: str, instead: str) -> str:
        """Return a text with something else in the place of each."""
        return self.in_prose.sub(instead, text)

    def replaced_in_path(self, path: str, instead: str) -> str:
        """Return a path, or an address, with something else in the place of each."""
        return self.in_paths.sub(instead, path)


def names_of(names: Iterable[str]) -> Names:
    """Return what finds these names; words in small letters alone ("his brother") are none."""
    ways = {way for name in names if name != name.lower() for way in _ways(name)}
    longest_first = sorted(ways, key=lambda way: (-len("".join(way)), way))
    anywhere = [_BETWEEN.join(map(re.escape, words)) for words in longest_first]
    capital = [
        pattern
        if len(words) > 1
        else f"(?-i:{re.escape(words[0].title())}|{pattern}|{re.escape(words[0].upper())})"
        for words, pattern in zip(longest_first, anywhere, strict=True)
        if len(words) > 1 or not words[0].islower()
    ]
    return Names(_any_of(capital), _any_of(anywhere))


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}(?:{'|'.join(patterns) or _NEVER}){_BEHIND}", re.IGNORECASE)


def _ways(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways to write a name, word by word: as it is and folded, in either order."""
    for text in (name, fold(name), fold(name).title()):
        words = tuple(_WORD.findall(text))
        if words:
            yield from (words, words[-1:] + words[:-1])
