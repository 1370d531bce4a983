"""Whether two dates can be one."""

from dataclasses import replace

import pytest

from testimonia.conflicts.dates import apart, dated, distance, is_day, two_calendars
from testimonia.model import ORDER_OF_TELLING
from tests.conflicts.making import told, when


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("1893", "1895-11-05", True),
        ("1893", "1893-11-05", False),  # sharper
        ("189X", "1893", False),
        ("1893~", "1894", False),  # about
        ("1893~", "1899", True),
        ("../1890", "1893", True),
        ("1890/..", "1893", False),
        ("-0043-03-15", "-0043-03-16", True),
        ("0000", "0001", True),
        ("", "1893", False),
    ],
)
def test_a_vaguer_date_is_no_other(one: str, other: str, differ: bool) -> None:
    """A date that holds the other agrees with it, and one that is about right with all that is near."""
    a, b = told("a", "birth.born", one), told("b", "birth.born", other)
    assert apart(a, b) is apart(b, a) is differ
    assert (distance(a, b) > 0) is differ


def test_the_order_of_telling_proves_nothing() -> None:
    """A date that no words give is no date here."""
    guess = replace(told("a", "membership.joined"), when=when("1893/..", ORDER_OF_TELLING))
    assert not dated(guess)
    assert not apart(guess, told("b", "membership.joined", "1890"))


def test_a_day_is_one_that_is_given_to_the_day() -> None:
    """And not one that is about right."""
    assert is_day(told("a", "birth.born", "1872-03-31"))
    assert not is_day(told("a", "birth.born", "1872-03"))
    assert not is_day(told("a", "birth.born", "1872-03-31~"))
    assert not dated(told("a", "birth.born"))


def test_two_calendars_may_give_one_day() -> None:
    """The Julian calendar was twelve days behind in the 19th century, thirteen in the 20th."""
    julian, gregorian = told("a", "birth.born", "1872-03-19"), told("b", "birth.born", "1872-03-31")
    assert two_calendars(julian, gregorian)
    assert not two_calendars(julian, told("b", "birth.born", "1872-04-30"))
    assert not two_calendars(julian, told("b", "birth.born", "1872-03"))
