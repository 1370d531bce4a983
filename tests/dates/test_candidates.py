"""What a match can mean where the story stands."""

import pytest

from testimonia.dates.candidates import Candidates
from testimonia.dates.items import Item
from testimonia.dates.meanings import read_item
from testimonia.dates.points import Point
from testimonia.dates.publication import Publication
from testimonia.dates.recognise import recognise
from testimonia.dates.surroundings import surroundings_of
from testimonia.dates.transitions import State
from tests.dates.factories import LEXICON, said

NOWHERE = Publication(None, news=False)


def _candidates(
    text: str, place: int, story: Point | None, publication: Publication = NOWHERE
) -> list[Point | None]:
    items: list[Item] = [
        item for match in recognise(text, 0, len(text), LEXICON) if (item := read_item(match))
    ]
    around = zip(items, [None, *items], [*items[1:], None], strict=False)
    surroundings = [surroundings_of(item, before, behind) for item, before, behind in around]
    state = State(0.0, story, story, None, None, None)
    return list(Candidates(items, surroundings, publication).of(place, state))


def test_a_date_with_its_year_means_itself() -> None:
    """Wherever the story stands."""
    assert _candidates("In May 1914 she came.", 0, Point(1890)) == [Point(1914, 5)]


def test_a_month_may_be_of_every_year_near() -> None:
    """Of the years of the story and of the explicit dates around, and of those beside them."""
    found = _candidates("In June she came. In 1921 she left.", 0, Point(1914))
    assert found == [Point(year, 6) for year in (1913, 1914, 1915, 1920, 1921, 1922)]


def test_a_day_that_is_in_no_such_year_is_left_out() -> None:
    """29 February is offered in leap years alone."""
    assert _candidates("On 29 February she came.", 0, Point(1913)) == [Point(1912, 2, 29)]


def test_the_start_of_a_range_goes_with_its_end() -> None:
    """It has the year of the end, or the one before where it would lie behind it."""
    assert _candidates("from May to July 1917", 0, Point(1890)) == [Point(1917, 5)]
    assert _candidates("from November to March 1917", 0, Point(1890)) == [Point(1916, 11)]


def test_a_distance_counts_from_the_story() -> None:
    """Without a story it leads nowhere."""
    assert _candidates("two years later", 0, Point(1914, 5)) == [Point(1916)]
    assert _candidates("two years later", 0, None) == [None]


def test_a_time_of_day_belongs_to_the_day_behind_it() -> None:
    """Midnight "on 31 December 1869" is of that day, wherever the story stands."""
    assert _candidates("At midnight on 31 December 1869 it began.", 0, Point(1914, 5, 3)) == [
        Point(1869, 12, 31)
    ]


@pytest.mark.parametrize(("news", "day"), [(True, Point(1933, 6, 30)), (False, Point(1914, 5, 8))])
def test_a_weekday_is_near_the_story_or_the_news(news: bool, day: Point) -> None:
    """In a story it lies ahead, in news on the last one before publication."""
    publication = Publication(Point(1933, 7, 1), news)
    assert _candidates("On Friday she came.", 0, Point(1914, 5, 4), publication) == [day]


def test_a_text_may_open_with_the_days_of_its_publication() -> None:
    """A day without year lies shortly before it, where no story goes before."""
    assert _candidates("She died on 22 June.", 0, None, Publication(Point(1933, 7, 1), news=True)) == [
        Point(1933, 6, 22)
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In the 1920s she lived in Rome. Between March and May she fell ill.", ["192X", "XXXX-03/XXXX-05"]),
        ("In the 1920s she lived in Rome. That summer she left.", ["192X"]),
        ("In the 1920s she lived in Rome. Two years later she left.", ["192X"]),
    ],
)
def test_nothing_within_a_decade_has_a_year(text: str, dates: list[str]) -> None:
    """A month, a season or some years after "in the twenties" are of none of its years."""
    assert [edtf for _, edtf in said(text)] == dates


def test_a_day_that_is_a_name_has_the_year_it_was_told_with() -> None:
    """The 9 May riots are those of 9 May 1904, though the story has gone on, and it stays there."""
    text = "On 9 May 1904 they rose. In 1908 he wrote of the 9 May riots and the killings of 9 May. In June he left."
    assert said(text)[2:] == [("the 9 May", "1904-05-09"), ("9 May", "1904-05-09"), ("June", "1908-06")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1905 he wrote of 1890. Two years later, in 1912, she left.", "1912"),
        ("On 3 May 1905 he came. The next day, 5 May 1905, he left.", "1905-05-05"),
        ("In May 1905 he came. A month later, on 9 July 1905, he left.", "1905-07"),
    ],
)
def test_a_date_behind_a_distance_says_where_it_leads(text: str, edtf: str) -> None:
    """What stands in apposition is sharper than what would be counted."""
    assert said(text)[-2][1] == edtf


def test_a_death_that_opens_a_report_is_of_the_weeks_before() -> None:
    """The day on which somebody died is near that of publication, though an earlier year stands before it."""
    text = "Ada Lund, matron since 1869, died here on September 5. She came to Hull on September 7."
    assert said(text, published="1900-09-07")[1] == ("September 5", "1900-09-05")
    life = "Ada Lund, born in 1869, was matron.\n\nIn 1891 she fell ill. She died on September 5."
    assert said(life, published="1900-09-07")[-1] == ("September 5", "1891-09-05")
