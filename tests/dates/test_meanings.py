"""What a match means before the story."""

import pytest

from testimonia.dates.items import Item
from testimonia.dates.meanings import read_item
from testimonia.dates.points import Point
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON, only


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


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Born the 7th day of the 3rd month, 1698.", "1698-05-07"),
        ("Born the third day of the first month 1701.", "1701-03-03"),
        ("They wed on the 4th of 11th mo. 1720.", "1721-01-04"),
        ("They wed on the 4th of 12th mo. 1720/1.", "1721-02-04"),
        ("She died 12th mo. 9, 1744.", "1745-02-09"),
        ("She died on 9th of 12th month 1760.", "1760-12-09"),
        ("He came in the 5th month 1802.", "1802-05"),
        ("Born on 9 February 1702/3.", "1703-02-09"),
        ("Born on 9 February 1699/1700.", "1700-02-09"),
        ("Born March 3d, 1688-9.", "1689-03-03"),
        ("Born in January 1688/9.", "1689-01"),
    ],
)
def test_old_calendars(text: str, edtf: str) -> None:
    """Before 1752 the Friends' first month is March, and a double year is the one that is counted today."""
    assert only(text) == edtf


@pytest.mark.parametrize("text", ["He served 4th May 1904-10 June 1905.", "The 31st of 13th month 1700."])
def test_what_is_no_double_year_and_no_month(text: str) -> None:
    """A range keeps its ends, and a thirteenth month is no month."""
    assert only(text) in ("1904-05-04/1905-06-10", "1700", None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He fell in 133 B.C. in the city.", "-0132"),
        ("It ended by 507/6 BC.", "[..-0505]"),
        ("In the late 480s BC he ruled.", "-0481~/-0479~"),
        ("In March 44 BC he fell.", "-0043-03"),
        ("In the spring of 479 BC they left.", "-0478-21"),
        ("In early 479 BC they left.", "-0478-01~/-0478-04~"),
        ("On 4 May, A.D. 1206 he came.", "1206-05-04"),
    ],
)
def test_eras(text: str, edtf: str) -> None:
    """A year before Christ is counted back, with a month, a season, a part or a second year."""
    assert only(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Good Friday 1901 he left.", "1901-04-05"),
        ("On Easter Monday 1901 he left.", "1901-04-08"),
        ("On Ash Wednesday, 1901, he left.", "1901-02-20"),
        ("On St. Stephen's Day 1901 he left.", "1901-12-26"),
        ("At Michaelmas 1901 he left.", "1901-09-29"),
        ("On Midsummer Day 1901 he left.", "1901-06-24"),
        ("Before Christmas in 1901 he left.", "[..1901-12-25]"),
        ("In January 1901 he came. That Christmas he left.", "1901-12-25"),
        ("In May 1901 he came. The following Easter he left.", "1902-03-30"),
    ],
)
def test_feasts(text: str, edtf: str) -> None:
    """Feasts have their day, those that move with Easter too."""
    assert only(text) == edtf
