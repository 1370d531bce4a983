"""What is denied beside a name is nobody's apposition."""

import pytest

from tests.clauses.trees import drawn


@pytest.mark.parametrize(("word", "relation"), [("not", "dep"), ("then", "appos")])
def test_what_stands_behind_not_is_no_apposition(word: str, relation: str) -> None:
    """In "Eva, not the mayor, sang" she is no mayor."""
    tree = drawn(
        f"Eva/NNP/sang/nsubj , {word}/RB/mayor/advmod the/DT/mayor/det mayor/NN/Eva/appos , sang/VBD .",
        person="Eva",
    )
    assert tree.arc("mayor") == f"Eva/{relation}"


@pytest.mark.parametrize("head", ["Eva", "mayor"])
def test_who_is_set_apart_is_who_did_it(head: str) -> None:
    """In "it was Eva, not the mayor, who sang" she sang, whatever the parser hung the clause on."""
    tree = drawn(
        "it/PRP/Eva/nsubj was/VBD/Eva/cop Eva/NNP , not/RB/mayor/advmod the/DT/mayor/det mayor/NN/Eva/appos , "
        f"who/WP/sang/nsubj sang/VBD/{head}/acl:relcl .", person="Eva"
    )  # fmt: skip
    assert tree.arc("sang") == "Eva/acl:relcl"
