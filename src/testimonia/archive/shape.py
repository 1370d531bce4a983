"""Whether a file is laid out as ``schema.sql`` says: its tables with their columns, its views, indexes and triggers."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from testimonia.archive.migrations import create, schema
from testimonia.archive.script import statements

_SHADOWS = ("config", "data", "docsize", "idx")
"""The tables that FTS5 makes for each search index."""
_COLUMNS = """
SELECT m.name, p.name, trim(p.type || CASE p."notnull" WHEN 1 THEN ' NOT NULL' ELSE '' END), p.pk
FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file has: things as (type, name), columns as (table, column) with their type and place in the key."""

    things: frozenset[tuple[str, str]]
    columns: dict[tuple[str, str], tuple[str, int]]

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> "Shape":
        """Return the shape of an open file."""
        things = connection.execute("SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL")
        columns = {(row[0], row[1]): (row[2], row[3]) for row in connection.execute(_COLUMNS)}
        return cls(frozenset((kind, name) for kind, name in things), columns)


def wanting(connection: sqlite3.Connection) -> list[str]:
    """Return in words what an archive of the present version lacks, thing by thing."""
    return [] if _as_written(connection) else list(_faults(Shape.of(connection)))


def text_columns() -> list[tuple[str, str]]:
    """Return every column that holds text, with its table before it."""
    return [place for place, (what, _) in _due().columns.items() if what.startswith("TEXT")]


def _as_written(connection: sqlite3.Connection) -> bool:
    """Tell whether all was laid out by the present schema.sql, word for word; it costs nothing to see."""
    held = dict(tuple(row) for row in connection.execute("SELECT name, sql FROM sqlite_master"))
    return all(held.get(name) == sql for name, sql in _written().items()) and held.keys() >= _shadows()


@cache
def _written() -> dict[str, str]:
    """Return every thing of schema.sql by its name, as SQLite keeps its text."""
    found = {}
    for one in statements(schema()):
        text = one[one.index("CREATE ") :].rstrip().removesuffix(";")
        words = text.replace("CREATE VIRTUAL ", "CREATE ", 1).split(None, 3)
        found[words[2].partition("(")[0]] = text
    return found


@cache
def _shadows() -> frozenset[str]:
    indexes = (name for name, text in _written().items() if text.startswith("CREATE VIRTUAL"))
    return frozenset(f"{name}_{shadow}" for name in indexes for shadow in _SHADOWS)


@cache
def _due() -> Shape:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        create(connection)
        return Shape.of(connection)
    finally:
        connection.close()


def _faults(held: Shape) -> Iterator[str]:
    """Yield what is missing or otherwise; what is there beside it is nobody's harm."""
    due = _due()
    missing = due.things - held.things
    for kind, name in sorted(missing, key=lambda thing: (thing[0] != "table", thing)):
        yield f"{kind} {name} is missing"
    gone = {name for kind, name in missing if kind == "table"}
    for (table, column), what in due.columns.items():
        there = held.columns.get((table, column))
        if table in gone or there == what:
            continue
        yield f"column {table}.{column} is " + ("missing" if there is None else f"{there[0]}, not {what[0]}")
