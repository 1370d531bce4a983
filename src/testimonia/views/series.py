"""The parts of a series know each other: sources that name the same series and stand in one publication or folder.

Nothing of it is stored: it follows from what the pages tell, each time a page is shown.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from sqlite3 import Row

from testimonia.archive.queries import sources as queries
from testimonia.archive.store import Archive
from testimonia.names.fold import fold

_UNNUMBERED = 10_000
"""Place of a part that tells no number: behind those that do."""


@dataclass(frozen=True, slots=True)
class Part:
    """A source that is part of a series; ``part`` is its number as its page tells it, if it does."""

    id: str
    title: str
    path: str
    part: str | None


@dataclass(frozen=True, slots=True)
class Series:
    """The series a source is of: its name, how many parts there are to be, and those in the archive in their order."""

    name: str
    part: str | None
    parts: str | None
    members: tuple[Part, ...]


def series(archive: Archive, source_ids: Iterable[str]) -> dict[str, Series]:
    """Return the series of each of these sources that names one; a source may be the only member."""
    wanted = set(source_ids)
    told = {row["id"]: _Told(row) for row in queries.in_series(archive)} if wanted else {}
    if wanted.isdisjoint(told):
        return {}
    groups = _groups(told)
    return {source: _series(told, groups[source], source) for source in wanted & told.keys()}


class _Told:
    """What the page of a source tells about its series."""

    __slots__ = ("keys", "name", "part", "parts", "ref")

    def __init__(self, row: Row) -> None:
        """Take a row of ``queries.in_series``."""
        self.name, self.part, self.parts = row["series"], _number(row["part"].split("\n")), row["parts"]
        self.ref = Part(row["id"], row["title"] or row["path"], row["path"], self.part)
        places = {
            "folder": str(PurePosixPath(row["path"]).parent),
            "publication": fold(row["publication"] or ""),
        }
        self.keys = [(fold(self.name), kind, place) for kind, place in places.items() if place]

    @property
    def order(self) -> tuple[int, str]:
        """Its place among the parts: by number, the last behind all others that have one."""
        if self.part is None:
            return _UNNUMBERED, self.ref.path
        return (int(self.part) if self.part.isdecimal() else _UNNUMBERED - 1), self.ref.path


def _number(told: Sequence[str]) -> str | None:
    """Return what a page tells of its part: a number before "last"."""
    return next(iter(sorted(filter(None, told), key=lambda part: not part.isdigit())), None)


def _groups(told: dict[str, _Told]) -> dict[str, list[str]]:
    """Return for each source those of one series with it: whoever shares a key with one of them."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for source, one in told.items():
        for key in one.keys:
            holders[key].append(source)
    groups: dict[str, list[str]] = {}
    for source in told:
        if source not in groups:
            group = list(_reached(source, told, holders))
            groups.update(dict.fromkeys(group, group))
    return groups


def _reached(source: str, told: dict[str, _Told], holders: dict[tuple[str, ...], list[str]]) -> Iterator[str]:
    waiting, seen = [source], {source}
    while waiting:
        here = waiting.pop()
        yield here
        near = {other for key in told[here].keys for other in holders.pop(key, ())} - seen
        seen |= near
        waiting.extend(near)


def _series(told: dict[str, _Told], group: Sequence[str], source: str) -> Series:
    own = told[source]
    ordered = sorted((told[one] for one in group), key=lambda one: one.order)
    parts = own.parts or next((one.parts for one in ordered if one.parts), None)
    return Series(own.name, own.part, parts, tuple(one.ref for one in ordered))
