"""The lines of pages that may be their site's, kept so that pages that come later can be compared with them."""

from collections.abc import Mapping

from testimonia.archive.store import Archive
from testimonia.recurrence import Lines, packed, unpacked


def write_lines(archive: Archive, pages: Mapping[str, Lines]) -> None:
    """Keep the lines of pages, by the digests of their bytes."""
    rows = [(digest, one.site, packed(one.lines), packed(one.paragraphs)) for digest, one in pages.items()]
    with archive.transaction():
        archive.executemany("INSERT OR REPLACE INTO page_lines VALUES (?, ?, ?, ?)", rows)


def known_lines(archive: Archive) -> dict[str, Lines]:
    """Return the lines of all pages, by the digests of their bytes, in their order."""
    rows = archive.execute("SELECT digest, site, lines, paragraphs FROM page_lines ORDER BY digest")
    return {
        row["digest"]: Lines(row["site"], unpacked(row["lines"]), unpacked(row["paragraphs"])) for row in rows
    }


def forget_lines(archive: Archive) -> None:
    """Forget the lines of pages that are no sources of the archive."""
    with archive.transaction():
        archive.execute("DELETE FROM page_lines WHERE digest NOT IN (SELECT digest FROM source)")
