"""What can be wrong in an archive that SQLite opens: tables, columns, and what stands in them."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench.damaged_kinds import Damage, Kind, once, sql

_SHOWING = frozenset(("show", "search", "export", "conflicts"))
DATES = {
    "statement.edtf": _SHOWING, "review.edtf": frozenset(("show",)), "expression.edtf": frozenset(),
    "person.born": frozenset(("show",)), "person.died": frozenset(("show",)),
}  # fmt: skip
"""Where a date stands, and which commands show it."""
JSON = {
    "run.settings": frozenset(), "source.notes": frozenset(("build",)), "referent.names": frozenset(("show",)),
    "citation.item": frozenset(("export csl",)), "judgement.target": frozenset(("judgements list", "judgements export")),
    "judgement.amendment": frozenset(("judgements list", "judgements export")), "conflict.because": frozenset(("conflicts",)),
    "conflict_state.preferred": frozenset(("conflicts",)), "bound.reasons": frozenset(("show",)),
}  # fmt: skip
"""Where JSON stands, and which commands read it."""
TEXTS = {
    "source.text": frozenset(), "source.title": frozenset(("show", "export", "sources")),
    "source.path": frozenset(("show", "export", "sources")), "statement.quote": frozenset(("show", "export")),
    "statement.reason": frozenset(("export",)), "mention.text": frozenset(("export",)), "referent.label": frozenset(),
    "person.label": frozenset(("show",)), "voice.label": frozenset(("export",)), "clue.value": frozenset(("sources",)),
    "judgement.note": frozenset(("judgements list",)), "judgement.maker": frozenset(("judgements list",)),
    "file.path": frozenset(("build",)), "conflict.topic": frozenset(("conflicts",)), "region.kind": frozenset(),
    "candidate.reason": frozenset(("candidates",)), "identification.reason": frozenset(("show",)),
    "conflict_statement.answer": frozenset(("conflicts",)), "placement.state": frozenset(),
}  # fmt: skip
"""Where text stands, and which commands print it."""
NUMBERS = (
    "statement.begin", "statement.end", "statement.earliest", "statement.latest", "statement.score", "mention.begin",
    "source.words", "person.statements", "person.sources", "passage.begin", "region.begin", "file.size", "bound.earliest",
    "placement.begin", "candidate.score",
)  # fmt: skip
CHOICES = (
    "statement.type", "statement.role", "statement.polarity", "statement.modality", "voice.role", "referent.kind",
    "review.verdict", "placement.state", "judgement.verdict", "judgement.made", "conflict.rule", "conflict_state.state",
    "clue.kind", "region.kind", "mention.form", "judged_person.kind", "file.reason",
)  # fmt: skip
POINTERS = (
    "statement.subject_id", "statement.about_id", "statement.source_id", "mention.referent_id", "identification.person_id",
    "conflict_statement.statement_id", "conflict_person.person_id", "review.judgement", "participant.mention_id",
    "candidate.referent_a", "bound.statement_id", "placement.thing",
)  # fmt: skip


def of_tables(archive: Path) -> Iterator[Kind]:
    """Yield each table, view, index and trigger dropped, a column of each table gone, and tables of another shape."""
    with closing(sqlite3.connect(archive)) as connection:
        rows = connection.execute("SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        columns = {
            name: [column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))]
            for kind, name in rows if kind == "table"
        }  # fmt: skip
    for kind, name in rows:
        if not name.startswith("sqlite_"):
            yield Kind("dropped", f"{kind} {name}", sql(f"DROP {kind} {name}"))
    for name, named in columns.items():
        if not name.startswith("sqlite_") and "_fts" not in name:
            yield Kind("column gone", f"{name}.{named[-1]}", _altered(name, rf'\b{named[-1]}"?\s', "lost "))
    for name in ("statement", "source", "mention", "judgement", "block"):
        yield Kind("wrong shape", f"{name} takes NULL", _altered(name, " NOT NULL", ""))
        yield Kind(
            "wrong shape", f"{name} takes any type", _altered(name, r"(TEXT|INTEGER)( NOT NULL)?,", r"ANY\2,")
        )
        yield Kind(
            "wrong shape",
            f"{name} is a view",
            sql(f"DROP TABLE {name}", f"CREATE VIEW {name} AS SELECT 1 AS one"),
        )


def _altered(table: str, pattern: str, words: str) -> Damage:
    """Return another definition of a table, with its rows as they are."""

    def change(path: Path) -> None:
        definition = _definition(path, table)
        _define(path, table, re.sub(pattern, words, definition))

    return once(change)


def _definition(path: Path, table: str) -> str:
    with closing(sqlite3.connect(path)) as connection:
        asked = "SELECT sql FROM sqlite_master WHERE name = ?"
        return str(connection.execute(asked, (table,)).fetchone()[0])


def _define(path: Path, table: str, definition: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (definition, table))


def _value(place: str, expression: str) -> Damage:
    """Put something in a column, whatever the table allows; its definition is as before then."""
    table, _, column = place.partition(".")

    def change(path: Path) -> None:
        definition = _definition(path, table)
        _define(path, table, re.sub(r" NOT NULL| STRICT,?", "", definition))
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(f'UPDATE OR IGNORE {table} SET "{column}" = {expression}')
        _define(path, table, definition)

    return once(change)


def of_values() -> Iterator[Kind]:
    """Yield values that cannot stand where they stand."""
    for place, read in DATES.items():
        for words in ("not a date", "1878-13-45"):
            yield Kind("no EDTF", f"{place} {words}", _value(place, f"'{words}'"), read)
    for place, read in JSON.items():
        yield Kind("no JSON", place, _value(place, "'{\"half\": '"), read)
        yield Kind("JSON of another shape", f"{place} a number", _value(place, "'7'"), read)
        other = (
            "'{\"a\": 1}'"
            if place in {"source.notes", "referent.names", "conflict.because", "bound.reasons"}
            else "'[1, 2]'"
        )
        yield Kind("JSON of another shape", f"{place} another kind", _value(place, other), frozenset())
        yield Kind("JSON too deep", place, _value(place, f"'{'[' * 100_000}'"), read)
    for place, read in TEXTS.items():
        yield Kind("no UTF-8", place, _value(place, "CAST(x'4eff41fe' AS TEXT)"), read)
        yield Kind("NULL", place, _value(place, "NULL"), frozenset())
        yield Kind("bytes", place, _value(place, "x'00ff'"), frozenset())
    for place in NUMBERS:
        for words in ("NULL", "-99999999999999", "9223372036854775807", "'words'"):
            yield Kind("no such number", f"{place} {words}", _value(place, words), frozenset())
    for place in CHOICES:
        yield Kind("no such word", place, _value(place, "'nonsense'"), frozenset())
        yield Kind("no such word", f"{place} NULL", _value(place, "NULL"), frozenset())
    for place in POINTERS:
        yield Kind("points nowhere", place, _value(place, "'0000000000000000'"), frozenset())
        yield Kind("points nowhere", f"{place} NULL", _value(place, "NULL"), frozenset())


def of_search() -> Iterator[Kind]:
    """Yield what can be wrong with a search index."""
    for name, command in (("source_fts", "search sources"), ("statement_fts", "search")):
        broken = frozenset((command, "check"))
        yield Kind("search index", f"{name} emptied", sql(f"DELETE FROM {name}_docsize"), frozenset())
        yield Kind(
            "search index", f"{name} in pieces", sql(f"UPDATE {name}_data SET block = x'ffffffffff'"), broken
        )
        yield Kind("search index", f"{name} of nothing", sql(f"DELETE FROM {name}_data"), broken)
