"""What somebody is called."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nin/NNP/called/nsubj called/VBD him/PRP/called/obj a/DT/traitor/det traitor/NN/called/xcomp .", ["Nin: a traitor"]),
        ("Nin/NNP/called/nsubj called/VBD him/PRP/called/obj Koba/NNP/called/xcomp .", []),
        ("Nin/NNP/called/nsubj called/VBD a/DT/meeting/det meeting/NN/called/obj .", []),
        ("He/PRP/called/nsubj:pass was/VBD/called/aux:pass called/VBN a/DT/traitor/det traitor/NN/called/xcomp .", []),
        ("Nin/NNP/described/nsubj described/VBD her/PRP/described/obj as/IN/traitor/case a/DT/traitor/det traitor/NN/described/obl .", ["Nin: a traitor"]),
        ("Nin/NNP/attacked/nsubj attacked/VBD him/PRP/attacked/obj as/IN/left/mark he/PRP/left/nsubj left/VBD/attacked/advcl .", []),
        ('Nin/NNP/called/nsubj called/VBD it/PRP/called/obj " a/DT/gain/det gain/NN/called/xcomp " .', ['Nin: " a gain "']),
        ("Ida/NNP/thought/nsubj thought/VBD all/DT/cowards/nsubj of/IN/us/case us/PRP/all/nmod cowards/NNS/thought/ccomp .", ["Ida: cowards"]),
        ("Ida/NNP/thought/nsubj thought/VBD him/PRP/fool/nsubj was/VBD/fool/cop a/DT/fool/det fool/NN/thought/ccomp .", ["Ida: him was a fool"]),
        ("Ida/NNP/considers/nsubj considers/VBZ it/PRP/bore/reparandum “ a/DT/bore/det bore/NN/considers/xcomp ” .", ["Ida: “ a bore ”"]),
        ("Ida/NNP/finds/nsubj finds/VBZ him/PRP/finds/obj “ frivolous/JJ/finds/xcomp ” .", ["Ida: “ frivolous ”"]),
        ("Ida/NNP/found/nsubj found/VBD him/PRP/found/obj dead/JJ/found/xcomp .", []),
    ],
    ids=["called", "a name", "a meeting", "by nobody", "as", "as he left", "in marks", "all of us", "a clause", "it", "finds", "found dead"],
)  # fmt: skip
def test_what_somebody_is_called(text: str, expected: list[str]) -> None:
    """A noun or adjective behind the object or "as" is; a name, a meeting and a clause of time are not."""
    assert said(drawn(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“ Saints/NNS/called/nsubj in/IN/overalls/case overalls/NNS/Saints/nmod ” , they/PRP/called/nsubj called/VBD them/PRP/called/obj .", ["they: “ Saints in overalls ”"]),
        ("“ Rain/NN/called/dep , ” they/PRP/called/nsubj called/VBD them/PRP/called/obj .", []),
        ("“ It/PRP/rains/nsubj rains/VBZ/called/ccomp ” , they/PRP/called/nsubj called/VBD me/PRP/called/obj .", []),
        ("Saints/NNS/called/dep , they/PRP/called/nsubj called/VBD them/PRP/called/obj .", []),
    ],
    ids=["called", "spoken", "a sentence", "no marks"],
)  # fmt: skip
def test_what_stands_before_it_in_marks(text: str, expected: list[str]) -> None:
    """Words in marks before "they called them" are how they called them, where these say nothing themselves."""
    assert [each for each in said(drawn(text)) if each.startswith("they")] == expected


def test_it_is_a_characterisation() -> None:
    """Its kind tells it from what somebody reports."""
    (scope,) = reported(
        drawn("Nin/NNP/called/nsubj called/VBD him/PRP/called/obj a/DT/traitor/det traitor/NN/called/xcomp .")
    )
    assert scope.kind == "characterisation"
