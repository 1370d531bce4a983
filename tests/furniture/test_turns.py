"""Who speaks, named on lines of their own."""

from testimonia.furniture import turns
from tests.furniture.factories import ANOTHER, PARAGRAPH, items, kinds

TALK = [
    line
    for said in ("Was it cold?", "It was.", "And the hall?")
    for line in ("Mina Roth", said, "Amadou Serrano", "We had a lantern.")
]


def test_names_that_come_back_with_something_said_below_are_the_articles() -> None:
    """And so is what is said."""
    assert [item.spoken for item in items(*TALK[:4])] == [False] * 4
    marked = items(*TALK)
    assert [item.spoken for item in marked if item.unit.text == "Mina Roth"] == [True] * 3


def test_a_list_of_other_stories_ends_at_a_turn() -> None:
    """An interview goes on below it."""
    page = [PARAGRAPH, *TALK[:6], "Related", "Boxes and bosses: what to read", *TALK[6:], ANOTHER]
    found = dict(zip(page[8:], kinds(*page)[8:], strict=True))
    assert found["Boxes and bosses: what to read"] == "other stories"
    assert found["And the hall?"] == ""


def test_names_without_anything_said_are_none() -> None:
    """As in a menu that comes three times."""
    menu = items(*["Harbour", "Boats"] * 3)
    turns.mark(menu)
    assert not any(item.spoken for item in menu)
