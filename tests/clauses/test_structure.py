"""What hangs on a noun, what is its list, how far it all reaches."""

import pytest

from testimonia.parsing.protocol import ROOT
from tests.clauses.trees import Drawn, drawn

LISTED = drawn(
    "Eva/NNP/left/nsubj , Rosa/NNP/Eva/conj and/CC/friends/cc two/CD/friends/nummod friends/NNS/Eva/conj left/VBD",
    person="Eva, Rosa",
)
ARREST = drawn(
    "his/PRP$/arrest/nmod:poss arrest/NN/led/nsubj in/IN/Bern/case Bern/NNP/arrest/nmod in/IN/May/case "
    "May/NNP/arrest/nmod led/VBD", place="Bern", times="May"
)  # fmt: skip


def behind(tree: Drawn, word: str) -> list[str]:
    return [f"{case} {tree.words(phrase)}" for case, phrase in tree.structure.behind(tree.phrase(word))]


def times(tree: Drawn, word: str) -> list[str]:
    return [f"{case} {time.words}" for case, time in tree.structure.times(tree.phrase(word))]


# ---------------------------------------------------------------- lists


def test_a_list_is_told_from_its_first() -> None:
    """A noun phrase stands with all that are coordinated with it, in order; a later one only with what goes on it."""
    assert LISTED.every(LISTED.structure.group(LISTED.unit("Eva"))) == ["Eva", "Rosa", "two friends"]
    assert LISTED.every(LISTED.structure.group(LISTED.unit("Rosa"))) == ["Rosa"]


def test_a_chain_of_conjuncts_is_one_list() -> None:
    """It does not matter whether each hangs on the first or on the one before it; none stands twice."""
    tree = drawn("Eva/NNP , Rosa/NNP/Eva/conj , Max/NNP/Rosa/conj", person="Eva, Rosa, Max")
    assert tree.every(tree.structure.group(0)) == ["Eva", "Rosa", "Max"]


def test_a_verb_is_no_member_of_a_list_of_nouns() -> None:
    """In "Eva, and left" what is coordinated with her is another clause."""
    tree = drawn("Eva/NNP , and/CC/left/cc left/VBD/Eva/conj", person="Eva")
    assert tree.every(tree.structure.group(0)) == ["Eva"]


def test_what_is_no_noun_has_no_list() -> None:
    """Of a verb nothing is told here."""
    assert LISTED.structure.group(LISTED.unit("left")) == []
    assert LISTED.structure.phrase(LISTED.unit("left")) is None


def test_hundreds_of_names_are_one_list() -> None:
    """A list is as long as it is, however its members hang."""
    names = [f"N{number}" for number in range(600)]
    first, *rest = names
    flat = drawn(
        f"{first}/NNP " + " ".join(f"{name}/NNP/{first}/conj" for name in rest), person=", ".join(names)
    )
    assert len(flat.structure.group(0)) == 600


# ---------------------------------------------------------------- behind a noun


def test_what_stands_behind_a_noun() -> None:
    """Places and times of an arrest are told by its prepositional phrases; whose it is stands before it."""
    assert behind(ARREST, "arrest") == ["in Bern"]
    assert times(ARREST, "arrest") == ["in May"]


def test_what_stands_behind_what_stands_behind() -> None:
    """In "secretary of the union in Bern" Bern is behind the secretary too."""
    tree = drawn(
        "secretary/NN of/IN/union/case the/DT/union/det union/NN/secretary/nmod in/IN/Bern/case and/CC/Kyiv/cc "
        "Kyiv/NNP/Bern/conj Bern/NNP/union/nmod", place="Bern, Kyiv"
    )  # fmt: skip
    assert sorted(behind(tree, "secretary")) == ["in Bern", "in Kyiv", "of the union"]


def test_coordinated_nouns_behind_a_noun_have_their_own_prepositions() -> None:
    """In "member of the union and from May of the party" each has the preposition before it."""
    tree = drawn(
        "member/NN of/IN/union/case the/DT/union/det union/NN/member/nmod and/CC/party/cc in/IN/party/case "
        "the/DT/party/det party/NN/union/conj"
    )
    assert behind(tree, "member") == ["of the union", "in the party"]


@pytest.mark.parametrize(
    "text",
    [
        "Roth/NNP ( 1892/CD/Roth/nmod ) left/VBD/Roth/acl",
        "Roth/NNP who/WP/left/nsubj left/VBD/Roth/acl:relcl in/IN/1892/case 1892/CD/left/obl",
    ],
    ids=["life dates", "a clause's"],
)
def test_times_that_are_not_behind_a_noun(text: str) -> None:
    """Life dates in brackets, and the times of clauses, are not said of the noun."""
    assert times(drawn(text, person="Roth", times="1892"), "Roth") == []


def test_an_event_behind_a_noun_tells_its_time() -> None:
    """Who was an officer in the war was it when the war was."""
    tree = drawn("officer/NN in/IN/war/case the/DT/war/det war/NN/officer/nmod", events="the war")
    assert (behind(tree, "officer"), times(tree, "officer")) == (["in the war"], ["in the war"])


def test_how_far_a_noun_phrase_reaches() -> None:
    """Its end is behind all that its prepositional phrases and times hold; its stretch is that of its whole branch."""
    structure, arrest = ARREST.structure, ARREST.phrase("arrest")
    assert (structure.end(arrest), structure.end(ARREST.phrase("Bern"))) == (6, 4)
    assert (structure.stretch(ARREST.unit("arrest")), structure.stretch(ARREST.unit("led"))) == (
        (0, 6),
        (0, 7),
    )


def test_what_hangs_on_a_phrase_of_two_units() -> None:
    """What hangs on the title and what hangs on the name hang on the same person."""
    tree = drawn(
        "typesetter/NN Roth/NNP/typesetter/appos of/IN/Bern/case Bern/NNP/typesetter/nmod in/IN/May/case May/NNP/Roth/nmod",
        person="Roth", place="Bern", times="May",
    )  # fmt: skip
    assert (tree.structure.hanging(tree.phrase("Roth"), "nmod"), behind(tree, "Roth")) == (
        [3, 5],
        ["of Bern"],
    )


# ---------------------------------------------------------------- arcs


def test_the_predicate_above() -> None:
    """Above any unit stands the nearest verb, above the main verb none."""
    assert ARREST.structure.over(ARREST.unit("Bern")) == ARREST.unit("led")
    assert ARREST.structure.over(ARREST.unit("led")) == ROOT


def test_unsure_arcs() -> None:
    """Whether the parser doubts an arc can be asked; what the words tell is sure."""
    tree = drawn("Her/PRP$/left/dep? sister/NN/left/nsubj? left/VBD")
    assert [tree.structure.sure(unit) for unit in range(3)] == [True, False, True]


def test_a_possessor_behind_its_noun_says_no_more_of_it() -> None:
    """In "friend of Roth's" Roth is no more than whose friend it is."""
    tree = drawn(
        "friend/NN/left/nsubj of/IN/Roth/case Roth/NNP/friend/nmod 's/POS/Roth/case left/VBD", person="Roth"
    )
    assert behind(tree, "friend") == []
