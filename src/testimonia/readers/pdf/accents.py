"""Accents that a font draws by themselves, over, under or beside the letter they belong to: "G¨odel" is "Gödel".

Old fonts of TeX have no accented letters. A text where a letter and its accent stand at one place has them put
together; the other place holds ``letters.GONE``, so that all else stays where it was.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from testimonia.readers.pdf.letters import GONE

_COMBINING = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306", "˙": "\u0307",
    "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
_DOTTED = {"ı": "i", "ȷ": "j"}
_ACCENT = re.compile("[`´ˆ˜¯˘˙¨˚˝ˇ¸˛\u0300-\u0328]")
_REACH = 200
"""Characters on either side among which the letter of an accent is looked for."""
_TOUCHES = 0.2
"""The gap between letters, in widths of theirs, that is none."""
_MOST = 5_000
"""Accents of a page; more is no text."""

Extent = Callable[[int], tuple[float, float]]
"""Where the character at a place begins and ends along the line."""


def composed(text: str, extent: Extent) -> str:
    """Return a text of the same length in which accents and the letters they stand at are one."""
    found = list(_ACCENT.finditer(text))
    if not found or len(found) > _MOST:
        return text
    signs = list(text)
    for match in found:
        _put_together(signs, match.start(), extent)
    return "".join(signs)


def _put_together(signs: list[str], accent: int, extent: Extent) -> None:
    mark = _COMBINING.get(signs[accent], signs[accent])
    for letter in _around(signs, accent):
        whole = unicodedata.normalize("NFC", _DOTTED.get(signs[letter], signs[letter]) + mark)
        if len(whole) == 1 and _stands_at(extent(accent), extent(letter)):
            signs[letter], signs[accent] = whole, GONE
            _close_gap(signs, accent, extent)
            return


def _around(signs: list[str], accent: int) -> Iterator[int]:
    """Yield the places of the letters of an accent's line, the nearest first."""
    sides = {1: True, -1: True}
    for far in range(1, _REACH):
        for side in (1, -1):
            place = accent + side * far
            sides[side] = sides[side] and 0 <= place < len(signs) and signs[place] not in "\r\n"
            if sides[side] and signs[place].isalpha():
                yield place


def _stands_at(accent: tuple[float, float], letter: tuple[float, float]) -> bool:
    """Tell whether the middle of an accent is within the letter's inner half."""
    middle = (accent[0] + accent[1]) / 2
    quarter = (letter[1] - letter[0]) / 4
    return letter[0] + quarter <= middle <= letter[1] - quarter


def _close_gap(signs: list[str], accent: int, extent: Extent) -> None:
    """Take away the blank that was put beside an accent which stood apart, where no blank is seen."""
    for blank in (accent - 1, accent + 1):
        if 0 < blank < len(signs) - 1 and signs[blank] == " ":
            before, after = _neighbour(signs, blank, -1), _neighbour(signs, blank, 1)
            if before is not None and after is not None and _touch(extent(before), extent(after)):
                signs[blank] = GONE


def _neighbour(signs: list[str], blank: int, step: int) -> int | None:
    """Return the place of the sign on one side of a blank, None where its line ends."""
    place = blank + step
    while 0 <= place < len(signs) and signs[place] == GONE:
        place += step
    return place if 0 <= place < len(signs) and not signs[place].isspace() else None


def _touch(before: tuple[float, float], after: tuple[float, float]) -> bool:
    return after[0] - before[1] < _TOUCHES * max(before[1] - before[0], after[1] - after[0])
