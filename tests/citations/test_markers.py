"""Markers of footnotes."""

import pytest

from testimonia.citations.markers import markers
from testimonia.citations.notes import Note
from testimonia.model import Passage

NOTES = "\n1. one\n2. two\n* star\n"


def found(text: str, *marks: str) -> list[tuple[str, str]]:
    notes = [Note(1000 + 10 * n, 1005 + 10 * n, mark) for n, mark in enumerate(marks)]
    every = markers(text, [Passage(0, len(text))], notes)
    return [(text[one.start : one.end], one.note.mark) for one in every]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She left.¹ She came back².", [("¹", "1"), ("²", "2")]),
        ("She left.[1] She came back [2].", [("[1]", "1"), ("[2]", "2")]),
        ("She left.(1) She came back.(2)", [("(1)", "1"), ("(2)", "2")]),
        ("She left.1 She came back.2", [("1", "1"), ("2", "2")]),
        ("She left[^a] and came.", [("[^a]", "^a")]),
        ("She left.* She came.", [("*", "*")]),
        ("“She left.”1 She came.", [("1", "1")]),
    ],
)
def test_a_mark_points_to_the_note_that_has_it(text: str, expected: list[tuple[str, str]]) -> None:
    """Superscripts, brackets, bare figures right behind a word, signs."""
    assert found(text, "1", "2", "^a", "*") == expected


@pytest.mark.parametrize(
    "text",
    [
        "She left.³",
        "She left (1) and came back.",
        "She left.2",
        "In 1931 she left.",
        "She *left* it.",
        "[^a]: a note",
    ],
)
def test_what_has_no_note_is_no_marker(text: str) -> None:
    """A list within the text, a figure out of order, emphasis, the note itself."""
    assert found(text, "1", "2", "^a", "*") == []


def test_each_chapter_may_count_its_own_notes() -> None:
    """A marker points to the next note with its mark."""
    text = "One.¹ " + " " * 20 + "Two.¹"
    notes = [Note(10, 15, "1"), Note(100, 105, "1")]
    every = markers(text, [Passage(0, 6), Passage(26, len(text))], notes)
    assert [one.note.start for one in every] == [10, 100]
