"""What is taken out of a reference first."""

from typing import Any

import pytest

from testimonia.citations.draft import Draft, book_of
from testimonia.citations.taking import plain, taken, unmarked
from testimonia.languages.en.citing import citing
from tests.citations.schema import flat


@pytest.mark.parametrize(
    "mark", ["1. ", "[1] ", "(1) ", "¹ ", "¹", "12 ", "* ", "† ", "[^a]: ", "- ", "^ ", "• "]
)
def test_the_mark_of_a_note_is_no_part_of_it(mark: str) -> None:
    """Figures, signs, bullets."""
    assert unmarked(f"{mark}Falk, Grey Years") == "Falk, Grey Years"


def test_a_year_is_no_mark() -> None:
    """Nor is a number that the words begin with."""
    assert unmarked("1931 was the year") == "1931 was the year"


def test_emphasis_and_the_way_back_are_left_out() -> None:
    """Markdown's signs, and the arrow at the end of a note."""
    assert plain("*Grey Years*,\n _p._ 3 ↩") == "Grey Years, p. 3"


@pytest.mark.parametrize(
    ("text", "rest", "told"),
    [
        ("See also Falk, p. 3", "Falk", {"locator": "3"}),
        ("Falk. https://example.org/a?b=1.", "Falk.", {"URL": "https://example.org/a?b=1"}),
        (
            "Falk, <https://example.org> (accessed 3 May 2019)",
            "Falk",
            {"URL": "https://example.org", "accessed": "2019-05-03"},
        ),
        ("Falk. doi:10.5555/abc.1.", "Falk", {"DOI": "10.5555/abc.1"}),
        ("Falk. ISBN 0-306-40615-2", "Falk", {"ISBN": "0-306-40615-2"}),
        ("Falk, trans. Eva Mill", "Falk", {"translators": ["Mill, Eva"]}),
        ("Falk, 3rd edn", "Falk", {"edition": "3"}),
        ("Falk, vol. 2, p. 3", "Falk", {"volume": "2", "locator": "3"}),
        ("Falk, 1931", "Falk, 1931", {}),
        ("Falk. PMID 17547490", "Falk", {}),
    ],
)
def test_what_stands_at_the_edges_is_taken(text: str, rest: str, told: dict[str, Any]) -> None:
    """Each with its key, and the stops that then meet."""
    draft = taken(Draft(text, book_of(citing())))
    assert (draft.rest.rstrip(" .,"), flat(draft.item)) == (rest.rstrip("."), told)
