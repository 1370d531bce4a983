"""What is told by setting apart who did it: "it was Eva who sang" is read as "Eva sang"."""

import pytest

from tests.clauses.trees import drawn


@pytest.mark.parametrize("relation", ["acl:relcl", "advcl:relcl"])
def test_who_is_set_apart_is_the_subject(relation: str) -> None:
    """The verb of the relative clause is what the sentence tells, and who is set apart did it."""
    tree = drawn(
        f"It/PRP/Eva/nsubj was/VBD/Eva/cop Eva/NNP who/WP/sang/nsubj sang/VBD/Eva/{relation} .",
        person="Eva",
    )
    assert (tree.arc("sang"), tree.arc("Eva")) == ("ROOT/root", "sang/nsubj")
    assert tree.clause("sing").relation == "main"


def test_a_list_is_set_apart_as_a_whole() -> None:
    """In "it was Eva and Rosa who sang and danced" both did both, though the parser hangs the clauses on two of them."""
    tree = drawn(
        "It/PRP/Eva/expl was/VBD/Eva/cop Eva/NNP and/CC/Rosa/cc Rosa/NNP/Eva/conj who/WP/sang/nsubj "
        "sang/VBD/Rosa/acl:relcl and/CC/danced/cc danced/VBD/Eva/conj .", person="Eva, Rosa"
    )  # fmt: skip
    assert tree.every(tree.clause("sing").subjects) == ["Eva", "Rosa"]
    assert tree.every(tree.clause("dance").subjects) == ["Eva", "Rosa"]


@pytest.mark.parametrize(
    ("before", "behind", "negated"),
    [
        ("not/RB:PART/Eva/advmod", "", True),
        ("not/RB:PART/Eva/advmod only/RB/Eva/advmod", "", False),
        ("not/RB:PART/Eva/advmod", "but/CC/Rosa/cc Rosa/NNP/Eva/conj", False),
    ],
)
def test_what_was_not_so_is_denied(before: str, behind: str, negated: bool) -> None:
    """It is denied in "it was not Eva who sang"; not in "not only Eva", and of "not Eva but Rosa" it was Rosa."""
    tree = drawn(
        f"It/PRP/Eva/nsubj was/VBD/Eva/cop {before} Eva/NNP {behind} who/WP/sang/nsubj sang/VBD/Eva/acl:relcl .",
        person="Eva, Rosa" if behind else "Eva",
    )
    told = tree.clauses("sing")[0]
    assert (tree.every(told.subjects), told.verb.negated) == (["Rosa" if behind else "Eva"], negated)


def test_what_may_have_been_so_is_no_more_than_possible() -> None:
    """That it may be Eva who sang does not say that she did."""
    tree = drawn(
        "It/PRP/Eva/nsubj may/MD/Eva/aux be/VB/Eva/cop Eva/NNP who/WP/sang/nsubj sang/VBD/Eva/acl:relcl .",
        person="Eva",
    )
    assert tree.clause("sing").verb.modal == "may"


@pytest.mark.parametrize(
    "text",
    [
        "She/PRP/Eva/nsubj was/VBD/Eva/cop Eva/NNP who/WP/sang/nsubj sang/VBD/Eva/acl:relcl .",
        "It/PRP/Eva/nsubj was/VBD/Eva/cop Eva/NNP whom/WP/heard/obj they/PRP/heard/nsubj heard/VBD/Eva/acl:relcl .",
        "It/PRP/saw/nsubj saw/VBD Eva/NNP/saw/obj who/WP/sang/nsubj sang/VBD/Eva/acl:relcl .",
    ],
)
def test_other_relative_clauses_stay_where_they_are(text: str) -> None:
    """Only behind "it was" is somebody set apart, and only as the subject."""
    tree = drawn(text, person="Eva")
    verb = "heard" if "heard" in text else "sang"
    assert tree.arc(verb) == "Eva/acl:relcl"
