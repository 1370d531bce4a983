"""Whether a part of what is reported stands in quotation marks."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('Nin/NNP/said/nsubj said/VBD he/PRP/left/nsubj left/VBD/said/ccomp " at/IN/noon/case noon/NN/left/obl " .', "mixed"),
        ('Nin/NNP/said/nsubj said/VBD " he/PRP/left/nsubj left/VBD/said/ccomp " .', "direct"),
        ("Nin/NNP/said/nsubj said/VBD he/PRP/left/nsubj left/VBD/said/ccomp .", "indirect"),
    ],
    ids=["a part", "all", "none"],
)  # fmt: skip
def test_kinds(text: str, kind: str) -> None:
    """A clause of which a part stands in marks is mixed, one that does whole is direct."""
    assert [scope.kind for scope in reported(drawn(text))] == [kind]
