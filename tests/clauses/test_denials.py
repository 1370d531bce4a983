"""Of a person who is set aside it is told that they did not do it, in a clause of its own."""

from tests.clauses.trees import drawn


def test_who_is_named_behind_not_did_not_do_it() -> None:
    """In "Eva, and not Rosa, sang" Eva did, and of Rosa alone it is denied."""
    tree = drawn(
        "Eva/NNP/sang/nsubj , and/CC/Rosa/cc not/RB/Rosa/advmod Rosa/NNP/Eva/conj , sang/VBD .",
        person="Eva, Rosa",
    )  # fmt: skip
    told, denied = tree.clauses("sing")
    assert (tree.every(told.subjects), told.verb.negated, told.denied_of) == (["Eva"], False, None)
    assert (tree.every(denied.subjects), denied.verb.negated) == (["Rosa"], True)
    assert denied.denied_of is denied.subjects[0]
