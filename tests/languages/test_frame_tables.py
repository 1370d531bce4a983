"""Frames out of tables: in which order, with which voice, and what is refused."""

import re
from typing import Any

import pytest

from testimonia.errors import TableError
from testimonia.languages.frame_tables import frames_of
from testimonia.languages.parts.frames import Frames, Spec

VERB: dict[str, Any] = {"type": "birth", "role": "born", "verbs": ["bear"]}


def verbs(*entries: dict[str, Any]) -> Frames:
    return frames_of({"own.toml": {"verb": [VERB | entry for entry in entries]}}, {"in", "to"}, {"land"})


def test_frames_are_tried_in_their_order() -> None:
    """The first before the others, those with a particle before those without, else as they stand."""
    found = verbs(
        {"score": 0.1},
        {"score": 0.2, "verbs": ["bear up"]},
        {"score": 0.3, "first": True},
        {"score": 0.4, "first": True, "verbs": ["bear up"]},
        {"score": 0.5},
    ).verbs["bear"]
    assert [frame.score for frame in found] == [0.4, 0.3, 0.2, 0.1, 0.5]


@pytest.mark.parametrize(
    ("entry", "voice"),
    [({}, "active"), ({"who": "object"}, "either"), ({"voice": "passive"}, "passive"),
     ({"verb_voice": {"bear": "passive"}}, "passive")],
)  # fmt: skip
def test_the_voice_follows_from_who(entry: dict[str, Any], voice: str) -> None:
    """A frame of the subject reads the active, one that names who reads both, unless it says otherwise."""
    assert verbs(entry).verbs["bear"][0].voice == voice


def test_a_verb_can_have_a_condition_of_its_own() -> None:
    """What one verb asks for is in its frame alone."""
    found = verbs({"verbs": ["bear", "carry"], "verb_when": {"carry": "to:land"}}).verbs
    assert (found["bear"][0].verb_when, found["carry"][0].verb_when) == ((), (Spec("to", ("land",)),))


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"whoo": "object"}, "unknown key 'whoo'"),
        ({"verbs": "bear"}, "'verbs' must be a list of words"),
        ({"type": "brith"}, "No statement type 'brith'"),
        ({"role": "died"}, "has no role 'died'"),
        ({"object": ["inn:land"]}, "object: slot 'inn' is unknown"),
        ({"object": ["in:lnad"]}, "object: class 'lnad' is unknown"),
        ({"when": ["time:year"]}, "when: class 'year' is unknown"),
        ({"who": "inn"}, "who: slot 'inn' is unknown"),
        ({"voice": "activ"}, "voice 'activ' is unknown"),
        ({"need": ["objects"]}, "need 'objects' is unknown"),
        ({"verb_when": {"carry": "to:land"}}, "'carry' is none of its verbs"),
    ],
)
def test_what_nothing_knows_is_an_error(entry: dict[str, Any], message: str) -> None:
    """A key, slot, class, type, role or verb that is not there is refused with file, frame and key."""
    with pytest.raises(TableError, match=f"^own.toml, verb 1 .*{re.escape(message)}"):
        verbs(entry)


def test_events_and_nouns_have_their_own_slots_and_needs() -> None:
    """An event knows prepositions only, a noun its owner too; a kind of frames that is none is refused."""
    noun = {"nouns": ["birth"], "type": "birth", "role": "born"}
    for kind, entry in (
        ("event", {"object": ["owner:land"]}),
        ("event", {"need": ["time"]}),
        ("noun", {"object": ["object:land"]}),
        ("nouns", {}),
    ):
        with pytest.raises(TableError):
            frames_of({"own.toml": {kind: [noun | entry]}}, {"in"}, {"land"})
    assert frames_of({"own.toml": {"noun": [noun | {"object": ["owner:land"]}]}}, {"in"}, {"land"}).nouns[
        "birth"
    ]
