"""What a run did, and what the archive then holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Skipped


@dataclass(frozen=True, slots=True)
class Judged:
    """Readers' judgements after a run: how many stand, how many wait for a reader, and what the given lines brought."""

    standing: int
    queued: int
    added: int = 0
    faults: tuple[str, ...] = ()
    """Lines that are no judgements, each named with what is wrong with it."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a run did, and what the archive then holds."""

    archive: Path
    read: int
    unchanged: int
    removed: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    """Every file of the collection that is not in the archive, those met in earlier runs included."""
    silent: Mapping[str, str]
    """Path of every source of the archive of which nothing was read → the reason."""
    refused: Mapping[str, int]
    """Statements that the evidence gate turned away in this run, by code."""
    statements: Mapping[str, int]
    """Statements in the archive, by type."""
    persons: int
    sources: int
    """Persons and sources in the archive."""
    words: int
    """Words read in this run."""
    seconds: float
    judgements: Judged
    """What became of readers' judgements."""

    @property
    def rate(self) -> float:
        """Words read a second, all of the run included."""
        return self.words / self.seconds if self.seconds else 0.0
