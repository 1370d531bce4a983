"""Phrases and clauses by themselves."""

from testimonia.clauses.values import Phrase
from tests.clauses.trees import drawn


def test_complements_by_their_prepositions() -> None:
    """Noun phrases are given by any of the prepositions asked for, in the order of the text, and by no other."""
    tree = drawn(
        "She/PRP/went/nsubj went/VBD from/IN/Odessa/case Odessa/NNP/went/obl with/IN/Nin/case Nin/NNP/went/obl"
        " to/IN/Bern/case Bern/NNP/went/obl and/CC/Basel/cc Basel/NNP/Bern/conj ."
    )
    clause = tree.clause("go")
    assert tree.every(clause.complement("to", "from")) == ["Odessa", "Bern", "Basel"]
    assert tree.every(clause.complement("with")) == ["Nin"]
    assert tree.every(clause.complement("by")) == []
    assert tree.every(clause.complement()) == []


def test_two_phrases_are_never_the_same() -> None:
    """A phrase is known by itself, not by its words: two of equal words stand for two."""
    one, other = (Phrase("np", 0, 1, "she", head=0) for _ in range(2))
    assert one != other
    assert len({one, other}) == 2
