"""What pages tell: every value, with where it was read."""

from testimonia.archive.store import Archive
from testimonia.views.clues import Clue, by_kind, clues, labelled

AUTHORS = (Clue("author", "Jane Roe", "Jane Roe", 3, 11), Clue("author", "Paul Smith", "Paul Smith"))


def test_all_values_of_a_kind_are_told() -> None:
    """Two authors are two; one is a value by itself, and the same value is told once."""
    told = (*AUTHORS, Clue("author", "Jane Roe", "Jane Roe"), Clue("issue", "12", "12"))
    assert by_kind(told) == {"author": ["Jane Roe", "Paul Smith"], "issue": "12"}


def test_each_says_where_it_was_read() -> None:
    """In the text, with its place, or in the markup only."""
    assert [one.read_in for one in AUTHORS] == ["text", "markup"]


def test_kinds_stand_under_their_labels_without_the_title() -> None:
    """In the order of kinds, each value once with its place."""
    told = (Clue("title", "T", "T"), Clue("tags", "exile", "exile"), *AUTHORS, AUTHORS[0])
    assert labelled(told) == (("Author", AUTHORS), ("Tags", (told[1],)))


def test_the_clues_of_sources_are_those_of_the_archive(lives: Archive) -> None:
    """By source, in their order."""
    row = lives.execute("SELECT id FROM source WHERE path = 'lantern/0412.txt'").fetchone()
    found = clues(lives, [row["id"]])
    assert [(one.kind, one.value) for one in found[row["id"]]][:1] == [("title", "The ambassador who stayed")]
    assert clues(lives, ["nobody"]) == {}
