"""Gives every open find its year: the whole sequence at once, as the story goes forward.

A Viterbi pass over the finds of a source. A state is the point the story has reached; an explicit date moves
the story there, or is told in passing and leaves it; a month or season without year has one option for each
year near the story or near the explicit years before and after it; a relative expression moves each state.
Going forward is cheap, going back is dear, both no more than CAP, so that a jump of the story is paid once.
The costs were set on the development texts of bench/dates.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.dates.items import Item, Move
from testimonia.dates.moves import century, moved, weekday
from testimonia.dates.places import Place, place_of
from testimonia.dates.points import SPLIT, Point, days, easter, edtf, months, shift, valid

FORWARD, BACK, BACK_STEP, CAP = 1.0, 2.0, 1.5, 30.0
"""Cost of a month forward, of going back at all, of a month back, and the most a jump costs."""
LEAP = 8.0
"""The most going to an explicit date costs: less than holding it to be told in passing."""
FAR, LEAP_FAR_BACK = 180, 14.0
"""Going back by more months than these costs more than holding the date to be told in passing."""
FRESH = 0.6
"""What the cost of going back is multiplied with where a new passage begins."""
DRIFT = 1.0
"""Cost of each year between a year chosen and the last year the story went to by name."""
ASIDE, FULL, LIGHT = 12.0, 20.0, 6.0
"""Cost of holding an explicit year to be told in passing; a month or day with its year; either after "since",
"until", "for" or "had", and in news."""
MISMATCH = 30.0
"""Cost of a day that is not the day of the week named with it."""
FORESIGHT = 2.0
"""Cost of a day after publication in a text that does not speak of the future."""
NEAR = 20
"""Years between story and publication within which "last year" can count from publication."""
LEAD = 92
"""Days before publication in which a date without year that opens a text is taken to lie."""
_TO_ITS_DAY = 4
"""Tokens between a time of day and its day ("5:34 AM Baghdad time on March 20")."""
REMOTE, _DECADE, _CENTURY = 3.0, 10, 100
"""Cost of going on with the story from "many years later", or so many years later."""
WIDTH = 8
"""States kept after each find."""
BEHIND, AHEAD = 6, 4
"""How many explicit dates before and after a find offer their years."""


@dataclass(frozen=True, slots=True)
class _State:
    cost: float
    point: Point | None
    last: Point | None
    """The date told last, in passing or not: relative expressions count from it where it is fine enough."""
    named: int | None
    """The last year the story went to by name."""
    chosen: Point | None
    """What the find of this step means in this state."""
    parent: "_State | None"


_PARTS = {"early": 37, "mid": 38, "late": 39, "start": 33, "end": 36, "first": 40, "second": 41}
"""Parts of a year as EDTF codes of its thirds, quarters and halves."""


def _reached(item: Item, point: Point) -> Point:
    """Return where a date leaves the story: "late 1938" in its last third, "2003-04" from July to June."""
    if point != Point(point.year):
        return point
    if item.piece in _PARTS:
        return point._replace(season=_PARTS[item.piece])
    year = item.until.year if item.until and item.found.rule.meaning == "years" else None
    split = year is not None and point.year is not None and year == point.year + 1
    return point._replace(season=SPLIT) if split else point


def _remote(item: Item, move: Move) -> bool:
    """Does a distance lead to an unknown year, or ten years on and more?"""
    return not move.whole and move.unit == "Y" and (bool(item.spread) or move.count >= _DECADE)


def _leap(before: Point | None, after: Point) -> float:
    """Return the most that going to an explicit date costs."""
    far = before is not None and months(before)[0] - months(after)[1] > FAR
    return LEAP_FAR_BACK if far else LEAP


def _step(before: Point | None, after: Point, fresh: bool) -> float:
    if before is None or after.year is None:
        return 0.0
    left, right = months(before), months(after)
    if right[0] > left[1]:
        return min(CAP, FORWARD * (right[0] - left[1]))
    if left[0] > right[1]:
        return min(CAP, (BACK + BACK_STEP * (left[0] - right[1])) * (FRESH if fresh else 1.0))
    return 0.0


def _with(point: Point, end: Point | None) -> Point:
    """Give the start of a range the year of its end, or the year before ("November to March 1917")."""
    year = end.year if end else None
    if year is None or end is None:
        return point
    return point._replace(year=year - (months(point._replace(year=year))[0] > months(end)[1]))


def _at_age(state: _State, option: Point) -> Iterator[_State]:
    """Yield the states an age leads to; one that lies before the story is told in passing."""
    yield _State(state.cost + LIGHT, state.point, state.last, state.named, option, state)
    if state.point is None or months(option)[1] >= months(state.point)[0]:
        step = min(LEAP, _step(state.point, option, False)) / 2
        yield _State(state.cost + step, option, option, state.named, option, state)


class Story:
    """The finds of one source on their way to a year.

    ``published`` is the day of publication, ``news`` whether the source reports those days, ``own`` whether
    its writer speaks as "I" or "we", so that "last year" counts from publication.
    """

    def __init__(self, items: Sequence[Item], published: Point | None, news: bool, own: bool = False) -> None:
        self._items = items
        self._published, self._news, self._own = published, news, own
        self._fixed: list[int] = []
        self._years: list[int] = []
        self._places: list[Place] = []
        for place, item in enumerate(items):
            following = items[place + 1] if place + 1 < len(items) else None
            self._places.append(place_of(item, items[place - 1] if place else None, following))
            if item.point and item.point.year is not None:
                self._fixed.append(place)
                self._years.append(item.point.year)

    def _near_years(self, place: int, state: Point | None) -> list[int]:
        middle = bisect_left(self._fixed, place)
        years = set(self._years[max(0, middle - BEHIND) : middle + AHEAD])
        if state is not None and state.year is not None:
            years.add(state.year)
        return sorted({year + step for year in years for step in (-1, 0, 1)})

    def _base(self, move: Move, state: Point | None) -> Point | None:
        """Return what a move counts from: the story, or the day of publication."""
        published = self._published
        if not (move.now or move.only):
            return state
        if published is None or published.year is None:
            return None if move.only else state
        if move.only and move.count == 0:  # "today" is a day in news, and means nowadays elsewhere
            return published if self._news else None
        near = state is None or state.year is None or published.year - state.year <= NEAR
        if self._news or ((self._own or move.only) and near):
            return published
        return None if move.only else state

    def _options(self, place: int, at: _State) -> list[Point | None]:
        item, state = self._items[place], at.point
        if item.move and item.clock and (day := self._day_after(place)):
            return [day]
        if item.move and item.move.unit == "Y" and item.move.count == 0 and self._places[place].beside:
            return [moved(item, self._items[place - 1].point)]
        if item.move:
            bases = (self._base(item.move, at.last), self._base(item.move, state))
            return [moved(item, bases[0]) or moved(item, bases[1])]
        if item.around or item.point is None:
            return [item.around]
        if item.point.year is not None:
            return [item.point]
        if item.inner:
            return [century(item, at.last or state)]
        return self._open(place, item.point, state)

    def _day_after(self, place: int) -> Point | None:
        """Return the day said behind a time of day: "at midnight on 31 December 1869"."""
        item, following = self._items[place], self._items[place + 1] if place + 1 < len(self._items) else None
        if following is None or following.point is None or following.found.tokens is not item.found.tokens:
            return None
        last, first = item.found.last, following.found.first
        near = first - last <= _TO_ITS_DAY and item.found.tokens.name(first - 1) in ("on", "of", "comma")
        return following.point if near and following.point.day and following.point.year is not None else None

    def _open(self, place: int, point: Point, state: Point | None) -> list[Point | None]:
        """Return what a point without year can mean."""
        item = self._items[place]
        if item.weekday is not None and not point.month:
            if self._news:
                return [weekday(item, self._published, 0 if self._places[place].ahead else -2)]
            return [weekday(item, state, 0)]
        if self._places[place].joined:
            return [_with(point, self._items[place + 1].point)]
        return self._dated(place, point, state)

    def _dated(self, place: int, point: Point, state: Point | None) -> list[Point | None]:
        """Return a month or day with each year it may have."""
        lead = self._just_before_publication(point) if state is None else None
        if lead is not None:
            return [lead]
        options = [point._replace(year=year) for year in self._near_years(place, state)]
        return [option for option in options if valid(option)] or [point]

    def _just_before_publication(self, point: Point) -> Point | None:
        """Return the day a text opens with ("died on 22 June") where that lies shortly before its publication."""
        published = days(self._published) if self._published else None
        if published is None or self._published is None or self._published.year is None or not point.month:
            return None
        for year in (self._published.year, self._published.year - 1):
            option = point._replace(year=year)
            told = days(option) if valid(option) else None
            if told and 0 <= published[1] - told[0] <= LEAD:
                return option
        return None

    def _after(self, place: int, state: _State, option: Point | None) -> Iterator[_State]:
        """Yield the states to which a find leads: the story goes there, or it is told in passing."""
        item, here = self._items[place], self._places[place]
        if option is None or option.year is None:
            yield _State(state.cost, state.point, state.last, state.named, option, state)
            return
        if item.around:
            yield from _at_age(state, option)
            return
        cost = state.cost + self._doubt(place, option, state)
        fixed = item.point is not None and item.point.year is not None
        if item.move and item.move.count < 0 and not item.move.whole:  # "two years before": a look back
            yield _State(cost, state.point, state.last, state.named, option, state)
        elif item.move and _remote(item, item.move):  # "many years later": a look ahead, mostly
            yield _State(cost, state.point, state.last, state.named, option, state)
            yield _State(cost + REMOTE, option, option, state.named, option, state)
        elif here.aside or option.span >= _CENTURY:
            yield _State(cost, state.point, state.last or option, state.named, option, state)
        elif fixed:
            reached = _reached(item, option)
            step = min(_leap(state.point, reached), _step(state.point, reached, here.fresh))
            yield _State(cost + step, reached, reached, option.year, option, state)
            if state.point is not None:
                back = here.attribute and months(option)[1] < months(state.point)[0]
                extra = LIGHT if here.light or back or self._news else FULL if option.month else ASIDE
                told = state.last if back or _leap(state.point, option) > LEAP else option
                yield _State(cost + extra, state.point, told, state.named, option, state)
        else:
            step = 0.0 if item.move else _step(state.point, option, here.fresh)
            yield _State(cost + step, option, option, state.named, option, state)

    def _advance(self, place: int, states: list[_State]) -> list[_State]:
        best: dict[tuple[Point | None, Point | None], _State] = {}
        for state in states:
            for option in self._options(place, state):
                for after in self._after(place, state, option):
                    key = (after.point, after.last)
                    if key not in best or after.cost < best[key].cost:
                        best[key] = after
        return sorted(best.values(), key=lambda state: state.cost)[:WIDTH]

    def _doubt(self, place: int, option: Point, state: _State) -> float:
        """Return the cost of an open find's year in itself, wherever the story comes from."""
        item = self._items[place]
        if not item.floating or item.inner or option.year is None:
            return 0.0
        cost = DRIFT * abs(option.year - state.named) if state.named is not None else 0.0
        if item.weekday is not None and option.day:
            bounds = days(option)
            cost += MISMATCH if bounds and (bounds[0] - 1) % 7 != item.weekday else 0.0
        if self._news and self._published and not self._places[place].ahead:
            cost += FORESIGHT if months(option)[0] > months(self._published)[1] else 0.0
        return cost

    def resolve(self) -> None:
        """Choose the cheapest sequence and write its points into the items."""
        first = self._published if self._news else None
        states = [_State(0.0, first, first, first.year if first else None, None, None)]
        for place in range(len(self._items)):
            states = self._advance(place, states)
        self._write(states[0])

    def _write(self, last: _State) -> None:
        state: _State | None = last
        for item in reversed(self._items):
            assert state is not None  # there is one state a find
            if item.move is not None or (item.point is not None and item.point.year is None):
                item.point = state.chosen
                item.anchor = self._anchor(item, state.parent)
            year = item.point.year if item.point else None
            if item.easter is not None and year is not None:
                item.point = easter(year, item.easter)
            if item.until and item.until.year is None:
                item.until = item.until._replace(year=year)
            if (item.more or item.spread) and item.move and item.point:
                further = item.spread or (-1 if item.move.count < 0 else 1)
                item.until = shift(item.point, item.move.unit, further)
            state = state.parent

    def _anchor(self, item: Item, before: _State | None) -> str:
        """Say what an open find was counted from."""
        if item.point is None or item.point.year is None:
            return ""
        base = before.last if before else None
        if item.move and item.move.now and self._published and self._base(item.move, base) == self._published:
            return f"published {edtf(self._published)}"
        if base is None and item.point is not None and self._just_before_publication(item.point):
            return "day of publication"
        return f"story at {edtf(base)}" if base else "dates that follow"
