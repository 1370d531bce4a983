"""Words broken at the end of a line."""

import pytest

from testimonia.languages.parts.printing import Printing
from testimonia.repair.copy import applied
from testimonia.repair.hyphens import rejoined

WORDS = Printing(hyphenated=frozenset({"self"}), suspending=frozenset({"and"}))


def read(text: str) -> list[str]:
    """Return the words of a text as they are read."""
    copy = applied(text, rejoined(text, [(0, len(text))], WORDS))
    assert len(copy.text) == len(text)
    return copy.text.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the prin-\nter Aas", "the printer Aas"),
        ("the prin-\r\n   ter", "the printer"),
        ("the prin¬\nter, who", "the printer , who"),
        ("Vester\u00ad\ngaard", "Vestergaard"),
        ("a con-\nsti-\ntution", "a constitution"),
        ("the Austro-Hun-\ngarian", "the Austro-Hungarian"),
        ("Hal-\nvorsen's", "Halvorsen's"),
    ],
)
def test_a_hyphen_before_a_small_letter_goes(text: str, words: str) -> None:
    """What follows on the next line belongs to the word, over several lines too."""
    assert read(text) == words.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Miss Berg-\nHolm", "Miss Berg-Holm"),
        ("in 1914-\n1918 he", "in 1914-1918 he"),
        ("a self-\ntaught man", "a self-taught man"),
        ("a left-wing paper, a left-\nwing club", "a left-wing paper, a left-wing club"),
    ],
)
def test_a_hyphen_of_the_word_stays(text: str, words: str) -> None:
    """Before a capital, between figures, behind some words, and where the text writes the word so elsewhere."""
    assert read(text) == words.split()


def test_capitals_go_on_in_capitals() -> None:
    """A headline in capitals breaks its words like any other line."""
    assert read("THE HAR-\nBOUR") == ["THE", "HARBOUR"]


@pytest.mark.parametrize("text", ["pre-\nand post-war", "she left --\nalone", "he said -\nno", "a1-\nbis"])
def test_two_words_are_left_two(text: str) -> None:
    """A hyphen that leaves something out, and a dash, join nothing."""
    assert list(rejoined(text, [(0, len(text))], WORDS)) == []


def test_only_what_is_asked_for_is_joined() -> None:
    """Outside the spans nothing is looked at."""
    assert list(rejoined("prin-\nter", [(0, 4)], WORDS)) == []
