"""Counts over the whole archive. They cost a scan each: callers keep the answer until the archive changes."""

from sqlite3 import Row

from testimonia.archive.store import Archive

YEAR = 365.2425
"""Mean length of a Gregorian year in days."""


def totals(archive: Archive) -> dict[str, int]:
    """Count sources, words, persons, statements, those at second hand, refusals and skipped files."""
    sql = """SELECT
        (SELECT count(*) FROM source) AS sources,
        (SELECT coalesce(sum(words), 0) FROM source) AS words,
        (SELECT coalesce(sum(refused), 0) FROM source) AS refused,
        (SELECT count(*) FROM person WHERE named = 1) AS persons,
        (SELECT count(*) FROM statement WHERE verdict IS NOT 'REJECTED') AS statements,
        (SELECT count(*) FROM voice v JOIN statement s ON s.id = v.statement_id
          WHERE v.n = 1 AND s.verdict IS NOT 'REJECTED') AS second_hand,
        (SELECT count(*) FROM file WHERE reason IS NOT NULL) AS skipped"""
    row = archive.execute(sql).fetchone()
    return {key: int(row[key]) for key in row.keys()}  # noqa: SIM118 a Row yields values, not keys


def written(archive: Archive) -> int:
    """Count the statements that exports write: rejected ones too."""
    return int(archive.execute("SELECT count(*) FROM statement").fetchone()[0])


def by_type(archive: Archive) -> list[Row]:
    """Return (type, number) of all statements."""
    return archive.execute("SELECT type, count(*) AS number FROM said GROUP BY type").fetchall()


def by_year(archive: Archive) -> list[Row]:
    """Return (year, number) of dated statements no wider than ten years, by the middle of their bounds."""
    sql = """SELECT CAST(((earliest + latest) / 2 - 1) / ? AS INTEGER) + 1 AS year, count(*) AS number
        FROM said WHERE earliest IS NOT NULL AND latest - earliest < 3660 AND earliest > 0
        GROUP BY year ORDER BY year"""
    return archive.execute(sql, (YEAR,)).fetchall()


def undated(archive: Archive) -> int:
    """Return how many statements ``by_year`` leaves out: undated, wider than ten years, or before year 1."""
    sql = """SELECT count(*) FROM said
        WHERE earliest IS NULL OR latest IS NULL OR latest - earliest >= 3660 OR earliest <= 0"""
    return int(archive.execute(sql).fetchone()[0])


def skipped_by_reason(archive: Archive) -> list[Row]:
    """Return (reason, number) of the files that were not read."""
    sql = """SELECT reason, count(*) AS number FROM file WHERE reason IS NOT NULL
        GROUP BY reason ORDER BY number DESC, reason"""
    return archive.execute(sql).fetchall()


def last_run(archive: Archive) -> Row | None:
    """Return the last run, or None in an archive nothing was ever read into."""
    row: Row | None = archive.execute("SELECT * FROM run ORDER BY id DESC LIMIT 1").fetchone()
    return row


def data_version(archive: Archive) -> int:
    """Return a number that changes on this connection whenever another one has changed the archive."""
    return int(archive.execute("PRAGMA data_version").fetchone()[0])
