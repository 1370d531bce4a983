"""What stands before the verb that says it."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported, said

HERS = "{mark}/IN/hers/mark it/PRP/hers/nsubj was/VBD/hers/cop hers/PRP/{verb}/{by} , "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HERS.format(mark="Whether", verb="say", by="advcl") + "nobody/NN/say/nsubj can/MD/say/aux say/VB .", ["speaker not named: Whether it was hers"]),
        (HERS.format(mark="That", verb="admitted", by="ccomp") + "Ida/NNP/admitted/nsubj admitted/VBD .", ["Ida: it was hers"]),
        (HERS.format(mark="If", verb="said", by="advcl") + "Ida/NNP/said/nsubj said/VBD .", []),
        (HERS.format(mark="Whether", verb="left", by="advcl") + "Ida/NNP/left/nsubj left/VBD .", []),
        (HERS.format(mark="That", verb="knew", by="ccomp") + "Ida/NNP/knew/nsubj knew/VBD .", []),
    ],
    ids=["whether", "that", "if", "no saying", "knew"],
)  # fmt: skip
def test_what_is_said_before(text: str, expected: list[str]) -> None:
    """A clause with "that" or "whether" is what the verb behind it says."""
    assert said(drawn(text)) == expected


def test_what_is_denied_before() -> None:
    """Who denies it says that it is not so."""
    text = HERS.format(mark="That", verb="denied", by="ccomp") + "Ida/NNP/denied/nsubj denied/VBD ."
    assert [scope.denies for scope in reported(drawn(text))] == [True]
