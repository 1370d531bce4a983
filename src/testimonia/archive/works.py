"""The works that sources cite, each once: a CSL item with every place where it is cited, and what is quoted from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from sqlite3 import Row
from typing import Any

from testimonia.archive import stored
from testimonia.archive.queries import citations as queries
from testimonia.archive.store import Archive


@dataclass(frozen=True, slots=True)
class Place:
    """Where a work is cited: the words, which place in the work they name, and the quotation cited from it."""

    source: str
    path: str
    title: str
    begin: int
    end: int
    words: str
    locator: str = ""
    quoted: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A work with the places where it is cited, in order of path and text. ``item`` is CSL-JSON without a locator."""

    item: dict[str, Any]
    places: tuple[Place, ...]


def works(rows: Iterable[Row]) -> tuple[Work, ...]:
    """Return the works of rows of ``queries.citations``, in the order in which they are first cited.

    A marker is no place of its own: what is quoted before it stands at the note that it points to.
    """
    rows = list(rows)
    marked = _marked(rows)
    items: dict[str, dict[str, Any]] = {}
    places: dict[str, list[Place]] = {}
    for row in rows:
        if row["item"] and row["note_begin"] is None:
            item = stored.mapping(row["item"])
            locator = str(item.pop("locator", ""))
            items.setdefault(item["id"], item)
            places.setdefault(item["id"], []).append(_tied(_place(row, locator), item["id"], marked))
    return tuple(Work(items[key], tuple(places[key])) for key in items)


def work_lines(archive: Archive) -> Iterator[dict[str, Any]]:
    """Yield every work that the archive's sources cite as a plain value, for exporters."""
    for work in works(queries.every(archive)):
        yield {"item": work.item, "cited": [_line(place) for place in work.places]}


def _place(row: Row, locator: str) -> Place:
    return Place(
        row["source_id"],
        row["path"],
        row["title"],
        row["begin"],
        row["end"],
        row["words"],
        locator,
        _quoted(row),
    )


def _quoted(row: Row) -> tuple[int, int] | None:
    return None if row["quoted_begin"] is None else (row["quoted_begin"], row["quoted_end"])


_Marked = dict[tuple[str, str], list[tuple[int, int, tuple[int, int]]]]


def _marked(rows: Iterable[Row]) -> _Marked:
    """Return the notes to which markers point, by source and work, each with the quotation before the marker."""
    found: _Marked = {}
    for row in rows:
        quoted = _quoted(row)
        if row["note_begin"] is not None and row["item"] and quoted:
            key = (row["source_id"], stored.mapping(row["item"])["id"])
            found.setdefault(key, []).append((row["note_begin"], row["note_end"], quoted))
    return found


def _tied(place: Place, work: str, marked: _Marked) -> Place:
    """Return a place in a note with the quotation before the marker of the note."""
    if place.quoted is not None:
        return place
    notes = marked.get((place.source, work), [])
    return replace(place, quoted=next((q for begin, end, q in notes if begin <= place.begin < end), None))


def _line(place: Place) -> dict[str, Any]:
    quoted = place.quoted and {"start": place.quoted[0], "end": place.quoted[1]}
    return {
        "source": {"id": place.source, "path": place.path, "title": place.title}, "start": place.begin,
        "end": place.end, "words": place.words, "locator": place.locator or None, "quoted": quoted,
    }  # fmt: skip
