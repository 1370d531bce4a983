"""Where relative expressions lead."""

import pytest

from testimonia.dates.items import Item, Offset
from testimonia.dates.offsets import century, resolved
from testimonia.dates.points import Point
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON


def _item(**fields: object) -> Item:
    """Make an item of any match: only its meaning counts here."""
    (found,) = recognise("in 1905", 0, 7, LEXICON)
    item = Item(found)
    for name, value in fields.items():
        setattr(item, name, value)
    return item


@pytest.mark.parametrize(
    ("tail", "story", "last", "year"),
    [
        (20, 1865, 1925, 1920),
        (80, 1889, 1925, 1880),
        (30, 1931, 1931, 1930),
        (90, 1905, 1905, 1890),
        (20, None, None, 1920),
        (20, 1865, 1890, 1820),
        (30, 1895, 1895, 1830),
        (30, 1834, 1834, 1830),
    ],
)
def test_century(tail: int, story: int | None, last: int | None, year: int) -> None:
    """A decade without century is one of the story's own time; the twentieth century where the text speaks of it."""
    item = _item(inner=Point(tail, span=10))
    assert century(item, Point(story) if story else None, last) == Point(year, span=10)


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
    assert resolved(_item(inner=inner, offset=Offset("", count)), base) == reached


def test_no_point_leads_nowhere() -> None:
    """Without a point, or with one that is too coarse, nothing is reached."""
    assert resolved(_item(offset=Offset("D", 1)), None) is None
    assert resolved(_item(offset=Offset("D", 1)), Point(1914)) is None
    assert resolved(_item(weekday=3, offset=Offset("", 1)), Point(1914, 5)) is None


def test_weekdays() -> None:
    """A weekday is looked for on or after the day, before it, or strictly after it."""
    day = Point(1914, 5, 8)  # a Friday
    assert resolved(_item(weekday=4, offset=Offset("", 0)), day) == day
    assert resolved(_item(weekday=4, offset=Offset("", 1)), day) == Point(1914, 5, 15)
    assert resolved(_item(weekday=4, offset=Offset("", -1)), day) == Point(1914, 5, 1)
