"""Where relatives are told of who outlived somebody, and whose they are."""

import pytest

from testimonia.discourse.mourning import Told
from testimonia.languages.en.lemmas import lemma
from testimonia.languages.en.tokens import sentences
from testimonia.parsing.lemmas import lemmatised
from testimonia.tagger.encoder import shipped
from tests.discourse.making import WORDS


def told(text: str) -> list[tuple[str, str]]:
    """Return the words that open lists of relatives in a sentence, each with its subject, "" where there is none."""
    sentence = sentences(text, 0, len(text))[0]
    parse = shipped()([sentence]).parses[0]
    sentence.tags = list(parse.tags)
    parse = lemmatised(sentence, parse, lemma)
    found = Told(sentence, parse.lemmas, parse, WORDS).tellings()
    words = sentence.words
    return [(words[each.word], "" if each.subject is None else words[each.subject]) for each in found]


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("Ida Moe is survived by a sister.", [("survived", "Ida")]),
        ("She moved to Bergen and was mourned by three brothers.", [("mourned", "She")]),
        ("Ida Moe, who was preceded in death by a sister, taught in Voss.", [("preceded", "Ida")]),
        ("Survived by a sister and two nieces.", [("Survived", "")]),
        ("Survivors include a sister, Eva Moe.", [("Survivors", "")]),
        ("Also surviving are two nieces, Eva and Tora Moe.", [("surviving", "")]),
    ],
)
def test_what_opens_a_list_of_those_who_mourn(text: str, opened: list[tuple[str, str]]) -> None:
    """The passive with "by", "survivors" and "surviving are" do."""
    assert told(text) == opened


@pytest.mark.parametrize(
    "text",
    [
        "Ida Moe survived the flood with a sister.",
        "Ida Moe had survived by mending nets with a sister.",
        "Ida Moe was mourned for years.",
        "Ida Moe preceded her sister as head of the school.",
        "Her mother was survived by two daughters, Ida and Eva Moe.",
        "Survivors of the flood came with a sister.",
        "A survivor came by boat.",
    ],
)
def test_what_opens_none(text: str) -> None:
    """Deeds, a passive without "by", the list of a relative whom nobody names, survivors of an event."""
    assert told(text) == []
