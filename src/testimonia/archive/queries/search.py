"""Full text over sources and statements (FTS5). What a reader types never reaches FTS5 as syntax.

``match_expression`` quotes every term; marks in snippets come back between START and STOP, which are
control characters that no page shows.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.store import Archive

START, STOP = "\x02", "\x03"

_TERM = re.compile(r'["“”«»„]([^"“”«»„]*)["“”«»„](\*?)|(\S+)')
_LETTERS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the hits are narrowed to beside the words; None is no narrowing."""

    type: str | None = None
    person: str | None = None
    source: str | None = None


def match_expression(words: str) -> str:
    """Return an FTS5 expression in which every term is quoted.

    All terms must be met; "a phrase" keeps its order; a final * asks for words that begin so. The expression
    is empty where there is no letter or digit to look for.
    """
    terms = []
    for phrase, star, word in _TERM.findall(words.replace("\x00", " ")):
        term = (phrase or word).strip('"“”«»„')
        if not _LETTERS.search(term):
            continue
        prefix = star or (word.endswith("*") and "*")
        terms.append('"' + term.rstrip("*").replace('"', '""') + '"' + ("*" if prefix else ""))
    return " ".join(terms)


def statement_hits(archive: Archive, match: str, narrow: Narrowing, limit: int) -> list[Row]:
    """Return key, id, type, source and person of at most ``limit`` statements, in archive order."""
    sql = _HITS.format(found=_found("statement_fts", narrow))
    return archive.execute(sql, {"match": match, "limit": limit, **_parameters(narrow)}).fetchall()


def hits_among(archive: Archive, keys: Iterable[int], narrow: Narrowing) -> list[Row]:
    """Return the same of those statements with these keys that are not narrowed out."""
    sql = _HITS.format(found="(SELECT value AS rowid FROM json_each(:keys)) f")
    told = {"keys": json.dumps(sorted(keys)), "limit": -1, **_parameters(narrow)}
    return archive.execute(sql, told).fetchall()


_HITS = """SELECT s.key, s.id, s.type, s.source_id, source.title, i.person_id, p.label
    FROM {found} CROSS JOIN told s ON s.key = f.rowid
    JOIN source ON source.id = s.source_id
    JOIN mention m ON m.id = s.subject_id
    LEFT JOIN identification i ON i.referent_id = m.referent_id LEFT JOIN person p ON p.id = i.person_id
    WHERE (:type IS NULL OR s.type = :type) AND (:source IS NULL OR s.source_id = :source)
      AND (:person IS NULL OR i.person_id = :person)
    LIMIT :limit"""


def amended(archive: Archive) -> list[Row]:
    """Return key, quotation, value, type and role of every amended statement as it is told now; an amended date.

    ``retyped`` tells whether type or role are the reader's.
    """
    sql = """SELECT s.key, s.quote, s.value, s.type, s.role, r.edtf,
            r.type IS NOT NULL OR r.role IS NOT NULL AS retyped FROM review r JOIN told s ON s.id = r.statement_id
        WHERE r.verdict = 'AMENDED'"""
    return archive.execute(sql).fetchall()


def marks_among(texts: Iterable[tuple[int, str, str]], match: str) -> dict[int, str]:
    """Return the key and marked quotation of those of some (key, quotation, more words) that match.

    They are indexed for this one search, as the archive's own index is made.
    """
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE t USING fts5(quote, more, tokenize='{_TOKENS}')")
        memory.executemany("INSERT INTO t(rowid, quote, more) VALUES (?, ?, ?)", texts)
        sql = "SELECT rowid, highlight(t, 0, ?, ?) FROM t WHERE t MATCH ?"
        return dict(memory.execute(sql, (START, STOP, match)))


_TOKENS = "unicode61 remove_diacritics 2"
"""As in ``schema.sql``."""


def source_hits(archive: Archive, match: str, narrow: Narrowing, limit: int) -> list[Row]:
    """Return (key, id, title) of the sources that match, at most ``limit``, in archive order."""
    sql = f"""SELECT source.key, source.id, source.title
        FROM {_found("source_fts", narrow)} CROSS JOIN source ON source.key = f.rowid
        WHERE (:source IS NULL OR source.id = :source)
          AND (:person IS NULL OR source.id IN (SELECT r.source_id FROM identification i
               JOIN referent r ON r.id = i.referent_id WHERE i.person_id = :person))
          AND (:type IS NULL OR EXISTS (SELECT 1 FROM said s
               WHERE s.source_id = source.id AND s.type = :type))
        LIMIT :limit"""  # noqa: S608 names from this module only
    return archive.execute(sql, {"match": match, "limit": limit, **_parameters(narrow)}).fetchall()


def ranks(archive: Archive, table: str, match: str) -> dict[int, float]:
    """Return how well each row matches (bm25: the lower, the better). It costs a look at every match."""
    name = _table(table)
    sql = f"SELECT rowid, bm25({name}) FROM {name} WHERE {name} MATCH ?"  # noqa: S608 the name comes from a fixed pair
    return dict(map(tuple, archive.execute(sql, (match,))))


def statement_marks(archive: Archive, match: str, keys: Sequence[int]) -> list[Row]:
    """Return (key, marked quotation) of the statements with these keys."""
    sql = f"""SELECT rowid AS key, highlight(statement_fts, 0, :start, :stop) AS marked FROM statement_fts
        WHERE statement_fts MATCH :match AND {_AMONG}"""  # noqa: S608 constants only
    return archive.execute(sql, _marking(match, keys)).fetchall()


def source_marks(archive: Archive, match: str, keys: Sequence[int]) -> list[Row]:
    """Return key, id, path, title, marked title and marked snippet of the sources with these keys."""
    sql = f"""SELECT f.key, source.id, source.path, source.title AS plain, f.title, f.marked FROM
            (SELECT rowid AS key, highlight(source_fts, 0, :start, :stop) AS title,
               snippet(source_fts, 1, :start, :stop, '…', 40) AS marked
             FROM source_fts WHERE source_fts MATCH :match AND {_AMONG}) f
        CROSS JOIN source ON source.key = f.key"""  # noqa: S608 constants only
    return archive.execute(sql, _marking(match, keys)).fetchall()


_AMONG = "rowid BETWEEN :first AND :last AND +rowid IN (SELECT value FROM json_each(:keys))"
"""One pass over the matches between two keys. Without the plus FTS5 would look the words up anew for each key."""


def _marking(match: str, keys: Sequence[int]) -> dict[str, str | int]:
    around: dict[str, str | int] = {"first": min(keys), "last": max(keys), "keys": json.dumps(list(keys))}
    return {"start": START, "stop": STOP, "match": match, **around}


def _found(table: str, narrow: Narrowing) -> str:
    """Return the matches to go through: all where they are narrowed further, else no more than are wanted."""
    limit = "" if any(_parameters(narrow).values()) else " LIMIT :limit"
    return f"(SELECT rowid FROM {table} WHERE {table} MATCH :match{limit}) f"  # noqa: S608 names from this module only


def _table(name: str) -> str:
    return {"statements": "statement_fts", "sources": "source_fts"}[name]


def _parameters(narrow: Narrowing) -> dict[str, str | None]:
    return {"type": narrow.type, "person": narrow.person, "source": narrow.source}
