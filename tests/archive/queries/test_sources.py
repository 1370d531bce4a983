"""Sources, their text and what is on their pages, as the archive is asked for them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.files import FileRecord
from testimonia.archive.queries import sources as queries
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import write_skipped
from testimonia.model import Clue, Passage
from tests.archive.helpers import told, write

FIRST = replace(
    told("a/first.txt", "[Clara Lund] was born 1872. She wept."),
    title="The Weaver",
    clues=(Clue("author", "J. Roe", "J. Roe"), Clue("title", "The Weaver", "The Weaver")),
    passages=(Passage(0, 24), Passage(25, 34)),
)
SECOND = replace(told("b/second.txt", "[Karl Roth] died 1930."), title="another life")
ID = FIRST.source.id


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of two sources and a file that was not read."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, FIRST, SECOND)
        write_skipped(archive, FileRecord("c.bin", 9, 2, None, "test", None, "binary", "It is no text."))
        yield archive


def test_sources_that_name_their_series(archive: Archive) -> None:
    """With all they tell of their part, and their publication; the first name of a series counts."""
    clues = [
        ("series", "Quays"),
        ("series", "Lives"),
        ("part", "3"),
        ("part", "last"),
        ("publication", "The Torch"),
    ]
    third = replace(told("c/third.txt", "[Ida Lund] wept."), clues=tuple(Clue(k, v, v) for k, v in clues))
    write(archive, third)
    (row,) = queries.in_series(archive)
    assert (row["path"], row["series"], row["part"], row["parts"]) == (
        "c/third.txt",
        "Quays",
        "3\nlast",
        None,
    )
    assert row["publication"] == "The Torch"


def test_a_source_and_its_text(archive: Archive) -> None:
    """Both are found by id; there is nothing where there is no such source."""
    row = queries.source(archive, ID)
    assert row is not None
    assert (row["path"], row["title"]) == ("a/first.txt", "The Weaver")
    assert queries.text(archive, ID) == FIRST.source.text
    assert queries.text_between(archive, ID, 6, 10) == "Lund"
    assert queries.source(archive, "none") is None
    assert queries.text(archive, "none") == queries.text_between(archive, "none", 0, 9) == ""


def test_what_a_page_tells(archive: Archive) -> None:
    """Clues and passages come in order, of the sources asked for."""
    assert [row["kind"] for row in queries.clues(archive, [ID, SECOND.source.id])] == ["author", "title"]
    assert queries.clues(archive, []) == queries.regions(archive, ID) == []
    assert [(row["begin"], row["end"]) for row in queries.passages(archive, ID)] == [(0, 24), (25, 34)]


@pytest.mark.parametrize(
    ("span", "around"), [((6, 10), (0, 24)), ((20, 30), (0, 34)), ((24, 25), (24, 25)), ((90, 95), (90, 95))]
)
def test_the_passages_around_a_span(archive: Archive, span: tuple[int, int], around: tuple[int, int]) -> None:
    """All that hold a part of it; the span itself where none does."""
    assert queries.passage_around(archive, ID, *span) == around


def test_mentions_within_a_span(archive: Archive) -> None:
    """Those that begin there."""
    assert [row["text"] for row in queries.mentions(archive, ID, 0, 9)] == ["Clara Lund"]
    assert queries.mentions(archive, ID, 1, 9) == []


@pytest.mark.parametrize(
    ("words", "titles"),
    [("", ["another life", "The Weaver"]), ("WEAV", ["The Weaver"]), ("b/", ["another life"]), ("xyz", [])],
)
def test_sources_are_listed_by_title(archive: Archive, words: str, titles: list[str]) -> None:
    """Without regard to capitals; words narrow title and path."""
    assert [row["title"] for row in queries.listing(archive, words, 9, 0)] == titles
    assert queries.number_listed(archive, words) == len(titles)


def test_a_listing_is_turned_over(archive: Archive) -> None:
    """So many at a time, with the number of their statements; the latest is the last read."""
    (row,) = queries.listing(archive, "", 1, 1)
    assert (row["title"], row["statements"]) == ("The Weaver", 1)
    assert [row["title"] for row in queries.latest(archive, 1)] == ["another life"]


def test_files_that_were_not_read(archive: Archive) -> None:
    """Each with its reason."""
    rows = queries.skipped(archive, 9)
    assert [(row["path"], row["reason"], row["message"]) for row in rows] == [
        ("c.bin", "binary", "It is no text.")
    ]


def test_sources_without_words(archive: Archive) -> None:
    """Each with its notes, in which the reason stands."""
    write(archive, replace(told("c.txt", "Home"), words=0))
    write(archive, replace(told("d.txt", "[Ada Roth] died 1931."), words=4))
    assert "c.txt" in [row["path"] for row in queries.without_words(archive)]
    assert "d.txt" not in [row["path"] for row in queries.without_words(archive)]


def test_a_source_is_found_by_its_path(archive: Archive) -> None:
    """Nothing lies elsewhere."""
    assert queries.id_of_path(archive, "a/first.txt") == ID
    assert queries.id_of_path(archive, "first.txt") == ""
