"""Sentences within quotation marks."""

import pytest

from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Passage
from testimonia.quotations.direct.marks import direct_speech
from testimonia.quotations.direct.spoken import Spoken
from testimonia.reading.cut import cut_in_marks


def sentences(text: str) -> list[str]:
    spoken = Spoken(direct_speech(text, [Passage(0, len(text))], ENGLISH.speech()))
    found = cut_in_marks(ENGLISH, spoken).sentences(text, 0, len(text))
    assert [word for each in found for word in each.words] == [
        word for each in ENGLISH.sentences(text, 0, len(text)) for word in each.words
    ]
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He fell. They ran,” she said. I left.", ["“He fell.", "They ran,” she said.", "I left."]),
        ("She said: “He fell. They ran.” I left.", ["She said: “He fell.", "They ran.”", "I left."]),
        (
            "'He said, \"Stay here.\" Emil left. He ran.'",
            ['\'He said, "Stay here."', "Emil left.", "He ran.'"],
        ),
        ("He fell. They ran.", ["He fell.", "They ran."]),
        ("He read “St. Ives and Dr. No” at home.", ["He read “St. Ives and Dr. No” at home."]),
        ("“He fell,” she said.", ["“He fell,” she said."]),
    ],
)
def test_sentences_end_within_marks(text: str, expected: list[str]) -> None:
    """What is said in several is read as several; a mark stands with what it opens or closes; no word is lost."""
    assert sentences(text) == expected


def test_a_language_is_as_it_is_without_marks() -> None:
    """Nothing is cut where nobody speaks."""
    assert cut_in_marks(ENGLISH, Spoken([])) is ENGLISH
