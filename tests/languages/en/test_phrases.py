"""Phrases: kinds, voice, negation."""

import pytest

from tests.languages.en.parsing import clause_of, parsed, words_of


def test_phrases_cover_every_word() -> None:
    """No word is lost between phrases."""
    sentence, parts, _ = parsed(
        "In 1903 Nin's young companion, Olga, never joined the party (or so he said)."
    )
    position = 0
    for phrase in parts:
        assert phrase.first == position
        position = phrase.last
    assert position == len(sentence)


def test_a_possessor_belongs_to_its_noun() -> None:
    """In "Nin's companion" the noun is the companion, and Nin its owner."""
    sentence, parts, _ = parsed("Andrés Nin's companion left.")
    assert words_of(sentence, parts[0]) == "Andrés Nin 's companion"
    assert parts[0].owner is not None
    assert words_of(sentence, parts[0].owner) == "Andrés Nin"


@pytest.mark.parametrize(
    ("text", "lemma", "passive", "negated"),
    [
        ("She was expelled by the congress.", "expel", True, False),
        ("The congress expelled her.", "expel", False, False),
        ("She had never been arrested.", "arrest", True, True),
        ("He did not join the party.", "join", False, True),
        ("Expelled from the party, he left.", "expel", True, False),
        ("She no longer belonged to the party.", "belong", False, True),
    ],
)
def test_voice_and_negation(text: str, lemma: str, passive: bool, negated: bool) -> None:
    """The passive and a "never" are seen, since they turn a statement into its opposite."""
    _, clause = clause_of(text, lemma)
    assert (clause.verb.passive, clause.verb.negated) == (passive, negated)
