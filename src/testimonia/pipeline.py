"""From a folder of texts to an archive: ``build``, the one module that knows all stages.

    walk → leave out what has not changed → read, mark furniture, split, find statements, admit
         → write, each source in its own transaction → identify persons → compare what sources tell

Reading happens in the engine's processes, writing here, in the order of the walk: so the archive is the same
whatever the number of processes. Whatever ends a run, the next one goes on where it stood.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from time import monotonic

import testimonia
from testimonia import citations, evidence, furniture, passages, plugins, sources
from testimonia.archive.comparing import compare
from testimonia.archive.depending import depend
from testimonia.archive.files import DUPLICATE, FileRecord, freed_duplicates, known_files
from testimonia.archive.identifying import identify
from testimonia.archive.judging import effects, exchange, log, queue
from testimonia.archive.judging.regions import edits
from testimonia.archive.judging.settling import settle
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import summary
from testimonia.archive.sound import sound
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import (
    finish_run,
    remove_missing,
    start_run,
    write_reading,
    write_skipped,
    write_unchanged,
)  # fmt: skip
from testimonia.errors import CollectionError, ReadingError
from testimonia.furniture.judged import judged
from testimonia.model import Clue, Reading, RegionEdit, Skipped, Source, content_id
from testimonia.protocols import Engine, Failed, Narrative, Progress
from testimonia.repair import misread_years
from testimonia.settings import Settings

NOTHING_READ = "nothing was read of this source"
"""Begins the note on a source without prose."""
WORTH_A_PROCESS = 100_000
"""Bytes of sources below which another process costs more time than it saves."""


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
    limits = sources.Limits(max_bytes=settings.max_size, archive=archive_path)
    plugins.load("narratives", settings.reader)
    plugins.load("languages", settings.language)
    plugins.chosen("taggers", settings.tagger)
    plugins.chosen("parsers", settings.parser)
    next(sources.walk(folder, limits), None)  # a folder that cannot be read must not leave an empty archive
    with create_or_open(archive_path, wait=settings.wait) as archive, sound(archive):
        added = exchange.read(archive, judgements)
        report = _Run(archive, folder, limits, settings, progress or Silent()).go()
        return replace(report, judgements=replace(report.judgements, added=added.new, faults=added.faults))


# ---------------------------------------------------------------- reading one source, in any process


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, with the digest it had when these same components last read it."""

    found: sources.Found
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: a reading, or a reason, or neither where its bytes are those known."""

    digest: str | None = None
    reading: Reading | None = None
    refused: Mapping[str, int] = field(default_factory=dict)
    skipped: Skipped | None = None


@dataclass(frozen=True, slots=True)
class ReadOne:
    """The task of a worker: everything that is done to one source by itself."""

    folder: Path
    limits: sources.Limits
    settings: Settings
    maker: str
    """Fingerprint of all that bears on how a source is read: the version of every statement."""
    edits: Mapping[str, tuple[RegionEdit, ...]] = field(default_factory=dict)
    """What readers restored or set aside of sources, by their digests."""

    def __call__(self, job: Job) -> Outcome:
        """Read one file. What is wrong with the file is part of the outcome."""
        try:
            source, page = sources.read_page(self.folder, job.found, self.limits)
        except ReadingError as error:
            return Outcome(skipped=Skipped(job.found.path, error.reason, str(error)))
        if source.digest == job.digest:
            return Outcome(source.digest)
        language = plugins.load("languages", self.settings.language)
        words = language.furniture()
        regions, clues = furniture.mark(source, page, words)
        regions = judged(source.text, regions, self.edits.get(source.digest, ()))
        parts = passages.split(source, regions, page.marked, words)
        notes = citations.notes(source.text, regions, parts, language.citing())
        of_notes, parts = citations.apart(notes, parts)
        regions = tuple(sorted((*regions, *of_notes), key=lambda region: region.start))
        source = replace(source, notes=(*source.notes, *misread_years(source.text, parts)))
        look = partial(plugins.look, self.settings.tagger, self.settings.parser)
        narrative: Narrative = plugins.load("narratives", self.settings.reader)
        found = narrative(source, parts, clues, look, language)
        cited = citations.cited(source.text, notes, parts, found.quotations, language.citing())
        said = citations.attributed(source, found.quotations, cited, language.speech().unnamed)
        read = parts if any(one.item for one in cited) else ()
        split = [each for part in read for each in language.sentences(source.text, part.start, part.end)]
        said = citations.with_unmarked(source, split, said, cited, language.speech().own)
        reading = Reading(
            source, title_of(source, clues), regions, clues, passages.with_verbs(parts, found.verbs),
            found.mentions, found.referents, found.times, said, cited, links=found.links,
            words=found.words,
        )  # fmt: skip
        reading = replace(reading, source=replace(source, notes=(*source.notes, *_nothing_read(reading))))
        signed = [replace(statement, version=self.maker) for statement in found.statements]
        admitted, refused = evidence.admit(reading, signed)
        codes = Counter(one.code for one in refused)
        return Outcome(source.digest, replace(reading, statements=admitted, refused=len(refused)), codes)


def _nothing_read(reading: Reading) -> tuple[str, ...]:
    """Return a note on a source without prose: what its text is held to be instead."""
    if reading.words:
        return ()
    kinds = Counter(region.kind for region in reading.regions)
    held = ", ".join(f"{kind} ({number})" for kind, number in kinds.most_common())
    reason = f"all of its text is held to be {held}" if held else "it has no words in sentences"
    return (f"{NOTHING_READ}: {reason}",)


def _reason(notes: str) -> str:
    """Return the note, of those of a source, that says why nothing was read of it."""
    return next((note for note in json.loads(notes) if note.startswith(NOTHING_READ)), NOTHING_READ)


def title_of(source: Source, clues: Iterable[Clue]) -> str:
    """Return the first title that the page tells, else the name of the file, as words."""
    told = next((clue.value for clue in clues if clue.kind == "title"), "")
    named = PurePosixPath(source.path).stem.replace("-", " ").replace("_", " ").strip()
    return told or named or source.path


# ---------------------------------------------------------------- one run


class _Run:
    """One run over a collection, with the archive open for writing."""

    def __init__(
        self, archive: Archive, folder: Path, limits: sources.Limits, settings: Settings, progress: Progress
    ) -> None:
        self.archive = archive
        self.folder = folder
        self.limits = limits
        self.settings = settings
        self.progress = progress
        self.maker = plugins.fingerprint(settings)
        self.edits = edits(archive)
        self.task = ReadOne(folder, limits, settings, self.maker, self.edits)
        self.id = 0
        self.read = self.unchanged = self.words = 0
        self.skipped: dict[str, Skipped] = {}
        """What the walk left out, by path."""
        self.refused: Counter[str] = Counter()

    def go(self) -> BuildReport:
        started = monotonic()
        files = self._look()
        self.id = start_run(self.archive, testimonia.__version__, str(self.folder), self.settings.as_json())
        removed = remove_missing(self.archive, {*files, *self.skipped})
        self._note_skipped()
        self._read(self._changed(files), files)
        while freed := [Job(files[path]) for path in freed_duplicates(self.archive) if path in files]:
            self._read(freed, files)
        effects.replay(self.archive)
        self.progress.begin("Identifying persons", 1)
        identify(self.archive, ())  # what was written or removed is marked already
        self.progress.advance(1)
        depend(self.archive, self.progress)
        compare(self.archive, self.progress)
        settle(self.archive)
        finish_run(self.archive, self.id)
        return self._report(removed, monotonic() - started)

    def _look(self) -> dict[str, sources.Found]:
        """Walk the collection: return the files to read, note the others."""
        files: dict[str, sources.Found] = {}
        for entry in sources.walk(self.folder, self.limits):
            if isinstance(entry, Skipped):
                self.skipped[entry.path] = entry
            else:
                files[entry.path] = entry
        self._same_collection(files)
        return files

    def _same_collection(self, files: Mapping[str, sources.Found]) -> None:
        known = known_files(self.archive)
        here = files.keys() | self.skipped.keys()
        if known and here.isdisjoint(known) and not self.settings.replace:
            raise CollectionError(
                f"{self.archive.path} holds {len(known)} files of another collection; none of them is in "
                f"{self.folder}. Name another archive with --output, or overwrite it with --replace."
            )

    def _note_skipped(self) -> None:
        """Write the files that the walk left out, as far as the archive does not have them so already."""
        known = known_files(self.archive)
        for path, skipped in self.skipped.items():
            record = known.get(path)
            if record is None or (record.reason, record.message) != (skipped.reason, skipped.message):
                write_skipped(self.archive, self._record(path, {}, skipped=skipped))

    def _changed(self, files: Mapping[str, sources.Found]) -> list[Job]:
        """Return a job for every file that is new, changed, or was not readable before."""
        jobs: list[Job] = []
        known = known_files(self.archive)
        for path, found in files.items():
            record = known.get(path)
            if (
                record is None
                or record.maker != self._made_by(record.digest)
                or record.reason not in (None, DUPLICATE)
            ):
                jobs.append(Job(found))
            elif (record.size, record.modified) != (found.size, found.modified_ns):
                jobs.append(Job(found, record.digest if record.reason is None else None))
            elif record.reason is None:
                self.unchanged += 1
        return jobs

    def _read(self, jobs: list[Job], files: Mapping[str, sources.Found]) -> None:
        size = sum(job.found.size for job in jobs)
        self.progress.begin("Reading", size)
        for outcome in self._engine(size).run(self.task, iter(jobs), self._allowance):
            path = outcome.item.found.path
            if isinstance(outcome, Failed):
                words = f"{path}: {outcome.message.rstrip('.')}; the file is left out until it can be read"
                result = Outcome(skipped=Skipped(path, outcome.reason, words))
            else:
                result = outcome.result
            words_read = self._write(path, result, files)
            self.progress.advance(outcome.item.found.size, words_read)

    def _engine(self, size: int) -> Engine:
        useful = max(1, size // WORTH_A_PROCESS)
        workers = self.settings.workers or min(self.settings.processes, useful)
        engine: Engine = plugins.load("engines", self.settings.engine)(workers, self.settings.recycle)
        return engine

    def _allowance(self, job: Job) -> float:
        return self.settings.allowance(job.found.size)

    def _write(self, path: str, outcome: Outcome, files: Mapping[str, sources.Found]) -> int:
        """Write what became of one file, in one transaction; return how many words it has."""
        file = self._record(path, files, outcome.digest, outcome.skipped)
        if outcome.skipped:
            write_skipped(self.archive, file)
        elif outcome.reading is None:
            self.unchanged += 1
            write_unchanged(self.archive, file)
        elif write_reading(self.archive, outcome.reading, self.id, file):
            self.read += 1
            self.words += outcome.reading.words
            self.refused.update(outcome.refused)
            return outcome.reading.words
        return 0

    def _record(
        self, path: str, files: Mapping[str, sources.Found], digest: str | None = None,
        skipped: Skipped | None = None,
    ) -> FileRecord:  # fmt: skip
        found = files.get(path)
        size, modified = (found.size, found.modified_ns) if found else (0, 0)
        reason, message = (skipped.reason, skipped.message) if skipped else (None, None)
        return FileRecord(path, size, modified, digest, self._made_by(digest), None, reason, message)

    def _made_by(self, digest: str | None) -> str:
        """Return the fingerprint of all that bears on how one file is read: what readers judged of it too."""
        judged_regions = self.edits.get(digest or "", ())
        return content_id(self.maker, *judged_regions) if judged_regions else self.maker

    def _report(self, removed: list[str], seconds: float) -> BuildReport:
        skipped = source_queries.skipped(self.archive, -1)  # to SQLite, a negative limit is none
        totals = summary.totals(self.archive)
        return BuildReport(
            archive=self.archive.path, read=self.read, unchanged=self.unchanged, removed=tuple(removed),
            skipped=tuple(Skipped(row["path"], row["reason"], row["message"] or "") for row in skipped),
            silent={row["path"]: _reason(row["notes"]) for row in source_queries.without_words(self.archive)},
            refused=dict(sorted(self.refused.items())),
            statements={row["type"]: row["number"] for row in summary.by_type(self.archive)},
            persons=totals["persons"], sources=totals["sources"], words=self.words, seconds=seconds,
            judgements=Judged(len(log.standing(self.archive)), len(queue.waiting(self.archive))),
        )  # fmt: skip
