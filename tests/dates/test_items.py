"""What a match means before it has a year."""

import pytest

from testimonia.dates.items import Item, Offset, between, clock_of, followed, from_now, kind_of, modifier_of
from testimonia.dates.points import Point
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON, match_of


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("early May", "early"),
        ("the end of 1905", "end"),
        ("the first half of 1905", "first"),
        ("the latter half of May", "second"),
        ("the last quarter of the 15th century", "quarter 4"),
        ("the latter part of 1905", "late"),
        ("the first years of the 20th century", "early"),
        ("May 1905", ""),
    ],
)
def test_the_part_that_is_meant(text: str, modifier: str) -> None:
    """The words before a stretch of time say which part of it is meant."""
    assert modifier_of(match_of(text)) == modifier


def test_times_and_dates() -> None:
    """Hours and minutes lead to a time, all longer units to a date; a part of the day is that of TIMEX3."""
    assert [kind_of(unit) for unit in ("TH", "D", "Y")] == ["time", "date", "date"]
    assert clock_of(match_of("yesterday evening")) == "EV"


def test_what_counts_from_now() -> None:
    """A year called "last" can count from the day of writing, "the following" cannot."""
    assert from_now(match_of("last year"), "r")
    assert not from_now(match_of("the following year"), "r")
    assert not from_now(match_of("in 1905"), "r")


def test_an_item_floats_until_it_has_a_year() -> None:
    """A month alone takes its year from the story, one that counts from somewhere does not float."""
    month = Item(match_of("in June"), point=Point(None, 6))
    assert (month.floating, month.year) == (True, None)
    month.offset = Offset("Y", 1)
    assert not month.floating


def test_inexact_distances() -> None:
    """A distance of "several" or "more than" so many can be longer than said."""
    assert Item(match_of("in June"), more=True).inexact
    assert Item(match_of("in June"), spread=7).inexact
    assert not Item(match_of("in June")).inexact


def test_each_with_the_next() -> None:
    """The last has none behind it."""
    one, two = Item(match_of("in June")), Item(match_of("in May"))
    assert list(followed([one, two])) == [(one, two), (two, None)]


def test_what_stands_between_two() -> None:
    """The words between two dates of one passage are told by their classes; between two passages there are none."""
    text = "From May 1905, until June 1906"
    one, two = (Item(match) for match in recognise(text, 0, len(text), LEXICON))
    assert between(one, two) == ["comma", "until"]
    assert between(one, Item(match_of("until June 1906"))) == []
