"""Whether a citation names a source of the archive."""

from datetime import date
from typing import Any

import pytest

from testimonia.witnesses.citing import cited, same_title
from testimonia.witnesses.imprint import Imprint

DAY = date(1921, 5, 3).toordinal()
ARTICLE = Imprint(
    "article", "a.html", ("The Bakers Walk Out",), ("Ida Falk",), ("The Southern Post",),
    ("https://post.example/bakers",), DAY, DAY,
)  # fmt: skip
MEMOIR = Imprint("memoir", "b.txt", ("Grey Years: A Memoir",), ("Karl Lund",))
FALK = [{"family": "Falk", "given": "I."}]
LUND = [{"family": "Lund", "given": "Karl"}]
ON_DAY = {"date-parts": [[1921, 5, 3]]}


def named(words: str = "", among: tuple[Imprint, ...] = (ARTICLE, MEMOIR), /, **item: Any) -> tuple[str, str]:
    found = cited({key.replace("_", "-"): value for key, value in item.items()}, words, among)
    return (found.source, found.reason) if found else ("", "")


def test_a_title_that_says_something_names_its_source() -> None:
    """Three words or more, two of some length, are told apart without an author."""
    assert named(title="The Bakers Walk Out") == ("article", "the same title")


def test_what_else_is_the_same_is_said() -> None:
    """The reason lists all that agrees."""
    found = named(title="Bakers walk out", author=FALK, container_title="Southern Post", issued=ON_DAY)
    assert found == ("article", "the same title, author, day and publication")


def test_a_common_title_needs_its_author() -> None:
    """Two words are the title of many books."""
    assert named(title="Grey Years") == ("", "")
    assert named(title="Grey Years", author=LUND) == ("memoir", "the same title and author")


def test_another_author_is_another_work() -> None:
    """The same title by somebody else names nothing here."""
    assert named(title="The Bakers Walk Out", author=LUND) == ("", "")


def test_another_year_is_another_work_unless_the_author_is_the_same() -> None:
    """A reprint has another year; without an author nothing tells that it is one."""
    other = {"date-parts": [[1950]]}
    assert named(title="The Bakers Walk Out", issued=other) == ("", "")
    assert named(title="The Bakers Walk Out", issued=other, author=FALK)[0] == "article"


def test_an_address_names_the_page() -> None:
    """Also where it stands in the words only, and no work is told."""
    assert named("see http://www.post.example/bakers.") == ("article", "the same address")
    assert named(URL="https://post.example/bakers#top") == ("article", "the same address")


def test_a_newspaper_alone_names_none_of_its_articles() -> None:
    """Nor does it with the day, nor where it was read as a title."""
    assert named(container_title="The Southern Post") == ("", "")
    assert named(container_title="The Southern Post", issued=ON_DAY) == ("", "")
    assert named(title="Southern Post", issued=ON_DAY, author=FALK) == ("", "")


def test_author_publication_and_day_together_name_an_article() -> None:
    """As short references to newspapers do; the year is not enough."""
    found = named(author=FALK, container_title="Southern Post", issued=ON_DAY)
    assert found == ("article", "the same author, day and publication")
    assert named(author=FALK, container_title="Southern Post", issued={"date-parts": [[1921]]}) == ("", "")


def test_an_author_and_a_year_name_nothing() -> None:
    """Who wrote one thing may have written another that year."""
    assert named(author=FALK, issued={"date-parts": [[1921]]}) == ("", "")


def test_where_two_fit_alike_none_is_named() -> None:
    """Only the better one is, where one is better."""
    again = Imprint("again", "c.html", ("The Bakers Walk Out",), ("Ida Falk",))
    assert named("", (ARTICLE, again), title="The Bakers Walk Out") == ("", "")
    found = named("", (ARTICLE, again), title="The Bakers Walk Out", issued=ON_DAY)
    assert found == ("article", "the same title and day")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Arrest of Karl Lund", "The arrest of Karl Lund.", True),
        ("The Imprisonment of Karl Lund", "The Imprisonnment of Karl Lund", True),
        ("The Arrest of Karl Lund", "The Arrest of Karl Lund: Memories", True),
        ("Lund: The Arrest", "Lund: The Escape", False),
        ("Memories of the Bakers, Part 2", "Memories of the Bakers, Part 3", False),
        ("Memories of the Bakers, II", "Memories of the Bakers, III", False),
        ("", "", False),
    ],
)
def test_titles_are_one_with_a_slip_but_not_with_another_number(one: str, other: str, same: bool) -> None:
    """Case, marks, a subtitle and a misspelt long word make no other title; a number does."""
    assert same_title(one, other) is same
    assert same_title(other, one) is same


@pytest.mark.parametrize(
    "issued", [{}, {"date-parts": [[None]]}, {"date-parts": []}, {"date-parts": [[1920], [1922]]}]
)
def test_a_date_may_be_missing_or_a_span(issued: dict[str, Any]) -> None:
    """Without a date nothing contradicts; a span holds what came out within it."""
    assert named(title="The Bakers Walk Out", issued=issued)[0] == "article"
