"""One run over a collection, with the archive open for writing."""

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

import testimonia
from testimonia import plugins, sources
from testimonia.archive.comparing import compare
from testimonia.archive.depending import depend
from testimonia.archive.files import FileRecord, freed_duplicates, known_files
from testimonia.archive.identifying import identify
from testimonia.archive.judging import effects, exchange, log, queue
from testimonia.archive.judging.regions import edits
from testimonia.archive.judging.settling import settle
from testimonia.archive.page_lines import forget_lines, known_lines, write_lines
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import summary
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import (
    finish_run,
    remove_members,
    remove_missing,
    start_run,
    write_container,
    write_reading,
    write_skipped,
    write_unchanged,
)  # fmt: skip
from testimonia.errors import CollectionError
from testimonia.model import Skipped
from testimonia.pipeline.collecting import Collected, Known, Making, collected
from testimonia.pipeline.report import BuildReport, Judged
from testimonia.pipeline.task import Job, Outcome, ReadOne, Skim, why_nothing
from testimonia.protocols import Done, Engine, Failed, Progress
from testimonia.recurrence import Lines, Recurrence
from testimonia.settings import Settings
from testimonia.sources import Found, Limits

WORTH_A_PROCESS = 100_000
"""Bytes of sources below which another process costs more time than it saves."""


class Silent:
    """A ``Progress`` that nobody looks at."""

    def begin(self, stage: str, total: int) -> None:
        """Do nothing."""

    def advance(self, units: int, words: int = 0) -> None:
        """Do nothing."""


def build(
    folder: Path, archive_path: Path, settings: Settings | None = None, progress: Progress | None = None,
    judgements: Iterable[str] = (),
) -> BuildReport:  # fmt: skip
    """Bring the archive at ``archive_path`` up to what the folder holds now, making it if need be.

    ``judgements`` are lines of a log of judgements; those that the archive does not have yet are added first.

    Raises:
        CollectionError: the folder cannot be walked, or has no file of the archive's (see ``replace``).
        ArchiveError: the archive is held by another run, damaged or of a newer version.
        PluginError: a component named in the settings is not there.
    """
    settings = settings or Settings()
    limits = limits_of(settings, archive_path)
    plugins.load("narratives", settings.reader)
    plugins.load("languages", settings.language)
    plugins.chosen("taggers", settings.tagger)
    plugins.chosen("parsers", settings.parser)
    next(sources.walk(folder, limits), None)  # a folder that cannot be read must not leave an empty archive
    with create_or_open(archive_path, wait=settings.wait) as archive:
        added = exchange.read(archive, judgements)
        report = _Run(archive, limits, settings, progress or Silent()).go(folder)
        return replace(report, judgements=replace(report.judgements, added=added.new, faults=added.faults))


def limits_of(settings: Settings, archive_path: Path) -> Limits:
    """Return what a walk may take up, and what reads what it finds.

    Raises:
        PluginError: an installed package names a reader that is not there.
    """
    return Limits(
        max_bytes=settings.max_size, readers=plugins.table("readers"), containers=plugins.table("containers"),
        pictures=frozenset(plugins.table("pictures")), text_column=settings.text_column, ocr=settings.ocr,
        archive=archive_path,
    )  # fmt: skip


class _Run:
    """One run: its counters, and what it writes."""

    def __init__(self, archive: Archive, limits: Limits, settings: Settings, progress: Progress) -> None:
        self.archive, self.limits, self.settings, self.progress = archive, limits, settings, progress
        self.recurrence = Recurrence()
        self.making = Making(plugins.fingerprint(settings), edits(archive), self.recurrence.lines)
        self.id = self.read = self.words = 0
        self.refused: Counter[str] = Counter()

    def go(self, folder: Path) -> BuildReport:
        started = monotonic()
        here = collected(folder, self.limits)
        self._same_collection(here, folder)
        self.id = start_run(self.archive, testimonia.__version__, str(folder), self.settings.as_json())
        removed = remove_missing(self.archive, here.paths)
        self._note_skipped(here.skipped.values())
        self._renew_recurrence()
        self._read_all(here)
        effects.replay(self.archive)
        self.progress.begin("Identifying persons", 1)
        identify(self.archive, ())  # what was written or removed is marked already
        self.progress.advance(1)
        depend(self.archive, self.progress)
        compare(self.archive, self.progress)
        settle(self.archive)
        finish_run(self.archive, self.id)
        return self._report(removed, monotonic() - started)

    def _same_collection(self, here: Collected, folder: Path) -> None:
        known = {record.container or path for path, record in known_files(self.archive).items()}
        if known and here.paths.isdisjoint(known) and not self.settings.replace:
            raise CollectionError(
                f"{self.archive.path} holds {len(known)} files of another collection; none of them is in "
                f"{folder}. Name another archive with --output, or overwrite it with --replace."
            )

    def _known(self) -> Known:
        return Known(known_files(self.archive), self.making)

    # ------------------------------------------------------------ reading

    def _read_all(self, here: Collected) -> None:
        """Read files, then containers, each once more where a duplicate in it is all that is left of its bytes."""
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

    def _skim(self, jobs: Sequence[Job]) -> None:
        """Learn which lines of new pages recur on others, before any of them is read."""
        wanted = [job for job in jobs if job.found.extension not in self.limits.pictures]
        size = sum(job.found.size for job in wanted)
        self.progress.begin("Looking", size)
        found: dict[str, Lines] = {}
        for outcome in self._engine(size).run(
            Skim(self.limits, self.settings.language), iter(wanted), self._allowance
        ):
            self.progress.advance(outcome.item.found.size)
            if isinstance(outcome, Done) and outcome.result is not None:
                found.update([outcome.result])
        write_lines(self.archive, found)
        self.recurrence.add(found)

    def _read(self, found: Iterable[Found]) -> None:
        """Read files that are not as the archive knows them."""
        jobs = [job for job in map(self._known().job, found) if job is not None]
        if not jobs:
            return
        self._skim(jobs)
        making = self.making
        task = ReadOne(self.limits, self.settings, making.maker, making.edits, making.recurrent)
        size = sum(job.found.size for job in jobs)
        self.progress.begin("Reading", size)
        for outcome in self._engine(size).run(task, iter(jobs), self._allowance):
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
        record = self._record(container, skipped=broken)
        write_container(self.archive, replace(record, holds=len(held)))

    def _engine(self, size: int) -> Engine:
        useful = max(1, size // WORTH_A_PROCESS)
        workers = self.settings.workers or min(self.settings.processes, useful)
        engine: Engine = plugins.load("engines", self.settings.engine)(workers, self.settings.recycle)
        return engine

    def _allowance(self, job: Job) -> float:
        return self.settings.allowance(job.found.size)

    # ------------------------------------------------------------ writing

    def _note_skipped(self, skipped: Iterable[Skipped], container: str | None = None) -> None:
        """Write the files that are left out, as far as the archive does not have them so already."""
        known = known_files(self.archive)
        for one in skipped:
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
            write_skipped(self.archive, file)
        elif outcome.reading is None:
            write_unchanged(self.archive, file)
        elif write_reading(self.archive, outcome.reading, self.id, file):
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

    def _report(self, removed: list[str], seconds: float) -> BuildReport:
        skipped = source_queries.skipped(self.archive, -1)  # to SQLite, a negative limit is none
        totals = summary.totals(self.archive)
        unchanged = totals["sources"] - source_queries.number_read(self.archive, self.id)
        return BuildReport(
            archive=self.archive.path, read=self.read, unchanged=unchanged, removed=tuple(removed),
            skipped=tuple(Skipped(row["path"], row["reason"], row["message"] or "") for row in skipped),
            silent={row["path"]: why_nothing(row["notes"]) for row in source_queries.without_words(self.archive)},
            refused=dict(sorted(self.refused.items())),
            statements={row["type"]: row["number"] for row in summary.by_type(self.archive)},
            persons=totals["persons"], sources=totals["sources"], words=self.words, seconds=seconds,
            judgements=Judged(len(log.standing(self.archive)), len(queue.waiting(self.archive))),
        )  # fmt: skip


def _result(outcome: Done[Job, Outcome] | Failed[Job]) -> Outcome:
    """Return what became of a job, in words where the engine gave it up."""
    if not isinstance(outcome, Failed):
        return outcome.result
    path = outcome.item.found.path
    words = f"{path}: {outcome.message.rstrip('.')}; the file is left out until it can be read"
    return Outcome(skipped=Skipped(path, outcome.reason, words))
