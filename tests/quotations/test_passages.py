"""Direct and reported speech with its speaker."""

import pytest

from tests.extractors.reading import found_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The party is dead,” said Andrés Nin in Barcelona.", "Andrés Nin"),
        ("Clara Zetkin wrote: “Women must have a day of their own.”", "Clara Zetkin"),
        ('"The party is dead," Nin said. He left.', "Nin"),
        ("“We were hungry then. Nobody complained. We worked,” recalled Emma Goldman.", "Emma Goldman"),
    ],
)
def test_direct_speech_has_its_speaker(text: str, speaker: str) -> None:
    """Before or behind the marks, over one sentence or several, the speaker is found."""
    direct = [q for q in found_in(text).quotations if q.direct]
    assert [q.voice.label for q in direct] == [speaker]
    assert text[direct[0].start] in '“"'


def test_titles_in_quotation_marks_are_not_speech() -> None:
    """Two words in quotation marks are a title or a distance."""
    assert [q for q in found_in("Nin called it a “workers' state”.").quotations if q.direct] == []


def test_a_quotation_without_a_speaker_keeps_none() -> None:
    """Nobody is made to say what nobody is said to have said."""
    (quotation,) = [q for q in found_in("“The strike is over for good and all.”").quotations if q.direct]
    assert quotation.voice.mention is None
