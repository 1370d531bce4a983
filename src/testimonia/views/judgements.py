"""The log of judgements, the latest first, each with what became of it; and those that wait for a reader."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Row
from typing import Any

from testimonia.archive.judging import queue
from testimonia.archive.judging.anchors import CONTEXT
from testimonia.archive.judging.log import withdrawn
from testimonia.archive.judging.overruling import overruled
from testimonia.archive.judging.parts import PREFERRED, parts_of
from testimonia.archive.judging.verdicts import ENTRY
from testimonia.archive.queries import judgements as queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.views.judged import Judged, judged
from testimonia.views.values import Paging

PAGE = 50
Around = tuple[str, str, str]
"""Words between those before and those behind them."""
STATES = {
    "stands": "stands", "overruled": "the same reader judged otherwise later", "withdrawn": "taken back", "entry": "",
    "moved": "its words have moved: it waits for a look", "changed": "other things are read there now",
    "several": "its words stand in several places now", "lost": "its words are nowhere now",
    "disputed": "readers differ: none is in force", "contradiction": "contradicts others",
}  # fmt: skip
"""What has become of a judgement, in words."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a judgement is on: the words of the source, and where they lead now.

    ``kind`` is statement, person or region; ``thing`` the statement or person, "" where it is not found;
    ``side`` tells the two sides of a pair apart. ``before`` are the words as they were judged, between those around
    them; of words that have moved ``now`` are the same as they stand now.
    """

    kind: str
    side: str
    words: str
    path: str
    thing: str
    source: str
    place: tuple[int, int] | None
    before: Around = ("", "", "")
    now: Around | None = None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An entry of the log: ``state`` is a key of STATES; ``on`` the entry that a withdrawal or a move is on."""

    judged: Judged
    targets: tuple[Target, ...]
    state: str
    taken_back: Judged | None
    on: Judged | None

    @property
    def state_words(self) -> str:
        """What has become of it, in words."""
        return STATES.get(self.state, self.state)


@dataclass(frozen=True, slots=True)
class LogPage:
    """One page of the log, and all that waits for a reader."""

    waiting: tuple[LogEntry, ...]
    entries: tuple[LogEntry, ...]
    paging: Paging


def judgements_page(archive: Archive, page: int = 1) -> LogPage:
    """Return one page of the log of judgements, the latest first."""
    paging = Paging(page, PAGE, queries.number(archive))
    waiting = _waiting(archive)
    rows = queries.newest(archive, PAGE, (page - 1) * PAGE)
    entries = _entries(archive, rows, waiting)
    return LogPage(_entries(archive, _in_order(queries.entries(archive, waiting)), waiting), entries, paging)


def log_entries(archive: Archive, ids: Iterable[str]) -> tuple[LogEntry, ...]:
    """Return some entries, the latest first."""
    return _entries(archive, _in_order(queries.entries(archive, ids)), _waiting(archive))


def _waiting(archive: Archive) -> dict[str, str]:
    """Return why judgements wait for a reader."""
    return {one.judgement.id: str(one.state) for one in queue.waiting(archive)}


def _in_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["made"], row["id"]), reverse=True)


def _entries(archive: Archive, rows: Sequence[Row], waiting: dict[str, str]) -> tuple[LogEntry, ...]:
    later = {one.id: "overruled" for replaced in overruled(archive).values() for one in replaced}
    states = later | waiting
    places: dict[str, list[Row]] = defaultdict(list)
    for place in queries.places(archive, [row["id"] for row in rows]):
        places[place["judgement"]].append(place)
    taken_back = _taken_back(archive)
    others = {row["id"]: judged(row) for row in queries.entries(archive, filter(None, map(_other, rows)))}
    return tuple(
        LogEntry(
            judged(row), _targets(archive, row, places[row["id"]]), _state(row, taken_back, states),
            taken_back.get(row["id"]), others.get(_other(row)),
        )
        for row in rows
    )  # fmt: skip


def _taken_back(archive: Archive) -> dict[str, Judged]:
    """Return the withdrawal that stands on each entry, the first of several."""
    gone = withdrawn(archive)
    standing = [row for row in queries.withdrawals(archive) if row["id"] not in gone]
    return {_other(row): judged(row) for row in reversed(standing)}


def _other(row: Row) -> str:
    """Return the id of the entry that an entry is on; "" of a judgement."""
    return str(json.loads(row["target"])["judgement"]) if row["verdict"] in ENTRY else ""


def _state(row: Row, taken_back: dict[str, Judged], states: dict[str, str]) -> str:
    if row["id"] in taken_back:
        return "withdrawn"
    return "entry" if row["verdict"] in ENTRY else states.get(row["id"], "stands")


def _targets(archive: Archive, row: Row, places: Sequence[Row]) -> tuple[Target, ...]:
    """Return what an entry is on; an entry that was taken back has no place any more.

    What is preferred of a conflict is among its statements.
    """
    found = parts_of(row["target"], row["amendment"])
    at: Sequence[Row | None] = places if len(places) == len(found) else [None] * len(found)
    return tuple(
        _target(archive, (part.kind, part.side), part.anchor, place)
        for part, place in zip(found, at, strict=True)
        if part.side != PREFERRED
    )


def _target(archive: Archive, what: tuple[str, str], anchor: Mapping[str, Any], place: Row | None) -> Target:
    words = str(anchor.get("label") or anchor.get("exact") or "")
    path = str(anchor.get("path", ""))
    before = (anchor.get("prefix", ""), anchor.get("exact", ""), anchor.get("suffix", ""))
    if place is None:
        return Target(*what, words, path, "", "", None, before)
    thing = place["person_id"] if what[0] == "person" else place["thing"]
    source, at = place["source_id"] or "", (place["begin"], place["end"]) if place["source_id"] else None
    now = _around(archive, source, at) if at and place["state"] == "moved" else None
    return Target(*what, words, path, thing or "", source, at, before, now)


def _around(archive: Archive, source: str, at: tuple[int, int]) -> Around:
    """Return the words at a place with what stands around them now."""
    begin = max(0, at[0] - CONTEXT)
    before = source_queries.text_between(archive, source, begin, at[0])
    words = source_queries.text_between(archive, source, *at)
    return before, words, source_queries.text_between(archive, source, at[1], at[1] + CONTEXT)
