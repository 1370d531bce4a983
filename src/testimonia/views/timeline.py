"""The life in order of time: one entry for each dated statement, laid out in lanes, one a source.

Positions are in thousandths of the width, so that a picture of any size can be drawn. A bar goes from the
earliest to the latest day the words allow; entries of one lane that would touch lie in different rows.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from testimonia.views.days import iso_day, year_of
from testimonia.views.values import SourceRef, StatementView

WIDTH = 1000
_NARROWEST = 5
_GAP = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One dated statement: left edge and width in thousandths, row in its lane, open ends."""

    statement: StatementView
    left: float
    width: float
    row: int
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """All dated statements of one source; ``rows`` is how many lie above one another."""

    source: SourceRef
    bars: tuple[Bar, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    year: int
    left: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes over years; ``left_out`` counts the dated statements of lanes that are not drawn."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    left_out: int


def timeline(statements: Sequence[StatementView], lanes: int = 12) -> Timeline | None:
    """Lay out dated statements of at most ``lanes`` sources, most first; None where none is dated."""
    dated = [one for one in statements if _has_place(one)]
    if not dated:
        return None
    first, last = _extent(dated)
    by_source: dict[str, list[StatementView]] = defaultdict(list)
    for statement in dated:
        by_source[statement.source.id].append(statement)
    ordered = sorted(
        by_source.values(), key=lambda group: (-len(group), group[0].source.title, group[0].source.id)
    )
    drawn = tuple(_lane(group, first, last) for group in ordered[:lanes])
    return Timeline(drawn, _ticks(first, last), sum(len(group) for group in ordered[lanes:]))


def _has_place(statement: StatementView) -> bool:
    """Tell whether a statement that counts is dated by days, at one end at least."""
    date = None if statement.rejected else statement.date
    return date is not None and (date.first is not None or date.last is not None)


def _bounds(statement: StatementView) -> tuple[int, int]:
    date = statement.date
    assert date is not None
    first = date.first if date.first is not None else date.last
    last = date.last if date.last is not None else date.first
    assert first is not None
    assert last is not None
    return first, max(first, last)


def _extent(dated: Sequence[StatementView]) -> tuple[int, int]:
    bounds = [_bounds(one) for one in dated]
    first, last = min(low for low, _ in bounds), max(high for _, high in bounds)
    margin = max(200, (last - first) // 40)
    return first - margin, last + margin


def _lane(group: Sequence[StatementView], first: int, last: int) -> Lane:
    ends: list[float] = []
    bars = []
    for statement in sorted(group, key=lambda one: (_bounds(one), one.id)):
        low, high = _bounds(statement)
        left = _place(low, first, last)
        width = max(_NARROWEST, _place(high + 1, first, last) - left)
        row = next((number for number, end in enumerate(ends) if end + _GAP <= left), len(ends))
        ends[row : row + 1] = [left + width]
        date = statement.date
        assert date is not None
        bars.append(
            Bar(statement, round(left, 1), round(width, 1), row, date.first is None, date.last is None)
        )
    return Lane(group[0].source, tuple(bars), len(ends))


def _place(day: int, first: int, last: int) -> float:
    return (day - first) * WIDTH / (last - first)


def _ticks(first: int, last: int) -> tuple[Tick, ...]:
    begin, end = year_of(first), year_of(last)
    step = next(one for one in _steps() if (end - begin) / one <= 10)
    years = range(-(-begin // step) * step, end + 1, step)
    marks = (Tick(year, round(_place(_new_year(year), first, last), 1)) for year in years)
    return tuple(tick for tick in marks if 0 <= tick.left <= WIDTH)


def _steps() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50, 100 …: an EDTF date can be of any year."""
    for power in count():
        yield from (digit * 10**power for digit in (1, 2, 5))


def _new_year(year: int) -> int:
    """Return the ordinal of 1 January, proleptic Gregorian, any year."""
    before = year - 1
    return 365 * before + before // 4 - before // 100 + before // 400 + 1


def span_words(first: int | None, last: int | None) -> str:
    """Return bounds in words: "on 1915-06-01", "between 1915-06-01 and 1915-06-30", "not before …"."""
    low, high = iso_day(first), iso_day(last)
    if low and high:
        return f"on {low}" if low == high else f"between {low} and {high}"
    if low:
        return f"not before {low}"
    return f"not after {high}" if high else "at an unknown time"
