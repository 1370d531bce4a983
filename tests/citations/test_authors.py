"""Authors as references write them."""

import pytest

from testimonia.citations.authors import authors, is_turned
from testimonia.citations.shapes import shapes
from testimonia.languages.en.citing import citing
from tests.citations.schema import flat


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Falk", ["Falk, Ida"]),
        ("Falk, Ida", ["Falk, Ida"]),
        ("Falk, I. M.", ["Falk, I. M."]),
        ("Falk, I., & Lund, K.", ["Falk, I.", "Lund, K."]),
        ("Falk, I.; Lund, K.; Mill, E.", ["Falk, I.", "Lund, K.", "Mill, E."]),
        ("Ida Falk, Karl Lund and Eva Mill", ["Falk, Ida", "Lund, Karl", "Mill, Eva"]),
        ("Falk and Lund", ["Falk", "Lund"]),
        ("Falk et al.", ["Falk"]),
        ("Ludwig von Arnau", ["Arnau, Ludwig von"]),
        ("von Arnau, Ludwig", ["Arnau, Ludwig von"]),
        ("García Lorca, Federico", ["García Lorca, Federico"]),
        ("Central Bakers’ Committee", ["Central Bakers’ Committee"]),
        ("Zorvan Tembeck", ["Zorvan Tembeck"]),
    ],
)
def test_names_are_divided_where_it_is_sure_how(text: str, expected: list[str]) -> None:
    """By a comma, initials or a given name that is known; else a name stays in one piece."""
    names = authors(text, shapes(citing()), citing())
    assert names is not None
    assert flat({"author": names})["by"] == expected


@pytest.mark.parametrize("text", ["The Long Strike", "she said so", "Falk 1931", "", "I.", "Falk, and then"])
def test_what_is_no_name_is_none(text: str) -> None:
    """An article, small letters, figures, an initial alone."""
    assert authors(text, shapes(citing()), citing()) is None


def test_a_surname_stands_first_only_before_given_names() -> None:
    """Two names behind each other are two people."""
    assert is_turned("Falk", "Ida")
    assert is_turned("Falk", "I. M.")
    assert not is_turned("Ida Falk", "Karl")
    assert not is_turned("Falk", "Grey Years")
    assert not is_turned("Falk", "")
