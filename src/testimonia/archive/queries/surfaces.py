"""On which page of a source something stands, and where on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.store import Archive

_MOST = 1 << 60
"""No page has a number as large, and SQLite takes none much larger."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one source in order of its text, by which a stretch of it is cited; none of a source without."""

    rows: Sequence[Row] = ()

    def over(self, begin: int, end: int) -> list[Row]:
        """Return the pages that a stretch stands on."""
        return [row for row in self.rows if row["begin"] < end and begin < row["end"]]

    def cited(self, begin: int, end: int) -> str:
        """Return the pages of a stretch as they are cited: "12", "12–13"; empty where there are none."""
        names = list(dict.fromkeys(label(row) for row in self.over(begin, end)))
        return names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}" if names else ""


def label(row: Row) -> str:
    """Return the number printed on a page; where none is known, its place in the file, in brackets."""
    return row["label"] or f"[{row['n']}]"


def pages(archive: Archive, source_ids: Iterable[str]) -> dict[str, Pages]:
    """Return the pages of sources, by their ids; a source that has none is not in it."""
    found: dict[str, list[Row]] = {}
    for row in archive.among("SELECT * FROM surface WHERE source_id", sorted(set(source_ids))):
        found.setdefault(row["source_id"], []).append(row)
    return {key: Pages(sorted(rows, key=lambda row: (row["begin"], row["n"]))) for key, rows in found.items()}


def surface(archive: Archive, source_id: str, n: int) -> Row | None:
    """Return one page of a source, or None."""
    sql = "SELECT * FROM surface WHERE source_id = ? AND n = ?"
    row: Row | None = archive.execute(sql, (source_id, min(n, _MOST))).fetchone()
    return row


def zones(archive: Archive, source_id: str, n: int) -> list[Row]:
    """Return where the lines of a page stand, and its doubtful words, in order of the text."""
    sql = """SELECT begin, "end", "left", top, "right", bottom, confidence FROM zone
        WHERE source_id = ? AND surface = ? ORDER BY begin, "end" DESC"""
    return archive.execute(sql, (source_id, n)).fetchall()


def doubted(archive: Archive, source_id: str, begin: int, end: int) -> list[Row]:
    """Return the words of a stretch that were read with doubt."""
    sql = """SELECT begin, "end", confidence FROM zone
        WHERE source_id = ? AND confidence IS NOT NULL AND begin < ? AND "end" > ? ORDER BY begin"""
    return archive.execute(sql, (source_id, end, begin)).fetchall()
