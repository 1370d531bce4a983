"""Who says something, and what stands beside a quotation."""

from testimonia.model import Clue
from tests.extractors.reading import found_in
from tests.quotations.direct.speaking import voices


def test_a_pronoun_for_somebody_unnamed() -> None:
    """They are called as they were; with nobody to mean, a pronoun's place and verb are kept all the same."""
    text = "Her brother had come late. “The mill is shut for good,” he said."
    (quotation,) = [each for each in found_in(text).quotations if each.direct]
    assert quotation.voice.label == "Her brother"
    assert quotation.voice.named is not None
    assert quotation.voice.named.quote == "he"


def test_a_pronoun_for_nobody_known() -> None:
    """Nobody is named, and yet the place is there at which somebody is told to speak."""
    (quotation,) = [each for each in found_in("“The mill is shut,” she said.").quotations if each.direct]
    voice = quotation.voice
    assert voice.label == "speaker not named"
    assert (voice.named.quote if voice.named else "", voice.cue.quote if voice.cue else "") == ("she", "said")


def test_the_author_speaks() -> None:
    """What "I" said the author said, whose name may not be known."""
    text = "“The mill is shut for good,” I said."
    assert voices(text) == ["author not named (said)"]
    assert voices(text, Clue("author", "Anna Roth", "By Anna Roth")) == ["Anna Roth (said)"]
