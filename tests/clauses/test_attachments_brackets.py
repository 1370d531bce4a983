"""Arcs that brackets and commas behind a time or a name tell."""

from tests.clauses.trees import drawn


def test_a_time_right_behind_another_is_of_the_same_verb() -> None:
    """In "retired to X, where he died in 1878, aged 73" it is the age at death."""
    tree = drawn(
        "He/PRP/retired/nsubj retired/VBD where/WRB/died/advmod he/PRP/died/nsubj died/VBD:VERB/retired/advcl "
        "1878/CD/died/obl , 1873/CD/retired/obl .", times="1878, 1873",
    )  # fmt: skip
    assert tree.arc("1873") == "died/obl"


def test_a_participle_in_brackets_is_of_the_person_before_them() -> None:
    """In "He married Nin (born 1869)" she was born then."""
    tree = drawn(
        "He/PRP/married/nsubj married/VBD Nin/NNP/married/obj ( born/VBN:VERB/married/parataxis 1869/CD/born/obl ) .",
        person="Nin", times="1869",
    )  # fmt: skip
    assert tree.arc("born") == "Nin/acl"
