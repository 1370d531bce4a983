"""One page of print: the lines of a source that stand on it, where, and which of its words were read with doubt."""

from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import surfaces as queries
from testimonia.archive.store import Archive
from testimonia.views.values import SourceRef


@dataclass(frozen=True, slots=True)
class PageRef:
    """Enough of a page to link to it: its place in the file, and how it is cited."""

    n: int
    label: str
    begin: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, from its top left in its units, with the words that stand in it.

    ``here`` tells whether it is what was asked for. ``confidence`` is that of a doubtful word, None of a line.
    """

    begin: int
    end: int
    words: str
    left: float
    top: float
    width: float
    height: float
    here: bool
    confidence: float | None


@dataclass(frozen=True, slots=True)
class SurfacePage:
    """A page of a source. Without width nothing can be shown of it but the words."""

    source: SourceRef
    format: str
    digest: str
    page: PageRef
    pages: int
    before: PageRef | None
    behind: PageRef | None
    width: float
    height: float
    text: str
    lines: tuple[Box, ...]
    doubtful: tuple[Box, ...]


def page_refs(archive: Archive, source_id: str) -> tuple[PageRef, ...]:
    """Return the pages of a source in order of its text; none where it has none."""
    return tuple(map(_ref, queries.pages(archive, [source_id]).get(source_id, queries.Pages()).rows))


def pages_of(archive: Archive, source_id: str, begin: int, end: int) -> tuple[PageRef, ...]:
    """Return the pages that a stretch of a source stands on."""
    found = queries.pages(archive, [source_id]).get(source_id, queries.Pages())
    return tuple(map(_ref, found.over(begin, end)))


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A word that was read with doubt, and how sure whatever read it was, in 100."""

    words: str
    sure: int


def doubtful(archive: Archive, source_id: str, begin: int, end: int) -> tuple[Doubtful, ...]:
    """Return the words of a stretch of a source that were read with doubt."""
    return tuple(
        Doubtful(
            source_queries.text_between(archive, source_id, row["begin"], row["end"]),
            round(100 * row["confidence"]),
        )
        for row in queries.doubted(archive, source_id, begin, end)
    )


def surface_page(
    archive: Archive, source_id: str, n: int, point: tuple[int, int] | None
) -> SurfacePage | None:
    """Return a page of a source, or None where there is none; ``point`` is the stretch that is asked for."""
    row, source = queries.surface(archive, source_id, n), source_queries.source(archive, source_id)
    if row is None or source is None:
        return None
    begin, end = row["begin"], row["end"]
    text = source_queries.text_between(archive, source_id, begin, end)
    boxes = [_box(one, text, begin, point) for one in queries.zones(archive, source_id, n)]
    refs = page_refs(archive, source_id)
    at = [ref.n for ref in refs].index(n)
    return SurfacePage(
        SourceRef(source_id, source["title"] or source["path"], source["path"]), source["format"], source["digest"],
        refs[at], len(refs), refs[at - 1] if at else None, refs[at + 1] if at + 1 < len(refs) else None,
        row["width"], row["height"], text, tuple(box for box in boxes if box.confidence is None),
        tuple(box for box in boxes if box.confidence is not None),
    )  # fmt: skip


def _ref(row: Row) -> PageRef:
    return PageRef(row["n"], queries.label(row), row["begin"])


def _box(row: Row, text: str, start: int, point: tuple[int, int] | None) -> Box:
    begin, end = row["begin"], row["end"]
    here = point is not None and begin < point[1] and point[0] < end
    return Box(
        begin, end, text[begin - start : end - start], row["left"], row["top"], row["right"] - row["left"],
        row["bottom"] - row["top"], here, row["confidence"],
    )  # fmt: skip
