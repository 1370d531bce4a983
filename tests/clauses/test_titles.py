"""Titles of works behind a person's name."""

import pytest

from tests.clauses.trees import Drawn, drawn

LIFE = "A/DT/life/det life/NN/sold/nsubj of/IN/Ida/case Ida/NNP/life/nmod"


@pytest.mark.parametrize(
    ("tree", "head"),
    [
        (drawn(f"{LIFE} , Frost/NNP/Ida/appos , sold/VBD .", person="Ida", work="Frost"), "life"),
        (drawn(f"{LIFE} , The/DT/Frost/det Frost/NN/Ida/appos , sold/VBD .", person="Ida"), "life"),
        (drawn("A/DT/life/det life/NN/sold/nsubj by/IN/Ida/case Ida/NNP/sold/obl , Frost/NNP/Ida/appos , sold/VBD .",
               person="Ida", work="Frost"), "life"),
        (drawn("He/PRP/met/nsubj met/VBD Ida/NNP/met/obj , Frost/NNP/Ida/appos .", person="Ida", work="Frost"), "Ida"),
        (drawn(f"{LIFE} , the/DT/Frost/det Frost/NN/Ida/appos , sold/VBD .", person="Ida"), "Ida"),
        (drawn(f"{LIFE} , Frost/NNP/Ida/appos , sold/VBD .", person="Ida, Frost"), "Ida"),
    ],
    ids=["of whom", "capital article", "by whom", "no noun", "small article", "a person"],
)  # fmt: skip
def test_a_title_behind_a_person_is_that_of_the_noun_before(tree: Drawn, head: str) -> None:
    """It hangs on the noun of which the person is told; what is no title stays."""
    assert tree.units.heads[tree.unit("Frost")] == tree.unit(head)
