"""Who says it where that is nobody with a name."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported

LEFT = "that/IN/left/mark Nin/NNP/left/nsubj left/VBD/{verb}/ccomp"
SAID = "{who}/said/nsubj said/VBD " + LEFT.format(verb="said")


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        (SAID.format(who="Nobody/NN"), True),
        ("Who/WP/told/nsubj told/VBD you/PRP/told/iobj to/TO/leave/mark leave/VB/told/xcomp ?", True),
        (SAID.format(who="Somebody/NN"), False),
        (SAID.format(who="You/PRP"), False),
    ],
    ids=["nobody", "who", "somebody", "you"],
)
def test_somebody_without_a_name(text: str, unsaid: bool) -> None:
    """It is somebody's word, never the author's; of nobody, and of whom is asked for, it is not told that they say so."""
    (scope,) = reported(drawn(text))
    assert (scope.voice.label, scope.unsaid) == ("speaker not named", unsaid)
