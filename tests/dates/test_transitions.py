"""The steps of a story and what they cost."""

from testimonia.dates.items import Item, Offset
from testimonia.dates.points import SPLIT, Point
from testimonia.dates.transitions import (
    CAP,
    LEAP,
    LEAP_FAR,
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
from tests.dates.factories import match_of

START = State(0.0, Point(1914, 5), Point(1914, 5), 1914, None, None)


def test_forward_is_cheap_and_back_is_dear() -> None:
    """A step costs more the further it leads, more back than forward, and never more than a jump."""
    ahead, behind = Point(1914, 8), Point(1914, 2)
    assert step(Point(1914, 5), Point(1914, 5), fresh=False) == 0
    assert 0 < step(Point(1914, 5), ahead, fresh=False) < step(Point(1914, 5), behind, fresh=False)
    assert step(Point(1914, 5), behind, fresh=True) < step(Point(1914, 5), behind, fresh=False)
    assert step(Point(1914, 5), Point(1990), fresh=False) == CAP
    assert step(None, ahead, fresh=False) == 0


def test_a_named_year_is_rather_gone_to_than_passed_by() -> None:
    """Going to a date with its year costs less than holding it to be told in passing, except far back."""
    assert leap(Point(1914), Point(1950)) == LEAP < holding(Point(1950), light=False)
    assert leap(Point(1914), Point(1850)) == LEAP_FAR > holding(Point(1850), light=False)
    assert (
        holding(Point(1914, 5), light=True)
        < holding(Point(1914), light=False)
        < holding(Point(1914, 5), light=False)
    )


def test_where_a_date_leaves_the_story() -> None:
    """A part of a year leaves it in that part, two years in a row between their halves, else in the point itself."""
    assert reached(Item(match_of("late 1938"), modifier="late"), Point(1938)) == Point(1938, season=39)
    seasons = Item(match_of("in 2003-04"), until=Point(2004))
    assert reached(seasons, Point(2003)) == Point(2003, season=SPLIT)
    assert reached(Item(match_of("in 1938")), Point(1938, 5)) == Point(1938, 5)


def test_states_remember_where_they_come_from() -> None:
    """In passing the story stays where it is; going by name remembers the year that was named."""
    there = Point(1920)
    assert START.passing(1.0, there, there).point == START.point
    assert START.going(1.0, there).point == there
    named = START.going_by_name(1.0, there, Point(1920, season=39))
    assert (named.point, named.named, named.chosen, named.parent) == (
        Point(1920, season=39),
        1920,
        there,
        START,
    )


def test_an_age_before_the_story_is_told_in_passing() -> None:
    """One ahead may take the story with it."""
    assert len(at_age(START, Point(1900))) == 1
    assert [state.point for state in at_age(START, Point(1920))] == [START.point, Point(1920)]


def test_distances_that_look_away() -> None:
    """Two years "before" look back; "many years later" and ten years on and more look far ahead."""
    assert looks_back(Offset("Y", -2, whole=False))
    assert not looks_back(Offset("Y", -1))
    some = Item(match_of("several years later"), spread=7)
    assert is_remote(some, Offset("Y", 2, whole=False))
    assert not is_remote(Item(match_of("two years later")), Offset("Y", 2, whole=False))
    assert [state.point for state in remotely(START, Point(1930))] == [START.point, Point(1930)]
