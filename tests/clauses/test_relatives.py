"""Relative clauses: what they belong to, and what their pronouns stand for."""

import pytest

from tests.clauses.trees import Drawn, drawn

WHO = "Roth/NNP/left/nsubj , who/WP/wrote/nsubj wrote/VBD/Roth/acl:relcl it/PRP/wrote/obj , left/VBD"


@pytest.mark.parametrize(
    ("tree", "lemma", "subjects", "objects", "complements"),
    [
        (drawn(WHO, person="Roth"), "write", ["Roth"], [["it"]], []),
        (drawn("Roth/NNP/left/nsubj , whom/WP/met/obj she/PRP/met/nsubj met/VBD/Roth/acl:relcl , left/VBD", person="Roth"),
         "meet", ["she"], [["Roth"]], []),
        (drawn("Roth/NNP/left/nsubj , whom/WP/met/nsubj she/PRP/met/nsubj met/VBD/Roth/acl:relcl , left/VBD", person="Roth"),
         "meet", ["she"], [["Roth"]], []),
        (drawn("the/DT/union/det union/NN in/IN/which/case which/WDT/worked/obl she/PRP/worked/nsubj worked/VBD/union/acl:relcl"),
         "work", ["she"], [], ["in the union"]),
        (drawn("Bern/NNP , where/WRB/worked/advmod she/PRP/worked/nsubj worked/VBD/Bern/acl:relcl", place="Bern"),
         "work", ["she"], [], ["in Bern"]),
        (drawn("the/DT/day/det day/NN where/WRB/worked/advmod she/PRP/worked/nsubj worked/VBD/day/acl:relcl"), "work", ["she"], [], []),
        (drawn("Roth/NNP , whose/WP$/brother/nmod:poss brother/NN/left/nsubj left/VBD/Roth/acl:relcl", person="Roth"),
         "leave", ["whose brother"], [], []),
        (drawn("the/DT/man/det man/NN that/WDT/wrote/nsubj wrote/VBD/man/acl:relcl it/PRP/wrote/obj"), "write", ["the man"], [["it"]], []),
        (drawn("the/DT/man/det man/NN she/PRP/met/nsubj met/VBD/man/acl:relcl"), "meet", ["she"], [], []),
        (drawn("the/DT/man/det man/NN who/WP/arrested/nsubj:pass was/VBD/arrested/aux:pass arrested/VBN/man/acl:relcl"),
         "arrest", ["the man"], [], []),
        (drawn("Roth/NNP , who/WP/clerk/nsubj was/VBD/clerk/cop a/DT/clerk/det clerk/NN/Roth/acl:relcl", person="Roth"),
         "be", ["Roth"], [["a clerk"]], []),
    ],
    ids=["who", "whom", "whom taken for a subject", "in which", "where", "where of no place", "whose", "that", "no pronoun",
         "passive", "copula"],
)  # fmt: skip
def test_relative_clauses(
    tree: Drawn, lemma: str, subjects: list[str], objects: list[list[str]], complements: list[str]
) -> None:
    """The noun takes the place of its relative pronoun."""
    assert (tree.subjects(lemma), tree.objects(lemma), tree.complements(lemma)) == (
        subjects,
        objects,
        complements,
    )


def test_the_clause_around_goes_on() -> None:
    """Who wrote and who left is the same, each verb with its own arguments."""
    tree = drawn(WHO, person="Roth")
    assert (tree.subjects("leave"), tree.clause("write").relation, tree.clause("leave").relation) == (
        ["Roth"],
        "relative",
        "main",
    )


@pytest.mark.parametrize("relation", ["acl:relcl?", "advcl", "parataxis", "ccomp"])
def test_a_relative_clause_that_the_parser_hung_elsewhere(relation: str) -> None:
    """Right behind its noun a relative pronoun tells whose clause it is, whatever the arc says."""
    head = "Roth" if relation.startswith("acl") else "left"
    tree = drawn(
        f"She/PRP/left/nsubj left/VBD Roth/NNP/left/obj , who/WP/wrote/nsubj wrote/VBD/{head}/{relation} it/PRP/wrote/obj",
        person="Roth",
    )
    assert (tree.clause("write").relation, tree.subjects("write")) == ("relative", ["Roth"])


def test_a_relative_clause_behind_a_list_is_of_those_before_it() -> None:
    """In "Eva and Max, who wrote, and Rosa" Rosa did not write."""
    tree = drawn(
        "met/VBD Eva/NNP/met/obj and/CC/Max/cc Max/NNP/Eva/conj , who/WP/wrote/nsubj wrote/VBD/Eva/acl:relcl , and/CC/Rosa/cc "
        "Rosa/NNP/Eva/conj", person="Eva, Max, Rosa"
    )  # fmt: skip
    assert tree.subjects("write") == ["Eva", "Max"]


def test_a_second_verb_of_a_relative_clause_is_of_the_noun_too() -> None:
    """Roth, who wrote and lectured, did both."""
    tree = drawn(
        "Roth/NNP , who/WP/wrote/nsubj wrote/VBD/Roth/acl:relcl and/CC/lectured/cc lectured/VBD/wrote/conj",
        person="Roth",
    )
    assert (tree.subjects("lecture"), tree.clause("lecture").relation) == (["Roth"], "relative")


def test_who_in_a_question_stands_for_nobody() -> None:
    """In "who wrote it?" there is no noun before."""
    tree = drawn("Who/WP/wrote/nsubj wrote/VBD it/PRP/wrote/obj ?")
    assert (tree.clause("write").relation, tree.subjects("write")) == ("main", [])
