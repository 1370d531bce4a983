"""What names each source for those who cite it, as the clues of the archive tell."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from testimonia import edtf
from testimonia.archive.store import Archive
from testimonia.errors import DateError
from testimonia.witnesses.imprint import Imprint

_KINDS = ("title", "author", "publication", "url", "published")


def imprints(archive: Archive, sources: Iterable[str]) -> dict[str, Imprint]:
    """Return the imprints of some sources by their ids; those that are not there are left out."""
    ids = sorted(set(sources))
    told: dict[str, dict[str, list[str]]] = defaultdict(lambda: {kind: [] for kind in _KINDS})
    for row in archive.among("SELECT source_id, kind, value FROM clue WHERE source_id", ids):
        if row["kind"] in _KINDS:
            told[row["source_id"]][row["kind"]].append(row["value"])
    rows = archive.among("SELECT id, path, title FROM source WHERE id", ids)
    return {row["id"]: _imprint(row["id"], row["path"], row["title"], told[row["id"]]) for row in rows}


def _imprint(source: str, path: str, title: str, told: dict[str, list[str]]) -> Imprint:
    first, last = _days(told["published"])
    titles = sorted({*told["title"]} or {title})
    return Imprint(
        source,
        path,
        tuple(titles),
        tuple(told["author"]),
        tuple(told["publication"]),
        tuple(told["url"]),
        first,
        last,
    )


def _days(dates: Iterable[str]) -> tuple[int | None, int | None]:
    """Return the days between which a source came out; of several dates all that they allow."""
    bounds = [found for date in dates if (found := _bounds(date)) is not None]
    return _unless_open(min, [first for first, _ in bounds]), _unless_open(max, [last for _, last in bounds])


def _unless_open(extreme: Callable[[list[int]], int], days: list[int | None]) -> int | None:
    """Return the first or last of some days; None where there are none, or one is open."""
    known = [day for day in days if day is not None]
    return extreme(known) if known and len(known) == len(days) else None


def _bounds(date: str) -> tuple[int | None, int | None] | None:
    """Return the first and last day of a date; None where the clue is no date."""
    try:
        return edtf.earliest(date), edtf.latest(date)
    except DateError:
        return None
