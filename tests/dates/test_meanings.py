"""What a match means before the story."""

import pytest

from testimonia.dates.items import Item
from testimonia.dates.meanings import read_item
from testimonia.dates.points import Point
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON


def _item(text: str) -> Item | None:
    for found in recognise(text, 0, len(text), LEXICON):
        return read_item(found)
    return None


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("1931-05-03", Point(1931, 5, 3)),
        ("on 25/3/1931", Point(1931, 3, 25)),
        ("in 44 BC", Point(-43)),
        ("the second quarter of 1917", Point(1917, season=34)),
        ("the eighteen-nineties", Point(1890, span=10)),
        ("the 1900s", Point(1900, span=100)),
        ("on 3 May", Point(None, 5, 3)),
        ("in December 1905", Point(1905, 12)),
    ],
)
def test_points(text: str, point: Point) -> None:
    """What the words fix themselves."""
    item = _item(text)
    assert item
    assert item.point == point


@pytest.mark.parametrize(
    "text", ["1931-02-30", "on 31/31/1931", "the fifth quarter of 1917", "in the 45th century"]
)
def test_what_does_not_exist_means_nothing(text: str) -> None:
    """A day, quarter or century that does not exist is no date."""
    item = _item(text)
    assert item is None or item.point is None or item.point.year in (None, 1917)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for two and a half years", "P2.5Y"), ("for several weeks", "PXW"), ("a fortnight long", "P2W"),
        ("nine years and four months", "P9Y4M"), ("twice a week", "P1W"), ("every Sunday", "XXXX-WXX-7"),
        ("annually", "XXXX"), ("aged thirty-one", "P31Y"), ("for a hundred years", "P100Y"),
        ("now", "PRESENT_REF"),
    ],
)  # fmt: skip
def test_values_of_what_is_no_point(text: str, value: str) -> None:
    """Durations, sets, ages and references have a TIMEX3 value."""
    item = _item(text)
    assert item
    assert item.value == value
