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
from itertools import product

from testimonia.errors import DateError

_YEAR = r"([?~%]?)(-?[0-9X]{4}|Y-?[1-9]\d{4,11}|Y-?[1-9]\d{0,8}E[1-9])(S[1-9]\d?)?([?~%]?)"
_MONTH, _DAY = r"([?~%]?)([0-9X]{2})([?~%]?)", r"([?~%]?)([0-9X]{2})([?~%]?)"
_ZONE = r"Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?"
_TIME = rf"T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)({_ZONE})?"
_DATE = re.compile(rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY}(?:{_TIME})?)?)?", re.ASCII)
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?", re.ASCII)
_EPOCH = 306  # days from 0000-03-01 to 0001-01-01
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
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


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a set (``one``: in brackets) or all of a set (in braces); an element is (first, last).

    A plain element has the same Date twice; ``None`` is the open side of ``..1984`` or ``1760-12..``.
    """

    one: bool
    elements: tuple[tuple[Date | None, Date | None], ...]


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


def _bound(year: str, month: str, day: str, up: bool) -> int | None:
    """Return the first (``up``) or last day that fits the three masks, or None where no day does."""
    months = [number for number in range(1, 13) if _fits(month, number)]
    days = [number for number in range(1, 32) if _fits(day, number)]
    step = 1 if up else -1
    for tried, number in enumerate(_years(year, up)):
        for each_month in months[::step]:
            longest = month_length(number, each_month)
            for each_day in days[::step]:
                if each_day <= longest:
                    return day_number(number, each_month, each_day)
        if tried > 8:  # leap years are at most eight apart: a day not met by then does not exist
            return None
    return None


def _season(match: re.Match[str], season: int) -> tuple[int, int] | None:
    if match[8] is not None or season not in _SEASONS:
        return None
    first, last = _SEASONS[season]
    low, high = next(_years(match[2], True)), next(_years(match[2], False))
    return day_number(low, first), day_number(high, last + 1) - 1


def _masked(match: re.Match[str], text: str) -> Date | None:
    year, month, day = match[2], match[6], match[9]
    if year == "-0000" or ((year[0] == "Y" or match[3]) and month):
        return None
    if month and month.isdigit() and int(month) > 12:
        bounds = _season(match, int(month))
        return Date(text, *bounds, "X" in text) if bounds else None
    low, high = (
        _bound(year, month or "XX", day or "XX", True),
        _bound(year, month or "XX", day or "XX", False),
    )
    return None if low is None or high is None else Date(text, low, high, "X" in text)


def _date(text: str) -> Date | None:
    plain = _PLAIN.fullmatch(text)
    if plain is None:
        match = _DATE.fullmatch(text)
        return _masked(match, text) if match else None
    year, month, day = int(plain[1]), int(plain[2] or 0), int(plain[3] or 0)
    if plain[2] is None:
        return Date(text, day_number(year), day_number(year, 12, 31))
    if not 1 <= month <= 12 or (plain[3] is not None and not 1 <= day <= month_length(year, month)):
        match = _DATE.fullmatch(text)
        return _masked(match, text) if match and month > 12 else None
    last = day or month_length(year, month)
    return Date(text, day_number(year, month, day or 1), day_number(year, month, last))


def _interval(text: str) -> Interval | None:
    left, right = text.split("/", 1)
    if "T" in text or "Y" in text or (not left and not right):
        return None
    start = left if left in ("", "..") else _date(left)
    end = right if right in ("", "..") else _date(right)
    if start is None or end is None:
        return None
    if (
        isinstance(start, Date)
        and isinstance(end, Date)
        and start.first > (end.last if end.masked else end.first)
    ):
        return None
    return Interval(start, end)


def _element(text: str, place: int, count: int) -> tuple[Date | None, Date | None] | None:
    left, dots, right = text.partition("..")
    if not dots:
        date = _date(text)
        return (date, date) if date else None
    low, high = (_date(left) if left else None), (_date(right) if right else None)
    if (left and not low) or (right and not high) or (not left and (place or not right)):
        return None
    if not right and place != count - 1:
        return None
    return None if low and high and low.first > high.last else (low, high)


def _choice(text: str) -> Choice | None:
    inner = text[1:-1]
    # a blank after the comma was in the drafts of EDTF and is still met; mixing both is an error of typing
    parts = inner.split(", ") if ", " in inner else inner.split(",")
    elements = [_element(part, place, len(parts)) for place, part in enumerate(parts)]
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


def _write_element(element: tuple[Date | None, Date | None]) -> str:
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
