"""Whether a verb is denied by the words around it."""

import pytest

from tests.clauses.trees import drawn

NEITHER = (
    "Neither/CC/Eva/cc:preconj Eva/NNP/joined/nsubj nor/CC/Rosa/cc Rosa/NNP/Eva/conj joined/VBD the/DT/union/det "
    "union/NN/joined/obj ."
)


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("She/PRP/joined/nsubj joined/VBD it/PRP/joined/obj .", "join", False),
        ("She/PRP/joined/nsubj never/RB/joined/advmod joined/VBD it/PRP/joined/obj .", "join", True),
        ("She/PRP/join/nsubj did/VBD/join/aux not/RB:PART/join/advmod join/VB it/PRP/join/obj .", "join", True),
        ("She/PRP/clerk/nsubj was/VBD/clerk/cop n't/RB:PART/clerk/advmod a/DT/clerk/det clerk/NN .", "be", True),
        ("She/PRP/wrote/nsubj no/RB/longer/advmod longer/RB/wrote/advmod wrote/VBD .", "write", True),
        ("At/IN/time/case no/DT/time/det time/NN/join/obl did/VBD/join/aux she/PRP/join/nsubj join/VB .", "join", True),
        ("She/PRP/joined/nsubj not/RB:PART/only/advmod only/RB/joined/advmod joined/VBD but/CC/led/cc led/VBD/joined/conj .",
         "join", False),
        ("She/PRP/join/nsubj did/VBD/join/aux not/RB:PART/join/advmod only/RB/join/advmod join/VB .", "join", False),
        ("She/PRP/left/nsubj left/VBD and/CC/returned/cc never/RB/returned/advmod returned/VBD/left/conj .", "return", True),
        ("She/PRP/left/nsubj left/VBD and/CC/returned/cc never/RB/returned/advmod returned/VBD/left/conj .", "leave", False),
        ("She/PRP/joined/nsubj neither/CC/joined/cc:preconj joined/VBD nor/CC/left/cc left/VBD/joined/conj .", "join", True),
        ("She/PRP/joined/nsubj neither/CC/joined/cc:preconj joined/VBD nor/CC/left/cc left/VBD/joined/conj .", "leave", True),
        (NEITHER, "join", True),
        ("She/PRP/joined/nsubj joined/VBD it/PRP/joined/obj , not/RB:PART/party/advmod the/DT/party/det party/NN/joined/obj .",
         "join", False),
        ("She/PRP/join/nsubj did/VBD/join/aux not/RB:PART/join/advmod join/VB or/CC/help/cc help/VB/join/conj .", "help", True),
        ("She/PRP/join/nsubj did/VBD/join/aux not/RB:PART/join/advmod join/VB but/CC/helped/cc helped/VBD/join/conj .",
         "help", False),
    ],
)  # fmt: skip
def test_denied_verbs(text: str, lemma: str, *, expected: bool) -> None:
    """A negative word with the verb, before it, or between its subjects denies it, and over "or" what goes on."""
    assert drawn(text, person="Eva, Rosa" if "Eva" in text else "").clause(lemma).verb.negated is expected


def test_what_is_denied_of_another_verb_stays_there() -> None:
    """A participle that never happened does not deny the verb it hangs on."""
    tree = drawn("She/PRP/left/nsubj , never/RB/asked/advmod asked/VBN/left/advcl , left/VBD .")
    assert (tree.clause("ask").verb.negated, tree.clause("leave").verb.negated) == (True, False)


def test_far_from_town_is_a_place() -> None:
    """What is told far from town is not denied; "far from" denies only what it stands right before."""
    tree = drawn(
        "He/PRP/wrote/nsubj , far/RB/town/advmod from/IN/town/case town/NN/wrote/obl , wrote/VBD it/PRP/wrote/obj ."
    )
    assert not tree.clause("write").verb.negated
