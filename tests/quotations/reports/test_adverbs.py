"""What is only said, by an adverb."""

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported


def test_the_clause_around_it_is_nobodys() -> None:
    """Of "He allegedly left" all but the adverb is only said; "he briefly left" is the author's."""
    tree = drawn("He/PRP/left/nsubj allegedly/RB/left/advmod left/VBD .")
    (scope,) = reported(tree)
    words = tree.sentence.words
    assert [" ".join(words[first:last]) for first, last in scope.pieces] == ["He", "left"]
    assert (scope.voice.role, scope.voice.label) == ("rumour", "“allegedly”")
    assert reported(drawn("He/PRP/left/nsubj briefly/RB/left/advmod left/VBD .")) == []


def test_it_may_open_the_clause() -> None:
    """Behind "Allegedly," begins what is said."""
    tree = drawn("Allegedly/RB/left/advmod , he/PRP/left/nsubj left/VBD .")
    (scope,) = reported(tree)
    assert " ".join(tree.sentence.words[scope.first : scope.last]) == "he left"


def test_a_that_is_not_said() -> None:
    """Of "that he allegedly left" the "that" belongs to whoever tells it."""
    tree = drawn(
        "It/PRP/seems/nsubj seems/VBZ that/IN/left/mark he/PRP/left/nsubj allegedly/RB/left/advmod left/VBD/seems/ccomp ."
    )
    (scope,) = reported(tree)
    assert [" ".join(tree.sentence.words[first:last]) for first, last in scope.pieces] == ["he", "left"]
