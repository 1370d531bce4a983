"""Gives every open find its year: the whole sequence at once, as the story goes forward.

A Viterbi pass over the finds of a source. A state is the point the story has reached; an explicit date leaves
one state, a month or season without year one for each year near the story or near explicit years before and
after it, a relative expression moves each state it meets. Going forward is cheap, going back is dear, both no
more than CAP, so that a jump of the story is paid once.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.dates.items import Item, Move
from testimonia.dates.points import Point, days, easter, edtf, months, shift, valid
from testimonia.edtf import calendar_day

FORWARD, BACK, BACK_STEP, CAP = 1.0, 2.0, 1.5, 30.0
"""Cost of a month forward, of going back at all, of a month back, and the most a jump costs."""
DRIFT = 1.5
"""Cost of each year between a year chosen and the last year named."""
ASIDE = 8.0
"""Cost of holding an explicit date to be told in passing, so that the story does not move there."""
FORESIGHT = 6.0
"""Cost of a day after publication in a text that does not speak of the future."""
NEAR = 20
"""Years between story and publication within which "last year" can count from publication."""
WIDTH = 8
"""States kept after each find."""
BEHIND, AHEAD = 12, 8
"""How many explicit dates before and after a find offer their years."""


@dataclass(frozen=True, slots=True)
class _State:
    cost: float
    point: Point | None
    last: Point | None
    """The date told last, in passing or not: relative expressions count from it where it is fine enough."""
    chosen: Point | None
    """What the find of this step means in this state."""
    parent: "_State | None"


def _step(before: Point | None, after: Point) -> float:
    if before is None or after.year is None:
        return 0.0
    left, right = months(before), months(after)
    if right[0] > left[1]:
        return min(CAP, FORWARD * (right[0] - left[1]))
    if left[0] > right[1]:
        return min(CAP, BACK + BACK_STEP * (left[0] - right[1]))
    return 0.0


def _weekday(item: Item, base: Point | None, sign: int) -> Point | None:
    """Return the day of the week nearest to the point: on or after it, before it where ``sign`` is negative."""
    bounds = days(base) if base and base.day else None
    if bounds is None or item.weekday is None:
        return None
    today = (bounds[0] - 1) % 7
    ahead = (item.weekday - today) % 7
    if sign < 0 and (ahead or sign == -1):
        ahead = ahead - 7
    elif sign > 0 and ahead == 0:
        ahead = 7
    return Point(*calendar_day(bounds[0] + ahead))


def _nearest(inner: Point, base: Point, sign: int) -> Point | None:
    """Return the month or season named that lies in the year reached, or next after or last before the point."""
    if base.year is None:
        return None
    here = inner._replace(year=base.year)
    if sign > 0 and months(here)[0] <= months(base)[1 if base.month or base.season else 0]:
        here = inner._replace(year=base.year + 1)
    elif sign < 0 and months(here)[0] >= months(base)[0]:
        here = inner._replace(year=base.year - 1)
    return here


def moved(item: Item, base: Point | None) -> Point | None:
    """Return where a relative expression leads from a point, None where the point is missing or too coarse."""
    move, inner = item.move, item.inner
    if base is None or move is None:
        return None
    if item.weekday is not None and not (inner and inner.month):
        return _weekday(item, base, move.count)
    if inner is None:
        return shift(base, move.unit, move.count, move.whole)
    if not move.unit:
        return _nearest(inner, base, move.count)
    reached = shift(base, move.unit, move.count)
    if reached is None:
        return None
    point = inner._replace(year=reached.year, month=inner.month or reached.month)
    return point if valid(point) else None


def _century(item: Item, base: Point | None) -> Point:
    """Complete "'88" or "the thirties" from the century of the story, else from the twentieth."""
    inner = item.inner or Point(0)
    tail = inner.year or 0
    near = base.year if base and base.year is not None else 1950
    year = min(
        (near - near % 100 + tail + step for step in (-100, 0, 100)), key=lambda each: abs(each - near)
    )
    return inner._replace(year=year)


class Story:
    """The finds of one source on their way to a year.

    ``published`` is the day of publication, ``news`` whether the source reports those days, ``own`` whether its
    writer speaks as "I" or "we", so that "last year" counts from publication.
    """

    def __init__(self, items: Sequence[Item], published: Point | None, news: bool, own: bool = False) -> None:
        self._items = items
        self._published, self._news, self._own = published, news, own
        self._fixed = [
            place for place, item in enumerate(items) if item.point and item.point.year is not None
        ]

    def _years(self, place: int, state: Point | None) -> set[int]:
        middle = bisect_left(self._fixed, place)
        near = self._fixed[max(0, middle - BEHIND) : middle + AHEAD]
        years = {self._items[each].point.year for each in near}  # type: ignore[union-attr]  # fixed have points
        if state is not None:
            years.add(state.year)
        return {year + step for year in years if year is not None for step in (-1, 0, 1)}

    def _base(self, move: Move, state: Point | None) -> Point | None:
        """Return what a move counts from: the story, or the day of publication."""
        published = self._published
        if not (move.now or move.only):
            return state
        if published is None or published.year is None:
            return None if move.only else state
        near = state is None or state.year is None or published.year - state.year <= NEAR
        if self._news or ((self._own or move.only) and near):
            return published
        return None if move.only else state

    def _options(self, place: int, at: _State) -> list[Point | None]:
        item, state = self._items[place], at.point
        if item.move:
            return [moved(item, self._base(item.move, at.last)) or moved(item, self._base(item.move, state))]
        if item.point is None:
            return [None]
        if item.point.year is not None:
            return [item.point]
        if item.inner:
            return [_century(item, state)]
        if item.weekday is not None and not item.point.month:
            if self._news:
                return [_weekday(item, self._published, 0 if _ahead(item) else -2)]
            return [_weekday(item, state, 0)]
        options = [item.point._replace(year=year) for year in sorted(self._years(place, state))]
        return [option for option in options if valid(option)] or [None]

    def _advance(self, place: int, states: list[_State], named: int | None) -> list[_State]:
        item = self._items[place]
        free = item.floating and not item.inner and item.weekday is None
        best: dict[tuple[Point | None, Point | None], _State] = {}
        fixed = item.point is not None and item.point.year is not None
        for state in states:
            for option in self._options(place, state):
                moves = option is not None and not _aside(item)
                cost = state.cost
                if moves and option and not item.move:
                    cost += _step(state.point, option)
                if free and option:
                    cost += self._doubt(item, option, named)
                last = option or state.last
                _keep(best, _State(cost, option if moves else state.point, last, option, state))
                if fixed and moves and state.point is not None:
                    _keep(best, _State(state.cost + ASIDE, state.point, last, option, state))
        return sorted(best.values(), key=lambda state: state.cost)[:WIDTH]

    def _doubt(self, item: Item, option: Point, named: int | None) -> float:
        """Return the cost of the year itself, wherever the story comes from."""
        cost = DRIFT * abs(option.year - named) if named is not None and option.year is not None else 0.0
        if (
            self._news
            and self._published
            and months(option)[0] > months(self._published)[1]
            and not _ahead(item)
        ):
            cost += FORESIGHT
        return cost

    def resolve(self) -> None:
        """Choose the cheapest sequence and write its points into the items."""
        first = self._published if self._news else None
        states = [_State(0.0, first, first, None, None)]
        named = first.year if first else None
        for place, item in enumerate(self._items):
            states = self._advance(place, states, named)
            if item.point and item.point.year is not None and not _aside(item):
                named = item.point.year
        self._write(states[0])

    def _write(self, last: _State) -> None:
        state: _State | None = last
        for item in reversed(self._items):
            assert state is not None
            before = state.parent.last if state.parent else None
            opened = item.move is not None or (item.point is not None and item.point.year is None)
            if opened:
                item.point = state.chosen
            if item.easter is not None and item.point and item.point.year is not None:
                item.point = easter(item.point.year, item.easter)
            if opened:
                item.anchor = _anchor(item, before, self._published if self._news else None)
            if item.until and item.point:
                item.until = (
                    item.until._replace(year=item.point.year) if item.until.year is None else item.until
                )
            state = state.parent


def _anchor(item: Item, before: Point | None, published: Point | None) -> str:
    if item.point is None:
        return ""
    if item.move and item.move.now and published:
        return f"published {edtf(published)}"
    return f"story at {edtf(before)}" if before else "dates that follow"


def _keep(best: dict[tuple[Point | None, Point | None], _State], state: _State) -> None:
    key = (state.point, state.last)
    if key not in best or state.cost < best[key].cost:
        best[key] = state


def _ahead(item: Item) -> bool:
    """Does the clause speak of the future ("will", "scheduled")?"""
    tokens, found = item.found.tokens, item.found
    for place in range(found.first - 1, max(-1, found.first - 13), -1):
        name = tokens.name(place)
        if name in ("stop", "break"):
            break
        if name == "future":
            return True
    return any(tokens.name(place) == "future" for place in range(found.last, found.last + 4))


def _aside(item: Item) -> bool:
    """Is the date told in passing (in parentheses), so that the story does not move there?"""
    found = item.found
    return found.tokens.name(found.first - 1) == "open" or found.tokens.name(found.last) == "close"
