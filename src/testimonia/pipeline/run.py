"""One run over a collection, with the archive open for writing."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import monotonic

import testimonia
from testimonia import plugins, sources
from testimonia.archive.belonging import Present, stranger
from testimonia.archive.comparing import compare
from testimonia.archive.depending import depend
from testimonia.archive.identifying import identify
from testimonia.archive.judging import effects, exchange, log, queue
from testimonia.archive.judging.settling import settle
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import summary
from testimonia.archive.sound import sound
from testimonia.archive.store import create_or_open
from testimonia.archive.writing import finish_run, remove_missing, start_run
from testimonia.errors import CollectionError
from testimonia.model import Skipped
from testimonia.pipeline.collecting import Collected, collected
from testimonia.pipeline.intake import Intake
from testimonia.pipeline.report import BuildReport, Judged
from testimonia.pipeline.task import why_nothing
from testimonia.protocols import Progress
from testimonia.settings import Settings
from testimonia.sources import Limits


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
        CollectionError: the folder cannot be walked, or is another collection than the archive's.
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
    with create_or_open(archive_path, wait=settings.wait) as archive, sound(archive):
        added = exchange.read(archive, judgements)
        with closing(Intake(archive, limits, settings, progress or Silent())) as intake:
            report = _run(intake, folder)
        return replace(report, judgements=replace(report.judgements, added=added.new, faults=added.faults))


def limits_of(settings: Settings, archive_path: Path) -> Limits:
    """Return what a walk may take up, and what reads what it finds.

    Raises:
        PluginError: an installed package names a reader that is not there.
    """
    return Limits(
        max_bytes=settings.max_size, readers=plugins.table("readers"), containers=plugins.table("containers"),
        pictures=frozenset(plugins.table("pictures")), text_column=settings.text_column, ocr=settings.ocr,
        follow_links=settings.follow_links, archive=archive_path,
    )  # fmt: skip


def _run(intake: Intake, folder: Path) -> BuildReport:
    """Bring an archive up to what the folder holds, and derive anew what follows from it."""
    started, archive, progress = monotonic(), intake.archive, intake.progress
    here = collected(folder, intake.limits)
    _same_collection(intake, here, folder)
    run_id = start_run(archive, testimonia.__version__, str(folder), intake.settings.as_json())
    removed = remove_missing(archive, here.paths)
    intake.all_of(here, run_id)
    effects.replay(archive)
    progress.begin("Identifying persons", 1)
    identify(archive, ())  # what was written or removed is marked already
    progress.advance(1)
    depend(archive, progress)
    compare(archive, progress)
    settle(archive)
    finish_run(archive, run_id)
    return _report(intake, removed, monotonic() - started)


def _same_collection(intake: Intake, here: Collected, folder: Path) -> None:
    """Raise CollectionError where a folder is another collection than the archive's, and may not take its place."""
    if intake.settings.replace:
        return
    files = (*here.files.values(), *here.containers.values())
    present = [Present(one.path, one.absolute, one.size, one.modified_ns, one.holds) for one in files]
    fault = stranger(intake.archive, present, here.paths)
    if fault:
        raise CollectionError(
            f"{fault} {folder}. Name another archive with --output. If it is the same collection and all of it "
            "was rewritten, or if it shall take the place of the other, say --replace."
        )


def _report(intake: Intake, removed: list[str], seconds: float) -> BuildReport:
    archive = intake.archive
    skipped = source_queries.skipped(archive, -1)  # to SQLite, a negative limit is none
    totals = summary.totals(archive)
    return BuildReport(
        archive=archive.path, read=intake.read,
        unchanged=totals["sources"] - source_queries.number_read(archive, intake.run_id), removed=tuple(removed),
        skipped=tuple(Skipped(row["path"], row["reason"], row["message"] or "") for row in skipped),
        silent={row["path"]: why_nothing(row["notes"]) for row in source_queries.without_words(archive)},
        refused=dict(sorted(intake.refused.items())),
        statements={row["type"]: row["number"] for row in summary.by_type(archive)},
        persons=totals["persons"], sources=totals["sources"], words=intake.words, seconds=seconds,
        judgements=Judged(len(log.standing(archive)), len(queue.waiting(archive))),
    )  # fmt: skip
