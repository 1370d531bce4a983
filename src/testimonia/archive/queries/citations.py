"""Citations: the works that sources cite, where, and which quotations are cited from them."""

from sqlite3 import Row

from testimonia.archive.store import Archive

_COLUMNS = """c.source_id, c.begin, c."end", c.words, c.item, c.quoted_begin, c.quoted_end, c.note_begin, c.note_end,
    s.path, s.title"""
_FROM = "FROM citation c JOIN source s ON s.id = c.source_id"


def every(archive: Archive) -> list[Row]:
    """Return all citations by path of the source and place in it."""
    return archive.execute(f"SELECT {_COLUMNS} {_FROM} ORDER BY s.path, c.begin, c.n").fetchall()


def of_source(archive: Archive, source_id: str) -> list[Row]:
    """Return the citations of a source in order of the text."""
    sql = f"SELECT {_COLUMNS} {_FROM} WHERE c.source_id = ? ORDER BY c.begin, c.n"
    return archive.execute(sql, (source_id,)).fetchall()


def of_quotation(archive: Archive, source_id: str, begin: int, end: int) -> list[Row]:
    """Return the citations of the work from which ``begin:end`` of a source is quoted, in order of the text."""
    sql = f"""SELECT {_COLUMNS} {_FROM} WHERE c.source_id = ? AND c.quoted_begin <= ? AND c.quoted_end >= ?
        AND c.item IS NOT NULL ORDER BY c.begin, c.n"""
    return archive.execute(sql, (source_id, begin, end)).fetchall()
