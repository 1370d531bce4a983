"""A turn and its ends."""

from testimonia.quotations.turns.turn import trimmed


def test_white_space_is_of_no_turn() -> None:
    """A turn begins and ends with a word."""
    assert trimmed("Anna:  \n\n I know. \n", 5, 19) == (10, 17)
