"""Which words of a note are verbs, and whom or what they ask for."""

import pytest

from testimonia.discourse.note_verbs import Setting, Verbs
from testimonia.discourse.rows import Rows
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import shipped


def verbs(text: str, setting: Setting | None = None, begin: int = 0) -> Verbs:
    """Return a text as it is looked at for verbs."""
    sentence = tokenise(text, 0, len(text))
    return Verbs(sentence, Rows(shipped()([sentence]).parses[0]), ENGLISH, setting or Setting(), begin)


def test_a_verb_opens_a_part() -> None:
    """At the beginning, behind a semicolon, behind the headword, and behind a comma where another went before."""
    found = verbs(
        "ROTH, Karl, born 1870, arrested 1890; released 1891, said Berg.", Setting(headword=True), 4
    )
    words = found.sentence.words
    assert [words[i] for i in range(len(words)) if found.is_verb(i)] == [
        "born",
        "arrested",
        "released",
        "said",
    ]


@pytest.mark.parametrize(
    ("word", "met"), [("Met", True), ("Married", True), ("Born", False), ("Joined", False)]
)
def test_verbs_of_two_persons(word: str, met: bool) -> None:
    """Their frames ask for a person and nothing else; where somebody was born is no person."""
    assert verbs(f"{word} Hull 1870.").meets(0) is met


def test_countries_are_known() -> None:
    """A country that somebody left is no group."""
    assert verbs("Left England 1870.").is_country(range(1, 2))
    assert not verbs("Left Bund 1870.").is_country(range(1, 2))
