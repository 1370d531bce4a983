"""What of a collection must be read: what is new, has changed, or could not be read before.

A container is opened where it has changed itself, or a member of it must be looked at again: because what reads it has
changed, because a reader judged of its regions, or because what failed may succeed now.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from testimonia import sources
from testimonia.archive.files import DUPLICATE, FileRecord
from testimonia.model import RegionEdit, Skipped, content_id
from testimonia.pipeline.task import Job
from testimonia.sources import Found, Limits

PASSING = frozenset(("crash", "error", "memory", "missing", "timeout", "unreadable"))
"""Reasons that may not hold the next time, though the bytes are the same."""


@dataclass(frozen=True, slots=True)
class Collected:
    """A collection as it was walked: files and containers to read, and what was left out, by path."""

    files: Mapping[str, Found]
    containers: Mapping[str, Found]
    skipped: Mapping[str, Skipped]

    @property
    def paths(self) -> frozenset[str]:
        """All paths that the walk met."""
        return frozenset((*self.files, *self.containers, *self.skipped))


def collected(folder: Path, limits: Limits) -> Collected:
    """Walk a collection. Raises ``CollectionError`` where it cannot be."""
    found: dict[bool, dict[str, Found]] = {False: {}, True: {}}
    skipped: dict[str, Skipped] = {}
    for entry in sources.walk(folder, limits):
        if isinstance(entry, Skipped):
            skipped[entry.path] = entry
        else:
            found[entry.holds][entry.path] = entry
    return Collected(found[False], found[True], skipped)


@dataclass(frozen=True, slots=True)
class Making:
    """What now reads sources: the fingerprint of all that bears on it, and what is known of their regions."""

    maker: str
    edits: Mapping[str, tuple[RegionEdit, ...]]
    """What readers restored or set aside of sources, by their digests."""
    recurrent: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Which of their lines recur on other pages of their sites."""

    def of(self, digest: str | None) -> str:
        """Return the fingerprint of all that bears on how one file is read: what is known of its regions too."""
        judged = self.edits.get(digest or "", ())
        recurring = sorted(self.recurrent.get(digest or "", ()))
        return content_id(self.maker, *judged, *recurring) if judged or recurring else self.maker


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive knows of files, and what now reads them."""

    records: Mapping[str, FileRecord]
    """By path, without duplicates whose twin has gone (``archive.files.known_files``)."""
    making: Making
    failed: Collection[str] = frozenset()
    """Paths of what could not be read in this run."""

    def job(self, found: Found) -> Job | None:
        """Return the job of a file; None where it is as the archive knows it."""
        record = self.records.get(found.path)
        if record is None or self._must_be_read(record):
            return Job(found)
        if found.digest:
            return None if found.digest == record.digest else Job(found)
        if (record.size, record.modified) == (found.size, found.modified_ns):
            return None
        return Job(found, record.digest if record.reason is None else None)

    def must_be_opened(self, found: Found) -> bool:
        """Tell whether a container, or a member of it, must be looked at again."""
        record = self.records.get(found.path)
        if record is None or self._must_be_read(record):
            return True
        if (record.size, record.modified) != (found.size, found.modified_ns):
            return True
        return any(map(self._may_be_read, self.members(found.path)))

    def members(self, container: str) -> Iterable[FileRecord]:
        """Return the records of what a container holds."""
        return (record for record in self.records.values() if record.container == container)

    def _must_be_read(self, record: FileRecord) -> bool:
        """Tell whether something else reads a file now, or what was in its way may have gone."""
        return record.maker != self.making.of(record.digest) or self._failed(
            record, record.reason != DUPLICATE
        )

    def _may_be_read(self, record: FileRecord) -> bool:
        """Tell whether a member of an unchanged container would be read otherwise now."""
        return record.maker != self.making.of(record.digest) or self._failed(record, record.reason in PASSING)

    def _failed(self, record: FileRecord, counts: bool) -> bool:
        """Tell whether a file could not be read for a reason that counts, before this run."""
        return record.reason is not None and counts and record.path not in self.failed
