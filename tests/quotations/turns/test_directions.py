"""Directions between the turns of a conversation."""

from testimonia.furniture.layout import lines
from testimonia.quotations.turns.directions import directions


def found(text: str, *labelled: int) -> list[str]:
    """Return the directions in a text whose lines at some places have labels."""
    every = [line for line in lines(text) if not line.blank]
    return [text[start:end] for start, end in directions(text, every, labelled)]


def test_brackets_and_capitals_are_directions() -> None:
    """On a line of their own; a line with a label is none, nor is a cry."""
    assert found("I was.\n[Laughter]\n(He goes.)\nEND OF REEL\nI ran.\nNO!\nYou?") == [
        "[Laughter]", "(He goes.)", "END OF REEL",
    ]  # fmt: skip
    assert found("[Anna]\nI was (very) cold.", 0) == []


def test_where_much_is_in_capitals_nothing_is_told_by_it() -> None:
    """A transcript in capitals has brackets still."""
    assert found("I WAS COLD.\nI RAN.\n[LAUGHTER]\nTHEN I SLEPT.") == ["[LAUGHTER]"]
