"""What names each source for those who cite it, as the clues of the archive tell."""

from collections import defaultdict
from collections.abc import Iterable

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
    firsts, lasts = [first for first, _ in bounds], [last for _, last in bounds]
    if not bounds:
        return None, None
    return (
        None if None in firsts else min(day for day in firsts if day is not None),
        None if None in lasts else max(day for day in lasts if day is not None),
    )


def _bounds(date: str) -> tuple[int | None, int | None] | None:
    """Return the first and last day of a date; None where the clue is no date."""
    try:
        return edtf.earliest(date), edtf.latest(date)
    except DateError:
        return None
