"""The files of the collection as the archive knows them, so that the unchanged need not be read again."""

from collections.abc import Collection
from dataclasses import dataclass

from testimonia.archive.store import Archive

DUPLICATE = "duplicate"
"""The reason of a file whose bytes another file of the collection already holds."""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file that was looked at. ``modified`` is in nanoseconds since the epoch, ``path`` relative, POSIX.

    ``maker`` is the fingerprint of what looked at it. Of a file that was read, ``reason`` and ``message`` are
    None; a duplicate has the ``source_id`` of the source that holds the same bytes.
    """

    path: str
    size: int
    modified: int
    digest: str | None
    maker: str
    source_id: str | None = None
    reason: str | None = None
    message: str | None = None


def known_files(archive: Archive) -> dict[str, FileRecord]:
    """Return all files that need no second look while size, time and maker stay the same, by path.

    A duplicate whose twin has left the archive is not among them: it must now be read.
    """
    rows = archive.execute(
        "SELECT * FROM file WHERE reason IS NOT ? OR source_id IS NOT NULL ORDER BY path", (DUPLICATE,)
    )
    return {row["path"]: FileRecord(**dict(row)) for row in rows}


def freed_duplicates(archive: Archive) -> list[str]:
    """Return the paths of duplicates whose twin was removed or has changed: they can be read now."""
    rows = archive.execute(
        "SELECT path FROM file WHERE reason = ? AND source_id IS NULL ORDER BY path", (DUPLICATE,)
    )
    return [row["path"] for row in rows]


def missing_files(archive: Archive, present: Collection[str]) -> list[str]:
    """Return the paths that the archive knows and the collection no longer has."""
    here = set(present)
    return [
        row["path"]
        for row in archive.execute("SELECT path FROM file ORDER BY path")
        if row["path"] not in here
    ]
