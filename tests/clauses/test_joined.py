"""Nouns that a parser joined to a predicate."""

from tests.clauses.trees import drawn


def test_a_noun_joined_to_a_verb_goes_on_the_noun_that_stands_there_likewise() -> None:
    """It is known by its preposition, or as a name of the same kind; a time is no such noun."""
    likewise = drawn(
        "She/PRP/went/nsubj went/VBD to/IN/Riga/case Riga/NNP/went/obl in/IN/1902/case 1902/CD/went/obl and/CC/Paris/cc"
        " to/IN/Paris/case Paris/NNP/went/conj in/IN/1909/case 1909/CD/Paris/orphan .", times="1902, 1909",
    )  # fmt: skip
    assert likewise.arc("Paris") == "Riga/conj"
    by_kind = drawn(
        "She/PRP/lived/nsubj lived/VBD in/IN/Rome/case Rome/NNP/lived/obl and/CC/Naples/cc Naples/NNP/lived/conj .",
        place="Rome, Naples",
    )  # fmt: skip
    assert by_kind.arc("Naples") == "Rome/conj"
    on_time = drawn(
        "She/PRP/lived/nsubj lived/VBD in/IN/Rome/case Rome/NNP/lived/obl in/IN/1902/case 1902/CD/lived/obl and/CC/Bath/cc"
        " in/IN/Bath/case Bath/NNP/1902/conj .", times="1902",
    )  # fmt: skip
    assert on_time.arc("Bath") == "Rome/conj"
    alone = drawn(
        "She/PRP/sang/nsubj sang/VBD in/IN/Rome/case Rome/NNP/sang/obl and/CC/Nin/cc Nin/NNP/sang/conj ."
    )
    assert alone.arc("Nin") == "sang/conj"


def test_one_that_stands_as_the_noun_it_was_joined_to_stays_there() -> None:
    """In "for her support for the strike and for her scorn" the scorn goes with the support."""
    tree = drawn(
        "She/PRP/known/nsubj known/JJ for/IN/support/case support/NN/known/obl for/IN/strike/case strike/NN/support/nmod"
        " and/CC/scorn/cc for/IN/scorn/case scorn/NN/support/conj ."
    )
    assert tree.arc("scorn") == "support/conj"
