"""Lists that a parser continues too far or breaks off."""

import pytest

from tests.clauses.trees import drawn

FATHER = (
    "Vik/NNP/father/nsubj was/VBD:AUX/father/cop the/DT/father/det father/NN of/IN/Max/case Max/NNP/father/nmod , "
    "Ida/NNP/father/appos and/CC/Eva/cc Eva/NNP/{}/conj ."
)


@pytest.mark.parametrize("head", ["father", "Ida"])
def test_all_names_behind_a_relative_s_of_are_one_list(head: str) -> None:
    """In "was the father of Max, Ida and Eva" no daughter is an apposition to the father."""
    tree = drawn(FATHER.format(head), person="Vik, Max, Ida, Eva")
    assert tree.arc("Ida") == "Max/conj"
    assert tree.unit("father") not in {tree.units.heads[tree.unit(name)] for name in ("Ida", "Eva")}


def test_a_relative_who_is_a_subject_may_have_a_name_of_her_own() -> None:
    """In "the wife of Max, Ida, left" Ida is the wife."""
    tree = drawn(
        "The/DT/wife/det wife/NN/left/nsubj of/IN/Max/case Max/NNP/wife/nmod , Ida/NNP/wife/appos , left/VBD .",
        person="Max, Ida",
    )  # fmt: skip
    assert tree.arc("Ida") == "wife/appos"


NEW_SUBJECT = (
    "Vik/NNP/member/nsubj was/VBD:AUX/member/cop a/DT/member/det member/NN/opposed/parataxis and/CC/father/cc "
    "Ida/NNP/father/{} 's/POS/Ida/case father/NN/member/conj , Otto/NNP/father/appos , opposed/VBD:VERB {}it/PRP/opposed/obj ."
)


def test_a_possessed_noun_behind_and_is_the_subject_of_the_verb_behind_it() -> None:
    """Ida's father is no member: he opposed it; what he was joined to goes first."""
    tree = drawn(NEW_SUBJECT.format("nmod:poss", ""), person="Vik, Ida, Otto")
    assert (tree.arc("father"), tree.arc("opposed")) == ("opposed/nsubj", "member/conj")
    assert tree.units.relations[tree.unit("member")] == "root"


def test_a_verb_with_a_subject_takes_no_other() -> None:
    """What the verb behind the comma has already stays."""
    tree = drawn(NEW_SUBJECT.format("nmod:poss", "she/PRP/opposed/nsubj "), person="Vik, Ida, Otto")
    assert tree.arc("father") == "member/conj"


def test_a_second_predicate_is_a_clause_of_its_own() -> None:
    """In "his father was a clerk and his mother was Eva" she is no second clerk."""
    tree = drawn(
        "His/PRP$/father/nmod:poss father/NN/clerk/nsubj was/VBD:AUX/clerk/cop a/DT/clerk/det clerk/NN and/CC/mother/cc "
        "his/PRP$/mother/nmod:poss mother/NN/clerk/conj was#2/VBD:AUX/Eva/cop Eva/NNP/clerk/appos .".replace("was#2", "was"),
        person="Eva",
    )  # fmt: skip
    assert (tree.arc("mother"), tree.arc("Eva")) == ("Eva/nsubj", "clerk/conj")


def test_a_subject_right_before_a_copula_is_the_copula_s() -> None:
    """In "her father was Otto, who married" he is told to be Otto, whatever verb follows."""
    tree = drawn(
        "Her/PRP$/father/nmod:poss father/NN/married/nsubj was/VBD:AUX/Otto/cop Otto/NNP , who/WP/married/nsubj "
        "married/VBD:VERB/Otto/parataxis .", person="Otto",
    )  # fmt: skip
    assert tree.arc("father") == "Otto/nsubj"


def test_what_a_semicolon_parts_is_said_of_the_name_before_it() -> None:
    """In "Max, a banker; Karl (1858), the mayor" Karl goes on Max, and the mayor is Karl."""
    tree = drawn(
        "They/PRP/met/nsubj met/VBD Max/NNP/met/obj , banker/NN/Max/appos ; Karl/NNP/banker/appos , mayor/NN/Max/appos .",
        person="Max, Karl",
    )  # fmt: skip
    assert (tree.arc("Karl"), tree.arc("mayor"), tree.arc("banker")) == (
        "Max/conj",
        "Karl/appos",
        "Max/appos",
    )


SET_BEHIND = (
    "Vik/NNP/friend/nsubj was/VBD:AUX/friend/cop a/DT/friend/det friend/NN of/IN/Max/case Max/NNP/friend/nmod , "
    "the/DT/mayor/det mayor/NN/friend/{} {}."
)


@pytest.mark.parametrize("relation", ["conj", "parataxis"])
def test_what_no_and_joins_is_said_of_the_name_before_its_comma(relation: str) -> None:
    """In "was a friend of Max, the mayor" Max is the mayor."""
    assert drawn(SET_BEHIND.format(relation, ""), person="Vik, Max").arc("mayor") == "Max/appos"


def test_a_list_that_goes_on_may_be_of_either() -> None:
    """In "was a friend of Max, the mayor and a poet" the parser has the word."""
    more = "and/CC/poet/cc a/DT/poet/det poet/NN/friend/conj "
    assert drawn(SET_BEHIND.format("conj", more), person="Vik, Max").arc("mayor") == "friend/conj"
