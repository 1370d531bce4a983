"""Endings of words that scans misread."""

import pytest

from testimonia.languages.en.printing import printing
from testimonia.repair.copy import applied
from testimonia.repair.endings import restored


def read(text: str) -> str:
    return applied(text, restored(text, [(0, len(text))], printing())).text


@pytest.mark.parametrize(
    ("text", "words"),
    [("the plaintifT and the stafT.", "the plaintiff and the staff."), ("a bailifT, who", "a bailiff, who")],
)
def test_an_ending_that_no_word_has_is_put_right(text: str, words: str) -> None:
    """Two small letters at least stand before it."""
    assert read(text) == words


@pytest.mark.parametrize("text", ["DRAFT", "fT", "iPhoneT", "afTer", "SHIFT", "draft"])
def test_other_words_are_left(text: str) -> None:
    """Capitals, and letters within a word, are no such ending."""
    assert read(text) == text


def test_what_an_ending_was_has_as_many_letters() -> None:
    """The copy keeps its length."""
    assert all(len(wrong) == len(right) for wrong, right in printing().endings.items())
