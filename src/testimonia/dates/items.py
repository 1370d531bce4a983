"""The values between recognising and anchoring: a match, and what it means before it has a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.dates.matches import Match
from testimonia.dates.points import Point
from testimonia.model import TemporalKind


@dataclass(frozen=True, slots=True)
class Offset:
    """A way from the point reached in the story: so many units on (or back), whole units or a distance."""

    unit: str
    count: int
    whole: bool = True
    now: bool = False
    """Said with "last", "this", "next": counts from the day of writing where the story is near to it."""
    only: bool = False
    """Said with "today", "ago": counts from the day of writing or not at all."""
    decreed: bool = False
    """Said with "from today": what a document lays down from its own day on."""


@dataclass(frozen=True, slots=True)
class Event:
    """A way from an event: its relation ("after"), the distance if one is said, "birth" or "death"."""

    relation: str
    life: str = ""
    count: int | None = None
    unit: str = ""
    near: bool = False


@dataclass(slots=True)
class Item:
    """A match with its meaning; the anchoring fills in ``point`` where it is open."""

    match: Match
    kind: TemporalKind = "date"
    point: Point | None = None
    until: Point | None = None
    """The other end, where one pattern holds both ("1936-39")."""
    offset: Offset | None = None
    inner: Point | None = None
    """Month, day or season within what ``offset`` reaches ("June of the same year")."""
    modifier: str = ""
    """early, mid, late, start, end, first, second: the part of the point that is meant."""
    clock: str = ""
    """Timex of day or time of day, as TIMEX3 writes it after the T."""
    weekday: int | None = None
    value: str = ""
    """The TIMEX3 value of what is no point: durations, sets, references to now."""
    spread: int = 0
    """How many units further the distance can be ("several years later")."""
    more: bool = False
    """The distance is more than said: up to one unit further."""
    age: tuple[int, int] | None = None
    """First and last age in years that is meant."""
    around: Point | None = None
    """The year of an age by itself, where the story may have gone with it."""
    event: Event | None = None
    written: str = ""
    """The EDTF string, where it is reached from an event."""
    period: tuple[int, int, str] | None = None
    """Surroundings and days of an event that is the name of a time ("World War II")."""
    easter: int | None = None
    """Days after Easter, for a feast that moves with it."""
    source: "Item | None" = None
    """The date that a length counts from ("three weeks after 12 May 1900"), which is part of its words."""
    ahead: tuple[str, int] | None = None
    """Unit and count of the stretch that follows the date told last ("for the next three years")."""
    anniversary: bool = False
    """A year in which the day and month of writing are meant ("on this day in 1935")."""
    heads: bool = False
    """It stands in the dateline: the day of writing, not of the story."""
    start: int = 0
    end: int = 0
    anchor: str = ""

    @property
    def year(self) -> int | None:
        """The year of its point, None where it has none."""
        return self.point.year if self.point else None

    @property
    def inexact(self) -> bool:
        """Whether its distance can be longer than said ("several years", "more than a year")."""
        return self.more or self.spread != 0

    @property
    def floating(self) -> bool:
        """Whether the year must come from the story."""
        return self.point is not None and self.point.year is None and not self.offset


_QUARTERS = {1: "quarter 1", 2: "quarter 2", 3: "quarter 3", 4: "quarter 4", -1: "quarter 4"}


def modifier_of(match: Match) -> str:
    """Return the part of a stretch that is meant: early, mid, late, start, end, first, second, quarter 1 to 4."""
    if "h" in match.slots:
        return "first" if match.number("ho") == 1 or match.number("hl") == 1 else "second"
    if "qq" in match.slots:
        return _QUARTERS.get(match.number("qo"), "")
    if "pl" in match.slots:
        return "early" if match.number("pl") == 1 else "late"
    return match.word("p")


def kind_of(unit: str) -> TemporalKind:
    """Return what a distance of units leads to: hours, minutes and seconds to a time, others to a date."""
    return "time" if unit[0] == "T" else "date"


def clock_of(match: Match) -> str:
    """Return the part of the day, as TIMEX3 writes it."""
    return match.word("t") or match.word("t2")


def from_now(match: Match, slot: str) -> bool:
    """Tell whether the word of relation in a slot can count from the day of writing."""
    return slot in match.slots and match.tokens.name(match.slots[slot]) in ("relnow_", "last", "this")


def followed(items: Sequence[Item]) -> Iterator[tuple[Item, Item | None]]:
    """Yield each item with the one that follows it, None after the last."""
    for place, item in enumerate(items, start=1):
        yield item, items[place] if place < len(items) else None


def between(item: Item, following: Item) -> list[str]:
    """Return the classes of the tokens between two items of one passage; of two passages, none."""
    tokens = item.match.tokens
    if following.match.tokens is not tokens:
        return []
    return [tokens.name(place) for place in range(item.match.last, following.match.first)]
