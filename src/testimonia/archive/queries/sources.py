"""Sources with what was read out of them, and the files that were not read."""

import json
from collections.abc import Iterable
from sqlite3 import Row

from testimonia.archive.store import Archive

_COLUMNS = "id, path, digest, title, format, encoding, notes, words, refused, run_id, language"


def source(archive: Archive, source_id: str) -> Row | None:
    """Return a source without its text, or None."""
    row: Row | None = archive.execute(f"SELECT {_COLUMNS} FROM source WHERE id = ?", (source_id,)).fetchone()  # noqa: S608 constants only
    return row


def id_of_path(archive: Archive, path: str) -> str:
    """Return the id of the source that lies there in the collection, "" where none does."""
    row = archive.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()
    return str(row["id"]) if row else ""


def number_read(archive: Archive, run_id: int) -> int:
    """Return how many sources a run has read."""
    return int(archive.execute("SELECT count(*) FROM source WHERE run_id = ?", (run_id,)).fetchone()[0])


def without_words(archive: Archive) -> list[Row]:
    """Return path and notes of the sources in which no prose was found, by path."""
    return archive.execute("SELECT path, notes FROM source WHERE words = 0 ORDER BY path").fetchall()


def text(archive: Archive, source_id: str) -> str:
    """Return the text of a source as read; empty where there is no such source."""
    row = archive.execute("SELECT text FROM source WHERE id = ?", (source_id,)).fetchone()
    return row["text"] if row else ""


def clues(archive: Archive, source_ids: Iterable[str]) -> list[Row]:
    """Return what the pages of these sources tell about themselves, in order."""
    sql = """SELECT source_id, kind, value, words, begin, "end" FROM clue
        WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY source_id, n"""
    return archive.execute(sql, (json.dumps(list(source_ids)),)).fetchall()


def in_series(archive: Archive) -> list[Row]:
    """Return every source that names its series: the first name, all it tells of its part, and its publication."""
    sql = """SELECT s.id, s.path, s.title, c.value AS series,
            coalesce((SELECT group_concat(value, char(10)) FROM
                (SELECT value FROM clue WHERE source_id = s.id AND kind = 'part' ORDER BY n)), '') AS part,
            (SELECT value FROM clue WHERE source_id = s.id AND kind = 'parts' ORDER BY n LIMIT 1) AS parts,
            (SELECT value FROM clue WHERE source_id = s.id AND kind = 'publication' ORDER BY n LIMIT 1) AS publication
        FROM clue c JOIN source s ON s.id = c.source_id
        WHERE c.kind = 'series' AND c.n = (SELECT min(n) FROM clue WHERE source_id = s.id AND kind = 'series')
        ORDER BY s.path"""
    return archive.execute(sql).fetchall()


def regions(archive: Archive, source_id: str) -> list[Row]:
    """Return the regions of a source in order of the text."""
    sql = 'SELECT kind, begin, "end", furniture, reason FROM region WHERE source_id = ? ORDER BY begin, "end"'
    return archive.execute(sql, (source_id,)).fetchall()


def passages(archive: Archive, source_id: str) -> list[Row]:
    """Return the passages of a source in order of the text."""
    sql = 'SELECT begin, "end", kind FROM passage WHERE source_id = ? ORDER BY begin, "end"'
    return archive.execute(sql, (source_id,)).fetchall()


def passage_around(archive: Archive, source_id: str, begin: int, end: int) -> tuple[int, int]:
    """Return the span of the passages that hold ``begin:end``; the span itself where none does."""
    sql = 'SELECT min(begin), max("end") FROM passage WHERE source_id = ? AND begin < ? AND "end" > ?'
    row = archive.execute(sql, (source_id, end, begin)).fetchone()
    if row[0] is None:
        return begin, end
    return min(row[0], begin), max(row[1], end)


def text_between(archive: Archive, source_id: str, begin: int, end: int) -> str:
    """Return ``text[begin:end]`` of a source."""
    row = archive.execute(
        "SELECT substr(text, ?, ?) FROM source WHERE id = ?", (begin + 1, end - begin, source_id)
    ).fetchone()
    return row[0] if row else ""


def mentions(archive: Archive, source_id: str, begin: int, end: int) -> list[Row]:
    """Return the mentions that begin within ``begin:end`` of a source, with what they stand for."""
    sql = """SELECT m.begin, m."end", m.text, m.kind, m.form, m.reason, r.label, i.person_id
        FROM mention m JOIN referent r ON r.id = m.referent_id
        LEFT JOIN identification i ON i.referent_id = r.id
        WHERE m.source_id = ? AND m.begin >= ? AND m.begin < ? ORDER BY m.begin, m."end" """
    return archive.execute(sql, (source_id, begin, end)).fetchall()


def latest(archive: Archive, limit: int) -> list[Row]:
    """Return the sources that were read last, the latest first."""
    return archive.execute(f"SELECT {_COLUMNS} FROM source ORDER BY key DESC LIMIT ?", (limit,)).fetchall()  # noqa: S608 constants only


def listing(archive: Archive, words: str, limit: int, offset: int) -> list[Row]:
    """Return sources by title with the number of their statements; ``words`` narrows title and path."""
    sql = f"""WITH listed AS MATERIALIZED (
            SELECT key AS listed_key FROM source
            WHERE :words = '' OR instr(lower(title), :words) OR instr(lower(path), :words)
            ORDER BY title COLLATE NOCASE, path LIMIT :limit OFFSET :offset)
        SELECT {_COLUMNS}, (SELECT count(*) FROM statement s
          WHERE s.source_id = source.id AND s.verdict IS NOT 'REJECTED') AS statements
        FROM listed JOIN source ON source.key = listed_key
        ORDER BY title COLLATE NOCASE, path"""  # noqa: S608 constants only
    return archive.execute(sql, {"words": words.lower(), "limit": limit, "offset": offset}).fetchall()


def number_listed(archive: Archive, words: str) -> int:
    """Return how many sources ``listing`` has in all."""
    sql = """SELECT count(*) FROM source
        WHERE :words = '' OR instr(lower(title), :words) OR instr(lower(path), :words)"""
    return int(archive.execute(sql, {"words": words.lower()}).fetchone()[0])


def skipped(archive: Archive, limit: int) -> list[Row]:
    """Return the files that were not read, with the reason as a code and in words."""
    sql = "SELECT path, size, reason, message FROM file WHERE reason IS NOT NULL ORDER BY path LIMIT ?"
    return archive.execute(sql, (limit,)).fetchall()
