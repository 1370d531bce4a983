"""What stands in apposition to a name, on whichever side, and what does not."""

import pytest

from testimonia.clauses.beside import apposed
from tests.clauses.trees import Drawn, drawn


def beside(tree: Drawn, word: str) -> list[str]:
    return tree.every(apposed(tree.structure, tree.phrase(word)))


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn("Rosa/NNP/left/nsubj , a/DT/weaver/det weaver/NN/Rosa/appos , left/VBD", person="Rosa"), ["a weaver"]),
        (drawn("the/DT/weaver/det weaver/NN/left/nsubj , Rosa/NNP/weaver/appos , left/VBD", person="Rosa"), ["the weaver"]),
        (drawn("Rosa/NNP/left/nsubj , a/DT/weaver/det weaver/NN/Rosa/appos and/CC/poet/cc poet/NN/weaver/conj , left/VBD", person="Rosa"),
         ["a weaver", "poet"]),
        (drawn("Rosa/NNP/left/nsubj , a/DT/weaver/det weaver/NN/left/nsubj , left/VBD", person="Rosa"), ["a weaver"]),
        (drawn("A/DT/weaver/det weaver/NN/left/dislocated from/IN/Bern/case Bern/NNP/weaver/nmod , Rosa/NNP/left/nsubj left/VBD",
               person="Rosa", place="Bern"), ["A weaver"]),
        (drawn("A/DT/weaver/det weaver/NN/left/obl , Rosa/NNP/left/nsubj left/VBD", person="Rosa"), ["A weaver"]),
    ],
    ids=["behind", "before", "two", "as second subject", "before, dislocated", "before, as oblique"],
)  # fmt: skip
def test_appositions(tree: Drawn, expected: list[str]) -> None:
    """What is set beside a name, with its coordinates, is found however the parser hung it."""
    assert beside(tree, "Rosa") == expected


def test_what_stands_behind_the_object_is_not_the_subjects() -> None:
    """Karl married Rosa (1871-1940), daughter of a weaver: the daughter is Rosa, over her life dates too."""
    tree = drawn(
        "Karl/NNP/married/nsubj married/VBD Rosa/NNP/married/obj ( 1871/CD/Rosa/nmod ) , "
        "daughter/NN/married/advcl of/IN/weaver/case a/DT/weaver/det weaver/NN/daughter/nmod",
        person="Karl, Rosa", times="1871",
    )  # fmt: skip
    assert (beside(tree, "Karl"), beside(tree, "Rosa")) == ([], ["daughter"])


def test_apposition_is_mutual() -> None:
    """The weaver stands beside Rosa as she beside the weaver."""
    tree = drawn("Rosa/NNP/left/nsubj , a/DT/weaver/det weaver/NN/Rosa/appos , left/VBD", person="Rosa")
    assert beside(tree, "weaver") == ["Rosa"]


@pytest.mark.parametrize(
    "tree",
    [
        drawn("The/DT/weavers/det weavers/NNS/left/nsubj Rosa/NNP/left/nsubj left/VBD", person="Rosa"),
        drawn("In/IN/spring/case spring/NN/left/obl , Rosa/NNP/left/nsubj left/VBD", person="Rosa"),
        drawn("Rosa/NNP/left/nsubj , Eva/NNP/left/nsubj , left/VBD", person="Rosa, Eva"),
        drawn("He/PRP/left/nsubj , Rosa/NNP/left/nsubj , left/VBD", person="Rosa"),
        drawn(
            "Rosa/NNP/left/nsubj and/CC/weaver/cc a/DT/weaver/det weaver/NN/Rosa/conj left/VBD", person="Rosa"
        ),
        drawn(
            "Rosa/NNP/left/nsubj , not/RB/weaver/advmod the/DT/weaver/det weaver/NN/Rosa/appos , left/VBD",
            person="Rosa",
        ),
    ],
    ids=["no comma", "preposition", "two names", "pronoun", "list", "denied"],
)
def test_what_is_no_apposition(tree: Drawn) -> None:
    """Without a comma, behind a preposition, between two names, in a list or behind "not" nobody is the other."""
    assert beside(tree, "Rosa") == []
