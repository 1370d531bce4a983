"""The works that a source cites, with each place; and the work that a passage is quoted from."""

from dataclasses import dataclass

from testimonia.archive.queries import citations as queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.archive.works import Work, works
from testimonia.citations import csl

_SHOWN = 120
"""Code points of a quotation shown in a list."""


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """Where a work is cited; ``locator`` is the place in the work, ``quoted`` the quotation cited from it."""

    begin: int
    end: int
    words: str
    locator: str
    quoted: tuple[int, int] | None
    quotation: str


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work cited: what it is called, its type of CSL, its address if one is given, and where it is cited."""

    id: str
    label: str
    type: str
    url: str
    places: tuple[CitedPlace, ...]


def cited_works(archive: Archive, source_id: str) -> tuple[CitedWork, ...]:
    """Return the works that a source cites, in the order in which it first does."""
    return tuple(_view(archive, work) for work in works(queries.of_source(archive, source_id)))


def quoted_from(archive: Archive, source_id: str, begin: int, end: int) -> CitedWork | None:
    """Return the work from which ``begin:end`` of a source is quoted, as far as the source says so."""
    rows = queries.of_quotation(archive, source_id, begin, end)
    if not rows:
        return None
    item = csl.read(rows[0]["item"])
    place = CitedPlace(
        rows[0]["begin"], rows[0]["end"], rows[0]["words"], str(item.get("locator", "")), None, ""
    )
    return CitedWork(item["id"], csl.label(item), item["type"], str(item.get("URL", "")), (place,))


def _view(archive: Archive, work: Work) -> CitedWork:
    places = tuple(
        CitedPlace(
            one.begin,
            one.end,
            one.words,
            one.locator,
            one.quoted,
            _quotation(archive, one.source, one.quoted),
        )
        for one in work.places
    )
    return CitedWork(
        work.item["id"], csl.label(work.item), work.item["type"], str(work.item.get("URL", "")), places
    )


def _quotation(archive: Archive, source: str, span: tuple[int, int] | None) -> str:
    if span is None:
        return ""
    words = source_queries.text_between(archive, source, span[0], min(span[1], span[0] + _SHOWN))
    return words if span[1] - span[0] <= _SHOWN else f"{words.rstrip()} …"
