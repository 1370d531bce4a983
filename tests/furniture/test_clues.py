"""What furniture, head and markup tell about a source."""

from testimonia.furniture.clues import merged, of_markup
from testimonia.model import Clue
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, marked


def test_a_standfirst_is_read_without_its_links() -> None:
    """A value shows what a Markdown link shows; the words stay the source's own."""
    standfirst = "How a strike began in [a bakery](https://bakery.example/old) of the Nordkaj"
    _, clues = marked("# The Girl from the Bindery", standfirst, "By Jane Roe", PARAGRAPH, ANOTHER)
    assert ("standfirst", "How a strike began in a bakery of the Nordkaj") in clues


def test_the_day_of_saving_is_not_the_day_of_publication() -> None:
    """Of two date lines the one below the headline comes first."""
    _, clues = marked("22 Nov, 2026 Sun", "The bindery", "12 Apr 2014", PARAGRAPH, ANOTHER, between="\n")
    assert [value for kind, value in clues if kind == "published"] == ["2014-04-12", "2026-11-22"]


def test_authors_and_tags_are_told_apart() -> None:
    """A byline of two is two authors, a line of tags a clue each."""
    _, clues = marked("The lockout", "By Jane Roe and Paul Smith", PARAGRAPH, ANOTHER, "Tags: exile, Norway")
    assert [value for kind, value in clues if kind == "author"] == ["Jane Roe", "Paul Smith"]
    assert [value for kind, value in clues if kind == "tags"] == ["exile", "Norway"]


def test_who_tells_a_memoir_is_its_author() -> None:
    """Not who wrote it down; where only that one is named, nobody is."""
    for byline in (
        "By Jane Roe, as told to Paul Smith",
        "As told to Paul Smith by Jane Roe",
        "Jane Roe as told to Paul Smith",
    ):
        _, clues = marked("The lockout", byline, PARAGRAPH, ANOTHER)
        assert [value for kind, value in clues if kind == "author"] == ["Jane Roe"]
    _, clues = marked("The lockout", "As told to Paul Smith", PARAGRAPH, ANOTHER)
    assert [value for kind, value in clues if kind == "author"] == []


def test_the_last_part_tells_how_many_there_are() -> None:
    """The "third and last part" is part three of three."""
    _, clues = marked("The lockout", "Third and last part", PARAGRAPH, ANOTHER)
    assert {("part", "3"), ("parts", "3")} <= set(clues)


def test_what_the_markup_declares_is_tidied() -> None:
    """A declared day becomes EDTF, and is left out where it is none."""
    declared = [Clue("published", "3 May 1931", "3 May 1931"), Clue("published", "soon", "soon")]
    assert [clue.value for clue in of_markup(declared, BOOK)] == ["1931-05-03"]


def test_a_declared_byline_is_read_like_one_of_the_text() -> None:
    """One of two names declares two authors; posts, addresses and what is no name declare none."""
    assert [clue.value for clue in of_markup([Clue("author", "By Jane Roe and Paul Smith", "")], BOOK)] == [
        "Jane Roe", "Paul Smith",
    ]  # fmt: skip
    nobody = ("admin", "lantern.example", "The Lantern | Home", "Lantern Logo")
    assert list(of_markup([Clue("author", words, words) for words in nobody], BOOK)) == []


def test_marked_elements_tell_where_nothing_is_declared() -> None:
    """A byline and a day that elements are marked as count only without a declaration."""
    marked_as = [Clue("byline", "By Jane Roe", "By Jane Roe", 5, 16), Clue("day", "3 May 1931", "3 May 1931")]
    found = list(of_markup(marked_as, BOOK))
    assert found == [
        Clue("author", "Jane Roe", "Jane Roe", 8, 16), Clue("published", "1931-05-03", "3 May 1931"),
    ]  # fmt: skip
    declared = Clue("author", "Paul Smith", "Paul Smith")
    assert [clue.value for clue in of_markup([declared, marked_as[0]], BOOK)] == ["Paul Smith"]


def test_a_publication_that_signs_is_no_author() -> None:
    """Who publishes is not who wrote."""
    declared = [Clue("author", "The Lantern", ""), Clue("publication", "The Lantern", "")]
    assert [clue.kind for clue in merged([], declared)] == ["publication"]


def test_a_line_on_the_series_below_the_headline_is_the_standfirst_too() -> None:
    """Where no other line is, and it is no sentence with a stop."""
    line = "Third and last part of our series on the quays"
    assert ("standfirst", line) in marked("The lockout", line, "By Jane Roe", PARAGRAPH, ANOTHER)[1]
    assert "standfirst" not in dict(marked("The lockout", line + ".", "By Jane Roe", PARAGRAPH, ANOTHER)[1])


def test_each_value_once_the_one_with_a_place_first() -> None:
    """Of the same value twice the one that quotes its place is kept; the text's title comes before the markup's."""
    own = [Clue("title", "The lockout", "The lockout", 0, 11), Clue("author", "Jane Roe", "Jane Roe", 15, 23)]
    declared = [Clue("title", "Lockout!", "Lockout!"), Clue("author", "jane roe", "jane roe")]
    found = merged(own, declared)
    assert [(clue.kind, clue.value) for clue in found] == [
        ("title", "The lockout"), ("title", "Lockout!"), ("author", "Jane Roe"),
    ]  # fmt: skip
