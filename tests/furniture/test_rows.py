"""Menus and buttons in one row."""

import pytest

from tests.furniture.factories import ANOTHER, PARAGRAPH, kinds


@pytest.mark.parametrize(
    "row",
    [
        "Visit\tWhat's on\tLearn\tHire us",
        "Add to basket    Order a copy    Suggest a change",
        "[Print]  [A- A+]",
    ],
)
def test_a_row_of_short_pieces_is_a_menu(row: str) -> None:
    """Parted by tabs or wide gaps, or each in brackets."""
    assert kinds("The Ropewalk", row, PARAGRAPH)[1] == "navigation"


def test_two_rows_are_a_menu_and_three_a_table() -> None:
    """And a row with figures is one of a table."""
    rows = ["Article\tTalk", "Read\tEdit", "Deck\tSaloon"]
    assert kinds(PARAGRAPH, "\n".join(rows[:2]), ANOTHER)[1:3] == ["navigation", "navigation"]
    assert kinds(PARAGRAPH, "\n".join(rows), ANOTHER)[1:4] == ["", "", ""]
    assert kinds(PARAGRAPH, "Wages\tin 1909\tin 1910", ANOTHER)[1] == ""


def test_blanks_to_fill_in_are_a_form() -> None:
    """Two on a line; one may be a pause."""
    assert kinds(PARAGRAPH, "Name ............  Card no. ........", ANOTHER)[1] == "form"
    assert kinds(PARAGRAPH, "And then ..........", ANOTHER)[1] != "form"
