"""A noun phrase as a voice."""

import pytest

from testimonia.mentions import Entity
from testimonia.model import Kind, Mention
from testimonia.quotations.voices import voice_of
from tests.clauses.trees import drawn

TREE = drawn("The/DT/leader/det leader/NN/said/nsubj said/VBD it/PRP/said/obj .")


@pytest.mark.parametrize(
    ("kind", "speaks"), [("person", True), ("group", True), ("work", True), ("event", True), ("place", False)]
)
def test_who_can_speak(kind: Kind, speaks: bool) -> None:
    """Persons, groups, books and congresses say things; places do not."""
    leader = TREE.phrase("leader")
    mention = Mention(0, 10, "The leader", kind, "nominal", "r1")
    voice = voice_of(
        leader,
        TREE.sentence,
        {leader: (Entity(0, kind, "Nin", "", named=True, known=True), mention)},
        "writer",
    )
    assert (voice is not None) is speaks
    assert voice is None or (voice.role, voice.label, voice.mention) == ("writer", "Nin", mention)


def test_one_who_has_no_name_is_called_as_written() -> None:
    """The words of the mention, or of the noun phrase of nobody known, stand for a name."""
    leader = TREE.phrase("leader")
    voice = voice_of(leader, TREE.sentence, {}, "writer")
    assert voice is not None
    assert (voice.role, voice.label, voice.mention) == ("writer", "The leader", None)
    mention = Mention(0, 10, "The leader", "person", "nominal", "r1")
    named = voice_of(
        leader, TREE.sentence, {leader: (Entity(0, "person", "", "", named=False, known=False), mention)}
    )
    assert named is not None
    assert named.label == "The leader"


def test_a_pronoun_of_nobody_known_says_nothing() -> None:
    """No "it", and nothing that is no noun phrase, is a voice."""
    assert voice_of(TREE.phrase("it"), TREE.sentence, {}) is None
    mark = next(phrase for phrase in TREE.grammar.phrases if phrase.kind == "stop")
    assert voice_of(mark, TREE.sentence, {}) is None
