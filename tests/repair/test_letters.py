"""Letter-spaced words."""

import pytest

from testimonia.repair.copy import applied
from testimonia.repair.letters import closed_up


def read(text: str) -> list[str]:
    """Return the words of a text as they are read."""
    return applied(text, closed_up(text, [(0, len(text))])).text.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 1911 K a r i n  H o l s t died.", "In 1911 Karin Holst died."),
        ("K a r i n   H o l s t, a weaver", "Karin Holst , a weaver"),
        ("of K a r i n H o l s t was", "of Karin Holst was"),
        ("(K a r i n)", "(Karin )"),
        ("the V O R W Ä R T S of", "the VORWÄRTS of"),
    ],
)
def test_letters_one_blank_apart_are_a_word(text: str, words: str) -> None:
    """Two blanks or a capital begin the next."""
    assert read(text) == words.split()


@pytest.mark.parametrize(
    "text", ["J R R Lund wrote", "Part A b c", "x y z w", "U S A", "I a m", "a b c d e f", "Plan A was"]
)
def test_initials_and_lists_of_letters_are_left(text: str) -> None:
    """A run without a word of four letters with its capital is no word."""
    assert read(text) == text.split()
