"""Years whose figures were read as letters."""

import pytest

from testimonia.repair.figures import years


def found(text: str) -> list[str]:
    """Return the years that are read out of letters."""
    return [edit.words for edit in years(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "year"),
    [("in l874.", "1874"), ("(I9O2)", "1902"), ("May 1, 191O", "1910"), ("1868-|871", "1871")],
)
def test_letters_that_look_like_one_figure_are_it(text: str, year: str) -> None:
    """An l, an I and a bar are a 1, an O is a 0."""
    assert found(text) == [year]


@pytest.mark.parametrize(
    "text", ["in 1874", "the lOOO", "B17O", "I8O", "l8741", "room l8O2b", "1S74", "Illo", "Olio", "l,874"]
)
def test_what_is_not_surely_a_year_is_left(text: str) -> None:
    """Two figures at least must stand; other letters and longer words are none."""
    assert found(text) == []
