"""Who says it where the parser is not sure of the subject."""

from dataclasses import replace

from testimonia.quotations.reports.subjects import said_by, subject_beside, unsure
from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import analysed

LEFT = "that/IN/left/mark he/PRP/left/nsubj left/VBD/wrote/ccomp ."


def said(tree: Drawn) -> list[str]:
    """Return what is said by somebody in doubt as "Nin: he left"."""
    analysis, words = replace(analysed(tree), scopes=()), tree.sentence.words
    return [
        f"{scope.voice.label}: {' '.join(words[scope.first : scope.last])}" for scope in unsure(analysis, ())
    ]


def test_who_stands_right_before_the_verb_says_it() -> None:
    """Sure or not, and whatever the parser calls it."""
    for relation in ("nsubj?", "ccomp?"):
        assert said(drawn(f"Nin/NNP/wrote/{relation} wrote/VBD {LEFT}")) == ["Nin: he left"]


def test_who_is_too_far_off_is_not_named() -> None:
    """But it remains somebody's word: not that of whoever tells of it."""
    tree = drawn(f"Nin/NNP/wrote/nsubj? that/DT/day/det day/NN/wrote/obl wrote/VBD {LEFT}")
    assert said(tree) == ["speaker not named: he left"]


def test_without_any_subject_nobody_is_in_doubt() -> None:
    """What is left out was told before, and who is sure needs no help."""
    assert said(drawn(f"wrote/VBD {LEFT}")) == []
    assert said(drawn(f"Nin/NNP/wrote/nsubj wrote/VBD {LEFT}")) == []
    assert said(drawn(f"Nin/NNP/ate/nsubj? ate/VBD {LEFT.replace('wrote', 'ate')}")) == []


def test_what_is_said_hangs_on_the_verb() -> None:
    """Behind it, without the word that opens it; a verb that says nothing has none."""
    analysis = analysed(drawn(f"Nin/NNP/wrote/nsubj wrote/VBD {LEFT}"))
    wrote, left = analysis.clauses
    assert said_by(analysis, wrote) == (3, 5)
    assert said_by(analysis, left) is None
    assert [phrase.word for phrase in subject_beside(analysis, wrote)] == ["nin"]
