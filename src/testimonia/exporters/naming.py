"""Names as anybody may write them in a title, a path, an address or a note: found there, and taken out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.names.fold import fold

_BETWEEN = r"(?:[\W_]|%20)*"
"""What may stand between the words of a name: nothing, as in "lenavoss.html"."""
_BEFORE, _BEHIND = r"(?<![^\W_])", r"(?![^\W_])"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Names:
    """Some names, looked for in any case, with any marks between their words, and with the surname first."""

    pattern: re.Pattern[str] | None

    def found(self, text: str) -> bool:
        """Tell whether a text has one of them."""
        return self.pattern is not None and self.pattern.search(text) is not None

    def replaced(self, text: str, instead: str) -> str:
        """Return a text with something else in the place of each."""
        return text if self.pattern is None else self.pattern.sub(instead, text)


def names_of(names: Iterable[str]) -> Names:
    """Return what finds these names; words in small letters alone ("his brother") are none."""
    ways = {way for name in names if name != name.lower() for way in _ways(name)}
    if not ways:
        return Names(None)
    longest_first = sorted(ways, key=lambda way: (-len(way), way))
    return Names(re.compile(f"{_BEFORE}(?:{'|'.join(longest_first)}){_BEHIND}", re.IGNORECASE))


def _ways(name: str) -> Iterator[str]:
    """Yield the ways to write a name, as patterns: as it is and folded, in either order."""
    for text in (name, fold(name)):
        words = _WORD.findall(text)
        for ordered in (words, words[-1:] + words[:-1]):
            if ordered:
                yield _BETWEEN.join(map(re.escape, ordered))
