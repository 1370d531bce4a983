"""Entries of the log in words: on what they are, and how they stand now."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.archive.judging import log, queue
from testimonia.archive.judging.anchors import Anchor
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.missing import STATED, in_words
from testimonia.archive.judging.overruling import overruled
from testimonia.archive.judging.parts import PREFERRED, THINGS, of_target
from testimonia.archive.judging.verdicts import CONFLICT, ENTRY, PAIR
from testimonia.archive.store import Archive
from testimonia.cli.meaning import short
from testimonia.cli.terminal import harmless

LONGEST = 90
"""Characters of a quotation that are shown in a list."""

SHOWN = 4
"""Statements of a conflict that are shown in a list."""

STANDS = "stands"
OVERRULED = "overruled"
WITHDRAWN = "withdrawn"


def named(judgement: Judgement) -> str:
    """Return an entry by who made it, its verdict and day: "Ada's SAME of 2026-11-30"."""
    return harmless(f"{judgement.maker}'s {judgement.verdict} of {judgement.made[:10]}")


def on_words(judgement: Judgement) -> str:
    """Return what an entry is on: the words of its anchors with the paths of their sources."""
    target: dict[str, Any] = json.loads(judgement.target)
    if judgement.verdict in ENTRY:
        return f"judgement {short(log.on(judgement))}"
    if judgement.verdict in PAIR:
        return harmless(" – ".join(_people(target[side]) for side in ("a", "b")))
    if judgement.verdict in CONFLICT:
        return _several([part.anchor for part in of_target(target)], " – ")
    return harmless(", ".join(place_of(target[thing]) for thing in THINGS if thing in target))


def place_of(anchor: Mapping[str, Any]) -> str:
    """Return the words of an anchor with the place where they stood."""
    words = anchor.get("exact") or anchor.get("label", "")
    if "start" not in anchor:
        return f"“{cut(words)}”"
    return f"“{cut(words)}” ({anchor.get('path', 'a source')}:{anchor['start']}-{anchor['end']})"


def cut(words: str) -> str:
    """Return a quotation for a list, its middle left out where it is long."""
    words = harmless(words)
    half = LONGEST // 2
    return words if len(words) <= LONGEST else f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def instead(judgement: Judgement) -> str:
    """Return what an entry puts in the place of what was read: "date 1891, role died"; "" where nothing."""
    if not judgement.amendment or judgement.verdict in ENTRY:
        return ""
    asked: dict[str, Any] = json.loads(judgement.amendment)
    told = ((key, value) for key, value in asked.items() if key != STATED)
    return harmless(", ".join(f"{_NAMES.get(key, key)} {_value(key, value)}" for key, value in told))


_NAMES = {"subject": "person"}


def _value(key: str, value: Any) -> str:
    if key == PREFERRED:
        return _several(value, ", ")
    if isinstance(value, list):
        return in_words(value)
    if isinstance(value, dict):
        return (
            place_of(value) if "path" in value else f"{value['start']}-{value['end']} “{cut(value['exact'])}”"
        )
    return str(value) or "none"


def _several(found: Sequence[Mapping[str, Any]], between: str) -> str:
    """Return statements by their words and places, some of many."""
    more = f"{between}and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return harmless(between.join(map(place_of, found[:SHOWN])) + more)


def _people(found: list[Anchor]) -> str:
    labels = dict.fromkeys(anchor["label"] for anchor in found)
    paths = [path for anchor in found if (path := anchor.get("path"))]
    places = f" ({', '.join(paths[:3])}{f' and {len(paths) - 3} more' if len(paths) > 3 else ''})"
    return " / ".join(f"“{cut(label)}”" for label in labels) + (places if paths else "")


# ---------------------------------------------------------------- how they stand


@dataclass(frozen=True, slots=True)
class Standings:
    """How entries stand now that do not simply stand, by their ids."""

    states: Mapping[str, str]

    def of(self, judgement: Judgement) -> str:
        """Return how an entry stands: stands, overruled, withdrawn, or why it waits."""
        return self.states.get(judgement.id, STANDS)


def standings(archive: Archive) -> Standings:
    """Return how every entry stands now."""
    gone = (one.id for replaced in overruled(archive).values() for one in replaced)
    states: dict[str, str] = dict.fromkeys(gone, OVERRULED)
    states |= {one.judgement.id: one.state for one in queue.waiting(archive)}
    states |= dict.fromkeys(log.withdrawn(archive), WITHDRAWN)
    return Standings(states)


def replaced_by(archive: Archive, judgement: Judgement) -> list[Judgement]:
    """Return the judgements of the same maker whose place this one takes."""
    return overruled(archive).get(judgement.id, [])
