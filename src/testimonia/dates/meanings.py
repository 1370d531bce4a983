"""What a find means: one reader for each ``meaning`` of rules.toml; those of lengths are in ``lengths``."""

from collections.abc import Callable

from testimonia.dates.found import Found
from testimonia.dates.items import Item, Move, clock_of, from_now, kind_of, piece_of
from testimonia.dates.lengths import (
    age,
    age_decade,
    birthday,
    compound,
    distance,
    duration,
    event,
    length_of,
    to_set,
    units,
)  # fmt: skip
from testimonia.dates.points import Point, valid
from testimonia.edtf import month_length


def _short(first: int, short: int) -> int:
    """Complete the second year of "1936-39", "1921-3" or "1899-1901" from the first."""
    if short >= 1000:
        return short
    if short < 10:
        year = first - first % 10 + short
        return year if year > first else year + 10
    year = first - first % 100 + short
    return year if year > first else year + 100


def numeric(found: Found) -> Item | None:
    """Read 1931-05-03 and 3.5.1931 (day first), 5/3/1931 (month first where both fit)."""
    point = Point(*_year_month_day(str(found.value("i"))))
    return Item(found, point=point) if 1 <= point.month <= 12 and point.day and valid(point) else None


def _year_month_day(text: str) -> tuple[int, int, int]:
    """Return the numbers of a date in order; between slashes the month is first where it can be one."""
    if "-" in text:
        year, month, day = map(int, text.split("-"))
    elif "." in text:
        day, month, year = map(int, text.split("."))
    else:
        month, day, year = map(int, text.split("/"))
        if month > 12:
            month, day = day, month
    return year, month, day


def _year(found: Found) -> int | None:
    if "y" not in found.slots:
        return None
    year = found.number("y")
    if "y3" in found.slots and _short(year, found.number("y3")) == year + 1:
        return year + 1
    return 1 - year if found.number("e") < 0 else year


def calendar(found: Found) -> Item | None:
    """Read days, months, seasons and years, complete or not, and those set in a relative year."""
    season = _season(found)
    if season is None:
        return None
    point = Point(_year(found), found.number("m"), found.number("d") + found.number("dt"), season)
    if not valid(point):
        return None
    item = Item(found, point=point, piece=piece_of(found), clock=clock_of(found))
    item.kind = "time" if item.clock else "date"
    if "w" in found.slots:
        item.weekday = found.number("w")
    if move := _set_in(found):
        item.inner, item.point, item.move = point, None, move
    return item


def _season(found: Found) -> int | None:
    """Return the EDTF code of a season or quarter, 0 where none is said, None for a fifth quarter."""
    if "q" not in found.slots:
        return found.number("s")
    order = found.number("o")
    return 32 + order if 1 <= order <= 4 else None


def _set_in(found: Found) -> Move | None:
    """Return the way to the year or month a date is set in ("June of the same year"), None where it is in none."""
    if "r" in found.slots:
        unit = "M" if "mu" in found.slots else "Y" if "yu" in found.slots else ""
        return Move(unit, max(found.number("r"), -1), now=from_now(found, "r"))
    if "z" in found.slots:
        return Move("", _direction(found))
    return Move("M", 0) if found.rule.name == "day-of-the-month" else None


def _direction(found: Found) -> int:
    return -1 if found.word("z") == "before" else 1


_WEEKS = {1: "week 1", 2: "week 2", 3: "week 3", 4: "week 4", -1: "last week"}


def unit_of_month(found: Found) -> Item | None:
    """Read "the first week of May 1905", "the last day of August"."""
    order, unit, month = found.number("k"), found.word("u"), found.number("m")
    item = Item(found, point=Point(_year(found), month))
    if unit == "D":
        year = _year(found)
        last = month_length(year if year is not None else 2001, month)
        item.point = Point(year, month, order if order > 0 else last)
        return item if valid(item.point) else None
    item.piece = (
        _WEEKS.get(order, "") if unit == "W" else "early" if order == 1 else "late" if order < 0 else ""
    )
    return item


def day_of_year(found: Found) -> Item | None:
    """Read "the last day of 1905", "the first day of the year"."""
    order = found.number("k")
    if order not in (1, -1):
        return None
    point = Point(_year(found), 1, 1) if order == 1 else Point(_year(found), 12, 31)
    if "yu" not in found.slots:
        return Item(found, point=point)
    return Item(found, inner=point, move=Move("Y", max(found.number("r"), -1), now=from_now(found, "r")))


def clause(found: Found) -> Item:
    """Read "the day after" before what happened then; behind a day ("on 8 May, the day after …") it is that day."""
    tokens, first = found.tokens, found.first
    item = Item(found, value="XXXX-XX-XX")
    if tokens.name(first - 1) in ("comma", "dash") and tokens.name(first - 2) in (
        "year",
        "n31",
        "o31",
        "month",
    ):
        item.move = Move("D", 0)
    return item


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
    return Item(found, point=Point(first, span=100), piece=piece_of(found))


def decade(found: Found) -> Item | None:
    """Read "the 1920s", "the early thirties"; two digits take their century from the story."""
    value = found.number("x")
    if "cn" in found.slots:
        year = found.number("cn") * 100 + value
        return Item(found, point=Point(year, span=10)) if year >= 1500 else None
    if value < 100:
        return Item(found, point=Point(None, span=10), inner=Point(value, span=10), piece=piece_of(found))
    if _means_century(found, value):
        return Item(found, point=Point(value, span=100))
    return Item(found, point=Point(value, span=10), piece=piece_of(found))


def _means_century(found: Found, year: int) -> bool:
    """Tell whether "the 1800s" are the century: no part of them, nor one of several decades."""
    return year % 100 == 0 and year < 2000 and not piece_of(found) and not _among_decades(found)


def _among_decades(found: Found) -> bool:
    """Tell whether another decade stands beside ("the 1890s and 1900s")."""
    tokens, links = found.tokens, ("and", "or", "to", "dash")
    before = tokens.name(found.first - 1) in links and tokens.name(found.first - 2) == "decade"
    ahead = [tokens.name(place) for place in range(found.last, found.last + 3)]
    return before or (ahead[0] in links and "decade" in ahead[1:])


def short_year(found: Found) -> Item | None:
    """Read "'88", which takes its century from the story."""
    return Item(found, point=Point(None), inner=Point(found.number("y")))


def shift(found: Found) -> Item | None:
    """Read "two days later", "the following year", "that night", "the end of the year"."""
    if found.rule.name.startswith(("counted", "uncounted")):
        return distance(found)
    unit = found.word("u") or "D"
    sign = _direction(found) if "z" in found.slots else found.number("r")
    if sign == -2 or _for_long(found, sign):
        return Item(found, kind="duration", value=length_of(1, unit))
    item = Item(found, move=Move(unit, sign, now=from_now(found, "r")))
    item.piece, item.clock = piece_of(found), clock_of(found)
    item.kind = "time" if item.clock else kind_of(unit)
    return item


def _for_long(found: Found, sign: int) -> bool:
    """Tell whether "for the next decade" says how long, not when."""
    return (
        sign > 0
        and "z" not in found.slots
        and found.tokens.name(found.first - 1) in ("for", "over")
        and "t" not in found.slots
    )


def dayname(found: Found) -> Item:
    """Read "today", "yesterday evening"."""
    count = found.number("k")
    item = Item(found, move=Move("D", count, now=True, only=count == 0), clock=clock_of(found))
    item.kind = "time" if item.clock else "date"
    item.value = "PRESENT_REF" if count == 0 and not item.clock else ""
    return item


def clock(found: Found) -> Item | None:
    """Read "3:00 a.m.", "noon", on the day the story has reached."""
    if "am" not in found.slots and isinstance(found.value("c"), int):
        return None
    text = str(found.value("c")).replace(".", ":")
    hours, _, minutes = text.partition(":")
    hour, minutes = _hour(int(hours), found.word("am")), minutes[:2] or "00"
    if hour > 24 or int(minutes) > 59:
        return None
    return Item(found, kind="time", move=Move("D", 0), clock=f"{hour:02d}:{minutes}")


def _hour(hour: int, half: str) -> int:
    """Return the hour of the day for one with "a.m." or "p.m."; any other is that already."""
    if half[:1].lower() not in ("a", "p"):
        return hour
    return hour % 12 + (12 if half[0] in "pP" else 0)


def part_of_day(found: Found) -> Item:
    """Read "at night", "in the afternoon"."""
    item = Item(found, kind="time", clock=found.word("t"))
    if found.tokens.name(found.first - 1) == "at":
        item.value = f"XXXX-XX-XXT{item.clock}"
    else:
        item.move = Move("D", 0)
    return item


def feast(found: Found) -> Item | None:
    """Read "Christmas 1914", "at Easter"."""
    code = 501 if "md" in found.slots else found.number("f")
    point = Point(found.number("y") if "y" in found.slots else None, code // 100, code % 100)
    item = Item(found, point=point)
    if code >= 2000:
        item.point, item.easter = point._replace(month=4, day=0), code - 2000
    if "ev" in found.slots:
        if code >= 2000:
            return None
        item.point = point._replace(day=point.day - 1) if point.day > 1 else point._replace(month=12, day=31)
    return item


def reference(found: Found) -> Item:
    """Read "now", "recently", "at the same time": no date of their own."""
    return Item(found, value=found.word("k"))


def then(found: Found) -> Item:
    """Read "by then", "since then": the point the story has reached."""
    return Item(found, move=Move("", 0, whole=False))


MEANINGS: dict[str, Callable[[Found], Item | None]] = {
    "numeric": numeric,
    "calendar": calendar,
    "days": days,
    "day_of_year": day_of_year,
    "unit_of_month": unit_of_month,
    "clause": clause,
    "years": years,
    "era": era,
    "century": century,
    "decade": decade,
    "short_year": short_year,
    "age": age,
    "birthday": birthday,
    "age_decade": age_decade,
    "duration": duration,
    "shift": shift,
    "set": to_set,
    "dayname": dayname,
    "reference": reference,
    "clock": clock,
    "part_of_day": part_of_day,
    "units": units,
    "compound": compound,
    "event": event,
    "then": then,
    "feast": feast,
}


def read_item(found: Found) -> Item | None:
    """Return what a find means, None where it means nothing (31 February)."""
    item = MEANINGS[found.rule.meaning](found)
    if item:
        item.start, item.end = found.start, found.end
    return item
