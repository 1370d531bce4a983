"""How a clause hangs on another, and when two verbs are one predicate."""

import pytest

from tests.clauses.trees import Drawn, drawn


@pytest.mark.parametrize(
    ("tree", "lemma", "relation"),
    [
        (drawn("She/PRP/left/nsubj left/VBD"), "leave", "main"),
        (drawn("She/PRP/left/nsubj left/VBD to/TO/join/mark join/VB/left/advcl"), "join", "infinitive"),
        (drawn("She/PRP/left/nsubj left/VBD joining/VBG/left/advcl"), "join", "participle"),
        (drawn("She/PRP/began/nsubj began/VBD joining/VBG/began/xcomp"), "join", "gerund"),
        (drawn("They/PRP/had/nsubj had/VBD her/PRP/had/obj shot/VBN/had/xcomp"), "shoot", "reduced"),
        (drawn("She/PRP/left/nsubj left/VBD as/IN/came/mark he/PRP/came/nsubj came/VBD/left/advcl"), "come", "sub"),
        (drawn("She/PRP/left/nsubj left/VBD who/WP/came/nsubj came/VBD/She/acl:relcl"), "come", "relative"),
        (drawn("She/PRP/left/nsubj left/VBD he/PRP/came/nsubj came/VBD/left/parataxis"), "come", "main"),
    ],
)  # fmt: skip
def test_how_a_clause_hangs(tree: Drawn, lemma: str, relation: str) -> None:
    """By the form of its verb, by the word before it, by its relation."""
    assert tree.clause(lemma).relation == relation


@pytest.mark.parametrize(
    ("tree", "subordinator"),
    [
        (drawn("Had/VBD/come/aux she/PRP/come/nsubj come/VBN/left/advcl he/PRP/left/nsubj left/VBD ."), "if"),
        (drawn("Had/VBD/come/aux she/PRP/come/nsubj come/VBN/left/advcl he/PRP/left/nsubj left/VBD ?"), ""),
        (drawn("she/PRP/come/nsubj had/VBD/come/aux come/VBN/left/advcl he/PRP/left/nsubj left/VBD ."), ""),
        (drawn("Did/VBD/come/aux she/PRP/come/nsubj come/VB/left/advcl he/PRP/left/nsubj left/VBD ."), ""),
        (drawn("Had/VBD/come/aux come/VBN/left/advcl he/PRP/left/nsubj left/VBD ."), ""),
        (drawn("where/WRB/come/advmod she/PRP/come/nsubj come/VBD/left/advcl he/PRP/left/nsubj left/VBD ."), "where"),
        (drawn("she/PRP/come/nsubj come/VBD/left/advcl where/WRB/come/advmod he/PRP/left/nsubj left/VBD ."), ""),
        (drawn("then/RB/come/advmod she/PRP/come/nsubj come/VBD/left/advcl he/PRP/left/nsubj left/VBD ."), ""),
    ],
    ids=["had she", "in a question", "she had", "did she", "no subject", "where", "where behind", "then"],
)  # fmt: skip
def test_the_word_that_makes_a_clause_hang(tree: Drawn, subordinator: str) -> None:
    """A conjunction, a question word before the verb, or "had" before its subject, outside of questions."""
    (clause,) = (each for each in tree.grammar.clauses if tree.sentence.words[each.verb.head] == "come")
    assert clause.subordinator == subordinator


@pytest.mark.parametrize(
    ("tree", "form"),
    [
        (drawn("She/PRP/had/nsubj had/VBD to/TO/join/mark join/VB/had/xcomp"), "finite"),
        (drawn("She/PRP/began/nsubj began/VBD to/TO/join/mark join/VB/began/xcomp"), "inf"),
        (drawn("She/PRP/had/nsubj had/VBD time/NN/had/obj to/TO/join/mark join/VB/had/xcomp"), "inf"),
        (drawn("She/PRP/had/nsubj had/VBD there/RB/had/advmod to/TO/join/mark join/VB/had/xcomp"), "inf"),
        (drawn("She/PRP/had/nsubj had/VBD to/TO/join/mark join/VB/had/advcl"), "inf"),
        (drawn("She/PRP/clerk/nsubj was/VBD/clerk/cop a/DT/clerk/det clerk/NN to/TO/join/mark join/VB/clerk/xcomp"), "inf"),
    ],
    ids=["had to", "began to", "had time to", "had there to", "purpose", "was a clerk to"],
)  # fmt: skip
def test_one_predicate_of_two_verbs(tree: Drawn, form: str) -> None:
    """The verbs of "had to join" are one where nothing else stands with "had", which takes no infinitive otherwise."""
    assert tree.clause("join").verb.form == form
