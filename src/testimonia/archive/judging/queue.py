"""Judgements that wait for a reader: their place has moved or is gone, or others judged otherwise.

moved       found at one new place: applied after a look
changed     the words are there, but what is read of them is not what was judged
several     the words stand in several places
lost        the words are nowhere
disputed    readers judged the same thing differently: none is applied
contradiction   SAME and DIFFERENT that cannot hold together: no two judged different are joined
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal

from testimonia.archive.judging import log
from testimonia.archive.judging.contradictions import contradictory
from testimonia.archive.judging.effects import sides
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.store import Archive

State = Literal["moved", "changed", "several", "lost", "disputed", "contradiction"]
_ORDER: tuple[State, ...] = ("lost", "several", "changed", "moved")
"""States of anchors, the one that needs most of a reader first."""


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
    states = _states(archive)
    others = _disputed(archive) | dict.fromkeys(contradictory(archive), "contradiction")
    found = []
    for judgement in log.standing(archive):
        state = states.get(judgement.id) or others.get(judgement.id)
        if state:
            found.append(_waiting(archive, judgement, state))
    return found


def _states(archive: Archive) -> dict[str, State]:
    """Return why judgements did not find their place, of several reasons the one that needs most of a reader."""
    found: dict[str, set[State]] = defaultdict(set)
    for row in archive.execute("SELECT judgement, state FROM placement WHERE state <> 'kept'"):
        found[row["judgement"]].add(row["state"])
    return {
        judgement: next(state for state in _ORDER if state in states) for judgement, states in found.items()
    }


def _disputed(archive: Archive) -> dict[str, State]:
    """Return the judgements on whatever is disputed."""
    sql = """
        SELECT p.judgement FROM review r JOIN placement p ON p.thing = r.statement_id WHERE r.verdict = 'DISPUTED'
        UNION SELECT p.judgement FROM judged_person d JOIN placement p ON p.thing = d.referent_id AND p.side = 'on'
              WHERE d.value = 'DISPUTED'
        UNION SELECT a.judgement FROM judged_pair d JOIN placement a ON a.thing IN (d.referent_a, d.referent_b)
              JOIN placement b ON b.judgement = a.judgement AND b.thing IN (d.referent_a, d.referent_b)
              WHERE d.verdict = 'DISPUTED' AND a.side = 'a' AND b.side = 'b'
    """
    return {row["judgement"]: "disputed" for row in archive.execute(sql)}


def _waiting(archive: Archive, judgement: Judgement, state: State) -> Waiting:
    target: dict[str, Any] = json.loads(judgement.target)
    found = [anchor for _, _, anchor in sides(target)]
    row = archive.execute(
        "SELECT source_id, begin, \"end\" FROM placement WHERE judgement = ? AND state <> 'kept'"
        " AND source_id IS NOT NULL ORDER BY n LIMIT 1",
        (judgement.id,),
    ).fetchone()
    words = tuple(anchor.get("exact") or anchor["label"] for anchor in found)
    paths = tuple(dict.fromkeys(anchor.get("path", "") for anchor in found))
    return Waiting(judgement, state, words, paths, *(row if row is not None else ()))
