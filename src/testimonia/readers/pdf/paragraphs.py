"""Paragraphs: which rows of a column are set as one.

A paragraph ends before a gap or letters of another size; before a row that is indented (or, where all rows but the
first are, before one that is not); before a bullet; and behind a row that has room for the first word of the next.
Where most rows have room, as in verse and addresses, that says nothing, and each row stays a line of its own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise

from testimonia.readers.pdf.printed import Paragraph, Row, size_of

_OTHER_SIZE = 0.08
_GAP = 1.22
"""The distance of rows, in usual distances, from which on it is a gap."""
_INDENTED = 0.7
"""An indentation in sizes of the letters."""
_FARTHEST = 12
"""An indentation at most; what begins further right is no row of the same paragraph."""
_CELLS = re.compile(r"\t|(?:\. ?){4}")
"""What stands between the cells of a table, or leads from a title to its page."""
_BULLET = re.compile(r"[•◦▪▫‣●○■□➢✓·]\s")
_ITEM = re.compile(r"(?:[-–—*]|\(?(?:\d{1,3}|[a-z])[.)])\s")
_BROKEN = re.compile(r"[^\W\d_]-$")
_STOPS = ".!?…:;"
_CLOSING = "\"'”’»)]¹²³⁰⁴⁵⁶⁷⁸⁹*†‡"
_FILLED = 0.5
"""Share of the rows of a text that have no room for the next word."""
_SINGLE = 1.4
"""First rows of paragraphs that stand together, on the average, where all their other rows are indented."""
_USUAL_LEADING = 1.2


def leadings(columns: Sequence[Sequence[Row]]) -> dict[int, float]:
    """Return the usual distance of rows, by the size of their letters in whole points."""
    steps: dict[int, Counter[float]] = {}
    for column in columns:
        for above, below in pairwise(column):
            if _is_alike(above, below) and 0 < below.base - above.base < 3 * above.size:
                steps.setdefault(round(above.size), Counter())[round(below.base - above.base, 1)] += 1
    return {size: _usual(counted) for size, counted in steps.items()}


def _usual(counted: Counter[float]) -> float:
    """Return the distance that most rows have, those that differ by little taken together."""
    return max(
        counted, key=lambda step: (sum(counted[near] for near in counted if abs(near - step) <= 0.3), -step)
    )


def paragraphs(column: Sequence[Row], usual: Mapping[int, float]) -> list[Paragraph]:
    """Return the paragraphs of a column; ``usual`` are the distances of rows in the file."""
    found: list[Paragraph] = []
    left, right = (
        (min(row.left for row in column), max(row.right for row in column)) if column else (0.0, 0.0)
    )
    for group in _groups(column, usual):
        found += _Group(group, left, right).paragraphs()
    return found


def _groups(column: Sequence[Row], usual: Mapping[int, float]) -> Iterator[list[Row]]:
    """Yield the rows of a column that no gap and no other size parts."""
    group: list[Row] = []
    for row in column:
        if group and _parts(group[-1], row, usual):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _parts(above: Row, below: Row, usual: Mapping[int, float]) -> bool:
    step = usual.get(round(above.size), _USUAL_LEADING * above.size)
    return not _is_alike(above, below) or not -0.5 * step < below.base - above.base <= _GAP * step


def _is_alike(one: Row, other: Row) -> bool:
    return abs(one.size - other.size) <= _OTHER_SIZE * max(one.size, other.size)


class _Group:
    """Rows one below the other, of one size; their column goes from ``left`` to ``right``."""

    def __init__(self, rows: Sequence[Row], left: float, right: float) -> None:
        self._rows = rows
        self._size = size_of(rows) or 10.0
        self._edge, self._right = right, max(row.right for row in rows)
        self._left = min(row.left for row in rows) if len(rows) > 1 else left
        self._short = [self._is_short(n) for n in range(len(rows))]
        inner = self._short[:-1]
        self._filled = inner.count(False) >= _FILLED * len(inner)
        self._hanging = self._hangs()

    def paragraphs(self) -> Iterator[Paragraph]:
        first = 0
        for n in range(1, len(self._rows)):
            if self._opens(n):
                yield self._paragraph(first, n)
                first = n
        yield self._paragraph(first, len(self._rows))

    def _paragraph(self, first: int, end: int) -> Paragraph:
        inner = range(first, end - 1)
        cells = end - first > 1 and any(_CELLS.search(row.text) for row in self._rows[first:end])
        whole = not cells and all(
            not self._short[n] or self._runs_on(n) or self._is_centred(n) for n in inner
        )
        last = self._rows[end - 1]
        return Paragraph(
            list(self._rows[first:end]), whole, self._is_indented(first) and not self._hanging,
            self._edge - last.right < max(3 * self._size, 0.08 * (last.right - last.left)),
        )  # fmt: skip

    # ---------------------------------------------------------------- where one begins

    def _opens(self, n: int) -> bool:
        """Tell whether a row begins a paragraph."""
        above, row = self._rows[n - 1], self._rows[n]
        step = (row.left - above.left) / self._size
        if _BULLET.match(row.text) or step > _FARTHEST:
            return True
        if is_broken_word(above, row) or (self._is_centred(n - 1) and self._is_centred(n)):
            return False
        if step > _INDENTED:
            return self._opens_indented(n)
        if step < -_INDENTED:
            return self._opens_outdented(n)
        return self._opens_flush(n)

    def _opens_indented(self, n: int) -> bool:
        """Tell whether a row that begins further right than the one above begins a paragraph."""
        if self._hanging or _has_mark(self._rows[n - 1]):
            return False
        returns = (
            n + 1 < len(self._rows) and self._rows[n + 1].left < self._rows[n].left - self._size * _INDENTED
        )
        return self._short[n - 1] or returns or self._ends(n - 1)

    def _opens_outdented(self, n: int) -> bool:
        """Tell whether a row that begins further left than the one above begins a paragraph."""
        first = n - 1
        while first > 0 and abs(self._rows[first - 1].left - self._rows[n - 1].left) < self._size * _INDENTED:
            first -= 1
        return self._hanging or _has_mark(self._rows[n]) or (n - first > 1 and self._ends(n - 1))

    def _opens_flush(self, n: int) -> bool:
        """Tell whether a row that begins below the one above begins a paragraph."""
        if self._hanging and not self._is_indented(n):
            return True
        if _ITEM.match(self._rows[n].text) and _ITEM.match(self._rows[n - 1].text):
            return True
        return self._filled and self._short[n - 1] and not self._runs_on(n - 1)

    # ---------------------------------------------------------------- what rows are like

    def _is_short(self, n: int) -> bool:
        """Tell whether a row has room for the first word of the next."""
        if n + 1 == len(self._rows):
            return False
        row, below = self._rows[n], self._rows[n + 1]
        edge = max(one.right for one in self._rows[max(0, n - 2) : n + 3])
        return row.right + 0.25 * self._size + below.first < edge - 0.6 * self._size

    def _is_indented(self, n: int) -> bool:
        return self._rows[n].left > self._left + _INDENTED * self._size

    def _is_centred(self, n: int) -> bool:
        row = self._rows[n]
        before, behind = row.left - self._left, self._right - row.right
        return abs(before - behind) < self._size and before > self._size

    def _runs_on(self, n: int) -> bool:
        """Tell whether a row ends within a sentence that goes on in the next in small letters."""
        return not self._ends(n) and self._rows[n + 1].text[:1].islower()

    def _ends(self, n: int) -> bool:
        return ends(self._rows[n])

    def _hangs(self) -> bool:
        """Tell whether all rows of a paragraph but the first are indented: as in lists of works."""
        stretches = [[*found] for _, found in groupby(range(len(self._rows)), key=self._is_indented)]
        outer, inner = stretches[::2], stretches[1::2]
        if not inner or self._is_indented(0) or len(self._rows) - sum(map(len, inner)) > _SINGLE * len(outer):
            return False
        if len(stretches) == 2 and len(inner[0]) == 1:
            return not self._ends(0)
        if max(map(len, inner)) > 1:
            return 2 * self._shorts(outer) <= sum(map(len, outer))
        return self._shorts(inner) > self._shorts(outer)

    def _shorts(self, stretches: Iterable[Iterable[int]]) -> int:
        """Return how many of some rows have room for the next word."""
        return sum(self._short[n] for n in chain.from_iterable(stretches))


def is_broken_word(above: Row, below: Row) -> bool:
    """Tell whether a row ends in a word that goes on in the next."""
    return _BROKEN.search(above.text) is not None and below.text[:1].isalpha()


def ends(row: Row) -> bool:
    """Tell whether a row ends as a sentence does."""
    return row.text.rstrip(_CLOSING)[-1:] in _STOPS


def _has_mark(row: Row) -> bool:
    return _BULLET.match(row.text) is not None or _ITEM.match(row.text) is not None
