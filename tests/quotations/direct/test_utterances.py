"""Nouns for what somebody says or writes, beside quotation marks."""

import pytest

from tests.extractors.reading import found_in
from tests.quotations.direct.speaking import voices

SHUT = "“The mill is shut for good.”"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Olga Stern’s answer was:", "Olga Stern (answer)"),
        ("Olga Stern’s letter of 3 May reads:", "Olga Stern (letter)"),
        ("The last words of Olga Stern were:", "Olga Stern (words)"),
        ("Jan Dekker remembered Olga Stern’s words:", "Olga Stern (words)"),
        ("In Olga Stern’s words,", "Olga Stern (words)"),
        ("The leaflet reads in full:", "The leaflet (leaflet)"),
        ("The answer was:", "speaker not named (answer)"),
        ("Olga Stern is remembered for the words:", "Olga Stern (words)"),
        ("Asked for advice, Olga Stern replied:", "Olga Stern (replied)"),
    ],
)
def test_before_the_marks(before: str, expected: str) -> None:
    """They are the words of whose utterance it is, not of who remembers it; a text speaks for itself."""
    assert voices(f"{before} {SHUT}") == [expected]


def test_somebody_remembers_what_another_said() -> None:
    """They are not the words of whoever remembers them."""
    text = "Karl Adler left Bern in 1911. Anna Roth remembered his words: “The mill is shut for good.”"
    assert voices(text) == ["Karl Adler (words)"]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("was Olga Stern’s answer.", "Olga Stern (answer)"),
        ("were the last words of Olga Stern.", "Olga Stern (words)"),
    ],
)
def test_behind_the_marks(behind: str, expected: str) -> None:
    """The utterance may follow."""
    assert voices(f"“The mill is shut for good,” {behind}") == [expected]


def test_what_is_written_has_a_writer() -> None:
    """Whose letter it is wrote it; whose answer it is said it."""
    roles = [
        [each.voice.role for each in found_in(f"{before} {SHUT}").quotations if each.direct]
        for before in ("Olga Stern’s letter reads:", "Olga Stern’s answer was:")
    ]
    assert roles == [["writer"], ["speaker"]]
