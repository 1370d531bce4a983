"""Words of a line of print: where gaps part them into runs, and which figures stand above the line."""

import re
from collections.abc import Sequence
from itertools import pairwise

from testimonia.readers.pdf.frames import Box
from testimonia.readers.pdf.letters import raised

_SPLITS = 0.8
"""The gap, in heights of the letters, at which a line is parted into runs."""
_STEP = 0.7
"""The step up or down, in heights of the letters, at which it is."""
_CLOSE = 0.15
"""The gap, in heights of the letters, before the mark of a note that is none."""
_SMALL, _ABOVE = 0.85, 0.1
"""Height of a figure above the line, and how far its top is from that of the letters, in heights of theirs."""
_MARKS = frozenset("0123456789*†‡§")
NOTED = re.compile(r"(?<=.)(?:\d{1,3}|[*†‡§]{1,3})(?=[.,;:)]?$)")
"""What may be the mark of a note behind a word, if it stands above the line."""
NOTING = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})(?=[^\W\d])")
"""What may be the mark of a note before its first word."""


def may_have_mark(word: str) -> bool:
    """Tell whether the mark of a note may stand at an edge of a word, or before the sign at its end."""
    return word[0] in _MARKS or word[-1] in _MARKS or word[-2:-1] in _MARKS


class Word:
    """A word, its place in the text of the page, and the boxes of its first and last character where it is upright."""

    __slots__ = ("first", "height", "last", "left", "length", "place", "right", "text")

    def __init__(self, text: str, place: int, first: Box, last: Box) -> None:
        """Take the letters of a word, whose number is kept whatever ``text`` becomes."""
        self.text, self.place, self.length = text, place, len(text)
        self.first, self.last = first, last
        self.left = first[0] if first[0] < last[0] else last[0]
        self.right = last[2] if first[2] < last[2] else first[2]
        self.height = first[3] - first[1]


def is_apart(before: Word, after: Word) -> bool:
    """Tell whether a wide gap stands between two words, in either direction of writing, or another line begins."""
    gap = after.left - before.right
    if gap < 0:
        gap = before.left - after.right
    tall = before.height if before.height > after.height else after.height
    step = (before.last[1] + before.last[3] - after.first[1] - after.first[3]) / 2
    return gap > _SPLITS * tall or abs(step) > _STEP * tall


def dominant(words: Sequence[Word]) -> Word:
    """Return the first word of the height that most letters have."""
    if len({word.height for word in words}) == 1:
        return words[0]
    letters: dict[float, int] = {}
    firsts: dict[float, Word] = {}
    for word in words:
        height = round(word.height, 1)
        letters[height] = letters.get(height, 0) + word.length
        firsts.setdefault(height, word)
    return firsts[max(letters, key=lambda height: letters[height])]


def joined(words: Sequence[Word], usual: Word) -> str:
    """Return words with blanks between them; figures that stand above the line as such, close behind their word."""
    small = _SMALL * usual.height
    if all(word.height >= small for word in words):
        return " ".join([word.text for word in words])
    pieces = [_written(words[0], usual)]
    for before, word in pairwise(words):
        written = _written(word, usual)
        close = written != word.text and word.left - before.right < _CLOSE * usual.height
        pieces += "" if close else " ", written
    return "".join(pieces)


def _written(word: Word, usual: Word) -> str:
    above = is_above(word.first, usual.first) and is_above(word.last, usual.first)
    return raised(word.text) if above else word.text


def is_above(box: Box, other: Box) -> bool:
    """Tell whether a sign is smaller than another, and stands above its line."""
    tall = other[3] - other[1]
    return box[3] - box[1] < _SMALL * tall and box[3] < other[3] - _ABOVE * tall
