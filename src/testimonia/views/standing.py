"""How many independent sources stand on each side of a conflict: who copies, cites or repeats another counts once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Row

from testimonia.archive.queries import conflicts as queries
from testimonia.archive.queries import dependences
from testimonia.archive.store import Archive
from testimonia.names.fold import fold
from testimonia.views.values import VoiceView
from testimonia.views.wording import author_of
from testimonia.witnesses.independence import Witness, independent

Key = tuple[str, int]
"""(conflict, side)."""


def independent_sources(archive: Archive, rows: Sequence[Row]) -> Mapping[Key, int]:
    """Return for each side of some conflicts, given as rows of their statements, how many witnesses stand on it."""
    once = {row["statement_id"]: row for row in rows}
    told = _voices(archive, once)
    known = {statement: _witness(row, told.get(statement, ())) for statement, row in once.items()}
    sides: dict[Key, list[Witness]] = defaultdict(list)
    for row in rows:
        sides[row["conflict_id"], row["side"]].append(known[row["statement_id"]])
    ties = dependences.ties(dependences.among(archive, {row["source_id"] for row in rows}))
    return {key: len(independent(witnesses, ties)) for key, witnesses in sides.items()}


def _voices(archive: Archive, statements: Iterable[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in queries.voices(archive, statements):
        found[row["statement_id"]].append(row)
    return found


def _witness(row: Row, voices: Sequence[Row]) -> Witness:
    reported = tuple(_identity(voice) for voice in voices if voice["role"] != "author")
    authors = [voice for voice in voices if voice["role"] == "author"]
    named = [one for one in authors if author_of([VoiceView("author", one["label"], one["person"])])]
    author = _identity(named[0]) if named else ""
    return Witness(row["statement_id"], row["source_id"], row["begin"], row["end"], reported, author)


def _identity(voice: Row) -> str:
    """Return who speaks, the same in all sources: a person, else the name."""
    return voice["person"] or fold(voice["label"])
