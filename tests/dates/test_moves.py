"""Where relative expressions lead."""

import pytest

from testimonia.dates.items import Item, Move
from testimonia.dates.language import load
from testimonia.dates.moves import century, moved
from testimonia.dates.points import Point
from testimonia.dates.recognise import recognise


def _item(**fields: object) -> Item:
    """Make an item of any find: only its meaning counts here."""
    (found,) = recognise("in 1905", 0, 7, load())
    item = Item(found)
    for name, value in fields.items():
        setattr(item, name, value)
    return item


@pytest.mark.parametrize(
    ("tail", "story", "year"),
    [(20, 1865, 1920), (80, 1889, 1880), (30, 1931, 1930), (90, 1905, 1890), (20, None, 1920)],
)
def test_century(tail: int, story: int | None, year: int) -> None:
    """A decade without century is one of the story's own time, else of the twentieth century."""
    item = _item(inner=Point(tail, span=10))
    assert century(item, Point(story) if story else None) == Point(year, span=10)


@pytest.mark.parametrize(
    ("inner", "count", "base", "reached"),
    [
        (Point(None, 6), 1, Point(1914, 5), Point(1914, 6)),
        (Point(None, 6), 1, Point(1914, 6), Point(1915, 6)),
        (Point(None, 6), -1, Point(1914, 6), Point(1913, 6)),
        (Point(None, season=23), 0, Point(1914, 5), Point(1914, season=23)),
    ],
)
def test_a_month_or_season_next_to_a_point(inner: Point, count: int, base: Point, reached: Point) -> None:
    """The following June comes after the point, last June before it, that autumn in its year."""
    assert moved(_item(inner=inner, move=Move("", count)), base) == reached


def test_no_point_leads_nowhere() -> None:
    """Without a point, or with one that is too coarse, nothing is reached."""
    assert moved(_item(move=Move("D", 1)), None) is None
    assert moved(_item(move=Move("D", 1)), Point(1914)) is None
    assert moved(_item(weekday=3, move=Move("", 1)), Point(1914, 5)) is None


def test_weekdays() -> None:
    """A weekday is looked for on or after the day, before it, or strictly after it."""
    day = Point(1914, 5, 8)  # a Friday
    assert moved(_item(weekday=4, move=Move("", 0)), day) == day
    assert moved(_item(weekday=4, move=Move("", 1)), day) == Point(1914, 5, 15)
    assert moved(_item(weekday=4, move=Move("", -1)), day) == Point(1914, 5, 1)
