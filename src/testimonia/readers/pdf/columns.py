"""Columns: in which order the print of a page is read.

A gutter is an upright stripe that few lines cross, with lines that end before it and lines that begin behind it. What
crosses it (a headline over all columns, a wide table) parts the page into bands; in each band the left column is read
before the right one, and each may have columns of its own. Cells of a table, which stand beside one another too, are
read row by row: they are short, and the page draws them so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from testimonia.readers.pdf.printed import Run, size_of
from testimonia.readers.pdf.stripes import stripes

_DEEPEST = 12
"""Gutters within columns of gutters."""
_TRIED = 8
"""Stripes of an area that are looked at."""
_NARROW = 8
"""Width of a column in sizes of the letters: a narrower one holds labels or numbers."""
_FEWEST = 3
"""Lines on either side of a gutter; where other pages have it too, one is enough."""
_FEWEST_DRAWN_ACROSS, _MOST = 5, 0.6
"""Lines, and share of an area's lines, beside a gutter that the page draws from side to side."""
_TOGETHER = 2.5
"""Lines that the page draws of one column before it goes to the other, on the average."""
_FULL, _WORDY = 0.75, 2
"""Width of most lines of a column of text in widths of the longest, and their blanks at least."""
_CLOSE = 1.5
"""Distance of the last line of what goes across a gutter from the line above, in sizes of the letters."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """The runs of an area before a gutter, behind it, and across."""

    left: list[Run] = field(default_factory=list)
    right: list[Run] = field(default_factory=list)
    across: list[Run] = field(default_factory=list)


def columns(runs: Sequence[Run], usual: Iterable[float] = ()) -> tuple[list[list[Run]], list[float]]:
    """Return the runs of a page parted by columns in the order of reading, and where their gutters are.

    ``usual`` are the gutters that other pages have.
    """
    if not runs:
        return [], []
    reading = _Reading(size_of(runs) or 10.0, tuple(usual), [])
    return list(reading.read(list(runs), 0)), reading.found


@dataclass(frozen=True, slots=True)
class _Reading:
    """How to part a page: by the size of its letters and the gutters that others have; ``found`` are its own."""

    size: float
    usual: tuple[float, ...]
    found: list[float]

    def read(self, runs: list[Run], deep: int) -> Iterator[list[Run]]:
        """Yield the runs of an area by columns."""
        gutter = self._gutter(runs) if deep < _DEEPEST else None
        if gutter is None:
            yield runs
            return
        self.found.append(gutter)
        for part in self._parts(runs, gutter):
            if part:
                yield from self.read(part, deep + 1)

    def _parts(self, runs: Sequence[Run], gutter: float) -> Iterator[list[Run]]:
        """Yield what is read one after the other."""
        for across, band in self._bands(runs, gutter):
            yield from [band] if across else _in_turn(_sides(band, gutter), self.size)

    # ---------------------------------------------------------------- gutters

    def _gutter(self, runs: Sequence[Run]) -> float | None:
        """Return where the gutter of an area is, None where it has none."""
        tried = stripes(runs, self.size)[:_TRIED] if len(runs) > 1 else []
        return next((at for at in tried if self._is_gutter(runs, at)), None)

    def _is_gutter(self, runs: Sequence[Run], at: float) -> bool:
        """Tell whether columns of text stand on both sides of a stripe, in one band at least."""
        usual = any(abs(at - other) <= self.size for other in self.usual)
        sides = self._beside(runs, at, 1 if usual else _FEWEST)
        if usual:
            return _has_words(sides.left) and _has_words(sides.right)
        if not (self._is_wide(sides.left) and self._is_wide(sides.right)):
            return False
        return _drawn_together(sides) >= _TOGETHER or _is_parted(sides, _lines(runs))

    def _beside(self, runs: Sequence[Run], at: float, least: int) -> _Sides:
        """Return what stands beside a stripe, in the bands that have so many lines on either side."""
        found = _Sides()
        for across, band in self._bands(runs, at):
            sides = _sides(band, at)
            if not across and min(_lines(sides.left), _lines(sides.right)) >= least:
                found.left.extend(sides.left)
                found.right.extend(sides.right)
        return found

    def _is_wide(self, runs: Sequence[Run]) -> bool:
        if not runs:
            return False
        return max(run.right for run in runs) - min(run.left for run in runs) >= _NARROW * self.size

    # ---------------------------------------------------------------- bands

    def _bands(self, runs: Sequence[Run], at: float) -> list[tuple[bool, list[Run]]]:
        """Return the bands of an area from top to bottom, each with whether it goes across the gutter."""
        crossings = _merged(_across(runs, at), self.size)
        found: list[tuple[bool, list[Run]]] = []
        n = 0
        for run in sorted(runs, key=lambda one: one.middle):
            while n < len(crossings) and crossings[n][1] < run.middle:
                n += 1
            across = n < len(crossings) and crossings[n][0] <= run.middle
            if not found or found[-1][0] != across:
                found.append((across, []))
            found[-1][1].append(run)
        return found


def _across(runs: Sequence[Run], at: float) -> list[Run]:
    """Return the runs that cross a gutter, and the last line of what they are, which may be too short to do so."""
    found: list[Run] = []
    ordered = sorted(runs, key=lambda run: run.base)
    for n, run in enumerate(ordered):
        if run.left < at < run.right or (_is_alone(ordered, n) and _ends(found, run)):
            found.append(run)
    return found


def _is_alone(ordered: Sequence[Run], n: int) -> bool:
    """Tell whether nothing stands beside a run."""
    base, near = ordered[n].base, 0.5 * ordered[n].size
    before = n > 0 and base - ordered[n - 1].base <= near
    return not (before or (n + 1 < len(ordered) and ordered[n + 1].base - base <= near))


def _ends(across: Sequence[Run], run: Run) -> bool:
    """Tell whether a run stands right below the last of those across."""
    return bool(across) and run.base - across[-1].base < _CLOSE * max(run.size, across[-1].size)


def _sides(runs: Iterable[Run], at: float) -> _Sides:
    sides = _Sides()
    for run in runs:
        side = sides.left if run.right <= at else sides.right if run.left >= at else sides.across
        side.append(run)
    return sides


def _lines(runs: Sequence[Run]) -> int:
    """Return on how many lines runs stand."""
    bases = sorted(run.base for run in runs)
    return bool(bases) + sum(after - before > 2 for before, after in pairwise(bases))


def _has_words(runs: Iterable[Run]) -> bool:
    """Tell whether runs are of letters, for the most part, and not the numbers of a list."""
    text = "".join(run.text for run in runs)
    return 2 * sum(map(str.isalpha, text)) > len(text)


def _drawn_together(sides: _Sides) -> float:
    """Return how many runs of one side the page draws before it goes to the other, on the average."""
    drawn = _drawn(sides)
    changes = sum(one != other for (_, one), (_, other) in pairwise(drawn))
    return len(drawn) / (changes + 1)


def _drawn(sides: _Sides) -> list[tuple[Run, int]]:
    """Return the runs of both sides as the page draws them, each with 0 for the left one, 1 for the right."""
    both = [*((run, 0) for run in sides.left), *((run, 1) for run in sides.right)]
    return sorted(both, key=lambda one: one[0].order)


def _is_parted(sides: _Sides, lines: int) -> bool:
    """Tell whether most lines of an area are of columns, filled with words."""
    beside = _lines([*sides.left, *sides.right])
    return beside >= max(_FEWEST_DRAWN_ACROSS, _MOST * lines) and all(
        map(_is_filled, (sides.left, sides.right))
    )


def _is_filled(runs: Sequence[Run]) -> bool:
    """Tell whether most lines of a side are words as long as the side is wide."""
    widest = max(run.right - run.left for run in runs)
    full = sum(run.right - run.left >= _FULL * widest for run in runs)
    wordy = sum(run.text.count(" ") >= _WORDY for run in runs)
    return min(full, wordy) >= _MOST * len(runs)


def _merged(across: Iterable[Run], size: float) -> list[tuple[float, float]]:
    """Return the heights at which something crosses a gutter, from top to bottom."""
    found: list[tuple[float, float]] = []
    for run in sorted(across, key=lambda one: one.top):
        if found and run.top - found[-1][1] < size:
            found[-1] = (found[-1][0], max(found[-1][1], run.bottom))
        else:
            found.append((run.top, run.bottom))
    return found


def _in_turn(sides: _Sides, size: float) -> Iterator[list[Run]]:
    """Yield the columns of a band: left and right, part by part where the page draws it so and all above all below."""
    drawn = _drawn(sides)
    ends = [*_returns(drawn, size), len(drawn)] if _drawn_together(sides) >= _TOGETHER else [len(drawn)]
    for first, end in pairwise([0, *ends]):
        for wanted in (0, 1):
            yield [run for run, side in drawn[first:end] if side == wanted]


def _returns(drawn: Sequence[tuple[Run, int]], size: float) -> list[int]:
    """Return where the page goes back to the left column, and all that it draws from there on stands below."""
    bases = [run.base for run, _ in drawn]
    above = list(accumulate(bases, max))
    below = list(accumulate(reversed(bases), min))[::-1]
    return [
        n
        for n in range(1, len(drawn))
        if drawn[n - 1][1] > drawn[n][1] and below[n] > above[n - 1] + 0.5 * size
    ]
