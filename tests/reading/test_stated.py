"""What a sentence says, by whoever reads it."""

from dataclasses import replace

from testimonia.sentence import Sentence
from testimonia.tagger.encoder import shipped
from testimonia.tagger.sight import Sight
from tests.extractors.reading import found_in, look

TEXT = "Ida Falk, a chemist, was born in Riga in 1884 and obtained her doctorate at Graz."


def told_only(sentences: list[Sentence]) -> Sight:
    """Return what the encoder sees, of which nobody has measured what it is worth."""
    return replace(shipped()(sentences), worth={})


def test_without_a_measure_rules_alone_speak() -> None:
    """As under another tagger."""
    bare, unmeasured = (found_in(TEXT, tagger=tagger).statements for tagger in (look, told_only))
    assert {each.extractor for each in unmeasured} <= {"patterns", "relations"}
    assert {(each.type, each.role) for each in bare} <= {(each.type, each.role) for each in unmeasured}


def test_rules_and_model_speak_together() -> None:
    """Each thing once, with a score that is a chance."""
    found = found_in(TEXT, tagger=shipped()).statements
    kinds = [(each.type, each.role) for each in found]
    assert {("birth", "born"), ("occupation", "worked_as")} <= set(kinds)
    assert len(kinds) == len(set(kinds))
    assert all(0 < each.score < 1 for each in found)
