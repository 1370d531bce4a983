"""A small strict reading of publication dates: what date lines and front matters say, as EDTF.

    3 May 1931 · 3rd of May, 1931 · Tuesday, May 3rd, 1931 · May 1931 · Spring 1931 · 1931 · 1931-05-03(T…)
    3.5.1931 · 3/5/1931 (a set of two, "[1931-03-05,1931-05-03]", where day and month cannot be told apart)

Anything else is no date here. Dates in the article's prose are the work of the dates package.
"""

import re
from datetime import date

from testimonia.furniture.rules import WORDS

_MONTHS = {name: n for n, name in enumerate(WORDS["months"], 1)}
_MONTHS |= {name: n for n, name in enumerate(WORDS["months_short"], 1)} | {"sept": 9}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_WEEKDAY = "|".join(WORDS["weekdays"])
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_FORMS = tuple(
    re.compile(rf"(?:(?:{_WEEKDAY})\.?,?\s)?{form}(?!\w)(?:,?\s(?:{_WEEKDAY}))?", re.IGNORECASE)
    for form in (
        rf"(?:the )?{_DAY}\s?(?:of )?{_MONTH},?\s?{_YEAR}",
        rf"{_MONTH}\s{_DAY},?\s{_YEAR}",
        rf"{_YEAR}[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?:[T ][\d:.]{{4,15}}(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"(?P<first>\d{{1,2}})[./](?P<second>\d{{1,2}})[./]{_YEAR}",
        rf"{_MONTH},?\s{_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)",
        rf"(?P<season>spring|summer|autumn|fall|winter),?\s{_YEAR}",
        _YEAR,
    )
)


def edtf(words: str) -> str | None:
    """Return what a date line says as an EDTF string; None where it is no date or no day of the calendar."""
    clean = words.strip(" \t\xa0.,;()[]")
    for form in _FORMS:
        match = form.fullmatch(clean)
        if match:
            return _string(match.groupdict(""))
    return None


def _string(found: dict[str, str]) -> str | None:
    year = int(found["year"])
    if found.get("season"):
        return f"{year}-{_SEASONS[found['season'].lower()]}"
    if found.get("first"):
        return _either(year, int(found["first"]), int(found["second"]))
    month = found.get("month")
    if not month:
        return str(year)
    number = int(month) if month.isdigit() else _MONTHS[month.lower()]
    if not found.get("day"):
        return f"{year}-{number:02}" if 1 <= number <= 12 else None
    return _day(year, number, int(found["day"]))


def _either(year: int, first: int, second: int) -> str | None:
    readings = sorted({day for day in (_day(year, second, first), _day(year, first, second)) if day})
    return f"[{','.join(readings)}]" if len(readings) > 1 else next(iter(readings), None)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
