"""Where what is said ends."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import said

THAT = "Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp {more} ."


@pytest.mark.parametrize(
    "more",
    [
        ", which/WDT/slander/nsubj was/VBD/slander/cop a/DT/slander/det slander/NN/left/advcl:relcl",
        ", as/IN/knew/mark all/DT/knew/nsubj knew/VBD/left/advcl",
        ", and/CC/slept/cc so/RB/slept/advmod she/PRP/slept/nsubj slept/VBD/left/conj",
        ", a/DT/claim/det claim/NN/left/parataxis",
        "; she/PRP/slept/nsubj slept/VBD/left/parataxis",
    ],
    ids=["which was", "as all knew", "and so", "a claim", "semicolon"],
)
def test_what_the_author_adds(more: str) -> None:
    """A comment on all of it, a consequence, and what stands behind a semicolon are the author's."""
    assert said(drawn(THAT.format(more=more)))[0] == "Nin: he left"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("and/CC/slept/cc she/PRP/slept/nsubj slept/VBD/left/conj", "and she slept"),
        ("Bern/NNP/left/obj , which/WDT/lay/nsubj lay/VBD/Bern/acl:relcl there/RB/lay/advmod", "Bern , which lay there"),
        ("as/IN/wished/mark she/PRP/wished/nsubj wished/VBD/left/advcl", "as she wished"),
    ],
    ids=["and", "of a noun", "as, no comma"],
)  # fmt: skip
def test_what_is_still_said(more: str, expected: str) -> None:
    """What is joined to it, and a clause on one noun of it, belong to it."""
    assert said(drawn(THAT.format(more=more)))[0] == f"Nin: he left {expected}"
