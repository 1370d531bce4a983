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
    None; a duplicate has the ``source_id`` of the source that holds the same bytes. ``container`` is the path of the
    file that a member lies in, ``holds`` how many members a container has.
    """

    path: str
    size: int
    modified: int
    digest: str | None
    maker: str
    source_id: str | None = None
    reason: str | None = None
    message: str | None = None
    container: str | None = None
    holds: int | None = None


def known_files(archive: Archive) -> dict[str, FileRecord]:
    """Return all files that need no second look while size, time and maker stay the same, by path.

    A duplicate whose twin has left the archive is not among them: it must now be read.
    """
    rows = archive.execute(
        "SELECT * FROM file WHERE reason IS NOT ? OR source_id IS NOT NULL ORDER BY path", (DUPLICATE,)
    )
    return {row["path"]: FileRecord(**dict(row)) for row in rows}


def freed_duplicates(archive: Archive) -> list[str]:
    """Return the paths of duplicates whose twin was removed or has changed: they can be read now.

    A member is named by the file that it lies in.
    """
    rows = archive.execute(
        "SELECT DISTINCT coalesce(container, path) AS path FROM file WHERE reason = ? AND source_id IS NULL"
        " ORDER BY 1", (DUPLICATE,),
    )  # fmt: skip
    return [row["path"] for row in rows]


def missing_files(archive: Archive, present: Collection[str]) -> list[str]:
    """Return the paths that the archive knows and the collection no longer has; a member is there with its file."""
    here = set(present)
    rows = archive.execute("SELECT path, coalesce(container, path) AS lies_in FROM file ORDER BY path")
    return [row["path"] for row in rows if row["lies_in"] not in here]


def missing_members(archive: Archive, container: str, present: Collection[str]) -> list[str]:
    """Return the paths of members that the archive knows and a container no longer has."""
    here = set(present)
    rows = archive.execute("SELECT path FROM file WHERE container = ? ORDER BY path", (container,))
    return [row["path"] for row in rows if row["path"] not in here]
