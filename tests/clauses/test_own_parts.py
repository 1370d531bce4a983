"""What stands between coordinated verbs is told with the nearer one."""

import pytest

from tests.clauses.trees import drawn

SERVED = (
    "He/PRP/served/nsubj served/VBD in/IN/navy/case the/DT/navy/det navy/NN/served/obl , was/VBD/hurt/aux:pass "
    "hurt/VBN/served/conj at/IN/Ghent/case Ghent/NNP/served/obl in/IN/1916/case 1916/CD/served/obl"
)
SENT = "and/CC/sent/cc was/VBD/sent/aux:pass sent/VBN/served/conj home/RB/sent/advmod ."


def test_what_stands_between_two_verbs_is_the_first_of_these() -> None:
    """Of "served in the navy, was hurt at Ghent in 1916, and was sent home" 1916 is when he was hurt."""
    tree = drawn(f"{SERVED} , {SENT}", place="Ghent", times="1916")
    assert (tree.arc("Ghent"), tree.arc("1916"), tree.arc("navy")) == ("hurt/obl", "hurt/obl", "served/obl")


def test_what_stands_behind_the_last_verb_stays() -> None:
    """In "was born and raised in Ghent" both were there."""
    tree = drawn(
        "He/PRP/born/nsubj:pass was/VBD/born/aux:pass born/VBN and/CC/raised/cc raised/VBN/born/conj "
        "in/IN/Ghent/case Ghent/NNP/born/obl .", place="Ghent"
    )  # fmt: skip
    assert tree.arc("Ghent") == "born/obl"


def test_what_stands_behind_the_conjunction_is_of_the_verb_behind_it() -> None:
    """Of "fell ill, and in 1916 he died" 1916 is when he died."""
    tree = drawn(
        "He/PRP/fell/nsubj fell/VBD ill/JJ/fell/xcomp , and/CC/died/cc in/IN/1916/case 1916/CD/fell/obl "
        "he/PRP/died/nsubj died/VBD/fell/conj .", times="1916"
    )  # fmt: skip
    assert tree.arc("1916") == "died/obl"


@pytest.mark.parametrize("relation", ["obj", "advcl", "nsubj"])
def test_other_arguments_stay(relation: str) -> None:
    """An object or a clause is not told with another verb."""
    text = SERVED.replace("1916/CD/served/obl", f"1916/CD/served/{relation}")
    assert drawn(f"{text} , {SENT}", place="Ghent").arc("1916") == f"served/{relation}"


def test_who_is_named_behind_a_colon_does_what_is_told_there() -> None:
    """In "the board expelled her: Roth proposed it" Roth did not expel her, whatever the parser says."""
    tree = drawn(
        "board/NN/expelled/nsubj expelled/VBD her/PRP/expelled/obj : Roth/NNP/expelled/nsubj proposed/VBD/expelled/parataxis "
        "it/PRP/proposed/obj .", person="Roth"
    )  # fmt: skip
    assert tree.arc("Roth") == "proposed/nsubj"
    assert tree.every(tree.clause("expel").subjects) == ["board"]
