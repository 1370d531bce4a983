"""Clauses with "where" tell of the place before them, and so does what goes on with them."""

import pytest

from tests.clauses.trees import drawn

MOVED = "She/PRP/moved/nsubj moved/VBD to/IN/Bern/case Bern/NNP/moved/obl"
WHERE = "where/WRB/taught/advmod she/PRP/taught/nsubj taught/VBD"


@pytest.mark.parametrize(("name", "arc"), [("place", "Bern/acl:relcl"), ("person", "moved/advcl")])
def test_a_clause_that_the_parser_hung_on_the_verb_is_told_of_the_place(name: str, arc: str) -> None:
    """In "moved to Bern, where she taught" she taught at Bern; of what is no place nothing is told so."""
    tree = drawn(f"{MOVED} , {WHERE}/moved/advcl .", **{name: "Bern"})
    assert tree.arc("taught") == arc


@pytest.mark.parametrize(
    ("joint", "complements"),
    [
        ("and/CC/died/cc died/VBD/moved/conj", ["in Bern"]),
        ("and/CC/died/cc died/VBD/moved/conj in/IN/Rome/case Rome/NNP/died/obl", ["in Rome"]),
        (", and/CC/died/cc died/VBD/moved/conj", []),
    ],
)
def test_what_goes_on_with_the_clause_is_told_of_the_place(joint: str, complements: list[str]) -> None:
    """In "moved to Bern, where she taught and died" she died there, but not "and died in Rome", nor behind a comma."""
    tree = drawn(
        f"{MOVED} , {WHERE}/Bern/acl:relcl {joint} .", place="Bern, Rome" if "Rome" in joint else "Bern"
    )
    assert tree.complements("die") == complements


def test_a_question_of_where_is_of_no_place() -> None:
    """In "asked where she taught" nothing is told of a place."""
    tree = drawn(f"They/PRP/asked/nsubj asked/VBD {WHERE}/asked/ccomp .")
    assert tree.arc("taught") == "asked/ccomp"
