"""Dependences: what sources copy from others, share with them, or cite, and where."""

import json
from collections.abc import Iterable
from sqlite3 import Row

from testimonia.archive.store import Archive
from testimonia.witnesses.independence import Tie

_COLUMNS = """d.source_id, d.begin, d."end", d.on_id, d.on_begin, d.on_end, d.kind, d.score, d.reason,
    s.path, s.title, o.path AS on_path, o.title AS on_title"""
_FROM = "FROM dependence d JOIN source s ON s.id = d.source_id JOIN source o ON o.id = d.on_id"
_ORDER = "ORDER BY s.path, d.begin, o.path, d.on_begin, d.kind, d.n"


def of_source(archive: Archive, source_id: str) -> list[Row]:
    """Return what a source takes from others and others from it, by path of the taker and place in it."""
    sql = f"SELECT {_COLUMNS} {_FROM} WHERE d.source_id = :one OR d.on_id = :one {_ORDER}"
    return archive.execute(sql, {"one": source_id}).fetchall()


def among(archive: Archive, source_ids: Iterable[str]) -> list[Row]:
    """Return what some sources take from others, and those from further ones, as far back as it goes."""
    sql = f"""WITH RECURSIVE reached(id) AS (
            SELECT value FROM json_each(?)
            UNION SELECT d.on_id FROM reached JOIN dependence d ON d.source_id = reached.id WHERE d.kind <> 'shares')
        SELECT {_COLUMNS} {_FROM} WHERE d.source_id IN (SELECT id FROM reached) {_ORDER}"""  # noqa: S608 constants only
    return archive.execute(sql, (json.dumps(sorted(set(source_ids))),)).fetchall()


def ties(rows: Iterable[Row]) -> list[Tie]:
    """Return dependences as what ``witnesses.independence`` counts with."""
    keys = ("kind", "source_id", "begin", "end", "on_id", "on_begin", "on_end")
    return [Tie(*(row[key] for key in keys)) for row in rows]
