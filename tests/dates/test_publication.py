"""The day a source was published, as far as its dates count from it."""

import pytest

from testimonia.dates.items import Offset
from testimonia.dates.points import Point
from testimonia.dates.publication import Publication, shortly_before
from tests.dates.factories import said

DAY = Point(1933, 7, 1)
LAST = Offset("Y", -1, now=True)
AGO = Offset("Y", -2, whole=False, now=True, only=True)
TODAY = Offset("D", 0, now=True, only=True)
LATER = Offset("Y", 1, whole=False)


@pytest.mark.parametrize(
    ("publication", "offset", "story", "base"),
    [
        (Publication(DAY, news=True), LAST, Point(1905), DAY),
        (Publication(DAY, news=True), LATER, Point(1905), Point(1905)),
        (Publication(DAY, news=False), LAST, Point(1931), None),
        (Publication(DAY, news=False, own=True), LAST, Point(1931), DAY),
        (Publication(DAY, news=False, own=True), LAST, Point(1905), None),
        (Publication(None, news=False), LAST, Point(1905), Point(1905)),
        (Publication(DAY, news=False), AGO, Point(1931), DAY),
        (Publication(DAY, news=False), TODAY, Point(1931), None),
        (Publication(None, news=False), AGO, Point(1931), None),
    ],
)
def test_what_counts_from_publication(
    publication: Publication, offset: Offset, story: Point, base: Point | None
) -> None:
    """What is "last" does in news and where "I" writes of those days, "ago" always, "later" never.

    Elsewhere "last year" is the writer's too, and open: a story told in the past says "the year before".
    """
    assert publication.base(offset, story) == base


def test_a_text_opens_shortly_before_publication() -> None:
    """A day without year that opens a text lies in the three months before it was published."""
    publication = Publication(DAY, news=False)
    assert publication.opening(Point(None, 6, 22)) == Point(1933, 6, 22)
    assert publication.opening(Point(None, 1, 5)) is None
    assert Publication(Point(1933, 1, 10), news=False).opening(Point(None, 12, 24)) == Point(1932, 12, 24)
    assert publication.opening(Point(None)) is None


def test_what_was_counted_from_publication_can_be_told() -> None:
    """So that the date can say where it comes from."""
    assert Publication(DAY, news=True).is_base(LAST, None)
    assert not Publication(DAY, news=True).is_base(LATER, DAY)


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("Ada Lorne died yesterday at her home.", "1911-03-09", "1911-03-08"),
        ("Ada Lorne died last Sunday. She had come here as a girl.", "1911-03-09", "1911-03-05"),
        ("Ada Lorne died on Tuesday. She had come here as a girl.", "1911-03-09", "1911-03-07"),
        ("The trial of Ada Lorne opened on the 6th inst. at Leeds.", "1911-03-09", "1911-03-06"),
        ("Ada Lorne died on the 27th ult. at Leeds.", "1911-03-09", "1911-02-27"),
        ("On Monday, 6th inst., Ada Lorne died.", "1911-03-09", "1911-03-06"),
    ],
)
def test_what_opens_a_report_counts_from_its_publication(text: str, published: str, edtf: str) -> None:
    """So do days of the month of writing wherever they stand; without a publication all of them stay open."""
    life = " Born in 1840, she married in 1861."
    assert said(text + life, published=published)[0][1] == edtf
    assert all(date in ("1840", "1861") for _, date in said(text + life))


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Ida Moor, who in 1961 founded a choir, died on Friday at home.", "Friday", "1998-02-27"),
        (
            "Ida Moor, who in 1961 founded a choir, died early this morning.",
            "early this morning",
            "1998-03-02",
        ),
        ("Ida Moor, who in 1961 founded a choir, died here today.", "today", "1998-03-02"),
        ("Ida Moor fell on 3 March 1961, a Friday, and died on Sunday.", "Sunday", "1961-03-05"),
    ],
)
def test_the_day_of_a_death_that_is_reported(text: str, words: str, edtf: str) -> None:
    """It is near to the publication, whatever year the sentence told before, unless the story stands at a day."""
    assert (words, edtf) in said(text + " She was born in 1920 and sang from 1936.", published="1998-03-02")


@pytest.mark.parametrize(
    ("point", "before"),
    [
        (Point(1998, 3, 2), True),
        (Point(1998, 2, 20), True),
        (Point(1998, 2), True),
        (Point(1998, 3, 3), False),
        (Point(1997, 3, 2), False),
        (Point(None, 3, 1), False),
    ],
)
def test_shortly_before_a_day(point: Point, before: bool) -> None:
    """The weeks before a day end with it; what has no year is never among them."""
    assert shortly_before(point, Point(1998, 3, 2)) is before


def test_today_is_nowadays_where_nothing_says_otherwise() -> None:
    """A page that tells a life does not say "today" of its own day."""
    text = "Today her songs are sung everywhere. Born in 1840, she married in 1861."
    assert [edtf for _, edtf in said(text, published="2011-03-09")] == ["1840", "1861"]


def test_what_a_document_lays_down_from_today_begins_on_its_day() -> None:
    """Words such as "from today" are no "nowadays", whenever the story was; without a day of writing it has no date."""
    text = "Roth joined in 1840. He is expelled with effect from today."
    assert said(text, published="1924-12-05")[-1] == ("from today", "1924-12-05/..")
    assert said(text)[-1] == ("1840", "1840")
