"""Datelines, and what counts from the day of writing."""

import pytest

from testimonia.dates.datelines import dateline
from testimonia.dates.items import Item
from testimonia.dates.meanings import read_item
from testimonia.dates.points import Point
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON, said


def _items(text: str) -> list[Item]:
    return [item for match in recognise(text, 0, len(text), LEXICON) if (item := read_item(match))]


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("TRIESTE, Feb. 11—Marko Vidal died here.", Point(1926, 2, 11)),
        ("Leeds, 9 February 1926 – Marko Vidal died here.", Point(1926, 2, 9)),
        ("NEW ROSS, Feb. 11 (AP)--Marko Vidal died here.", Point(1926, 2, 11)),
        ("Special to The Ledger. TRIESTE, Feb. 11.--Marko Vidal died here.", Point(1926, 2, 11)),
    ],
)
def test_a_day_between_a_place_and_a_dash_opens_a_report(text: str, point: Point) -> None:
    """Its year is said, or is that of a publication shortly after."""
    head = dateline(_items(text), Point(1926, 2, 12))
    assert (head.point if head else None) == point


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lorne (11 February 1926 – 3 May 1990) was a nurse.",
        "Ada Lorne, 11 February 1926 – 3 May 1990, was a nurse.",
        "He left Leeds on 11 February 1926—and died.",
        "LEEDS, Feb. 11, 1919—Marko Vidal died here.",
        "LEEDS, February 1926—Marko Vidal died here.",
    ],
)
def test_other_dates_open_no_report(text: str) -> None:
    """The two ends of a life, a date in a sentence, one long before publication and a month are none."""
    assert dateline(_items(text), Point(1926, 2, 12)) is None


def test_today_is_the_day_of_the_dateline() -> None:
    """So are yesterday and last Sunday counted from it; the life that follows is told from its own dates."""
    text = (
        "TRIESTE, Feb. 11—Marko Vidal died here today. He had fallen ill last Sunday. "
        "He was born in 1859 and married in 1881. In May he moved to Pola."
    )
    assert said(text, published="1926-02-12") == [
        ("Feb. 11", "1926-02-11"), ("today", "1926-02-11"), ("last Sunday", "1926-02-07"), ("1859", "1859"),
        ("1881", "1881"), ("May", "1881-05"),
    ]  # fmt: skip


def test_a_dateline_with_its_year_needs_no_publication() -> None:
    """The text alone says when it was written."""
    text = "TRIESTE, Feb. 11, 1926—Marko Vidal died yesterday. He was born in 1859."
    assert said(text)[1] == ("yesterday", "1926-02-10")
