"""What is denied beside what is told: no apposition, no member of a list; what "but" names is told in its place."""

import pytest

from tests.clauses.trees import drawn


@pytest.mark.parametrize(("word", "relation"), [("not", "dep:denied"), ("then", "appos")])
def test_what_stands_behind_not_is_no_apposition(word: str, relation: str) -> None:
    """In "Eva, not the mayor, sang" she is no mayor."""
    tree = drawn(
        f"Eva/NNP/sang/nsubj , {word}/RB/mayor/advmod the/DT/mayor/det mayor/NN/Eva/appos , sang/VBD .",
        person="Eva",
    )
    assert tree.arc("mayor") == f"Eva/{relation}"


@pytest.mark.parametrize(("nay", "relation"), [("not", "dep:denied"), ("then", "conj"), ("not only", "conj")])
def test_what_stands_behind_and_not_is_of_no_list(nay: str, relation: str) -> None:
    """In "the branch, and not the board, met" the board did not; "and not only the board" denies nothing."""
    words = " ".join(f"{word}/RB/board/advmod" for word in nay.split())
    tree = drawn(
        f"branch/NN/met/nsubj and/CC/board/cc {words} the/DT/board/det board/NN/branch/conj met/VBD ."
    )
    assert tree.arc("board") == f"branch/{relation}"


@pytest.mark.parametrize(
    ("text", "instead", "denied"),
    [
        ("song/NN/made/nsubj:pass was/VBD/made/aux:pass made/VBN not/RB/Eva/advmod by/IN/Eva/case Eva/NNP/made/obl:agent "
         "but/CC/Rosa/cc by/IN/Rosa/case Rosa/NNP/Eva/conj .", "made/obl:agent", "Rosa/dep:denied"),
        ("Not/RB/Eva/advmod Eva/NNP/sang/nsubj but/CC/Rosa/cc Rosa/NNP/Eva/conj sang/VBD .", "sang/nsubj", "Rosa/dep:denied"),
        ("song/NN/made/nsubj:pass was/VBD/made/aux:pass made/VBN not/RB/Eva/advmod by/IN/Eva/case Eva/NNP/made/obl:agent "
         "and/CC/Rosa/cc by/IN/Rosa/case Rosa/NNP/Eva/conj .", "Eva/conj", "made/obl:agent"),
    ],
)  # fmt: skip
def test_what_stands_behind_but_takes_the_place_of_what_is_denied(
    text: str, instead: str, denied: str
) -> None:
    """In "made not by Eva but by Rosa" it is Rosa who made it; without "but" nothing is changed."""
    tree = drawn(text)
    assert (tree.arc("Rosa"), tree.arc("Eva")) == (instead, denied)


@pytest.mark.parametrize(("case", "arc"), [("by", "Rosa/dep:denied"), ("with", "made/obl")])
def test_who_is_named_behind_the_same_preposition_is_told_instead(case: str, arc: str) -> None:
    """In "made by Rosa, not by Eva" she did not make it; "not with Eva" does not say that she did not."""
    tree = drawn(
        "song/NN/made/nsubj:pass was/VBD/made/aux:pass made/VBN by/IN/Rosa/case Rosa/NNP/made/obl , "
        f"not/RB/Eva/advmod {case}/IN/Eva/case Eva/NNP/made/obl ."
    )
    assert tree.arc("Eva") == arc


def test_who_was_not_one_thing_but_another_was_the_other() -> None:
    """In "she was not a clerk but a nurse" she was a nurse."""
    tree = drawn(
        "She/PRP/clerk/nsubj was/VBD/clerk/cop not/RB:PART/clerk/advmod a/DT/clerk/det clerk/NN but/CC/nurse/cc "
        "a/DT/nurse/det nurse/NN/clerk/conj ."
    )
    assert (tree.arc("nurse"), tree.arc("She"), tree.arc("clerk")) == (
        "ROOT/root",
        "nurse/nsubj",
        "nurse/dep:denied",
    )
    assert not tree.clause("be").verb.negated


def test_the_relative_clause_behind_what_is_denied_is_of_what_is_told() -> None:
    """In "they met Eva, not the mayor, who sang" she sang, whatever the parser hung the clause on."""
    tree = drawn(
        "They/PRP/met/nsubj met/VBD Eva/NNP/met/obj , not/RB/mayor/advmod the/DT/mayor/det mayor/NN/Eva/appos , "
        "who/WP/sang/nsubj sang/VBD/mayor/acl:relcl .", person="Eva"
    )  # fmt: skip
    assert tree.arc("sang") == "Eva/acl:relcl"
