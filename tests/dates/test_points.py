"""Points of the calendar: how they are written, and how they offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.dates.points import (
    SPLIT,
    Point,
    as_fine,
    days,
    easter,
    edtf,
    shift,
    timex_value,
    valid,
    writable,
)
from testimonia.edtf import earliest, latest


@pytest.mark.parametrize(
    ("point", "written", "value"),
    [
        (Point(1905), "1905", "1905"),
        (Point(1905, 5), "1905-05", "1905-05"),
        (Point(1905, 5, 3), "1905-05-03", "1905-05-03"),
        (Point(1905, season=24), "1905-24", "1905-WI"),
        (Point(1905, season=34), "1905-34", "1905-Q2"),
        (Point(1920, span=10), "192X", "192"),
        (Point(1800, span=100), "18XX", "18"),
        (Point(-199, span=100), "-01XX", "BC01"),
        (Point(-43), "-0043", "BC0044"),
        (Point(None, 5, 3), "XXXX-05-03", "XXXX-05-03"),
        (Point(2015, 8, 20, week=1), "2015-08-17/2015-08-23", "2015-W34"),
        (Point(2015, 8, 20, week=2), "2015-08-22/2015-08-23", "2015-W34-WE"),
    ],
)
def test_written_as_edtf_and_timex(point: Point, written: str, value: str) -> None:
    """A point has one EDTF string and one TIMEX3 value."""
    assert (edtf(point), timex_value(point)) == (written, value)


@given(st.integers(-3000, 3000), st.integers(0, 12), st.sampled_from([0, 21, 22, 23, 24]))
def test_days_are_those_of_the_edtf_string(year: int, month: int, season: int) -> None:
    """The days of a point and of its EDTF string are the same."""
    point = Point(year, 0 if season else month, season=season)
    assert days(point) == (earliest(edtf(point)), latest(edtf(point)))


@pytest.mark.parametrize(
    ("point", "unit", "count", "whole", "moved"),
    [
        (Point(1914, 5, 3), "D", 2, False, Point(1914, 5, 5)),
        (Point(1914, 12, 31), "D", 1, True, Point(1915, 1, 1)),
        (Point(1914, 5, 3), "Y", 2, False, Point(1916)),
        (Point(1914, 11), "M", 3, False, Point(1915, 2)),
        (Point(1914, season=23), "M", 3, False, Point(1914, 12)),
        (Point(1914), "DE", 1, True, Point(1920, span=10)),
        (Point(1914), "CE", -1, True, Point(1800, span=100)),
        (Point(1914, 5, 3), "W", 1, True, Point(1914, 5, 10, week=1)),
        (Point(1914, 11), "Q", 1, True, Point(1915, season=33)),
        (Point(1914), "M", 1, True, None),
        (Point(1914, 5), "D", 1, True, None),
        (Point(None, 5), "Y", 1, True, None),
    ],
)
def test_shift(point: Point, unit: str, count: int, whole: bool, moved: Point | None) -> None:
    """A point moves as finely as the unit; one that is too coarse does not offset at all."""
    assert shift(point, unit, count, whole) == moved


@pytest.mark.parametrize(
    ("point", "unit", "part"),
    [
        (Point(1914, 5, 3), "Y", Point(1914)),
        (Point(1914, 5, 3), "M", Point(1914, 5)),
        (Point(1914, 5, 3), "W", Point(1914, 5, 3)),
        (Point(1914, 5), "D", None),
        (Point(1910, span=10), "Y", None),
        (Point(1914), "CE", None),
    ],
)
def test_as_fine_as_what_is_counted(point: Point, unit: str, part: Point | None) -> None:
    """Years are counted from a year, days from a day; a date that says less gives nothing."""
    assert as_fine(point, unit) == part


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1916, 4, 23), (1917, 4, 8), (1818, 3, 22), (1943, 4, 25), (2000, 4, 23)]
)
def test_easter(year: int, month: int, day: int) -> None:
    """Easter falls where the tables of the Gregorian calendar have it."""
    assert easter(year) == Point(year, month, day)


def test_valid() -> None:
    """A day exists or does not; without a year, 29 February does."""
    assert valid(Point(1904, 2, 29))
    assert not valid(Point(1905, 2, 29))
    assert valid(Point(None, 2, 29))
    assert not valid(Point(None, 2, 30))


@pytest.mark.parametrize(
    ("point", "can"),
    [
        (Point(12000), True),
        (Point(12000, 5), False),
        (Point(12000, span=10), False),
        (Point(9999, 5), True),
        (Point(9999, season=SPLIT), False),
        (Point(-9999, 5), True),
        (Point(-10000, 5), False),
        (Point(None, 5), True),
    ],
)
def test_what_edtf_can_write(point: Point, can: bool) -> None:
    """Of a year beyond four digits it has neither month nor season nor decade."""
    assert writable(point) == can
