"""Whom a relative clause tells of, and which verbs go on with it."""

import pytest

from tests.clauses.parsing import clause_of, subjects, words_of
from tests.clauses.trees import Drawn, drawn

BROTHER = "She/PRP/had/nsubj had/VBD a/DT/brother/det brother/NN/had/obj"
NAMED = f"{BROTHER} , Nils/NNP/brother/appos , who/WP/fell/nsubj fell/VBD/Nils/acl:relcl"


@pytest.mark.parametrize(
    ("text", "verb", "of"),
    [
        (f"{NAMED} ill/JJ/fell/xcomp and/CC/died/cc died/VBD/had/conj .", "die", ["Nils"]),
        (f"{NAMED} ill/JJ/fell/xcomp , and/CC/died/cc died/VBD/had/conj .", "die", ["She"]),
        (f"{NAMED} ill/JJ/fell/xcomp , in/IN/Rome/case Rome/NNP/had/obl and/CC/died/cc died/VBD/had/conj .", "die", ["She"]),
        (f"{BROTHER} who/WP/fell/nsubj fell/VBD/brother/acl:relcl and/CC/died/cc died/VBD/had/conj .", "die", []),
        (f"{NAMED} ill/JJ/fell/xcomp and/CC/died/cc she/PRP/died/nsubj died/VBD/had/conj .", "die", ["she"]),
        (f"{BROTHER} , Nils/NNP/brother/appos , whom/WP/left/obj we/PRP/left/nsubj left/VBD/Nils/acl:relcl and/CC/died/cc "
         "died/VBD/had/conj .", "die", ["She"]),
        (f"{BROTHER} , Nils/NNP/brother/appos , whose/WP$/wife/nmod:poss wife/NN/fell/nsubj fell/VBD/Nils/acl:relcl "
         "and/CC/died/cc died/VBD/had/conj .", "die", ["whose wife"]),
        ("Nils/NNP/left/nsubj , who/WP/fell/nsubj fell/VBD/Nils/acl:relcl , left/VBD and/CC/died/cc died/VBD/left/conj .", "die",
         ["Nils"]),
    ],
    ids=["goes on", "closed by a comma", "closed by a place", "not set off", "subject of its own", "whom", "whose", "behind it"],
)  # fmt: skip
def test_of_whom_a_verb_joined_behind_a_relative_clause_is_said(text: str, verb: str, of: list[str]) -> None:
    """Of the same person, as long as nothing closes the clause; of nobody, where it may be joined to either."""
    assert drawn(text, person="Nils" if "Nils" in text else "").subjects(verb) == of


def test_a_noun_goes_on_no_relative_clause() -> None:
    """In "left a son, Nils, who fell ill and a daughter" the daughter is left."""
    tree = drawn(
        f"{NAMED} ill/JJ/fell/xcomp and/CC/sister/cc a/DT/sister/det sister/NN/brother/conj .", person="Nils"
    )
    assert tree.units.heads[tree.unit("sister")] == tree.unit("brother")


MET = "She/PRP/met/nsubj met/VBD Otto/NNP/met/obj"


@pytest.mark.parametrize(
    ("tree", "verb", "head"),
    [
        (drawn(f"{MET} , a/DT/poet/det poet/NN/Otto/appos , who/WP/fled/nsubj fled/VBD/poet/acl:relcl .", person="Otto"),
         "fled", "Otto"),
        (drawn(f"{MET} , clerk/NN/Otto/appos of/IN/bank/case a/DT/bank/det bank/NN/clerk/nmod , who/WP/fled/nsubj "
               "fled/VBD/met/conj .", person="Otto"), "fled", "Otto"),
        (drawn(f"{MET} , a/DT/friend/det friend/NN/Otto/appos of/IN/Ida/case Ida/NNP/friend/nmod , who/WP/fled/nsubj "
               "fled/VBD/met/conj .", person="Otto, Ida"), "fled", "Ida"),
        (drawn(f"{MET} , clerk/NN/Otto/appos of/IN/bank/case a/DT/bank/det bank/NN/clerk/nmod , which/WDT/fell/nsubj "
               "fell/VBD/bank/acl:relcl .", person="Otto"), "fell", "bank"),
        (drawn(f"{MET} , clerk/NN/Otto/appos of/IN/bank/case a/DT/bank/det bank/NN/clerk/nmod , whose/WP$/hall/nmod:poss "
               "hall/NN/fell/nsubj fell/VBD/bank/acl:relcl .", person="Otto"), "fell", "bank"),
        (drawn(f"{MET} , clerk/NN/Otto/appos of/IN/bank/case a/DT/bank/det bank/NN/clerk/nmod , whose/WP$/wife/nmod:poss "
               "wife/NN/fell/nsubj fell/VBD/bank/acl:relcl .", person="Otto"), "fell", "Otto"),
        (drawn("She/PRP/met/nsubj met/VBD a/DT/friend/det friend/NN/met/obj of/IN/Otto/case Otto/NNP/friend/nmod who/WP/fled/nsubj "
               "fled/VBD/friend/acl:relcl .", person="Otto"), "fled", "friend"),
        (drawn("She/PRP/asked/nsubj asked/VBD Otto/NNP/asked/obj who/WP/fled/nsubj fled/VBD/asked/ccomp .", person="Otto"),
         "fled", "asked"),
    ],
    ids=["apposition", "noun in it", "person in it", "which", "hall of the bank", "wife", "noun for people", "a question"],
)  # fmt: skip
def test_a_relative_clause_hangs_on_the_person_before_it(tree: Drawn, verb: str, head: str) -> None:
    """On whom the noun right before is apposed to; what only a thing can mean, and what hangs on somebody, stays."""
    assert tree.units.heads[tree.unit(verb)] == tree.unit(head)


def test_a_pronoun_hung_on_a_word_before_it_is_the_subject_of_the_next_verb() -> None:
    """A relative pronoun opens its clause."""
    tree = drawn(
        f"{MET} , a/DT/poet/det poet/NN/Otto/appos , who/WP/poet/nsubj was/VBD/arrested/aux:pass "
        "arrested/VBN/Otto/acl:relcl .", person="Otto",
    )  # fmt: skip
    assert tree.subjects("arrest") == ["Otto"]


def test_the_person_whose_father_it_is_possesses_him() -> None:
    """With an apposition between, the name is the possessor; right behind the name "whose" is."""
    text = "She married Otto Beck, manager of the Union Bank, whose father died in 1903."
    sentence, clause = clause_of(text, "die")
    owner = clause.subjects[0].owner
    assert owner is not None
    assert words_of(sentence, owner) == "Otto Beck"
    near, other = clause_of("She married Otto Beck, whose father died in 1903.", "die")
    pronoun = other.subjects[0].owner
    assert pronoun is not None
    assert words_of(near, pronoun) == "whose"


def test_two_verbs_of_a_relative_clause_in_prose() -> None:
    """As the parser reads it."""
    text = "He was the father of Emil Born, who was sent to Riga in 1941 and was shot there."
    assert subjects(text, "shoot") == ["Emil Born"]
