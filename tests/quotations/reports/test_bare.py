"""An answer of a word or two."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida/NNP/said/nsubj said/VBD eighteen/CD/said/obj .", ["Ida: eighteen"]),
        ("Ida/NNP/answered/nsubj answered/VBD no/UH/answered/ccomp .", ["Ida: no"]),
        ("Ida/NNP/said/nsubj said/VBD much/RB/worse/advmod worse/JJR/said/xcomp .", ["Ida: much worse"]),
        ("Ida/NNP/said/nsubj said/VBD grace/NN/said/obj .", []),
        ("Ida/NNP/bought/nsubj bought/VBD eighteen/CD/bought/obj .", []),
        ("Ida/NNP/said/nsubj said/VBD “ no/UH/said/ccomp ” .", []),
        ("Nothing/NN/said/nsubj:pass was/VBD/said/aux:pass said/VBN more/RBR/said/advmod .", []),
    ],
    ids=["a number", "no", "worse", "grace", "bought", "in marks", "passive"],
)
def test_a_word_or_two(text: str, expected: list[str]) -> None:
    """A number, a yes, a comparative are said; a noun is no answer by itself, and words in marks are direct speech."""
    assert said(drawn(text)) == expected
