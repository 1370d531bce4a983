"""Passages that readers read whole, held against what the archive states of them now.

What is missing by a reader's word may have been found since, and what stood there then may be read no more: an entry
tells both, so it stays good after another reading. A statement is what a reader wrote down where it is of the same type
and in some of the same words; each answers for one.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from sqlite3 import Row
from typing import TypeVar

from testimonia.archive.judging.entry import one_line
from testimonia.archive.judging.missing import MISSING, STATED
from testimonia.archive.judging.missing import spans as spans_of
from testimonia.archive.judging.stretches import Span
from testimonia.archive.queries import readings as queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.model import content_id

Answer = TypeVar("Answer")
Place = tuple[str, int, int]
"""Source, begin and end of a passage."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A statement by its type and words, as a reader wrote it down or as it stood when one read."""

    type: str
    words: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A passage read whole: by whom, what was missing, and what was stated then."""

    judgement: str
    maker: str
    place: Place
    missing: tuple[Noted, ...]
    stated: tuple[Noted, ...]

    def covers(self, place: Place) -> bool:
        """Tell whether all of a passage was read; the next version may cut passages otherwise."""
        return self.place[0] == place[0] and self.place[1] <= place[1] and place[2] <= self.place[2]


@dataclass(frozen=True, slots=True)
class Missing:
    """A statement that is missing, and where in the source its words stand."""

    noted: Noted
    spans: tuple[Span, ...]

    def is_like(self, other: "Missing") -> bool:
        """Tell whether it is of the same type, and shares words with another one."""
        shared = any(_overlap(one, two) for one in self.spans for two in other.spans)
        return self.noted.type == other.noted.type and shared


@dataclass(frozen=True, slots=True)
class Compared:
    """One reader's word on a passage: what is missing now, and what stood there when it was read and does no more."""

    whole: Whole
    missing: tuple[Missing, ...]
    gone: tuple[Noted, ...]


@dataclass(frozen=True, slots=True)
class PassageRead:
    """What the archive states of a passage, and what each of its readers says of it; the last of them read it last."""

    place: Place
    stated: tuple[Row, ...]
    readers: tuple[Compared, ...]

    @property
    def found(self) -> tuple[Row, ...]:
        """What counts as found: all that readers did not reject."""
        return tuple(row for row in self.stated if row["verdict"] != "REJECTED")

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What any of its readers found missing, once where two mean the same."""
        found: list[Missing] = []
        for one in self.readers:
            found += _unpaired(one.missing, list(found), Missing.is_like)
        return tuple(found)

    @property
    def gone(self) -> tuple[Noted, ...]:
        """What stood there when it was read last, and does no more: nobody told yet whether it is missing."""
        return self.readers[-1].gone if self.readers else ()


class Readings:
    """All passages that readers read whole, in order of time."""

    def __init__(self, archive: Archive) -> None:
        """Read the log."""
        self.archive = archive
        self._of_source: dict[str, list[Whole]] = defaultdict(list)
        for one in map(_whole, queries.read_whole(archive)):
            self._of_source[one.place[0]].append(one)

    def of(self, place: Place) -> PassageRead:
        """Return what is said of a passage, by the archive and by its readers."""
        stated = tuple(queries.stated(self.archive, *place))
        latest: dict[str, Whole] = {}
        for one in self._over(place):
            latest.pop(one.maker, None)
            latest[one.maker] = one
        passage = _Passage(place, source_queries.text_between(self.archive, *place) if latest else "", stated)
        return PassageRead(place, stated, tuple(map(passage.compared, latest.values())))

    def makers(self, place: Place) -> tuple[str, ...]:
        """Return who read a passage."""
        return tuple(dict.fromkeys(one.maker for one in self._over(place)))

    def _over(self, place: Place) -> list[Whole]:
        return [one for one in self._of_source.get(place[0], ()) if one.covers(place)]


def seen(stated: Iterable[Row]) -> str:
    """Return by what it is known that the archive states the same of a passage as was shown."""
    return content_id(*chain.from_iterable((row["id"], row["verdict"]) for row in stated))


# ---------------------------------------------------------------- one passage


@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage with its text and what is stated of it."""

    place: Place
    text: str
    stated: Sequence[Row]

    def compared(self, whole: Whole) -> Compared:
        """Return what a reader says of it, as it is now."""
        left = list(self.stated)
        gone = _unpaired(self._here(whole, whole.stated), left, _says_as_much)
        gone = _unpaired(gone, left, _says_like)
        left = [row for row in left if row["verdict"] != "REJECTED"]
        missing = _unpaired(self._here(whole, whole.missing), left, _says_like)
        return Compared(whole, tuple(missing), tuple(one.noted for one in gone))

    def _here(self, whole: Whole, items: Iterable[Noted]) -> list[Missing]:
        """Return what a reader wrote down of this passage, with its places: all, unless more than it was read."""
        _, begin, _ = self.place
        found = []
        for one in items:
            spans = tuple((begin + low, begin + high) for low, high in spans_of(self.text, one.words))
            if spans or whole.place == self.place:
                found.append(Missing(one, spans))
        return found


def _unpaired(
    items: Iterable[Missing], left: list[Answer], alike: Callable[[Missing, Answer], bool]
) -> list[Missing]:
    """Return the items to which nothing that is left answers; what answers is taken from that."""
    alone = []
    for item in items:
        answer = next((one for one in left if alike(item, one)), None)
        if answer is None:
            alone.append(item)
        else:
            left.remove(answer)
    return alone


def _says_as_much(item: Missing, row: Row) -> bool:
    return _of_type(item, row) and " ".join(row["quote"].split()) == item.noted.words


def _says_like(item: Missing, row: Row) -> bool:
    return _of_type(item, row) and any(_overlap(span, (row["begin"], row["end"])) for span in item.spans)


def _of_type(item: Missing, row: Row) -> bool:
    return item.noted.type in {row["type"], row["read_type"]}


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _place(row: Row) -> Place:
    return row["source_id"], row["begin"], row["end"]


def _whole(row: Row) -> Whole:
    told = json.loads(row["amendment"])
    missing, stated = (
        tuple(Noted(one["type"], one_line(one["words"])) for one in told[key]) for key in (MISSING, STATED)
    )
    return Whole(row["id"], one_line(row["maker"]), _place(row), missing, stated)
