"""TIMEX3 values of what is read."""

import pytest

from testimonia.dates.items import Item
from testimonia.dates.points import Point
from testimonia.dates.timex import Timex, timexes_of, type_of, value_of
from tests.dates.factories import match_of, read


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("On 3 May 1931 she left.", "DATE", "1931-05-03"),
        ("In the winter of 1931 she left.", "DATE", "1931-WI"),
        ("In the first half of 1931 she left.", "DATE", "1931-H1"),
        ("In the first half of summer 1931 she left.", "DATE", "1931-SU"),
        ("On Friday she left.", "DATE", "XXXX-WXX-5"),
        ("She stayed for two years.", "DURATION", "P2Y"),
        ("She came every year.", "SET", "XXXX"),
        ("She came at night.", "TIME", "XXXX-XX-XXTNI"),
        ("She worked by then.", "", ""),
    ],
)
def test_types_and_values(text: str, type_: str, value: str) -> None:
    """Each expression has the type and value that TIMEX3 gives it, "by then" none."""
    (found,) = read(text)
    assert (found.timex_type, found.timex_value) == (type_, value)


def test_two_dates_in_one_match_are_two() -> None:
    """Of "1936-39" TIMEX3 makes two, each with its place."""
    item = Item(match_of("in 1936-39"), point=Point(1936), until=Point(1939), start=3, end=10)
    assert timexes_of(item) == (Timex(3, 7, "DATE", "1936"), Timex(8, 10, "DATE", "1939"))


def test_what_is_unknown_is_x() -> None:
    """A day of the week and a unit without a point keep what they say."""
    assert value_of(Item(match_of("on Friday"), weekday=4)) == "XXXX-WXX-5"
    assert value_of(Item(match_of("on Friday"))) == "XXXX"
    assert type_of(Item(match_of("on Friday"), kind="age")) == "DURATION"
