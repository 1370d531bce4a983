"""References by author and year."""

import pytest

from testimonia.citations.by_year import cites_by_year, is_certain, narrated, surname_and_year
from testimonia.citations.draft import book_of
from testimonia.citations.recall import Works
from testimonia.citations.reference import reference
from testimonia.languages.en.citing import citing
from tests.citations.schema import flat

BOOK = book_of(citing())


@pytest.mark.parametrize(
    ("piece", "names", "certain"),
    [
        ("Falk 1931: 12", ["Falk"], True),
        ("Falk, 1931, p. 12", ["Falk"], True),
        ("Falk & Lund, 1931", ["Falk", "Lund"], True),
        ("Falk et al., 1931", ["Falk"], True),
        ("see Falk 1931", ["Falk"], True),
        ("e.g., Falk, 1931", ["Falk"], True),
        ("see García Lorca 1931", ["García Lorca"], True),
        ("Falk 1931", ["Falk"], False),
        ("Falk, 1931a", ["Falk"], False),
    ],
)
def test_surnames_and_a_year_are_read(piece: str, names: list[str], certain: bool) -> None:
    """It is certain with a page, several authors or a word before it."""
    item = surname_and_year(piece, BOOK)
    assert flat(item)["by"] == names
    assert is_certain(item, piece, BOOK) == certain


@pytest.mark.parametrize(
    "piece", ["May 1931", "Spring 1931", "Ida Falk 1931", "1931", "born in 1931", "the strike of 1931"]
)
def test_months_and_sentences_are_no_authors(piece: str) -> None:
    """Nor are whole names, which stand in no such reference."""
    assert surname_and_year(piece, BOOK) == {}


def test_a_name_may_stand_before_the_bracket() -> None:
    """With a page, or where the work is known: "Grey Years (1931)" is a title with its year."""
    falk = reference("Ida Falk, Exile (Graz: Tor, 1931)", citing())

    def found(text: str, works: Works) -> str | None:
        one = narrated(text, 0, (text.index("("), len(text)), BOOK, works)
        return text[one.start : one.end] if one else None

    assert found("As Falk (1931: 12)", Works()) == "Falk (1931: 12)"
    assert found("As Falk and Lund (1931: 12)", Works()) == "Falk and Lund (1931: 12)"
    assert found("As Falk (1931)", Works([falk])) == "Falk (1931)"
    assert found("As Falk (1931)", Works()) is None
    assert found("She published Grey Years (1931)", Works([falk])) is None


def test_a_text_that_cites_so_twice_does_so_throughout() -> None:
    """Two references that can be nothing else."""
    once = "Bread was dear (Falk 1931: 12). "
    for text, cites in ((once, False), (once * 2, True), ("Bread was dear (Graz 1931). " * 3, False)):
        assert cites_by_year(text, [(0, len(text))], citing()) == cites
