"""Judgements that wait for a reader: their place has moved or is gone, or others judged otherwise.

moved       found at one new place: applied after a look
changed     the words are there, but what is read of them is not what was judged
several     the words stand in several places
lost        the words are nowhere
disputed    readers judged the same thing differently: none is applied
contradiction   SAME and DIFFERENT that cannot hold together: no two judged different are joined
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from testimonia.archive.judging import log
from testimonia.archive.judging.contradictions import contradictory
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.parts import PREFERRED, parts
from testimonia.archive.store import Archive

State = Literal["moved", "changed", "several", "lost", "disputed", "contradiction"]
_ORDER: tuple[State, ...] = ("lost", "several", "changed", "moved")
"""States of anchors, the one that needs most of a reader first."""
_FOUND = """
SELECT source_id, begin, "end" FROM placement
WHERE judgement = ? AND state <> 'kept' AND source_id IS NOT NULL ORDER BY n LIMIT 1
"""
_AGAINST = """
WITH held AS (SELECT i.person_id, j.kind, j.value, j.judgement FROM judged_person j
              JOIN identification i ON i.referent_id = j.referent_id)
SELECT judgement FROM disputed
UNION SELECT h.judgement FROM held h JOIN held o ON o.person_id = h.person_id AND o.kind = h.kind AND o.value <> h.value
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A judgement that waits, why, the words it is on, and where they were; ``source`` is where they are now."""

    judgement: Judgement
    state: State
    words: tuple[str, ...]
    paths: tuple[str, ...]
    source: str = ""
    begin: int = 0
    end: int = 0


def waiting(archive: Archive) -> list[Waiting]:
    """Return all judgements that wait for a reader, in order of time."""
    states: dict[str, State] = dict.fromkeys(contradictory(archive), "contradiction")
    states |= _disputed(archive) | _misplaced(archive)
    return [
        _waiting(archive, judgement, states[judgement.id])
        for judgement in log.standing(archive)
        if judgement.id in states
    ]


def _misplaced(archive: Archive) -> dict[str, State]:
    """Return why judgements did not find their place, of several reasons the one that needs most of a reader."""
    found: dict[str, set[State]] = defaultdict(set)
    for row in archive.execute("SELECT judgement, state FROM placement WHERE state <> 'kept'"):
        found[row["judgement"]].add(row["state"])
    return {
        judgement: next(state for state in _ORDER if state in states) for judgement, states in found.items()
    }


def _disputed(archive: Archive) -> dict[str, State]:
    """Return the judgements against others on one thing, and on things that are held to be one person now."""
    return {row["judgement"]: "disputed" for row in archive.execute(_AGAINST)}


def _waiting(archive: Archive, judgement: Judgement, state: State) -> Waiting:
    found = [part.anchor for part in parts(judgement) if part.side != PREFERRED]
    words = tuple(anchor.get("exact") or anchor["label"] for anchor in found)
    paths = tuple(dict.fromkeys(anchor.get("path", "") for anchor in found))
    row = archive.execute(_FOUND, (judgement.id,)).fetchone()
    return Waiting(judgement, state, words, paths, *(row if row is not None else ()))
