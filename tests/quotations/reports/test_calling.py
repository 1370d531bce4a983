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
    ],
    ids=["called", "a name", "a meeting", "by nobody", "as", "as he left", "in marks"],
)  # fmt: skip
def test_what_somebody_is_called(text: str, expected: list[str]) -> None:
    """A noun or adjective behind the object or "as" is; a name, a meeting and a clause of time are not."""
    assert said(drawn(text)) == expected


def test_it_is_a_characterisation() -> None:
    """Its kind tells it from what somebody reports."""
    (scope,) = reported(
        drawn("Nin/NNP/called/nsubj called/VBD him/PRP/called/obj a/DT/traitor/det traitor/NN/called/xcomp .")
    )
    assert scope.kind == "characterisation"
