"""How old a page says it is, and when it was then published."""

import pytest

from testimonia.furniture.ages import before, published
from testimonia.model import Clue
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, marked


@pytest.mark.parametrize(
    ("line", "age"),
    [
        ("This article is over 9 years, 3 months old", "over 9 years, 3 months"),
        ("This article is more than 9 years old", "more than 9 years"),
        ("Published more than nine years ago", "more than nine years"),
        ("9 years ago", "9 years"),
        ("Posted 9 years, 2 months ago", "9 years, 2 months"),
        ("3 yrs ago", "3 yrs"),
        ("This story is more than a decade old. Links may be broken.", "more than a decade"),
        ("You are reading an article published more than 12 years ago", "more than 12 years"),
        ("This content was published 9 years and 3 months ago", "9 years and 3 months"),
        ("From the archive: first published almost twenty years ago", "almost twenty years"),
        ("Note: this article is over 10 years old and may be out of date", "over 10 years"),
        ("3 March 2014 (9 years ago)", "9 years"),
    ],
)
def test_the_age_is_neither_series_nor_part(line: str, age: str) -> None:
    """What a page says of its age is the age, and nothing else."""
    told = marked("The lockout", line, PARAGRAPH, ANOTHER)[1]
    assert [value for kind, value in told if kind == "age"] == [age]
    assert not {"series", "part", "parts", "author"} & {kind for kind, _ in told}


@pytest.mark.parametrize("line", ["Last modified 5 years ago", "Updated 3 months ago", "10 years ago today"])
def test_other_ages_are_not_that_of_the_article(line: str) -> None:
    """When it was last changed, and what happened long ago today, do not tell when it was published."""
    assert "age" not in {kind for kind, _ in marked("The lockout", line, PARAGRAPH, ANOTHER)[1]}


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("more than nine years", "2011-05-31/2012-05-31"),
        ("over 9 years, 3 months", "2012-01-31/2012-02-29"),
        ("almost two years", "2019-05-31/2020-05-31"),
        ("5 months", "2020-11-30/2021-01-31"),
        ("a decade", "2001-05-31/2021-05-31"),
        ("3 days", "2021-04-30/2021-05-31"),
        ("several years", None),
    ],
)
def test_an_age_counts_back_from_the_day_of_saving(words: str, span: str | None) -> None:
    """The span is as exact as the smallest unit; words without a number tell none."""
    assert before("2021-05-31", words, BOOK) == span


def test_only_a_page_without_a_day_is_dated_by_its_age() -> None:
    """Where the page tells the day, or nobody when it was saved, the age adds nothing."""
    age, saved = Clue("age", "9 years", "9 years", 3, 10), Clue("retrieved", "2021-05-31", "31 May 2021")
    assert published([age, saved], BOOK) == Clue("published", "2011-05-31/2013-05-31", "9 years", 3, 10)
    assert published([age], BOOK) is None
    assert published([age, saved, Clue("published", "2012", "2012")], BOOK) is None
    assert published([age, Clue("retrieved", "no date", "no date")], BOOK) is None


def test_a_page_saved_on_a_day_tells_when_it_was_published() -> None:
    """The span stands among the clues, with the words of the age."""
    told = marked(
        "The lockout", "Published more than nine years ago", PARAGRAPH, ANOTHER, "Retrieved on 31 May 2021"
    )
    assert ("published", "2011-05-31/2012-05-31") in told[1]


def test_before_the_first_year_there_is_no_day() -> None:
    """An age that leads out of the calendar tells nothing."""
    assert before("0005-01-01", "nine years", BOOK) is None
