"""Everything that is done to one source by itself, in any process: the task of an engine's workers.

read → mark furniture → split into passages → notes and citations → find statements → admit
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath

from testimonia import apart, citations, evidence, furniture, passages, plugins, sources
from testimonia.archive import stored
from testimonia.citations.notes import Note
from testimonia.errors import ReadingError
from testimonia.furniture.judged import judged
from testimonia.furniture.recurring import lines_of, set_aside
from testimonia.languages.identified import called, is_foreign, language_of
from testimonia.model import Clue, Passage, Reading, RegionEdit, Skipped, Source
from testimonia.protocols import Narrative
from testimonia.readers import Page
from testimonia.recurrence import Lines
from testimonia.repair import misread_years
from testimonia.settings import Settings

NOTHING_READ = "nothing was read of this source"
"""Begins the note on a source without prose."""


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

    limits: sources.Limits
    settings: Settings
    maker: str
    """Fingerprint of all that bears on how a source is read: the version of every statement."""
    edits: Mapping[str, tuple[RegionEdit, ...]] = field(default_factory=dict)
    """What readers restored or set aside of sources, by their digests."""
    recurrent: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Lines of sources that recur on other pages of their sites, by their digests."""

    def __call__(self, job: Job) -> Outcome:
        """Read one file. What is wrong with the file is part of the outcome."""
        try:
            read = sources.read(job.found, self.limits, job.digest)
        except ReadingError as error:
            return Outcome(skipped=Skipped(job.found.path, error.reason, str(error)))
        return self._told(*read) if read is not None else Outcome(job.digest)

    def _told(self, source: Source, page: Page) -> Outcome:
        """Return what a source says; nothing where its words are of another language than is read."""
        reading, notes = self._marked(source, page)
        if is_foreign(reading.source.language, self.settings.language):
            why = f"its words are {called(reading.source.language)}, and read are words of {self.settings.language!r}"
            return Outcome(source.digest, _with_note(reading, f"{NOTHING_READ}: {why}"))
        return self._read(reading, notes)

    def _marked(self, source: Source, page: Page) -> tuple[Reading, tuple[Note, ...]]:
        """Return a source with its regions, passages and language, and the notes below or behind it."""
        language = plugins.load("languages", self.settings.language)
        words = language.furniture()
        regions, clues = furniture.mark(source, page, words)
        regions = set_aside(source.text, regions, self.recurrent.get(source.digest, ()), words)
        regions = judged(source.text, regions, self.edits.get(source.digest, ()))
        parts = passages.split(source, regions, page.marked, words)
        notes = citations.notes(source.text, regions, parts, language.citing())
        of_notes, parts = citations.apart(notes, parts)
        regions = tuple(sorted((*regions, *of_notes), key=lambda region: region.start))
        source = replace(
            source,
            notes=(*source.notes, *misread_years(source.text, parts)),
            language=_language(source.text, parts),
        )
        return Reading(
            source, title_of(source, clues), regions, clues, parts, surfaces=page.surfaces, zones=page.zones
        ), notes

    def _read(self, marked: Reading, notes: tuple[Note, ...]) -> Outcome:
        """Return what the passages of a source say."""
        source, parts = marked.source, marked.passages
        apart.allow(self.settings.allowance(sum(part.end - part.start for part in parts)))
        language = plugins.load("languages", self.settings.language)
        look = partial(plugins.look, self.settings.tagger, self.settings.parser)
        narrative: Narrative = plugins.load("narratives", self.settings.reader)
        found = narrative(source, parts, marked.clues, look, language)
        cited = citations.cited(source.text, notes, parts, found.quotations, language.citing())
        said = citations.attributed(source, found.quotations, cited, language.speech().unnamed)
        read = parts if any(one.item for one in cited) else ()
        split = [each for part in read for each in language.sentences(source.text, part.start, part.end)]
        said = citations.with_unmarked(source, split, said, cited, language.speech().own)
        reading = replace(
            marked, passages=passages.with_verbs(parts, found.verbs), mentions=found.mentions,
            referents=found.referents, times=found.times, quotations=said, citations=cited, links=found.links,
            words=found.words,
        )  # fmt: skip
        reading = _with_note(reading, *_nothing_read(reading))
        signed = [replace(statement, version=self.maker) for statement in found.statements]
        admitted, refused = evidence.admit(reading, signed)
        codes = Counter(one.code for one in refused)
        return Outcome(source.digest, replace(reading, statements=admitted, refused=len(refused)), codes)


def _with_note(reading: Reading, *notes: str) -> Reading:
    return replace(reading, source=replace(reading.source, notes=(*reading.source.notes, *notes)))


def _language(text: str, parts: Iterable[Passage]) -> str:
    """Return the language of the prose of a source, or of all of it where it has none."""
    prose = "\n".join(text[part.start : part.end] for part in parts)
    return language_of(prose or text)


@dataclass(frozen=True, slots=True)
class Skim:
    """The task before reading: what of a page may be its site's, by the digest of its bytes."""

    limits: sources.Limits
    language: str

    def __call__(self, job: Job) -> tuple[str, Lines] | Outcome:
        """Look at one file; where it cannot be read, say so."""
        try:
            read = sources.read(job.found, self.limits)
        except ReadingError as error:
            return Outcome(skipped=Skipped(job.found.path, error.reason, str(error)))
        assert read is not None
        source, page = read
        words = plugins.load("languages", self.language).furniture()
        regions, clues = furniture.mark(source, page, words)
        return source.digest, lines_of(source.text, regions, clues, source.path, words)


def _nothing_read(reading: Reading) -> tuple[str, ...]:
    """Return a note on a source without prose: what its text is held to be instead."""
    if reading.words:
        return ()
    kinds = Counter(region.kind for region in reading.regions)
    held = ", ".join(f"{kind} ({number})" for kind, number in kinds.most_common())
    reason = f"all of its text is held to be {held}" if held else "it has no words in sentences"
    return (f"{NOTHING_READ}: {reason}",)


def why_nothing(notes: str) -> str:
    """Return the note, of those of a source as JSON, that says why nothing was read of it."""
    return next((note for note in stored.strings(notes) if note.startswith(NOTHING_READ)), NOTHING_READ)


def title_of(source: Source, clues: Iterable[Clue]) -> str:
    """Return the first title that the page tells, else the name of the file, as words."""
    told = next((clue.value for clue in clues if clue.kind == "title"), "")
    named = PurePosixPath(source.path).stem.replace("-", " ").replace("_", " ").strip()
    return told or named or source.path
