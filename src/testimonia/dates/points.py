"""Points of the calendar as far as words fix them, and the arithmetic on them.

A point is a year, month or day, or a longer stretch: a decade, a century, a season, a quarter or half of a
year, a week. It becomes an EDTF string for the archive and a TIMEX3 value (TimeML 1.2.1) for comparison.
"""

from datetime import date
from typing import NamedTuple

from testimonia.edtf import calendar_day, day_number, iso_day, month_length, year_text

SPLIT = 99
"""The season of two half years ("the 2003-04 season", "the school year 1980/81"): July to June, no EDTF code."""
SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI", 33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2"}
_MONTHS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12), SPLIT: (7, 18),
}  # fmt: skip


class Point(NamedTuple):
    """``year`` is astronomical, None where unknown; 0 stands for no month, day or season.

    ``span`` is 1, 10, 100 or 1000 years, beginning with ``year``; ``season`` an EDTF code of SEASONS;
    ``week`` 1 says that the week of the day is meant, 2 its weekend.
    """

    year: int | None
    month: int = 0
    day: int = 0
    season: int = 0
    span: int = 1
    week: int = 0


def valid(point: Point) -> bool:
    """Tell whether the day exists."""
    if not point.day:
        return True
    return point.day <= (
        month_length(point.year, point.month) if point.year is not None else _longest(point.month)
    )


def _longest(month: int) -> int:
    return month_length(2000, month) if month else 31


def writable(point: Point) -> bool:
    """Tell whether EDTF can write a point: of years beyond four digits it has the bare year only."""
    if point.year is None or point == Point(point.year):
        return True
    beyond = point.span - 1 + (point.week > 0 or point.season == SPLIT)
    return point.year >= -9999 and point.year + beyond <= 9999


def months(point: Point) -> tuple[int, int]:
    """Return the first and last month a point covers, counted from year 0."""
    year = point.year or 0
    if point.month:
        return year * 12 + point.month, year * 12 + point.month
    if point.season:
        first, last = _MONTHS[point.season]
        return year * 12 + first, year * 12 + last
    return year * 12 + 1, (year + point.span) * 12


def days(point: Point) -> tuple[int, int] | None:
    """Return the first and last day as ordinals, None without a year."""
    if point.year is None:
        return None
    if point.day:
        day = day_number(point.year, point.month, point.day)
        if point.week:
            monday = day - (day - 1) % 7
            return (monday, monday + 6) if point.week == 1 else (monday + 5, monday + 6)
        return day, day
    first, last = months(point)
    return day_number(0, first), day_number(0, last + 1) - 1


_FINE = {"Y": 1, "M": 2, "W": 3, "D": 3}
"""How many parts of a date such units count: its year, its month, its day."""


def as_fine(point: Point, unit: str) -> Point | None:
    """Return the part of a date that a number of units leads from or to; None where the date says less."""
    parts = [part for part in point[:3] if part] if point.span == 1 else []
    fine = _FINE.get(unit, len(parts) + 1)
    return Point(*parts[:fine]) if fine <= len(parts) else None


def edtf(point: Point) -> str:
    """Return a point as EDTF; an unknown year is ``XXXX``, a week an interval."""
    if point.week:
        return _week(point)
    if point.span > 1 and point.year is not None:
        return _long(point.year, point.span)
    year = "XXXX" if point.year is None else year_text(point.year)
    if point.season == SPLIT and point.year is not None:
        return f"{year}/{year_text(point.year + 1)}"
    if point.season:
        return f"{year}-{point.season}"
    return year + _month_and_day(point)


def _week(point: Point) -> str:
    bounds = days(point)
    return f"{iso_day(bounds[0])}/{iso_day(bounds[1])}" if bounds else "XXXX"


def _month_and_day(point: Point) -> str:
    return (f"-{point.month:02d}" if point.month else "") + (f"-{point.day:02d}" if point.day else "")


def _long(year: int, span: int) -> str:
    zeros = len(str(span)) - 1
    last = year + span - 1
    if year % span == 0 and year >= 0:
        return f"{year:04d}"[:-zeros] + "X" * zeros
    if year < 0 and last % span == 0:
        return f"-{-last:04d}"[:-zeros] + "X" * zeros
    return f"{year_text(year)}/{year_text(last)}"


def timex_value(point: Point) -> str:
    """Return a point as a TIMEX3 value."""
    if point.year is None:
        return _within_year("XXXX", point)
    # the decade and the century from year 0 are the first of our era
    if point.year < 0 or (point.year == 0 and point.span == 1):
        return _before_christ(point.year, point.span)
    if point.week and point.day:
        iso = date(point.year, point.month, point.day).isocalendar()
        return f"{iso[0]}-W{iso[1]:02d}" + ("-WE" if point.week == 2 else "")
    return _within_year(f"{point.year:04d}", point)


def _before_christ(year: int, span: int) -> str:
    return f"BC{1 - year:04d}" if span == 1 else f"BC{-year // span:02d}"


def _within_year(year: str, point: Point) -> str:
    """Return the TIMEX3 value of a point from that of its year: a decade, season, month or day."""
    if point.span > 1:
        return year[: 5 - len(str(point.span))]
    if point.season:
        return f"{year}-{SEASONS[point.season]}"
    return year + _month_and_day(point)


_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_DAYS = {"D": 1, "W": 7, "F": 14, "WE": 7}


def shift(point: Point, unit: str, count: int, whole: bool = False) -> Point | None:
    """Offset a point by some units; the answer is as fine as the unit, None where the point is not fine enough.

    ``whole`` means the unit as a whole ("the following week"), not a distance ("a week later").
    """
    if point.year is None:
        return None
    if unit in _YEARS:
        return _shift_years(point, unit, count, whole)
    if unit in _DAYS:
        return _shift_days(point, unit, count, whole)
    if unit == "M":
        return _shift_months(point, count)
    return _shift_quarters(point, count) if unit == "Q" else None


def _shift_years(point: Point, unit: str, count: int, whole: bool) -> Point | None:
    if point.year is None or (unit == "Y" and point.span > 1):  # two years after a decade is no year
        return None
    span = _YEARS[unit] if whole or unit != "Y" else 1
    year = point.year + count * _YEARS[unit]
    return Point(year - year % span if span > 1 else year, span=span)


def _shift_days(point: Point, unit: str, count: int, whole: bool) -> Point | None:
    if point.year is None or not (point.month and point.day):
        return None
    moved = day_number(point.year, point.month, point.day) + count * _DAYS[unit]
    week = 2 if unit == "WE" else int(whole and unit in ("W", "F"))
    return Point(*calendar_day(moved), week=week)


def _shift_quarters(point: Point, count: int) -> Point | None:
    if point.year is None or not point.month:
        return None
    place = point.year * 4 + (point.month - 1) // 3 + count
    return Point(place // 4, season=33 + place % 4)


def _shift_months(point: Point, count: int) -> Point | None:
    month = point.month or (_MONTHS[point.season][0] if point.season else 0)
    if not month or point.year is None:
        return None
    place = point.year * 12 + month - 1 + count
    return Point(place // 12, place % 12 + 1)


def interval(left: str, right: str) -> str:
    """Return two EDTF dates as an interval, as one date where they are the same."""
    return left if left == right else f"{left}/{right}"


def easter(year: int, after: int = 0) -> Point:
    """Return Easter Sunday of a year, or the day so many days after it (Gregorian; Butcher's rule)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, skipped = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return Point(*calendar_day(day_number(year, month, day + 1) + after))
