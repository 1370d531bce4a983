"""What a source takes from others, and others from it: shown, so that nobody takes a copy for a second witness."""

from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.queries import dependences as queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.views.values import SourceRef

MOST = 60
"""Stretches shown of a source."""
LONGEST = 160
"""Characters shown of a stretch."""
IN_WORDS = {
    ("copies", True): "copied from", ("copies", False): "copied in",
    ("shares", True): "the same as in", ("shares", False): "the same as in",
    ("cites", True): "cites", ("cites", False): "cited in",
}  # fmt: skip
"""What a stretch is to the other source: of the source itself, and seen from the other side."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """A stretch of a source that is taken from another, or that another takes; ``there`` is None of a whole source."""

    words: str
    other: SourceRef
    begin: int | None
    end: int | None
    there: tuple[int, int] | None
    quote: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Dependences:
    """Those of a source, in order of place; ``more`` are not shown."""

    shown: tuple[Dependence, ...]
    more: int


def dependences(archive: Archive, source: str) -> Dependences:
    """Return what a source takes from others and others from it."""
    rows = queries.of_source(archive, source)
    found = sorted((_dependence(archive, source, row) for row in rows[:MOST]), key=_by_place)
    return Dependences(tuple(found), max(0, len(rows) - MOST))


def _dependence(archive: Archive, source: str, row: Row) -> Dependence:
    takes = row["source_id"] == source
    own = (row["begin"], row["end"]) if takes else (row["on_begin"], row["on_end"])
    there = (row["on_begin"], row["on_end"]) if takes else (row["begin"], row["end"])
    other = _other(row, "on_" if takes else "")
    text = "" if own[0] is None else source_queries.text_between(archive, source, own[0], own[1])
    return Dependence(
        IN_WORDS[row["kind"], takes], other, *own, None if there[0] is None else there, _cut(text),
        row["score"], row["reason"],
    )  # fmt: skip


def _other(row: Row, side: str) -> SourceRef:
    path = row[f"{side}path"]
    return SourceRef(row["on_id"] if side else row["source_id"], row[f"{side}title"] or path, path)


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def _by_place(one: Dependence) -> tuple[bool, int, str, str]:
    return one.begin is None, one.begin or 0, one.other.path, one.words
