"""Markers of footnotes in the text, and the note that each points to.

A marker counts only where a note has the same mark: superscript figures, "[1]", "[^1]", "(1)" and signs right behind
a word; bare figures right behind a word ("exile.3") only in the order of the notes.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.citations.notes import SUPERSCRIPTS, Note
from testimonia.model import Passage

_PLAIN = str.maketrans(SUPERSCRIPTS, "0123456789")
_MARKER = re.compile(
    rf"\[\^(?P<name>[\w-]{{1,20}})\](?!:)|\[(?P<a>\d{{1,3}})\]|(?<=\S)\((?P<b>\d{{1,3}})\)|(?<=\S)(?P<c>[{SUPERSCRIPTS}]{{1,3}})"
    r"|(?<=[^\s*†‡])(?P<sign>\*{1,3}|†|‡)(?=[\s.,;:)”’\"]|$)"
    r"|(?<=[^\W\d_][.,;:!?”’\")])(?P<d>\d{1,3})(?=\s|$)|(?<=[^\W\d_][.,;!?][”’\"])(?P<e>\d{1,3})(?=\s|$)"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark in the text and the note it points to."""

    start: int
    end: int
    note: Note


def markers(text: str, passages: Iterable[Passage], notes: Sequence[Note]) -> Iterator[Marker]:
    """Yield the markers of the passages that have their note, in order of the text."""
    marked = _Notes(notes)
    expected = 1
    for passage in passages if marked.by_mark else ():
        once = {sign for sign in "*†‡" if text.count(sign, passage.start, passage.end) == 1}
        for match in _MARKER.finditer(text, passage.start, passage.end):
            mark = _mark(match)
            note = marked.behind(mark, match.end())
            if note is not None and _counts(match, expected, once):
                expected = _next(mark, expected)
                yield Marker(match.start(), match.end(), note)


def _next(mark: str, expected: int) -> int:
    return int(mark) + 1 if mark.isdecimal() else expected


def _counts(match: re.Match[str], expected: int, once: set[str]) -> bool:
    """Tell whether a mark is one: a bare figure in the order of the notes, a sign that its passage has once."""
    bare = match["d"] or match["e"]
    if bare:
        return int(bare) == expected
    return match["sign"] is None or match["sign"] in once


def _mark(match: re.Match[str]) -> str:
    if match["name"]:
        return f"^{match['name']}"
    return str(next(filter(None, match.groups()))).translate(_PLAIN)


class _Notes:
    """Notes by their mark, in order."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self.by_mark: dict[str, list[Note]] = defaultdict(list)
        for note in notes:
            if note.mark:
                self.by_mark[note.mark].append(note)
        self._starts = {mark: [note.start for note in alike] for mark, alike in self.by_mark.items()}

    def behind(self, mark: str, place: int) -> Note | None:
        """Return the first note with a mark that stands behind its marker: each chapter may count its own."""
        n = bisect_right(self._starts.get(mark, []), place)
        return self.by_mark[mark][n] if n < len(self._starts.get(mark, [])) else None
