"""Gives every open match its year: the whole sequence at once, as the story goes forward.

A Viterbi pass over the matches of a source. A state is the point the story has reached; an explicit date moves
the story there, or is told in passing and leaves it; a month or season without year has one candidate for each
year near the story or near the explicit years before and after it; a relative expression leads on from each state.
What a match can mean is in ``candidates``, what the steps of the story cost in ``transitions``.
"""

from collections.abc import Sequence

from testimonia.dates.candidates import Candidates
from testimonia.dates.items import Item, Offset, followed
from testimonia.dates.points import Point, as_fine, days, easter, edtf, months, shift, writable
from testimonia.dates.publication import Publication
from testimonia.dates.surroundings import Surroundings, surroundings_of
from testimonia.dates.transitions import (
    LEAP,
    State,
    at_age,
    holding,
    is_remote,
    leap,
    looks_back,
    reached,
    remotely,
    step,
)

DRIFT = 1.0
"""Cost of each year between a year chosen and the last year the story went to by name."""
MISMATCH = 30.0
"""Cost of a day that is not the day of the week named with it."""
FORESIGHT = 2.0
"""Cost of a day after publication in a text that does not speak of the future."""
UNSAID = 1.0
"""Cost of what leads nowhere on one way of reading the story."""
DUE = 1.0
"""Cost of holding "by next summer" to be a look ahead, to which the story does not go."""
WIDTH = 8
"""States kept after each match."""
_CENTURY = 100
"""Years of a stretch that is told in passing: the story does not go to a century."""


class Story:
    """The matches of one source on their way to a year."""

    def __init__(self, items: Sequence[Item], publication: Publication) -> None:
        self._items, self._publication = items, publication
        self._surroundings: list[Surroundings] = []
        previous = None
        for item, following in followed(items):
            self._surroundings.append(surroundings_of(item, previous, following))
            previous = item
        self._candidates = Candidates(items, self._surroundings, publication)

    def resolve(self) -> None:
        """Choose the cheapest sequence and write its points into the items."""
        first = self._publication.day if self._publication.news else None
        states = [State(0.0, first, first, first.year if first else None, None, None)]
        for place in range(len(self._items)):
            states = self._advance(place, states)
        self._write(states[0])

    def _advance(self, place: int, states: list[State]) -> list[State]:
        best: dict[tuple[Point | None, Point | None], State] = {}
        for state in states:
            for candidate in self._candidates.of(place, state):
                for after in self._after(place, state, candidate):
                    key = (after.point, after.last)
                    if key not in best or after.cost < best[key].cost:
                        best[key] = after
        return sorted(best.values(), key=lambda state: state.cost)[:WIDTH]

    def _after(self, place: int, state: State, candidate: Point | None) -> Sequence[State]:
        """Return the states to which a match leads: the story goes there, or it is told in passing."""
        item = self._items[place]
        if candidate is None or candidate.year is None:
            return (state.passing(state.cost + UNSAID, candidate, state.last),)
        if item.around:
            return at_age(state, candidate)
        if item.offset:
            return self._after_offset(place, item.offset, state, candidate)
        if item.year is not None:
            return self._after_named(place, state, candidate)
        return (self._after_open(place, state, candidate),)

    def _is_aside(self, place: int, candidate: Point) -> bool:
        """Tell whether the story never goes to what a match means: it is in parentheses, or a century."""
        here, head = self._surroundings[place], self._items[place].heads
        return here.aside or head or candidate.span >= _CENTURY

    def _after_offset(self, place: int, offset: Offset, state: State, candidate: Point) -> Sequence[State]:
        if is_remote(self._items[place], offset):
            return remotely(state, candidate)
        if self._is_of_report(place, offset, state):
            return (state.passing(state.cost, candidate, candidate),)
        if looks_back(offset):
            return (state.passing(state.cost, candidate, state.last),)
        if self._is_aside(place, candidate):
            return (state.passing(state.cost, candidate, state.last or candidate),)
        gone = state.going_by_name(state.cost, candidate, reached(self._items[place], candidate))
        due = self._surroundings[place].due and offset.count > 0
        return (gone, state.passing(state.cost + DUE, candidate, state.last)) if due else (gone,)

    def _is_of_report(self, place: int, offset: Offset, state: State) -> bool:
        """Tell whether "died here today" stands before or within a life that is told from its own dates."""
        if self._publication.news:
            return False
        return self._candidates.reports_death(place) or self._publication.reports(offset, state.last)

    def _after_named(self, place: int, state: State, candidate: Point) -> Sequence[State]:
        """Return the states to which a date with its year leads."""
        if self._is_aside(place, candidate):
            return (state.passing(state.cost, candidate, state.last or candidate),)
        point = reached(self._items[place], candidate)
        cost = min(leap(state.point, point), step(state.point, point, self._surroundings[place].fresh))
        gone = state.going_by_name(state.cost + cost, candidate, point)
        if state.point is None:
            return (gone,)
        return gone, self._held(place, state, candidate, state.point)

    def _held(self, place: int, state: State, candidate: Point, story: Point) -> State:
        """Return the state in which a date with its year is held to be told in passing."""
        here = self._surroundings[place]
        back = here.attribute and months(candidate)[1] < months(story)[0]
        last = state.last if back or leap(story, candidate) > LEAP else candidate
        cost = holding(candidate, light=here.light or back or self._publication.news)
        return state.passing(state.cost + cost, candidate, last)

    def _after_open(self, place: int, state: State, candidate: Point) -> State:
        """Return the state to which a date leads whose year was chosen."""
        if self._candidates.names_event(place):
            return state.passing(state.cost, candidate, state.last or candidate)
        cost = state.cost + self._own_cost(place, candidate, state)
        cost += step(state.point, candidate, self._surroundings[place].fresh)
        if self._is_aside(place, candidate):
            return state.passing(cost, candidate, state.last or candidate)
        return state.going(cost, candidate)

    def _own_cost(self, place: int, candidate: Point, state: State) -> float:
        """Return the cost of an open match's year in itself, wherever the story comes from."""
        item = self._items[place]
        if item.inner or candidate.year is None:
            return 0.0
        cost = DRIFT * abs(candidate.year - state.named) if state.named is not None else 0.0
        if item.weekday is not None and _falls_on_another(candidate, item.weekday):
            cost += MISMATCH
        if self._foretells(place, candidate):
            cost += FORESIGHT
        return cost

    def _foretells(self, place: int, candidate: Point) -> bool:
        """Tell whether a day lies after publication, in news that do not speak of the future there."""
        published = self._publication.day if self._publication.news else None
        if published is None or self._surroundings[place].ahead:
            return False
        return months(candidate)[0] > months(published)[1]

    def _write(self, last: State) -> None:
        state: State | None = last
        for place in range(len(self._items) - 1, -1, -1):
            assert state is not None  # there is one state a match
            item, before = self._items[place], state.parent or state
            if item.offset or item.floating:
                item.point, floating = state.chosen, item.floating
                item.anchor = self._anchor(place, before, floating)
            _stretch(item, before.last or before.point)
            _commemorate(item, self._publication.day)
            _complete(item)
            state = state.parent

    def _anchor(self, place: int, before: State, floating: bool) -> str:
        """Say what an open match was counted from, where the story stood before it."""
        item, day = self._items[place], self._publication.day
        if item.point is None or item.point.year is None:
            return ""
        if day and self._is_of_writing(place, before, floating):
            return f"published {edtf(day)}"
        if before.last:
            return f"story at {edtf(before.last)}"
        return "day of publication" if self._publication.opening(item.point) else "dates that follow"

    def _is_of_writing(self, place: int, before: State, floating: bool) -> bool:
        """Tell whether a match counts from the day of writing."""
        item = self._items[place]
        if item.offset:
            of_death = self._candidates.reports_death(place)
            return of_death or self._publication.is_base(item.offset, before.last)
        alone = floating and item.weekday is not None and item.point is not None
        return (
            alone and self._surroundings[place].death and self._candidates.is_of_report(place, before.point)
        )


def _falls_on_another(candidate: Point, weekday: int) -> bool:
    """Tell whether a date is a day, and not that day of the week."""
    bounds = days(candidate) if candidate.day else None
    return bounds is not None and (bounds[0] - 1) % 7 != weekday


def _complete(item: Item) -> None:
    """Write into an item what hangs on its year: a feast that moves, the end of a range, of a vague distance.

    What EDTF cannot write (a month of the year 12000) has no date.
    """
    year = item.year
    if item.easter is not None and year is not None:
        item.point = easter(year, item.easter)
    if item.until and item.until.year is None:
        item.until = item.until._replace(year=year)
    if item.offset and item.point and item.inexact:
        item.until = _furthest(item, item.offset, item.point)
    if not all(writable(end) for end in (item.point, item.until) if end):
        item.point = item.until = None


def _commemorate(item: Item, written: Point | None) -> None:
    """Write into "this day in 1935" the day and month of writing."""
    if item.anniversary and item.point and written and written.day:
        item.point = item.point._replace(month=written.month, day=written.day)
        item.anchor = f"published {edtf(written)}"


def _stretch(item: Item, base: Point | None) -> None:
    """Write into "the next three years" the interval from the date told last to where they end."""
    unit, count = item.ahead or ("", 0)
    begin = as_fine(base, unit) if base else None
    end = shift(begin, unit, count) if begin else None
    if begin and end:
        item.kind, item.written = "date", f"{edtf(begin)}/{edtf(end)}"
        item.anchor = f"story at {edtf(begin)}"


def _furthest(item: Item, offset: Offset, point: Point) -> Point | None:
    """Return how far a distance can lead that is "several" or "more than" so many units."""
    return shift(point, offset.unit, item.spread or (-1 if offset.count < 0 else 1))
