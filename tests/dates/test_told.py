"""Which deed is told."""

import pytest

from testimonia.dates.beside import Beside, beside
from testimonia.dates.told import clause_of, going_of, noun_of
from testimonia.languages.en.pack import ENGLISH


def words(text: str) -> Beside:
    return beside(text, 0, len(text), ENGLISH.deeds())


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("his arrest", "detention.arrested"),
        ("her own untimely death", "death.died"),
        ("his expulsion", "membership.expelled"),
        ("his expulsion from the League", "membership.expelled"),
        ("his expulsion from Norway", "exile.expelled"),
        ("his release from prison", "detention.released"),
        ("his arrest warrant", ""),
        ("his arrest Lund fled", "detention.arrested"),
        ("his cat", ""),
        ("his wife's arrest", ""),
        ("his entry", ""),
        ("his entry into the party", "membership.joined"),
    ],
)
def test_a_noun_tells_what_its_frames_say(text: str, event: str) -> None:
    """What stands behind it decides between two, and what makes it part of another noun makes it none."""
    told = noun_of(words(text))
    assert (told.event if told else "") == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("she was jailed", "detention.imprisoned"),
        ("she jailed", ""),
        ("he has been expelled from the guild", "membership.expelled"),
        ("he had escaped from prison", "detention.escaped"),
        ("he was born", "birth.born"),
        ("he was nearly killed", ""),
        ("he was released from the army", ""),
    ],
)
def test_a_clause_tells_what_its_verb_says(text: str, event: str) -> None:
    """Active and passive are apart, and an adverb that nobody knows stands in the way."""
    told = clause_of(words(text))
    assert (told.event if told else "") == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("marrying Olaf", "kinship.spouse"),
        ("being elected", "position.elected"),
        ("having been elected", "position.elected"),
        ("having married", "kinship.spouse"),
        ("having breakfast", ""),
        ("singing", ""),
    ],
)
def test_a_verb_without_subject_tells_the_same(text: str, event: str) -> None:
    """Its subject is that of the main clause."""
    told = going_of(words(text))
    assert (told.event if told else "") == event
