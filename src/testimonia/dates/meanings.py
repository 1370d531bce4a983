"""What a match means: one reader for each ``meaning`` of rules.toml; those of lengths are in ``lengths``."""

from collections.abc import Callable

from testimonia.dates.checks import MONTHS
from testimonia.dates.items import Item, Offset, clock_of, from_now, kind_of, modifier_of
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
    year_of_life,
)  # fmt: skip
from testimonia.dates.matches import Match
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


def numeric(match: Match) -> Item | None:
    """Read 1931-05-03 and 3.5.1931 (day first), and 5/3/1931 as the language has it."""
    point = Point(*_year_month_day(str(match.value("i")), match.tokens.lexicon.tables.month_first))
    return Item(match, point=point) if 1 <= point.month <= 12 and point.day and valid(point) else None


def _year_month_day(text: str, month_first: bool) -> tuple[int, int, int]:
    """Return the numbers of a date in order; of those between slashes that only fit one way, the way they fit."""
    if "-" in text:
        year, month, day = map(int, text.split("-"))
    elif "." in text:
        day, month, year = map(int, text.split("."))
    else:
        first, second, year = map(int, text.split("/"))
        month, day = (first, second) if month_first else (second, first)
        if month > 12:
            month, day = day, month
    return year, month, day


def _year(match: Match) -> int | None:
    if "y" not in match.slots:
        return None
    year = match.number("y")
    if "y3" in match.slots and _short(year, match.number("y3")) == year + 1:
        return year + 1
    return 1 - year if match.number("e") < 0 else year


def calendar(match: Match) -> Item | None:
    """Read days, months, seasons and years, complete or not, and those set in a relative year."""
    season = _season(match)
    if season is None:
        return None
    point = Point(_year(match), match.number("m"), match.number("d") + match.number("dt"), season)
    if not valid(point):
        return None
    item = Item(match, point=point, modifier=modifier_of(match), clock=clock_of(match))
    item.kind = "time" if item.clock else "date"
    if "w" in match.slots:
        item.weekday = match.number("w")
    if offset := _set_in(match):
        item.inner, item.point, item.offset = point, None, offset
    return item


def anniversary(match: Match) -> Item:
    """Read "this day in 1935": a year whose day the day of writing tells."""
    return Item(match, point=Point(_year(match)), anniversary=True)


def _season(match: Match) -> int | None:
    """Return the EDTF code of a season or quarter, 0 where none is said, None for a fifth quarter."""
    if "q" not in match.slots:
        return match.number("s")
    order = match.number("o")
    return 32 + order if 1 <= order <= 4 else None


def _set_in(match: Match) -> Offset | None:
    """Return the way to the year or month a date is set in ("June of the same year"), None where it is in none."""
    if match.rule.name == "day-of-this-or-last-month":
        return Offset("M", match.number("r"), now=True, only=True)
    if "r" in match.slots:
        unit = "M" if "mu" in match.slots else "Y" if "yu" in match.slots else ""
        return Offset(unit, max(match.number("r"), -1), now=from_now(match, "r"))
    if "z" in match.slots:
        return Offset("", _direction(match))
    return Offset("M", 0) if match.rule.name == "day-of-the-month" else None


def _direction(match: Match) -> int:
    return -1 if match.word("z") == "before" else 1


_WEEKS = {1: "week 1", 2: "week 2", 3: "week 3", 4: "week 4", -1: "last week"}


def unit_of_month(match: Match) -> Item | None:
    """Read "the first week of May 1905", "the last day of August"."""
    order, unit, month = match.number("k"), match.word("u"), match.number("m")
    item = Item(match, point=Point(_year(match), month))
    if unit == "D":
        year = _year(match)
        last = month_length(year if year is not None else 2001, month)
        item.point = Point(year, month, order if order > 0 else last)
        return item if valid(item.point) else None
    item.modifier = (
        _WEEKS.get(order, "") if unit == "W" else "early" if order == 1 else "late" if order < 0 else ""
    )
    return item


def day_of_year(match: Match) -> Item | None:
    """Read "the last day of 1905", "the first day of the year"."""
    order = match.number("k")
    if order not in (1, -1):
        return None
    point = Point(_year(match), 1, 1) if order == 1 else Point(_year(match), 12, 31)
    if "yu" not in match.slots:
        return Item(match, point=point)
    return Item(match, inner=point, offset=Offset("Y", max(match.number("r"), -1), now=from_now(match, "r")))


def clause(match: Match) -> Item:
    """Read "the day after" before what happened then; behind a day ("on 8 May, the day after …") it is that day."""
    tokens, first = match.tokens, match.first
    item = Item(match, value="XXXX-XX-XX")
    if tokens.name(first - 1) in ("comma", "dash") and tokens.name(first - 2) in (
        "year",
        "n31",
        "o31",
        "month",
    ):
        item.offset = Offset("D", 0)
    return item


_MONTHS_OF_OLD_YEAR = 10
"""Months by number that lie within the old year of that number, which began with March."""
_NEW_COUNT = 1752
"""The first year whose months the Friends counted from January."""


def numbered_month(match: Match) -> Item | None:
    """Read "2nd of 12th mo. 1731": before 1752 the first month was March, the twelfth February of the next year."""
    number, year = match.number("fm"), _year(match)
    if year is None or not 1 <= number <= MONTHS:
        return None
    if match.number("y") < _NEW_COUNT:
        year = match.number("y") + 1 if number > _MONTHS_OF_OLD_YEAR else year
        number = (number + 1) % MONTHS + 1
    point = Point(year, number, match.number("d") + match.number("dt"))
    return Item(match, point=point) if valid(point) else None


def days(match: Match) -> Item | None:
    """Read "5-6 September 2019"."""
    first = Point(_year(match), match.number("m"), match.number("d"))
    last = first._replace(day=match.number("d2"))
    if not valid(first) or not valid(last) or last.day <= first.day:
        return None
    return Item(match, point=first, until=last)


def years(match: Match) -> Item | None:
    """Read "1936-39" and "1940/41"."""
    first = match.number("y")
    last = _short(first, match.number("y2"))
    return Item(match, point=Point(first), until=Point(last)) if last - first < 100 else None


def era(match: Match) -> Item | None:
    """Read "44 BC", "AD 79"."""
    value = match.value("y")
    if not str(value).isdigit():
        return None
    year, before = int(str(value)), match.number("e") < 0
    if not year:
        return None
    item = Item(match, point=Point(1 - year if before else year), modifier=modifier_of(match))
    if "y2" in match.slots:
        until = 1 - _short_back(year, match) if before else _short(year, match.number("y2"))
        item.until = Point(until)
    return item


def _short_back(first: int, match: Match) -> int:
    """Complete the second year of "507/6 BC" from the first, which is the higher one."""
    second = match.number("y2")
    scale: int = 10 ** len(str(second))
    year = first - first % scale + second
    return year if year < first else year - scale


def century(match: Match) -> Item | None:
    """Read "the late 19th century", "XVI century", "2nd century BC"."""
    order = match.number("o") + match.number("ot")
    if not 1 <= order <= 21:
        return None
    first = -100 * order + 1 if match.number("e") < 0 else 100 * (order - 1)
    return Item(match, point=Point(first, span=100), modifier=modifier_of(match))


def decade(match: Match) -> Item | None:
    """Read "the 1920s", "the early thirties"; two digits take their century from the story."""
    value = match.number("x")
    if match.number("e") < 0:  # "the 480s BC" are 489 to 480
        return Item(match, point=Point(-value - 8, span=10), modifier=modifier_of(match))
    if "cn" in match.slots:
        year = match.number("cn") * 100 + value
        return Item(match, point=Point(year, span=10), modifier=modifier_of(match)) if year >= 1500 else None
    if value < 100:
        return Item(
            match, point=Point(None, span=10), inner=Point(value, span=10), modifier=modifier_of(match)
        )
    if _means_century(match, value):
        return Item(match, point=Point(value, span=100))
    return Item(match, point=Point(value, span=10), modifier=modifier_of(match))


def _means_century(match: Match, year: int) -> bool:
    """Tell whether "the 1800s" are the century: no part of them, nor one of several decades."""
    return year % 100 == 0 and year < 2000 and not modifier_of(match) and not _among_decades(match)


def _among_decades(match: Match) -> bool:
    """Tell whether another decade stands beside ("the 1890s and 1900s")."""
    tokens, links = match.tokens, ("and", "or", "to", "dash")
    before = tokens.name(match.first - 1) in links and tokens.name(match.first - 2) == "decade"
    ahead = [tokens.name(place) for place in range(match.last, match.last + 3)]
    return before or (ahead[0] in links and "decade" in ahead[1:])


def short_year(match: Match) -> Item | None:
    """Read "'88", which takes its century from the story."""
    return Item(match, point=Point(None), inner=Point(match.number("y")))


def shift(match: Match) -> Item | None:
    """Read "two days later", "the following year", "that night", "the end of the year"."""
    if match.rule.name.startswith(("counted", "uncounted")):
        return distance(match)
    unit = match.word("u") or "D"
    sign = _direction(match) if "z" in match.slots else match.number("r")
    if sign == -2 or _for_long(match, sign):
        return Item(match, kind="duration", value=length_of(1, unit))
    item = Item(match, offset=Offset(unit, sign, now=from_now(match, "r")))
    item.modifier, item.clock = modifier_of(match), clock_of(match)
    item.kind = "time" if item.clock else kind_of(unit)
    return item


def _for_long(match: Match, sign: int) -> bool:
    """Tell whether "for the next decade" says how long, not when."""
    return (
        sign > 0
        and "z" not in match.slots
        and match.tokens.name(match.first - 1) in ("for", "over")
        and "t" not in match.slots
    )


def dayname(match: Match) -> Item:
    """Read "today", "yesterday evening"."""
    count = match.number("k")
    decreed = count == 0 and match.tokens.name(match.first - 1) == "from"
    offset = Offset("D", count, now=True, only=count == 0, decreed=decreed)
    item = Item(match, offset=offset, clock=clock_of(match))
    item.kind = "time" if item.clock else "date"
    item.value = "PRESENT_REF" if count == 0 and not item.clock else ""
    return item


def clock(match: Match) -> Item | None:
    """Read "3:00 a.m.", "noon", on the day the story has reached."""
    if "am" not in match.slots and isinstance(match.value("c"), int):
        return None
    text = str(match.value("c")).replace(".", ":")
    hours, _, minutes = text.partition(":")
    hour, minutes = _hour(int(hours), match.word("am")), minutes[:2] or "00"
    if hour > 24 or int(minutes) > 59:
        return None
    return Item(match, kind="time", offset=Offset("D", 0), clock=f"{hour:02d}:{minutes}")


def _hour(hour: int, half: str) -> int:
    """Return the hour of the day for one with "a.m." or "p.m."; any other is that already."""
    if half not in ("forenoon", "afternoon"):
        return hour
    return hour % 12 + (12 if half == "afternoon" else 0)


def part_of_day(match: Match) -> Item:
    """Read "at night", "in the afternoon"."""
    item = Item(match, kind="time", clock=match.word("t"))
    if match.tokens.name(match.first - 1) == "at":
        item.value = f"XXXX-XX-XXT{item.clock}"
    else:
        item.offset = Offset("D", 0)
    return item


_EASTER, _MOVES = 3000, 2900
"""Code of Easter Sunday among the feasts, and the code from which they move with it."""


def feast(match: Match) -> Item | None:
    """Read "Christmas 1914", "at Easter"."""
    code = _named_day(match) if "md" in match.slots else match.number("f")
    point = Point(match.number("y") if "y" in match.slots else None, code // 100, code % 100)
    item = Item(match, point=point)
    if code >= _MOVES:
        item.point, item.easter = point._replace(month=4, day=0), code - _EASTER
    if "ev" in match.slots:
        item.point = None if code >= _MOVES else _day_before(point)
    if "r" in match.slots:
        item.inner, item.point, item.offset = item.point, None, Offset("", match.number("r"))
    return item if item.point or item.inner else None


def _day_before(point: Point) -> Point:
    return point._replace(day=point.day - 1) if point.day > 1 else point._replace(month=12, day=31)


def _named_day(match: Match) -> int:
    """Return the day, as month * 100 + day, of a feast named by a month: the tables have one for each such month."""
    days = match.tokens.lexicon.tables.named_days.values()
    return next((day for day in days if day // 100 == match.number("md")), 0)


def reference(match: Match) -> Item:
    """Read "now", "recently", "at the same time": no date of their own."""
    return Item(match, value=match.word("k"))


def then(match: Match) -> Item:
    """Read "by then", "since then": the point the story has reached."""
    return Item(match, offset=Offset("", 0, whole=False))


MEANINGS: dict[str, Callable[[Match], Item | None]] = {
    "numeric": numeric,
    "calendar": calendar,
    "anniversary": anniversary,
    "days": days,
    "numbered_month": numbered_month,
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
    "year_of_life": year_of_life,
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


def read_item(match: Match) -> Item | None:
    """Return what a match means, None where it means nothing (31 February)."""
    item = MEANINGS[match.rule.meaning](match)
    if item:
        item.start, item.end = match.start, match.end
    return item
