"""A noun phrase as a voice."""

from dataclasses import replace

import pytest

from testimonia.mentions import Entity
from testimonia.model import Kind, Mention, Voice
from testimonia.quotations.voices import voice_of
from tests.clauses.trees import drawn
from tests.extractors.reading import found_in
from tests.quotations.drawing import analysed

TREE = drawn("The/DT/leader/det leader/NN/said/nsubj said/VBD it/PRP/said/obj .")
ANALYSIS = analysed(TREE)


@pytest.mark.parametrize(
    ("kind", "speaks"), [("person", True), ("group", True), ("work", True), ("event", True), ("place", True)]
)
def test_who_can_speak(kind: Kind, speaks: bool) -> None:
    """Persons, groups, books, congresses and governments by their place say things; a date does not."""
    leader = TREE.phrase("leader")
    mention = Mention(0, 10, "The leader", kind, "nominal", "r1")
    entity = Entity(0, kind, "Nin", "", named=True, known=True)
    cue = ANALYSIS.locus(2, 3)
    voice = voice_of(leader, replace(ANALYSIS, resolved={leader: (entity, mention)}), "writer", cue)
    named = ANALYSIS.locus(0, 2)
    assert (named.quote, cue.quote) == ("The leader", "said")
    assert voice == (Voice("writer", "Nin", mention, named, cue) if speaks else None)


def test_one_who_has_no_name_is_called_as_written() -> None:
    """The words of the mention, or of the noun phrase of nobody known, stand for a name."""
    leader = TREE.phrase("leader")
    voice = voice_of(leader, ANALYSIS, "writer")
    assert voice is not None
    assert (voice.role, voice.label, voice.mention) == ("writer", "The leader", None)
    mention = Mention(0, 10, "The leader", "person", "nominal", "r1")
    nobody = Entity(0, "person", "", "", named=False, known=False)
    named = voice_of(leader, replace(ANALYSIS, resolved={leader: (nobody, mention)}))
    assert named is not None
    assert named.label == "The leader"


def test_a_pronoun_of_nobody_known_says_nothing() -> None:
    """No "this", and nothing that is no noun phrase, is a voice; "it" may say something, whatever it is."""
    tree = drawn("This/DT:PRON/said/nsubj said/VBD it/PRP/said/obj .")
    assert voice_of(tree.phrase("This"), analysed(tree)) is None
    voice = voice_of(TREE.phrase("it"), ANALYSIS)
    assert voice is not None
    assert voice.label == "it"
    mark = next(phrase for phrase in TREE.grammar.phrases if phrase.kind == "stop")
    assert voice_of(mark, ANALYSIS) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Anna Roth and Hans Moor said that the quay would close.", "Anna Roth and Hans Moor"),
        ("The steward and two cooks swore that the soup was fresh.", "The steward and two cooks"),
        ("“We shall stay,” said Anna Roth and Hans Moor.", "Anna Roth and Hans Moor"),
        ("According to Ida Falk and Karl Behn, the ship was lost.", "Ida Falk and Karl Behn"),
        ("Moor was told by Ida Falk and Karl Behn that the ship was lost.", "Ida Falk and Karl Behn"),
        (
            "The baker, the smith and the miller said that flour was dear.",
            "The baker, the smith and the miller",
        ),
        ("Anna Roth or Hans Moor said that the quay would close.", "Anna Roth"),
        ("Neither Anna Roth nor Hans Moor said that the quay would close.", "Anna Roth"),
        ("Anna Roth, with Hans Moor, said that the quay would close.", "Anna Roth"),
        ("For weeks the sheet “The Lantern” has told its readers that the quay would close.", "the sheet"),
    ],
)
def test_those_who_say_it_together_are_all_named(text: str, label: str) -> None:
    """The label has both of "X and Y", and one of "X or Y"."""
    assert found_in(text).quotations[-1].voice.label == label
