"""All sources with what their pages tell, and the files that were not read, with the reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.queries import sources as queries
from testimonia.archive.queries import summary
from testimonia.archive.store import Archive
from testimonia.views.clues import Clue, by_kind, clues
from testimonia.views.series import Series, series
from testimonia.views.values import Count, Paging

PAGE = 50
SKIPPED = 500


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in a list: ``told`` is what its page tells by kind of clue, a value or a list of several.

    ``clues`` are the same with where each was read.
    """

    id: str
    title: str
    path: str
    format: str
    words: int
    statements: int | None
    told: dict[str, str | list[str]]
    author_named: bool
    clues: tuple[Clue, ...]
    series: Series | None


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file that was not read."""

    path: str
    size: int
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """One page of the list of sources, and the files that were not read."""

    q: str
    sources: tuple[SourceLine, ...]
    paging: Paging
    skipped: tuple[SkippedFile, ...]
    skipped_by_reason: tuple[Count, ...]


def sources_page(archive: Archive, q: str = "", page: int = 1) -> SourcesPage:
    """Return one page of the sources whose title or path contains ``q``, in order of title."""
    paging = Paging(page, PAGE, queries.number_listed(archive, q))
    rows = queries.listing(archive, q, PAGE, (page - 1) * PAGE)
    return SourcesPage(
        q, source_lines(archive, rows), paging, skipped_files(archive), skipped_counts(archive)
    )


def source_lines(archive: Archive, rows: Sequence[Row]) -> tuple[SourceLine, ...]:
    """Return lines for rows of sources, in their order."""
    ids = [row["id"] for row in rows]
    told, of_series = clues(archive, ids), series(archive, ids)
    return tuple(_line(row, told.get(row["id"], ()), of_series.get(row["id"])) for row in rows)


def _line(row: Row, told: tuple[Clue, ...], of_series: Series | None) -> SourceLine:
    values = by_kind(told)
    return SourceLine(
        row["id"], row["title"] or row["path"], row["path"], row["format"], row["words"],
        row["statements"] if "statements" in row.keys() else None,  # noqa: SIM118 a Row yields values
        values, "author" in values, told, of_series,
    )  # fmt: skip


def skipped_files(archive: Archive) -> tuple[SkippedFile, ...]:
    """Return the files that were not read, in order of path."""
    rows = queries.skipped(archive, SKIPPED)
    return tuple(SkippedFile(row["path"], row["size"], row["reason"], row["message"] or "") for row in rows)


def skipped_counts(archive: Archive) -> tuple[Count, ...]:
    """Return how many files were not read, by reason."""
    rows = summary.skipped_by_reason(archive)
    return tuple(Count(row["reason"], row["reason"].replace("_", " "), row["number"]) for row in rows)
