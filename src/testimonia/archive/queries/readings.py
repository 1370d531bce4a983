"""Passages to be read whole, what the archive states in them, and by whom they were read."""

from sqlite3 import Row

from testimonia.archive.store import Archive

_PASSAGES = """SELECT p.source_id, p.begin, p."end", x.path, x.title FROM passage p JOIN source x ON x.id = p.source_id
    WHERE p.kind <> 'heading' AND p.verb"""


def prose(archive: Archive) -> list[Row]:
    """Return every passage with a sentence that has a verb, headings left out: (source_id, begin, end, path, title)."""
    return archive.execute(_PASSAGES).fetchall()


def passage(archive: Archive, source: str, begin: int, end: int) -> Row | None:
    """Return one of these by its place, None where there is none."""
    sql = f'{_PASSAGES} AND p.source_id = ? AND p.begin = ? AND p."end" = ?'
    row: Row | None = archive.execute(sql, (source, begin, end)).fetchone()
    return row


def stated(archive: Archive, source: str, begin: int, end: int) -> list[Row]:
    """Return what is told in a stretch as readers left it, rejected ones too, in order of the text.

    Each with its type as it was read, beside the one that stands: (id, type, read_type, begin, end, quote, verdict).
    """
    sql = """SELECT t.id, t.type, s.type AS read_type, t.begin, t."end", t.quote, t.verdict
        FROM told t JOIN statement s ON s.id = t.id
        WHERE t.source_id = ? AND t.begin >= ? AND t.begin < ? ORDER BY t.begin, t."end", t.id"""
    return archive.execute(sql, (source, begin, end)).fetchall()


def read_whole(archive: Archive) -> list[Row]:
    """Return the standing entries on passages read whole that have found their place, with it, in order of time."""
    sql = """SELECT p.source_id, p.begin, p."end", j.id, j.maker, j.made, j.verdict, j.amendment, j.note
        FROM judgement j JOIN placement p ON p.judgement = j.id
        WHERE j.verdict = 'READ' AND p.state = 'kept' ORDER BY j.made, j.id"""
    return archive.execute(sql).fetchall()
