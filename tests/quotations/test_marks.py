"""Stretches in quotation marks."""

import pytest

from testimonia.languages.en.speech import speech
from testimonia.languages.parts.speech import Speech
from testimonia.quotations.marks import Direct, direct_speech


def marked(text: str, words: Speech | None = None) -> list[str]:
    return [text[each.start : each.end] for each in direct_speech(text, 0, len(text), words or speech())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “the strike is over”.", ["“the strike is over”"]),
        ("He said: „the strike is over“.", ["„the strike is over“"]),
        ("He said: „the strike is over”.", ["„the strike is over”"]),
        ("He said: «the strike is over».", ["«the strike is over»"]),
        ('He said: "the strike is over".', ['"the strike is over"']),
        ('It is 6"the strike is over"6 long.', []),
        ("He said: ‘the strike is over.’", ["‘the strike is over.’"]),
        ("He said: ‘the workers’ strike is over.’", ["‘the workers’ strike is over.’"]),
        ("The ‘80s and the workers’ strike.", []),
        ("He said: “the strike\nis over”.", []),
        ("He said: “strike over”.", []),
        ("“the strike is “over” now”", []),
        ("He said: «the strike is over”.", []),
    ],
)  # fmt: skip
def test_what_is_in_quotation_marks(text: str, expected: list[str]) -> None:
    """Three words at least between two marks of one pair, in one line; an apostrophe closes behind a stop only."""
    assert marked(text) == expected


def test_marks_are_the_languages() -> None:
    """A language without marks has no direct speech, one with others only by those."""
    assert marked("“the strike is over”", Speech()) == []
    own = Speech(marks=("[]", "»«"))
    assert marked("“the strike is over” [the strike is over] »the strike is over«", own) == [
        "[the strike is over]",
        "»the strike is over«",
    ]


def test_only_the_passage_is_looked_at() -> None:
    """Marks outside of the passage open and close nothing."""
    text = "“one two three” “four five six”"
    assert direct_speech(text, 1, len(text), speech()) == [Direct(16, 31)]
    assert direct_speech(text, 0, 14, speech()) == []


def test_what_a_quotation_holds() -> None:
    """From its first mark up to its last one."""
    quote = Direct(3, 6)
    assert [quote.holds(place) for place in (2, 3, 5, 6)] == [False, True, True, False]
