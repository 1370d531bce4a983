"""Extended Date/Time Format (ISO 8601-2:2019, annex A; Library of Congress EDTF, Levels 0 to 2).

    parse       string -> Date, Interval or Choice; DateError for what is not EDTF
    format      value -> its string
    earliest    first day it can mean, as an ordinal; None where it is open or unknown
    latest      last day it can mean
    overlaps    whether two dates can share a day
    precedes    whether all of one lies before all of the other
    iso_day     ordinal -> "1872-03-31"
    day_number  year, month, day -> ordinal

Days are proleptic Gregorian ordinals (0001-01-01 is 1) that go on below 1: year 0000 is 1 BCE.
What the standard leaves to the user is fixed here: season 24, and 28, runs from December of its year to the
end of February of the next, 30 and 32 are its southern counterparts; ``1950S2`` names 1950 as the estimate,
and its bounds are that year's; a qualifier (``?``, ``~``, ``%``) never moves a bound. Years with ``Y``
stand alone, never in an interval.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from testimonia.errors import DateError

_YEAR = r"([?~%]?)(-?[0-9X]{4}|Y-?[1-9]\d{4,11}|Y-?[1-9]\d{0,8}E[1-9])(S[1-9]\d?)?([?~%]?)"
_MONTH, _DAY = r"([?~%]?)([0-9X]{2})([?~%]?)", r"([?~%]?)([0-9X]{2})([?~%]?)"
_ZONE = r"Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?"
_TIME = rf"T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)({_ZONE})?"
_DATE = re.compile(rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY}(?:{_TIME})?)?)?", re.ASCII)
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?", re.ASCII)
_EPOCH = 306  # days from 0000-03-01 to 0001-01-01
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEARS_TRIED = 10  # leap years are at most eight apart: a day not met in so many does not exist
_LONGEST = 400  # characters: longer strings are refused unread, so that no input can be slow

# first and last month; 13 and 14 are January and February of the next year
_SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),
    29: (9, 11), 30: (12, 14), 31: (3, 5), 32: (6, 8), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Date:
    """One date: ``text`` as written, bounds as ordinals, and whether it has unspecified digits."""

    text: str
    first: int
    last: int
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Interval:
    """``start/end``; a bound is a Date, ``".."`` (open) or ``""`` (unknown)."""

    start: Date | str
    end: Date | str


Element = tuple[Date | None, Date | None]
"""The first and last of a range in a set; a single date stands twice, None is an open side."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a set (``one``: in brackets) or all of a set (in braces); an element is (first, last).

    A plain element has the same Date twice; ``None`` is the open side of ``..1984`` or ``1760-12..``.
    """

    one: bool
    elements: tuple[Element, ...]


Edtf = Date | Interval | Choice


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month (1 to 12)."""
    return 28 if month == 2 and not _leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Return the ordinal of a day; ``year`` is astronomical (0 is 1 BCE), ``month`` may pass 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    shifted, position = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return (
        365 * shifted
        + shifted // 4
        - shifted // 100
        + shifted // 400
        + (153 * position + 2) // 5
        + day
        - _EPOCH
    )


def calendar_day(ordinal: int) -> tuple[int, int, int]:
    """Return (year, month, day) of an ordinal: the inverse of ``day_number``."""
    days = ordinal + _EPOCH - 1
    era, rest = divmod(days, 146097)
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    in_year = rest - (365 * year + year // 4 - year // 100)
    position = (5 * in_year + 2) // 153
    month = position + 3 if position < 10 else position - 9
    return era * 400 + year + (month <= 2), month, in_year - (153 * position + 2) // 5 + 1


def year_text(year: int) -> str:
    """Return a year as EDTF writes it: ``0017``, ``-0043``, ``Y-12000``."""
    if -9999 <= year <= 9999:
        return f"{year:05d}" if year < 0 else f"{year:04d}"
    return f"Y{year}"


def iso_day(ordinal: int) -> str:
    """Return ``YYYY-MM-DD``; years BCE have a minus, years beyond four digits a ``Y``."""
    year, month, day = calendar_day(ordinal)
    return f"{year_text(year)}-{month:02d}-{day:02d}"


def _options(mask: str, up: bool) -> Sequence[str]:
    digits = "0123456789" if up else "9876543210"
    return [digits if char == "X" else char for char in mask]


def _years(mask: str, up: bool) -> Iterator[int]:
    """Yield the years a mask can mean, from the earliest (``up``) or from the latest."""
    if mask[0] == "Y":
        number, _, power = mask[1:].partition("E")
        yield int(number) * 10 ** int(power or 0)
        return
    negative = mask[0] == "-"
    for digits in product(*_options(mask.lstrip("-"), up != negative)):
        year = int("".join(digits))
        if not (negative and year == 0):
            yield -year if negative else year


def _fits(mask: str, number: int) -> bool:
    return all(char in ("X", digit) for char, digit in zip(mask, f"{number:02d}", strict=True))


def _fitting(mask: str, highest: int, up: bool) -> list[int]:
    """Return the months or days that fit a mask, from the first (``up``) or from the last."""
    numbers = range(1, highest + 1) if up else range(highest, 0, -1)
    return [number for number in numbers if _fits(mask, number)]


def _bound(year: str, month: str, day: str, up: bool) -> int | None:
    """Return the first (``up``) or last day that fits the three masks, or None where no day does."""
    months, days = _fitting(month, 12, up), _fitting(day, 31, up)
    for number in islice(_years(year, up), _YEARS_TRIED):
        for each_month in months:
            longest = month_length(number, each_month)
            for each_day in days:
                if each_day <= longest:
                    return day_number(number, each_month, each_day)
    return None


def _season(match: re.Match[str], season: int) -> tuple[int, int] | None:
    if match[8] is not None or season not in _SEASONS:
        return None
    first, last = _SEASONS[season]
    low, high = next(_years(match[2], True)), next(_years(match[2], False))
    return day_number(low, first), day_number(high, last + 1) - 1


def _bounds(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the first and last day that a date with unspecified digits can mean."""
    year, month, day = match[2], match[6] or "XX", match[9] or "XX"
    low, high = _bound(year, month, day, True), _bound(year, month, day, False)
    return None if low is None or high is None else (low, high)


def _well_formed(match: re.Match[str]) -> bool:
    """Tell whether the year is one, ``-0000`` being none, and has no month where ``Y`` or ``S`` is in it."""
    year, alone = match[2], match[2][0] == "Y" or match[3]
    return year != "-0000" and not (alone and match[6])


def _masked(match: re.Match[str], text: str) -> Date | None:
    """Return a date with whatever EDTF adds to ISO 8601: seasons, unspecified digits, years beyond four digits."""
    if not _well_formed(match):
        return None
    month = match[6]
    number = int(month) if month and month.isdigit() else 0
    bounds = _season(match, number) if number > 12 else _bounds(match)
    return Date(text, *bounds, "X" in text) if bounds else None


def _plain(match: re.Match[str], text: str) -> Date | None:
    """Return the date of ``1872``, ``1872-03`` or ``1872-03-31``, None where there is no such month or day."""
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    if match[2] is None:
        return Date(text, day_number(year), day_number(year, 12, 31))
    if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        return None
    last = day if match[3] else month_length(year, month)
    return Date(text, day_number(year, month, day), day_number(year, month, last))


def _date(text: str) -> Date | None:
    plain = _PLAIN.fullmatch(text)
    date = _plain(plain, text) if plain else None
    if date:
        return date
    match = _DATE.fullmatch(text)
    return _masked(match, text) if match else None


def _end(text: str) -> Date | str | None:
    """Return an end of an interval: a date, ``".."`` (open) or ``""`` (unknown), None for anything else."""
    return text if text in ("", "..") else _date(text)


def _reversed(start: Date | str, end: Date | str) -> bool:
    """Tell whether an interval ends before it starts; an end with unspecified digits counts by its last day."""
    if isinstance(start, str) or isinstance(end, str):
        return False
    return start.first > (end.last if end.masked else end.first)


def _interval(text: str) -> Interval | None:
    left, right = text.split("/", 1)
    if "T" in text or "Y" in text or text == "/":
        return None
    start, end = _end(left), _end(right)
    if start is None or end is None or _reversed(start, end):
        return None
    return Interval(start, end)


def _range(left: str, right: str) -> Element | None:
    low, high = _date(left), _date(right)
    if low is None or high is None or low.first > high.last:
        return None
    return low, high


def _half_open(left: str, right: str, first: bool, last: bool) -> Element | None:
    """Return ``..1984``, which only the first of a set can be, or ``1760-12..``, which only the last can be."""
    if left:
        low = _date(left) if last else None
        return (low, None) if low else None
    high = _date(right) if first else None
    return (None, high) if high else None


def _element(text: str, first: bool, last: bool) -> Element | None:
    """Return an element of a set: a date, a range, or, as the first or last, a range open to that side."""
    left, dots, right = text.partition("..")
    if dots:
        return _range(left, right) if left and right else _half_open(left, right, first, last)
    date = _date(text)
    return (date, date) if date else None


def _choice(text: str) -> Choice | None:
    inner = text[1:-1]
    # a blank after the comma was in the drafts of EDTF and is still met; mixing both is an error of typing
    parts = inner.split(", ") if ", " in inner else inner.split(",")
    end = len(parts) - 1
    elements = [_element(part, place == 0, place == end) for place, part in enumerate(parts)]
    if "T" in inner or any(element is None for element in elements):
        return None
    return Choice(text[0] == "[", tuple(element for element in elements if element))


@lru_cache(maxsize=4096)
def _parse(text: str) -> Edtf | None:
    if "/" in text:
        return _interval(text)
    if text[:1] in ("[", "{"):
        return _choice(text) if text[-1] == {"[": "]", "{": "}"}[text[0]] else None
    return _date(text)


def parse(text: str) -> Edtf:
    """Parse an EDTF string of Level 0, 1 or 2.

    Raises:
        DateError: not EDTF, a day that does not exist, or an interval that ends before it starts.
    """
    value = _parse(text) if isinstance(text, str) and len(text) <= _LONGEST else None
    if value is None:
        raise DateError(f"{str(text)[:80]!r} is not an EDTF date; write 1872-03-31, 1872~, 187X or 1905/..")
    return value


def _write(bound: Date | str) -> str:
    return bound if isinstance(bound, str) else bound.text


def _write_element(element: Element) -> str:
    low, high = element
    if low is high and low:
        return low.text
    return f"{low.text if low else ''}..{high.text if high else ''}"


def format(value: Edtf) -> str:  # noqa: A001 the pair of parse; the module is imported by its name
    """Return the EDTF string of a parsed value, with sets written without blanks."""
    if isinstance(value, Date):
        return value.text
    if isinstance(value, Interval):
        return f"{_write(value.start)}/{_write(value.end)}"
    inner = ",".join(map(_write_element, value.elements))
    return f"[{inner}]" if value.one else f"{{{inner}}}"


def _value(date: Edtf | str) -> Edtf:
    return parse(date) if isinstance(date, str) else date


def earliest(date: Edtf | str) -> int | None:
    """Return the first day a date can mean as an ordinal, None where open; DateError as ``parse``."""
    value = _value(date)
    if isinstance(value, Date):
        return value.first
    if isinstance(value, Interval):
        return value.start.first if isinstance(value.start, Date) else None
    lows = [low.first for low, _ in value.elements if low]
    return min(lows) if len(lows) == len(value.elements) else None


def latest(date: Edtf | str) -> int | None:
    """Return the last day a date can mean as an ordinal, None where open; DateError as ``parse``."""
    value = _value(date)
    if isinstance(value, Date):
        return value.last
    if isinstance(value, Interval):
        return value.end.last if isinstance(value.end, Date) else None
    highs = [high.last for _, high in value.elements if high]
    return max(highs) if len(highs) == len(value.elements) else None


def overlaps(one: Edtf | str, other: Edtf | str) -> bool:
    """Tell whether the two can share a day; an open or unknown bound reaches without end."""
    return not precedes(one, other) and not precedes(other, one)


def precedes(one: Edtf | str, other: Edtf | str) -> bool:
    """Tell whether all of ``one`` lies before all of ``other``; False where a bound between is open."""
    last, first = latest(one), earliest(other)
    return last is not None and first is not None and last < first
