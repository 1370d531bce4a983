"""Under which keys names of places are kept and looked up: folded; those of other scripts apart from Latin ones."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from testimonia.names.fold import fold

FOREIGN = "~"
"""Before the key of a name of another script: "רומא" folds to letters that a Latin name may be written with."""
_LAST_LATIN = 0x024F
_MORE_LATIN = range(0x1E00, 0x1F00)
LONGEST = 200
"""Letters: what is longer is no name of a place."""


def key(name: str) -> str:
    """Return the key of a name; empty where nothing of it can be compared."""
    folded = fold(name)
    return folded if is_latin(name) or not folded else FOREIGN + folded


def is_latin(name: str) -> bool:
    """Tell whether all letters of a name are Latin ones."""
    return all(not letter.isalpha() or _is_latin_letter(ord(letter)) for letter in name)


def _is_latin_letter(code: int) -> bool:
    return code <= _LAST_LATIN or code in _MORE_LATIN or 0x02B0 <= code <= 0x02FF


@cache
def table(name: str) -> dict[str, Any]:
    """Return a table of this package, areas.toml or words.toml."""
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


def spellings(name: str) -> list[str]:
    """Return the keys under which a name may be kept: as it is, with "St" written out or short, without its article."""
    first = key(name)
    parts = first.split()
    found = [first, first.removeprefix(FOREIGN)]
    found += ["".join(parts)] if _is_initials(parts) else []
    found += [" ".join(exchange.get(part, part) for part in parts) for exchange in _exchanges()]
    found += [" ".join(parts[1:])] if parts and parts[0] in table("words.toml")["articles"] else []
    return [spelling for spelling in dict.fromkeys(found) if spelling]


def _exchanges() -> tuple[dict[str, str], dict[str, str]]:
    """Return what is written out for what is short, and the other way round."""
    short: dict[str, str] = table("words.toml")["short"]
    return short, {full: brief for brief, full in short.items()}


def _is_initials(parts: list[str]) -> bool:
    return len(parts) > 1 and all(len(part) == 1 for part in parts)
