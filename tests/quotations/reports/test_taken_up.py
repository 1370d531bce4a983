"""Voices without a name that a pronoun takes up."""

import pytest

from tests.extractors.reading import found_in


def voices(text: str) -> list[str]:
    return [quotation.voice.label for quotation in found_in(text).quotations]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The official brochure praises the founders. It says that they never took a salary.",
            "The official brochure",
        ),
        ("A former clerk kept the letter. “I hid it under the stove,” she said.", "A former clerk"),
        ("The two inspectors came at noon. They reported that the pump was rotten.", "The two inspectors"),
        ("The harbour board met in May. It announced that the quay would be closed.", "The harbour board"),
    ],
)
def test_a_pronoun_takes_up_who_was_told_of_last(text: str, last: str) -> None:
    """Somebody or something unnamed is called by its words again where only a pronoun stands."""
    assert voices(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "A former clerk met Anna Roth. Ilse Kern wept. “I hid it under the stove,” she said.",
        "People were angry. They said that the pump was rotten.",
        "The official brochure praises the founders. They said that the pump was rotten, it is reported.",
    ],
)
def test_nobody_is_taken_up_who_may_not_be_meant(text: str) -> None:
    """Not past somebody else who may be meant, nor whom anybody may be, nor what is of another number."""
    assert not {"A former clerk", "People", "The official brochure"} & set(voices(text))
