"""What a find means before the story gives it a year: one reader for each ``meaning`` of rules.toml."""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.dates.points import Point, valid
from testimonia.dates.recognise import Found
from testimonia.model import TemporalKind


@dataclass(frozen=True, slots=True)
class Move:
    """A way from the point reached in the story: so many units on (or back), whole units or a distance."""

    unit: str
    count: int
    whole: bool = True
    now: bool = False
    """Said with "last", "this", "next": counts from the day of writing where the story is near to it."""
    only: bool = False
    """Said with "today", "ago": counts from the day of writing or not at all."""


@dataclass(frozen=True, slots=True)
class Event:
    """A way from an event: its relation ("after"), the distance if one is said, the life event if it is one."""

    relation: str
    life: str = ""
    count: int | None = None
    unit: str = ""
    near: bool = False


@dataclass(slots=True)
class Item:
    """A find with its meaning; the anchoring fills in ``point`` where it is open."""

    found: Found
    kind: TemporalKind = "date"
    point: Point | None = None
    until: Point | None = None
    """The other end, where one pattern holds both ("1936-39")."""
    move: Move | None = None
    inner: Point | None = None
    """Month, day or season within what ``move`` reaches ("June of the same year")."""
    piece: str = ""
    """early, mid, late, start, end, first, second: the part of the point that is meant."""
    clock: str = ""
    """Part of day or time of day, as TIMEX3 writes it after the T."""
    weekday: int | None = None
    value: str = ""
    """The TIMEX3 value of what is no point: durations, sets, references to now."""
    age: tuple[int, int] | None = None
    """First and last age in years that is meant."""
    event: Event | None = None
    written: str = ""
    """The EDTF string, where it is reached from an event."""
    easter: int | None = None
    """Days after Easter, for a feast that moves with it."""
    start: int = 0
    end: int = 0
    anchor: str = ""

    @property
    def floating(self) -> bool:
        """Whether the year must come from the story."""
        return self.point is not None and self.point.year is None and not self.move


def _piece(found: Found) -> str:
    if "h" in found.slots:
        return "first" if found.number("ho") == 1 or found.number("hl") == 1 else "second"
    if "pl" in found.slots:
        return "early" if found.number("pl") == 1 else "late"
    return found.word("p")


def _clock(found: Found) -> str:
    return found.word("t") or found.word("t2")


def _short(first: int, short: int) -> int:
    """Complete the second year of "1936-39" or "1899-1901" from the first."""
    if short >= 1000:
        return short
    year = first - first % 100 + short
    return year if year > first else year + 100


def numeric(found: Found) -> Item | None:
    """Read 1931-05-03 and 3.5.1931 (day first), 5/3/1931 (month first where both fit)."""
    text = str(found.value("i"))
    if "-" in text:
        year, month, day = (int(part) for part in text.split("-"))
    elif "." in text:
        day, month, year = (int(part) for part in text.split("."))
    else:
        month, day, year = (int(part) for part in text.split("/"))
        if month > 12:
            month, day = day, month
    point = Point(year, month, day)
    return Item(found, point=point) if 1 <= month <= 12 and day and valid(point) else None


def _year(found: Found) -> int | None:
    if "y" not in found.slots:
        return None
    year = found.number("y")
    return 1 - year if found.number("e") < 0 else year


def calendar(found: Found) -> Item | None:
    """Read days, months, seasons and years, complete or not, and those set in a relative year."""
    season = found.number("s")
    if "q" in found.slots:
        order = found.number("o")
        if not 1 <= order <= 4:
            return None
        season = 32 + order
    point = Point(_year(found), found.number("m"), found.number("d"), season)
    if not valid(point):
        return None
    item = Item(found, point=point, piece=_piece(found), clock=_clock(found) if "t" in found.slots else "")
    item.kind = "time" if item.clock else "date"
    if "w" in found.slots:
        item.weekday = found.number("w")
    if "r" in found.slots:
        item.inner, item.point = point, None
        unit = "M" if "mu" in found.slots else "Y" if "yu" in found.slots else ""
        item.move = Move(unit, max(found.number("r"), -1), now=_now(found, "r"))
    return item


def _now(found: Found, slot: str) -> bool:
    """Tell whether the word of relation in a slot can count from the day of writing."""
    return slot in found.slots and found.tokens.name(found.slots[slot]) in ("relnow", "this")


def days(found: Found) -> Item | None:
    """Read "5-6 September 2019"."""
    first = Point(_year(found), found.number("m"), found.number("d"))
    last = first._replace(day=found.number("d2"))
    if not valid(first) or not valid(last) or last.day <= first.day:
        return None
    return Item(found, point=first, until=last)


def years(found: Found) -> Item | None:
    """Read "1936-39" and "1940/41"."""
    first = found.number("y")
    last = _short(first, found.number("y2"))
    return Item(found, point=Point(first), until=Point(last)) if last - first < 100 else None


def era(found: Found) -> Item | None:
    """Read "44 BC", "AD 79"."""
    value = found.value("y")
    if not str(value).isdigit():
        return None
    year = int(str(value))
    return Item(found, point=Point(1 - year if found.number("e") < 0 else year)) if year else None


def century(found: Found) -> Item | None:
    """Read "the late 19th century", "XVI century", "2nd century BC"."""
    order = found.number("o") + found.number("ot")
    if not 1 <= order <= 21:
        return None
    first = -100 * order + 1 if found.number("e") < 0 else 100 * (order - 1)
    return Item(found, point=Point(first, span=100), piece=_piece(found))


def decade(found: Found) -> Item | None:
    """Read "the 1920s", "the early thirties"; two digits take their century from the story."""
    value = found.number("x")
    year = value if value >= 1000 else None
    if year is not None and year % 100 == 0 and year < 2000 and not _piece(found):
        return Item(found, point=Point(year, span=100))
    item = Item(found, point=Point(year, span=10), piece=_piece(found))
    if year is None:
        item.inner = Point(value % 100, span=10)
    return item


def short_year(found: Found) -> Item | None:
    """Read "'88", which takes its century from the story."""
    return Item(found, point=Point(None), inner=Point(found.number("y")))


def age(found: Found) -> Item:
    """Read "aged 31", "at the age of six"."""
    years_old = found.number("n") + found.number("n2")
    return Item(found, kind="age", age=(years_old, years_old), value=f"P{years_old}Y")


def birthday(found: Found) -> Item:
    """Read "her 50th birthday"."""
    years_old = found.number("o") + found.number("ot")
    return Item(found, kind="age", age=(years_old, years_old), piece="birthday")


def age_decade(found: Found) -> Item:
    """Read "in her early thirties", "his teens"."""
    first = found.number("x") % 100
    low, high = (13, 19) if first == 10 else (first, first + 9)
    cut = {"early": (0, -6), "mid": (4, -3), "late": (7, 0)}.get(_piece(found), (0, 0))
    return Item(found, kind="age", age=(low + cut[0], high + cut[1]), value=f"P{first}Y")


def _count(found: Found) -> float | None:
    """Return how many units; None for "several"."""
    if "v" in found.slots or ("n" not in found.slots and "f" not in found.slots):
        return found.number("v") or None
    value = found.value("n")
    base = float(value) if isinstance(value, int | str) else 0.0
    base += found.number("n2")
    if "x" in found.slots:
        base = (base or 1) * found.number("x")
    return base + (0.5 if "f" in found.slots else 0.0)


def _duration(count: float | None, unit: str) -> str:
    if unit == "F":
        count, unit = (None if count is None else count * 2), "W"
    amount = "X" if count is None else f"{count:g}"
    if unit == "WE":
        return f"P{amount}WE"
    return f"PT{amount}{unit[1]}" if unit in ("TH", "TM", "TS") else f"P{amount}{unit}"


def duration(found: Found) -> Item:
    """Read "two and a half years": a length of time, no date."""
    return Item(found, kind="duration", value=_duration(_count(found), found.word("u")))


def shift(found: Found) -> Item | None:
    """Read "two days later", "the following year", "that night", "the end of the year"."""
    if "z" in found.slots and "u" in found.slots and not isinstance(found.value("z"), str):
        return _distance(found)
    unit = found.word("u") or "D"
    sign = found.number("r")
    if "z" in found.slots:
        sign = -1 if found.word("z") == "before" else 1
    if sign == -2:
        return Item(found, kind="duration", value=_duration(1, unit))
    item = Item(found, move=Move(unit, sign, now=_now(found, "r")))
    item.piece, item.clock = _piece(found), _clock(found) if "t" in found.slots or "t2" in found.slots else ""
    item.kind = "time" if item.clock or unit[0] == "T" else "date"
    return item


def _distance(found: Found) -> Item:
    count, unit = _count(found), found.word("u")
    sign = found.number("z")
    ago = found.tokens.name(found.slots["z"]) == "ago"
    item = Item(found, kind="time" if unit[0] == "T" else "date")
    if count is None or (count != int(count) and unit != "Y"):
        item.value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return item
    item.move = Move(unit, sign * int(count), whole=False, now=ago, only=ago)
    item.piece = "about" if count != int(count) else ""
    return item


def to_set(found: Found) -> Item:
    """Read "every summer", "twice a week", "annually": a set of times, no date."""
    value = found.word("a")
    if "u" in found.slots:
        value = _duration(_count(found) or 1, found.word("u"))
        if "ev" in found.slots and "n" not in found.slots:
            value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(
                found.word("u"), value
            )
    elif "w" in found.slots:
        value = f"XXXX-WXX-{found.number('w') + 1}"
    elif "m" in found.slots:
        value = f"XXXX-{found.number('m'):02d}"
    elif "s" in found.slots:
        value = "XXXX-" + {21: "SP", 22: "SU", 23: "FA", 24: "WI"}[found.number("s")]
    elif "t" in found.slots:
        value = f"XXXX-XX-XXT{found.word('t')}"
    return Item(found, kind="set", value=value)


def dayname(found: Found) -> Item:
    """Read "today", "yesterday evening"."""
    count = found.number("k")
    item = Item(found, move=Move("D", count, now=True, only=count == 0), clock=_clock(found))
    item.kind = "time" if item.clock else "date"
    item.value = "PRESENT_REF" if count == 0 and not item.clock else ""
    return item


def clock(found: Found) -> Item | None:
    """Read "3:00 a.m.", "noon", on the day the story has reached."""
    if "am" not in found.slots and isinstance(found.value("c"), int):
        return None
    text = str(found.value("c")).replace(".", ":")
    hours, _, minutes = text.partition(":")
    half = found.word("am")[:1].lower()
    hour = int(hours)
    if half in ("a", "p"):
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or int(minutes[:2] or 0) > 59:
        return None
    return Item(found, kind="time", move=Move("D", 0), clock=f"{hour:02d}:{minutes[:2] or '00'}")


def part_of_day(found: Found) -> Item:
    """Read "at night", "in the afternoon"."""
    item = Item(found, kind="time", clock=found.word("t"))
    if found.tokens.name(found.first - 1) == "at":
        item.value = f"XXXX-XX-XXT{item.clock}"
    else:
        item.move = Move("D", 0)
    return item


def units(found: Found) -> Item:
    """Read "weeks", "the following days": a length without a number."""
    return Item(found, kind="duration", value=_duration(None, found.word("u")))


def feast(found: Found) -> Item | None:
    """Read "Christmas 1914", "at Easter"."""
    code = found.number("f")
    point = Point(found.number("y") if "y" in found.slots else None, code // 100, code % 100)
    item = Item(found, point=point)
    if code >= 2000:
        item.point, item.easter = point._replace(month=4, day=0), code - 2000
    if "ev" in found.slots:
        if code >= 2000:
            return None
        item.point = point._replace(day=point.day - 1)
    return item


def reference(found: Found) -> Item:
    """Read "now", "recently", "at the same time": no date of their own."""
    return Item(found, value=found.word("k") or "UNKNOWN")


def event(found: Found) -> Item | None:
    """Read "nine months after his birth", "after the war", "shortly before she died"."""
    life, relation = found.word("ln"), found.word("z")
    if "u" not in found.slots:
        return Item(found, event=Event(relation, life, near="nr" in found.slots))
    count = _count(found)
    whole = int(count) if count is not None and count == int(count) else None
    item = Item(found, kind="duration", value=_duration(count, found.word("u")))
    item.event = Event(relation, life, whole, found.word("u"))
    return item


def then(found: Found) -> Item:
    """Read "by then", "since then": the point the story has reached."""
    return Item(found, move=Move("", 0, whole=False))


MEANINGS: dict[str, Callable[[Found], Item | None]] = {
    "numeric": numeric, "calendar": calendar, "days": days, "years": years, "era": era, "century": century,
    "decade": decade, "short_year": short_year, "age": age, "birthday": birthday, "age_decade": age_decade,
    "duration": duration, "shift": shift, "set": to_set, "dayname": dayname, "reference": reference, "clock": clock, "part_of_day": part_of_day, "units": units,
    "event": event, "then": then,
    "feast": feast,
}  # fmt: skip


def read_item(found: Found) -> Item | None:
    """Return what a find means, None where it means nothing (31 February)."""
    item = MEANINGS[found.rule.meaning](found)
    if item:
        item.start, item.end = found.start, found.end
    return item
