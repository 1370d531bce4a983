"""Times between commas, and the participle they belong to."""

import pytest
from hypothesis import given, settings

from testimonia.parsing.protocol import ROOT
from tests.clauses.jumbles import jumbles
from tests.clauses.trees import Drawn, drawn

BECAME = "Ida/NNP/became/nsubj became/VBD a/DT/lawyer/det lawyer/NN/became/xcomp ,"


@pytest.mark.parametrize(
    "tree",
    [
        drawn(f"{BECAME} working/VBG/became/advcl until/IN/1910/case 1910/CD/became/obl .", person="Ida", times="1910"),
        drawn(f"{BECAME} working/VBG/lawyer/conj until/IN/1910/case 1910/CD/became/obl .", person="Ida", times="1910"),
        drawn("Working/VBG/left/advcl until/IN/1910/case 1910/CD/left/obl , Ida/NNP/left/nsubj left/VBD .",
              person="Ida", times="1910"),
        drawn(f"{BECAME} working/VBG/wood/compound wood/NN/became/xcomp until/IN/1910/case 1910/CD/wood/nmod .",
              person="Ida", times="1910"),
    ],
    ids=["behind", "taken for a noun", "in front", "taken for a part of its object"],
)  # fmt: skip
def test_a_time_is_the_participles_in_its_own_part(tree: Drawn) -> None:
    """Whatever the parser hangs it on, no comma parts a time from what happened then."""
    assert tree.arc("1910").casefold() == "working/obl"


def test_a_time_behind_an_apposition_is_its_own() -> None:
    """Of "was born there, the son of a mayor from 1901" the birth has no year."""
    tree = drawn(
        "Ida/NNP/left/nsubj left/VBD , child/NN/left/appos of/IN/mayor/case mayor/NN/child/nmod in/IN/1910/case "
        "1910/CD/left/obl .", person="Ida", times="1910",
    )  # fmt: skip
    assert tree.arc("1910") == "child/nmod"


@pytest.mark.parametrize(
    "time",
    ["in/IN/1910/case 1910/CD/selling/obl", "1910/CD/selling/obl"],
    ids=["behind a preposition", "alone"],
)
def test_a_time_set_off_behind_a_participle_is_the_verbs(time: str) -> None:
    """Of "left, selling her shop, in 1910" she left in 1910."""
    tree = drawn(
        f"Ida/NNP/left/nsubj left/VBD , selling/VBG/left/advcl shop/NN/selling/obj , {time} .",
        person="Ida", times="1910",
    )  # fmt: skip
    assert tree.arc("1910") == "left/obl"


@pytest.mark.parametrize(
    "tree",
    [
        drawn("Ida/NNP/left/nsubj , born/VBN/Ida/acl there/RB/born/advmod , left/VBD in/IN/1910/case 1910/CD/left/obl .",
              person="Ida", times="1910"),
        drawn("Ida/NNP/joined/nsubj joined/VBD a/DT/club/det club/NN/joined/obj founded/VBN/club/acl in/IN/1910/case "
              "1910/CD/joined/obl .", person="Ida", times="1910"),
        drawn("In/IN/1910/case 1910/CD/left/obl , selling/VBG/left/advcl out/RB/selling/advmod , Ida/NNP/left/nsubj "
              "left/VBD .", person="Ida", times="1910"),
    ],
    ids=["beyond a comma", "no comma", "before the participle"],
)  # fmt: skip
def test_other_times_stay(tree: Drawn) -> None:
    """Only a comma tells that a time belongs to another part than its verb."""
    assert tree.units.heads[tree.unit("1910")] == tree.parse.heads[tree.unit("1910")]


@given(jumbles())
@settings(max_examples=50)
def test_no_circle_comes_of_it(tree: Drawn) -> None:
    """From every unit one comes to the root, however the parser erred."""
    heads = tree.units.heads
    for unit in tree.units.spans:
        path = [unit]
        while heads[path[-1]] != ROOT:
            assert heads[path[-1]] not in path
            path.append(heads[path[-1]])
