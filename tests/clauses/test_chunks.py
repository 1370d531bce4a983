"""A sentence as phrases in order."""

import pytest
from hypothesis import example, given, settings

from tests.clauses.jumbles import jumbles
from tests.clauses.trees import Drawn, drawn


def kinds(tree: Drawn) -> list[str]:
    return [f"{phrase.kind} {tree.words(phrase)}" for phrase in tree.grammar.phrases]


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn("In/IN/1907/case 1907/CD/joined/obl , Rosa/NNP/joined/nsubj Weil/NNP/Rosa/flat had/VBD/joined/aux "
               "joined/VBN the/DT/union/det union/NN/joined/obj .", person="Rosa Weil", times="1907"),
         ["prep In", "time 1907", "comma ,", "np Rosa Weil", "vg had joined", "np the union", "stop ."]),
        (drawn("Roth/NNP/left/nsubj ( who/WP/wrote/nsubj wrote/VBD/Roth/acl:relcl ) left/VBD", person="Roth"),
         ["np Roth", "open (", "rel who", "vg wrote", "close )", "vg left"]),
        (drawn("“ left/VBD ” — because/IN/illness/case of/IN/because/fixed "
               "illness/NN/left/obl"),
         ["quote “", "vg left", "quote ”", "dash —", "prep because of", "np illness"]),
        (drawn("left/VBD when/WRB/came/advmod police/NNS/came/nsubj came/VBD/left/advcl and/CC/fled/cc fled/VBD/left/conj"),
         ["vg left", "adv when", "np police", "vg came", "conj and", "vg fled"]),
        (drawn("said/VBD that/IN/came/mark police/NNS/came/nsubj came/VBD/said/ccomp late/RB/came/advmod"),
         ["vg said", "sub that", "np police", "vg came", "adv late"]),
        (drawn("Roth/NNP/party/nmod:poss 's/POS/Roth/case new/JJ/party/amod party/NN/gave/nsubj gave/VBD up/RP/gave/compound:prt",
               person="Roth"),
         ["np Roth 's new party", "vg gave up"]),
    ],
    ids=["fronted time", "brackets", "quotes", "adverb and conjunction", "subordinate", "possessor and particle"],
)  # fmt: skip
def test_kinds_of_phrases(tree: Drawn, expected: list[str]) -> None:
    """Noun phrases, verb groups, times and compound prepositions are one phrase each, other words are phrases alone."""
    assert kinds(tree) == expected


def test_auxiliaries_before_a_subject_stand_apart() -> None:
    """In "did she leave" the verb group is what stands together."""
    tree = drawn("Did/VBD/leave/aux she/PRP/leave/nsubj leave/VB ?")
    assert kinds(tree) == ["other Did", "np she", "vg leave", "stop ?"]


def test_a_phrase_of_a_time_bears_it() -> None:
    """The time that a phrase stands for can be read off it."""
    tree = drawn("left/VBD in/IN/1907/case 1907/CD/left/obl", times="1907")
    time = tree.grammar.phrases[-1].time
    assert time is not None
    assert time.words == "1907"


TIME_AS_COPULA = drawn("Roth/NNP weekly/RB/Roth/cop now/RB/weekly/advmod", undated="weekly now")
TIME_AS_OWNER = drawn("left/VBD her/PRP$/day/nmod:poss very/RB/her/advmod day/NN/left/obj", times="her very")


@settings(max_examples=400)
@example(TIME_AS_COPULA)
@example(TIME_AS_OWNER)
@given(jumbles())
def test_phrases_cover_every_word_once(tree: Drawn) -> None:
    """Whatever the tree, phrases follow one another from the first word to the last, without a gap or an overlap."""
    position = 0
    for phrase in tree.grammar.phrases:
        assert (phrase.first, phrase.last > phrase.first) == (position, True)
        position = phrase.last
    assert position == len(tree.sentence)
