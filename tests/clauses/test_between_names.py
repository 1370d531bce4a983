"""Nouns between two names, which say who the second is."""

import pytest

from tests.clauses.trees import Drawn, drawn

MET = "Ida/NNP/met/nsubj met/VBD Roth/NNP/met/obj , former/JJ/speaker/amod speaker/NN/Roth/appos of/IN/House/case"
OFFICE = "House/NNP/speaker/nmod"


def test_an_office_goes_with_the_name_right_behind_it() -> None:
    """Whoever was met before it is not its holder."""
    tree = drawn(f"{MET} {OFFICE} Orlov/NNP/speaker/appos .", person="Ida, Roth, Orlov", group="House")
    assert (tree.arc("speaker"), tree.arc("Orlov")) == ("Orlov/appos", "Roth/conj")


@pytest.mark.parametrize(
    "tree",
    [
        drawn(f"{MET} {OFFICE} , Orlov/NNP/Roth/conj .", person="Ida, Roth, Orlov", group="House"),
        drawn(f"{MET} {OFFICE} .", person="Ida, Roth", group="House"),
    ],
    ids=["a comma between", "no name behind"],
)
def test_an_office_behind_which_no_name_stands_is_the_first_ones(tree: Drawn) -> None:
    """Set off from the next name, it says who the one before is."""
    assert tree.arc("speaker") == "Roth/appos"


def test_a_relative_in_a_list_is_whom_the_next_name_says() -> None:
    """In "left Roth, his sister, Ada" Roth is no sister."""
    tree = drawn(
        "It/PRP/left/nsubj left/VBD Roth/NNP/left/obj , his/PRP$/sister/nmod:poss sister/NN/Roth/appos , "
        "Ada/NNP/sister/appos .", person="Roth, Ada",
    )  # fmt: skip
    assert (tree.arc("sister"), tree.arc("Ada")) == ("Roth/conj", "sister/appos")


def test_a_relative_without_a_name_of_its_own_says_who_the_one_before_is() -> None:
    """In "left Ada, his sister" she is."""
    tree = drawn(
        "It/PRP/left/nsubj left/VBD Ada/NNP/left/obj , his/PRP$/sister/nmod:poss sister/NN/Ada/appos .",
        person="Ada",
    )  # fmt: skip
    assert tree.arc("sister") == "Ada/appos"
