"""What the extractors ask of English."""

import pytest

from testimonia.languages.en.extraction import frames
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.tagger.labels import RELATIONS


def test_the_tables_are_put_together_once() -> None:
    """The same value comes back, so that what is made of it is made once."""
    assert frames() is frames()


@pytest.mark.parametrize("verb", sorted(GRAMMAR.speech))
def test_what_somebody_is_said_to_be_is_a_view(verb: str) -> None:
    """Behind every verb of saying, "as …" is somebody's view; so it is behind "describe", of its own list."""
    words = frames().words
    assert verb in words.saying & words.reported_as


def test_every_meaning_is_of_a_relation_that_the_encoder_sees() -> None:
    """``relations.toml`` names nothing that the model cannot say."""
    assert frames().meanings
    assert frames().meanings.keys() <= set(RELATIONS)


def test_frames_stand_under_their_verbs_and_nouns() -> None:
    """A birth, an arrest as a noun, and a member are there, each by its base form."""
    found = frames()
    assert "born" in {frame.role for frame in found.verbs["bear"]}
    assert "detention" in {frame.type for frame in found.events["arrest"]}
    assert "membership" in {frame.type for frame in found.nouns["member"]}
    assert "née" in found.other_names.born
