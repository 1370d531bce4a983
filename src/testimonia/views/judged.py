"""Readers' judgements as pages show them: who, when, what, why."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from sqlite3 import Row
from typing import Any

from testimonia.archive.judging.entry import one_line
from testimonia.archive.judging.missing import STATED, in_words
from testimonia.archive.judging.parts import PREFERRED
from testimonia.vocabulary import statement_types

IN_WORDS = {
    "SAME": "held to be the same", "DIFFERENT": "held to be different", "UNSURE": "left open",
    "CONFIRMED": "confirmed", "REJECTED": "rejected", "AMENDED": "amended", "DISPUTED": "disputed",
    "RESTORED": "restored to the article", "SET_ASIDE": "set aside", "READ": "read whole", "LABELLED": "labelled",
    "PUBLISHABLE": "may be published", "WITHHELD": "withheld from publication", "EXPLAINED": "explained",
    "RESOLVED": "resolved", "NOTED": "noted", "WITHDRAWN": "taken back", "MOVED": "found at its new place",
}  # fmt: skip
_UNTOLD = frozenset({"target", STATED})
ON_STATEMENTS = frozenset({"CONFIRMED", "REJECTED", "AMENDED"})


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement; ``instead`` says what an amendment or a label puts in the place of what was read."""

    id: str
    verdict: str
    maker: str
    made: str
    note: str
    instead: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """The verdict in words."""
        return IN_WORDS.get(self.verdict, self.verdict.lower())

    @property
    def day(self) -> str:
        """The day it was made."""
        return self.made[:10]


@dataclass(frozen=True, slots=True)
class Review:
    """What readers decided on a statement.

    ``verdict`` is the one in force, DISPUTED where readers differ and none is, "" where there are notes only.
    ``judgements`` has the latest of each reader. ``amended`` names what was put right; ``read`` is the sentence,
    and ``read_quote`` are the words, as the source was read before.
    """

    verdict: str
    judgements: tuple[Judged, ...]
    notes: tuple[Judged, ...] = ()
    amended: tuple[str, ...] = ()
    read: str = ""
    read_quote: str = ""

    @property
    def makers(self) -> str:
        """Who judged, in order of time."""
        return " and ".join(dict.fromkeys(one.maker for one in self.judgements))

    @property
    def short(self) -> str:
        """What was decided, and by whom: "rejected by Ada"; "" of notes only."""
        if self.verdict == "DISPUTED":
            return "readers differ"
        return f"{IN_WORDS[self.verdict]} by {self.makers}" if self.verdict else ""

    @property
    def told(self) -> str:
        """The same with what was read before, or with what each reader holds."""
        if self.verdict == "DISPUTED":
            return f"{self.short}: {'; '.join(f'{one.words} by {one.maker}' for one in self.judgements)}"
        return f"{self.short}; {self.was_read}" if self.was_read else self.short

    @property
    def was_read(self) -> str:
        """As what an amended source was read, in words; "" of any other."""
        if not self.read:
            return ""
        words = f", from “{self.read_quote}”" if "extent" in self.amended else ""
        return f"the source was read as ‘{self.read}’{words}"


def judged(row: Row) -> Judged:
    """Return the entry of a row of ``queries.judgements``; what came from elsewhere steers no page."""
    maker, note = one_line(row["maker"]), one_line(row["note"])
    return Judged(row["id"], row["verdict"], maker, row["made"], note, instead_of(row["amendment"]))


def instead_of(amendment: str) -> tuple[tuple[str, str], ...]:
    """Return what stands instead, or is missing, name by name, in words; nothing of an entry that moves another."""
    asked: dict[str, Any] = json.loads(amendment) if amendment else {}
    return tuple((name, one_line(_told(name, value))) for name, value in asked.items() if name not in _UNTOLD)


def review(verdict: str | None, rows: Iterable[Row]) -> Review | None:
    """Return the review of a statement from its verdict and the rows of all judgements on it."""
    of_maker: dict[str, Judged] = {}
    notes = []
    for one in map(judged, rows):
        if one.verdict in ON_STATEMENTS:
            of_maker.pop(one.maker, None)
            of_maker[one.maker] = one
        else:
            notes.append(one)
    if not of_maker and not notes:
        return None
    latest = tuple(of_maker.values())
    amended = tuple(name for name, _ in latest[-1].instead) if verdict == "AMENDED" else ()
    return Review(verdict or "", latest, tuple(notes), amended)


def _told(name: str, value: Any) -> str:
    if isinstance(value, list):
        return _preferred(value) if name == PREFERRED else in_words(value)
    if isinstance(value, dict):
        return str(value.get("label") or value.get("exact") or "")
    if name == "type" and value in statement_types():
        return statement_types()[value].label
    return str(value) if value else "none"


def _preferred(anchors: Iterable[Mapping[str, str]]) -> str:
    return "; ".join(dict.fromkeys(f"“{one['exact']}”" for one in anchors))
