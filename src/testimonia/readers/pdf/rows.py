"""Rows: the runs that stand side by side on one line of print, in the order in which they are read."""

from collections.abc import Iterable, Sequence

from testimonia.readers.pdf.letters import raised
from testimonia.readers.pdf.printed import Row, Run, size_of

_TOUCHES = 0.12
"""The gap between runs, in sizes of their letters, that is none."""
_CELL = 2.5
"""The gap from which on runs are cells of a table rather than words of a sentence."""
_NEAREST = 4
"""Rows above that a run may belong to."""
_LAST = 8
"""Runs of a row that another may not stand over."""
_BESIDE_INITIAL = 1.3
"""The gap behind a large first letter up to which it is of the word beside it."""
_INITIAL = 1.7
"""How much larger than the letters beside it the large first letter of a chapter is."""


class _Line:
    """Runs side by side, and the one with most letters, which says how high they stand."""

    def __init__(self, first: Run) -> None:
        self.runs = [first]
        self.most = first

    def add(self, run: Run) -> None:
        self.runs.append(run)
        if len(run.text) > len(self.most.text):
            self.most = run

    def has_room(self, run: Run) -> bool:
        """Tell whether a run stands on this line, and not over a part of it."""
        most = self.most
        common = min(run.bottom, most.bottom) - max(run.top, most.top)
        least = min(run.bottom - run.top, most.bottom - most.top)
        if common < 0.5 * least or abs(run.base - most.base) > 0.6 * max(run.size, most.size):
            return False
        free = 0.5 * run.size
        return all(min(run.right, one.right) - max(run.left, one.left) <= free for one in self.runs[-_LAST:])


def rows(runs: Sequence[Run], turn: int = 0) -> list[Row]:
    """Return the rows of a column, from top to bottom."""
    large = _INITIAL * size_of(runs)
    initials: list[Run] = []
    found: list[_Line] = []
    for run in sorted(runs, key=lambda one: (one.base, one.left)):
        if _is_initial(run, large):
            initials.append(run)
        else:
            _put_beside(run, found)
    for initial in initials:
        _put_before(initial, found)
    ordered = [row_of(line.runs, turn) for line in sorted(found, key=lambda line: line.most.base)]
    _close_up(ordered)
    return ordered


def _is_initial(run: Run, large: float) -> bool:
    """Tell whether a run is the large first letter of a chapter."""
    return run.size > large and len(run.text) <= 2 and run.text[:1].isalpha()


def _put_beside(run: Run, found: list[_Line]) -> None:
    """Put a run into the row that it stands in, or into one of its own."""
    line = next((line for line in found[: -_NEAREST - 1 : -1] if line.has_room(run)), None)
    if line is None:
        found.append(_Line(run))
    else:
        line.add(run)


def _put_before(initial: Run, found: list[_Line]) -> None:
    """Put a large letter before the row that begins at its height and goes on beside it."""
    for line in found:
        first = min(line.runs, key=lambda one: one.left)
        beside = initial.top - first.size < first.base < initial.base and first.left > initial.left
        if beside and initial.size > _INITIAL * first.size:
            line.add(initial)
            return
    found.append(_Line(initial))


def _close_up(found: Sequence[Row]) -> None:
    """Let wide gaps be blanks in rows that are set as wide as their column, where few others have such gaps."""
    wide = [row for row in found if "\t" in row.text]
    if 3 * len(wide) <= len(found):
        edge = max((row.right for row in found), default=0.0)
        for row in wide:
            if edge - row.right < row.size:
                row.text = row.text.replace("\t", " ")


def row_of(beside: Iterable[Run], turn: int = 0) -> Row:
    """Return the row of runs that stand side by side."""
    runs = sorted(beside, key=lambda run: run.left)
    most = max(runs, key=lambda run: len(run.text))
    return Row(
        _text(runs, most), runs[0].left, most.top, max(run.right for run in runs), most.bottom,
        most.base, size_of(runs), runs[0].first, most.bold, turn,
    )  # fmt: skip


def _text(runs: Sequence[Run], most: Run) -> str:
    """Return the words of a row, parted as far as they stand apart."""
    pieces = [_written(runs[0], most)]
    for n, run in enumerate(runs[1:], 1):
        pieces += _between(runs[n - 1], run), _written(run, most)
    return "".join(pieces).strip()


def _written(run: Run, most: Run) -> str:
    """Return the words of a run, a mark of a note that stands above the line as such."""
    above = run.size < 0.85 * most.size and run.base < most.base - 0.1 * most.size
    return raised(run.text) if above else run.text


def _between(before: Run, after: Run) -> str:
    """Return what parts two runs of a row: nothing, a blank, or a tab between the cells of a table."""
    gap = after.left - before.right
    size = min(before.size, after.size)
    if _is_initial(before, _INITIAL * after.size) and gap < _BESIDE_INITIAL * size:
        return ""
    if gap < _TOUCHES * size:
        return ""
    return " " if gap <= _CELL * size else "\t"
