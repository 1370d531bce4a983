"""The steps of a story from date to date: where they lead, and what they cost.

Going forward is cheap, going back is dear, both no more than CAP, so that a jump of the story is paid once.
The costs were set on the development texts of bench/dates.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.dates.items import Item, Offset
from testimonia.dates.points import SPLIT, Point, months

FORWARD, BACK, BACK_STEP, CAP = 1.0, 2.0, 1.5, 30.0
"""Cost of a month forward, of going back at all, of a month back, and the most a jump costs."""
LEAP = 8.0
"""The most going to an explicit date costs: less than holding it to be told in passing."""
FAR, LEAP_FAR = 180, 14.0
"""Going back by more months than these costs more than holding the date to be told in passing."""
FAR_AHEAD = 600
"""So does going forward by more than these, once the story has gone to a year: "the papers were opened in 1991"."""
FRESH = 0.6
"""What the cost of going back is multiplied with where a new passage begins."""
ASIDE, FULL, LIGHT = 12.0, 20.0, 6.0
"""Cost of holding an explicit year to be told in passing; a month or day with its year; either after "since",
"until", "before" or "for", and in news."""
REMOTE, _DECADE = 3.0, 10
"""Cost of going on with the story from "many years later", or so many years later."""
_MODIFIED_YEARS = {"early": 37, "mid": 38, "late": 39, "start": 33, "end": 36, "first": 40, "second": 41}
"""Parts of a year as EDTF codes of its thirds, quarters and halves."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a story stands after a match, on one way of reading it."""

    cost: float
    point: Point | None
    last: Point | None
    """The date told last, in passing or not: relative expressions count from it where it is fine enough."""
    named: int | None
    """The last year the story went to by name."""
    chosen: Point | None
    """What the match of this step means in this state."""
    parent: "State | None"

    def passing(self, cost: float, candidate: Point | None, last: Point | None) -> "State":
        """Return the state after a match told in passing: the story stays, ``last`` was told last."""
        return State(cost, self.point, last, self.named, candidate, self)

    def going(self, cost: float, candidate: Point) -> "State":
        """Return the state after the story has gone on to what a match means."""
        return State(cost, candidate, candidate, self.named, candidate, self)

    def going_by_name(self, cost: float, candidate: Point, reached: Point) -> "State":
        """Return the state after the story has gone to a date that names its year."""
        return State(cost, reached, reached, candidate.year, candidate, self)


def reached(item: Item, point: Point) -> Point:
    """Return where a date leaves the story: "late 1938" in its last third, "2003-04" from July to June."""
    if point != Point(point.year):
        return point
    if item.modifier in _MODIFIED_YEARS:
        return point._replace(season=_MODIFIED_YEARS[item.modifier])
    year = item.until.year if item.until and item.match.rule.meaning == "years" else None
    split = year is not None and point.year is not None and year == point.year + 1
    return point._replace(season=SPLIT) if split else point


def leap(before: Point | None, after: Point) -> float:
    """Return the most that going to an explicit date costs."""
    if before is None:
        return LEAP
    far_back = months(before)[0] - months(after)[1] > FAR
    return LEAP_FAR if far_back or months(after)[0] - months(before)[1] > FAR_AHEAD else LEAP


def step(before: Point | None, after: Point, fresh: bool) -> float:
    """Return what going from a point to another costs; going back is cheaper where a passage begins."""
    if before is None or after.year is None:
        return 0.0
    left, right = months(before), months(after)
    if right[0] > left[1]:
        return min(CAP, FORWARD * (right[0] - left[1]))
    if left[0] > right[1]:
        return min(CAP, (BACK + BACK_STEP * (left[0] - right[1])) * (FRESH if fresh else 1.0))
    return 0.0


def holding(candidate: Point, light: bool) -> float:
    """Return what it costs to hold a date that names its year to be told in passing."""
    if light:
        return LIGHT
    return FULL if candidate.month else ASIDE


def at_age(state: State, candidate: Point) -> Sequence[State]:
    """Return the states an age leads to; one that lies before the story is told in passing."""
    told = state.passing(state.cost + LIGHT, candidate, state.last)
    if state.point is not None and months(candidate)[1] < months(state.point)[0]:
        return (told,)
    return told, state.going(state.cost + min(LEAP, step(state.point, candidate, False)) / 2, candidate)


def looks_back(offset: Offset) -> bool:
    """Tell whether a distance leads back ("two years before"): the story does not go there."""
    return offset.count < 0 and not offset.whole


def is_remote(item: Item, offset: Offset) -> bool:
    """Tell whether a distance leads to an unknown year, or ten years on and more."""
    return not offset.whole and offset.unit == "Y" and (bool(item.spread) or offset.count >= _DECADE)


def remotely(state: State, candidate: Point) -> Sequence[State]:
    """Return the states that "many years later" leads to: a look ahead, mostly."""
    return state.passing(state.cost, candidate, state.last), state.going(state.cost + REMOTE, candidate)
