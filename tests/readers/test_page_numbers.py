"""The number that is printed on a page."""

import pytest

from testimonia.readers.page_numbers import numbered
from testimonia.readers.sheets import Block, Box, Line, Sheet


def page(text: str, top: float, kind: str = "", label: str = "") -> tuple[str, str]:
    """Return the kind of a block of one line, 20 high on a page of 1000, and the label of the page."""
    found = numbered(Sheet((Block((Line(text, Box(400, top, 450, top + 20)),), kind),), label, 800, 1000))
    return found.blocks[0].kind, found.label


@pytest.mark.parametrize("text", ["47", "- 47 -", "[47]", "47."])
def test_a_number_at_the_edge_is_that_of_the_page(text: str) -> None:
    """At its head or foot, whatever stands around it."""
    assert page(text, 20) == page(text, 950) == ("page number", "47")


def test_other_numbers_are_not() -> None:
    """In the middle of the page, years, words, what is of another kind."""
    assert page("1911", 950) == ("", "")
    assert page("47 mills", 950) == ("", "")
    assert page("47", 950, "caption") == ("caption", "")


def test_a_number_above_or_below_all_else_is_that_of_the_page() -> None:
    """However wide the margin is; among the lines it is one of them."""
    prose = Block(tuple(Line("He fled.", Box(100, top, 700, top + 20)) for top in (300, 330, 600)))
    kinds = []
    for top in (200, 700, 450):
        number = Block((Line("( 484 )", Box(400, top, 450, top + 20)),))
        kinds.append(numbered(Sheet((prose, number), "", 800, 1000)).blocks[1].kind)
    assert kinds == ["page number", "page number", ""]


def test_numbers_of_a_preface_are_known() -> None:
    """In small Roman letters."""
    assert page("xii", 20) == ("page number", "xii")


def test_what_is_typed_as_a_number_labels_its_page() -> None:
    """Wherever it stands, unless the file has a label."""
    assert page("p. 1047", 500, "page number") == ("page number", "1047")
    assert page("47", 950, label="9") == ("page number", "9")
    assert page("none", 500, "page number") == ("page number", "")
    counted = Sheet((Block((Line("He fled."),)),), "", 800, 1000, "12")
    assert numbered(counted).label == "12"


def test_a_line_without_a_box_is_nowhere() -> None:
    """Nothing is known of it."""
    assert numbered(Sheet((Block((Line("47"),)),), "", 800, 1000)).blocks[0].kind == ""
