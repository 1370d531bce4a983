"""What can be wrong in an archive that SQLite opens: tables, columns, and what stands in them."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import product
from pathlib import Path

from bench.damaged_kinds import SOME, Damage, Kind, once, sql
from testimonia.archive.migrations import create

DATES = ("statement.edtf", "review.edtf", "expression.edtf", "person.born", "person.died")
"""Where a date stands."""
LISTS = ("source.notes", "referent.names", "conflict.because", "conflict_state.preferred", "bound.reasons")
OBJECTS = ("run.settings", "citation.item", "judgement.target", "judgement.amendment")
"""Where JSON stands."""
TEXTS = (
    "source.text", "source.title", "source.path", "statement.quote", "statement.reason", "mention.text",
    "referent.label", "person.label", "voice.label", "clue.value", "judgement.note", "judgement.maker", "file.path",
    "conflict.topic", "region.kind", "candidate.reason", "identification.reason", "conflict_statement.answer",
    "placement.state",
)  # fmt: skip
"""Where text stands."""
NUMBERS = (
    "statement.begin", "statement.end", "statement.earliest", "statement.latest", "statement.score", "mention.begin",
    "source.words", "person.statements", "person.sources", "passage.begin", "region.begin", "file.size",
    "bound.earliest", "placement.begin", "candidate.score",
)  # fmt: skip
"""Where a number stands."""
CHOICES = (
    "statement.type", "statement.role", "statement.polarity", "statement.modality", "voice.role", "referent.kind",
    "review.verdict", "placement.state", "judgement.verdict", "judgement.made", "conflict.rule", "conflict_state.state",
    "clue.kind", "region.kind", "mention.form", "judged_person.kind", "file.reason",
)  # fmt: skip
"""Where one of a few words stands."""
POINTERS = (
    "statement.subject_id", "statement.about_id", "statement.source_id", "mention.referent_id",
    "identification.person_id", "conflict_statement.statement_id", "conflict_person.person_id", "review.judgement",
    "participant.mention_id", "candidate.referent_a", "bound.statement_id", "placement.thing",
)  # fmt: skip
"""Where the id of another row stands."""
UNSEEN = (
    "statement.earliest", "statement.latest NULL", "bound.earliest NULL", "bound.earliest -", "placement.begin NULL",
    "file.reason", "voice.role 'nonsense'", "clue.kind 'nonsense'", "region.kind 'nonsense'", "placement.thing NULL",
    "statement.about_id NULL", "source.text NULL", "person.born", "person.died",
)  # fmt: skip
"""What also a sound archive may have, or almost: ``check`` need not see it."""
KEYS = frozenset((
    "judged_person.kind", "conflict_statement.statement_id", "conflict_person.person_id", "candidate.referent_a",
    "bound.statement_id",
))  # fmt: skip
"""Parts of keys, which SQLite never leaves NULL."""
READ = {
    "statement.edtf": ("show", "search", "export", "conflicts"), "person.born": ("show",), "person.died": ("show",),
    "review.edtf": ("export",), "referent.names": ("show",), "citation.item": ("export csl",),
    "judgement.target": ("judgements list", "judgements export"), "bound.reasons": ("show",),
    "judgement.amendment": ("judgements list", "judgements export"), "conflict.because": ("conflicts",),
    "conflict_state.preferred": ("conflicts",),
}  # fmt: skip
"""Which commands read what must be a date, or JSON, so that they must refuse what is not."""


def of_tables() -> Iterator[Kind]:
    """Yield each table, view, index and trigger dropped, a column of each table gone, and tables of another shape."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        create(connection)
        rows = connection.execute("SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        things = [(kind, name) for kind, name in rows if not name.startswith("sqlite_")]
        asked = "SELECT name FROM pragma_table_info(?) ORDER BY cid DESC LIMIT 1"
        last = {
            name: connection.execute(asked, (name,)).fetchone()[0] for kind, name in things if kind == "table"
        }
    for kind, name in things:
        yield Kind("dropped", f"{kind} {name}", sql(f"DROP {kind} {name}"))
    for name, column in last.items():
        if "_fts" not in name:
            yield Kind("column gone", f"{name}.{column}", _altered(name, rf'"?\b{column}"?\s', "lost "))
    for name in ("statement", "source", "mention", "judgement", "voice"):
        nothing = sql(f"DROP TABLE {name}", f"CREATE VIEW {name} AS SELECT 1 AS one")
        yield Kind("wrong shape", f"{name} is a view", nothing)
        yield Kind("wrong shape", f"{name} takes NULL", _altered(name, " NOT NULL", ""))
        loose = _altered(name, r"(TEXT|INTEGER)( NOT NULL)?,", r"ANY\2,")
        yield Kind("wrong shape", f"{name} takes any type", loose)


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
    yield from _all("no EDTF", DATES, ("'not a date'", "'1878-13-45'"))
    yield from _all("no JSON", LISTS + OBJECTS, ("'{\"half\": '", f"'{'[' * 100_000}'"))
    yield from _all("JSON of another shape", LISTS, ("'7'", "'{\"a\": 1}'"))
    yield from _all("JSON of another shape", OBJECTS, ("'7'", "'[1, 2]'"))
    yield from _all("no UTF-8", TEXTS, ("CAST(x'4eff41fe' AS TEXT)",))
    yield from _all("no text", TEXTS, ("NULL", "x'00ff'"))
    yield from _all("no such number", NUMBERS, ("NULL", "-99999999999999", "9223372036854775807", "'words'"))
    yield from _all("no such word", CHOICES, ("'nonsense'", "NULL"))
    yield from _all("points nowhere", POINTERS, ("'0000000000000000'", "NULL"))


def _all(group: str, places: Iterable[str], values: Iterable[str]) -> Iterator[Kind]:
    for place, value in product(places, values):
        if value == "NULL" and place in KEYS:
            continue
        name = f"{place} {value[:24]}"
        sound = None if name.startswith(UNSEEN) else False
        yield Kind(group, name, _value(place, value), frozenset(READ.get(place, ())), sound)


def of_search() -> Iterator[Kind]:
    """Yield what can be wrong with a search index."""
    for name, command in (("source_fts", "search sources"), ("statement_fts", "search")):
        broken = frozenset((command,))
        yield Kind("search index", f"{name} emptied", sql(f"DELETE FROM {name}_docsize"), SOME)
        yield Kind(
            "search index", f"{name} in pieces", sql(f"UPDATE {name}_data SET block = x'ffffffffff'"), broken
        )
        yield Kind("search index", f"{name} of nothing", sql(f"DELETE FROM {name}_data"), broken)
