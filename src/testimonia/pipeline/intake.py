"""Reading what has changed of a collection, and writing what became of it: the part of a run that takes time."""

import shutil
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from testimonia import plugins, sources
from testimonia.archive.files import FileRecord, freed_duplicates, known_files
from testimonia.archive.judging.regions import edits
from testimonia.archive.page_lines import forget_lines, known_lines, write_lines
from testimonia.archive.store import Archive
from testimonia.archive.writing import (
    remove_members,
    write_container,
    write_reading,
    write_skipped,
    write_unchanged,
)
from testimonia.model import Skipped
from testimonia.pipeline.collecting import Collected, Known, Making
from testimonia.pipeline.task import Job, Outcome, ReadOne, Skim
from testimonia.protocols import Done, Engine, Failed, Progress
from testimonia.recurrence import Lines, Recurrence
from testimonia.settings import Settings
from testimonia.sources import Found, Limits

Of = TypeVar("Of")
Result = TypeVar("Result")
WORTH_A_PROCESS = 100_000
"""Bytes of sources below which another process costs more time than it saves, and one worker reads in this process."""


class Intake:
    """The reading of one run: ``read`` sources, ``words`` of theirs, statements ``refused`` by code."""

    def __init__(self, archive: Archive, limits: Limits, settings: Settings, progress: Progress) -> None:
        """Take an archive that is open for writing, and how to read."""
        self.archive, self.limits, self.settings, self.progress = archive, limits, settings, progress
        self.recurrence = Recurrence()
        self.making = Making(plugins.fingerprint(settings), edits(archive), self.recurrence.lines)
        self.engines: dict[int, Engine] = {}
        """By their number of processes."""
        self.failed: set[str] = set()
        """Paths of what could not be read, which this run tries no more."""
        self.run_id = self.read = self.words = 0
        self.refused: Counter[str] = Counter()

    def close(self) -> None:
        """End the processes that read."""
        for engine in self.engines.values():
            engine.close()

    def all_of(self, here: Collected, run_id: int) -> None:
        """Read what a collection holds; what was a duplicate, once it is all that is left of its bytes."""
        self.run_id = run_id
        self._note_skipped(here.skipped.values())
        self._renew_recurrence()
        self._read_changed(here)
        while freed := [path for path in freed_duplicates(self.archive) if path in here.paths]:
            self._read([here.files[path] for path in freed if path in here.files])
            for path in freed:
                if path in here.containers:
                    self._open(here.containers[path])
        self._renew_recurrence()
        self._read_changed(here)  # of which a line is their site's by what was read since, or is not any more

    def _renew_recurrence(self) -> None:
        forget_lines(self.archive)
        self.recurrence.renew(known_lines(self.archive))

    def _read_changed(self, here: Collected) -> None:
        self._read(here.files.values())
        for container in filter(self._known().must_be_opened, here.containers.values()):
            self._open(container)

    def _known(self) -> Known:
        return Known(known_files(self.archive), self.making, self.failed)

    def _skim(self, jobs: Sequence[Job]) -> None:
        """Learn which lines of new pages recur on others, before any of them is read; note what cannot be read."""
        wanted = [job for job in jobs if job.found.extension not in self.limits.pictures]
        size = sum(job.found.size for job in wanted)
        self.progress.begin("Looking", size)
        found: dict[str, Lines] = {}
        skim = Skim(self.limits, self.settings.language)
        with _ended(self._engine(size).run(skim, iter(wanted), self._allowance)) as outcomes:
            for outcome in outcomes:
                self.progress.advance(outcome.item.found.size)
                result = _result(outcome)
                if isinstance(result, Outcome):
                    self._write(outcome.item.found, result)
                else:
                    found.update([result])
        write_lines(self.archive, found)
        self.recurrence.add(found)

    def _read(self, found: Iterable[Found]) -> None:
        """Read files that are not as the archive knows them."""
        jobs = [job for job in map(self._known().job, found) if job is not None]
        if not jobs:
            return
        self._skim(jobs)
        jobs = [job for job in jobs if job.found.path not in self.failed]
        making = self.making
        task = ReadOne(self.limits, self.settings, making.maker, making.edits, making.recurrent)
        size = sum(job.found.size for job in jobs)
        self.progress.begin("Reading", size)
        with _ended(self._engine(size).run(task, iter(jobs), self._allowance)) as outcomes:
            for outcome in outcomes:
                words = self._write(outcome.item.found, _result(outcome))
                self.progress.advance(outcome.item.found.size, words)

    def _open(self, container: Found) -> None:
        """Take a container apart into a folder beside the archive, read what has changed in it, and note it."""
        folder = self.archive.path.with_name(f".{self.archive.path.name}.members")
        shutil.rmtree(folder, ignore_errors=True)  # of a run that was killed
        self.progress.begin(f"Opening {container.path}", 1)
        try:
            held, broken = sources.unpack(container, self.limits, folder)
            self.progress.advance(1)
            remove_members(self.archive, container.path, [one.path for one in held])
            self._note_skipped((one for one in held if isinstance(one, Skipped)), container.path)
            self._read(one for one in held if isinstance(one, Found))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if broken is not None:
            self.failed.add(container.path)
        record = self._record(container, skipped=broken)
        write_container(self.archive, replace(record, holds=len(held)))

    def _engine(self, size: int) -> Engine:
        """Return what reads sources of so many bytes: several processes, or this one where that is all they need."""
        here = size < WORTH_A_PROCESS and self.settings.workers <= 1
        number = 0 if here else self.settings.processes
        if number not in self.engines:
            made = plugins.load("engines", self.settings.engine)
            self.engines[number] = made(number, self.settings.recycle)
        return self.engines[number]

    def _allowance(self, job: Job) -> float:
        return self.settings.allowance(job.found.size)

    # ------------------------------------------------------------ writing

    def _note_skipped(self, skipped: Iterable[Skipped], container: str | None = None) -> None:
        """Write the files that are left out, as far as the archive does not have them so already."""
        known = known_files(self.archive)
        for one in skipped:
            self.failed.add(one.path)
            record = known.get(one.path)
            if record is None or (record.reason, record.message) != (one.reason, one.message):
                file = FileRecord(
                    one.path, 0, 0, None, self.making.maker, None, one.reason, one.message, container
                )
                write_skipped(self.archive, file)

    def _write(self, found: Found, outcome: Outcome) -> int:
        """Write what became of one file, in one transaction; return how many words it has."""
        file = self._record(found, outcome.digest, outcome.skipped)
        if outcome.skipped:
            self.failed.add(found.path)
            write_skipped(self.archive, file)
        elif outcome.reading is None:
            write_unchanged(self.archive, file)
        elif write_reading(self.archive, outcome.reading, self.run_id, file):
            self.read += 1
            self.words += outcome.reading.words
            self.refused.update(outcome.refused)
            return outcome.reading.words
        return 0

    def _record(self, found: Found, digest: str | None = None, skipped: Skipped | None = None) -> FileRecord:
        reason, message = (skipped.reason, skipped.message) if skipped else (None, None)
        return FileRecord(
            found.path, found.size, found.modified_ns, digest, self.making.of(digest), None, reason, message,
            found.container,
        )  # fmt: skip


@contextmanager
def _ended(outcomes: Iterator[Of]) -> Iterator[Iterator[Of]]:
    """Lend outcomes; where they are not wanted any more, whatever makes them ends at once."""
    try:
        yield outcomes
    finally:
        if isinstance(outcomes, Generator):
            outcomes.close()


def _result(outcome: Done[Job, Result] | Failed[Job]) -> Result | Outcome:
    """Return what became of a job, in words where the engine gave it up."""
    if not isinstance(outcome, Failed):
        return outcome.result
    path = outcome.item.found.path
    words = f"{path} {outcome.message.rstrip('.')}; the file is left out until it can be read"
    return Outcome(skipped=Skipped(path, outcome.reason, words))
