"""A small strict reading of publication dates: what date lines and front matters say, as EDTF.

    1931-05-03(T…) · 1931-05 · 1931
    3.5.1931 · 3/5/1931 (a set of two, "[1931-03-05,1931-05-03]", where day and month cannot be told apart)
    in words, as the language writes days (its phrases ``day``): 3rd of May, 1931 · May 3, 1931 · Spring 1931

Anything else is no date here. Dates in the article's prose are the work of the dates package.
"""

import re
from datetime import date
from functools import lru_cache

from testimonia.furniture.rules import Rulebook, groups

_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_FIGURES = (
    rf"{_YEAR}[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?:[T ][\d:.]{{4,15}}(?:Z|[+-]\d\d:?\d\d)?)?",
    rf"(?P<first>\d{{1,2}})[./](?P<second>\d{{1,2}})[./]{_YEAR}",
    rf"{_YEAR}-(?P<month>\d\d)",
    _YEAR,
)


def edtf(words: str, book: Rulebook) -> str | None:
    """Return what a date line says as an EDTF string; None where it is no date or no day of the calendar."""
    match = _form(book).fullmatch(words.strip(" \t\xa0.,;()[]"))
    return _string({name: found for name, found, _ in groups(match)}, book) if match else None


@lru_cache(maxsize=8)
def _form(book: Rulebook) -> re.Pattern[str]:
    """Return the pattern of a day, with the day of the week before or after it or without."""
    return book.pattern(
        [*book.words.phrases.get("day", ()), *_FIGURES],
        r"(?:(?:<weekdays>)\.?,?\s)?(?:{})(?!\w)(?:,?\s(?:<weekdays>))?",
    )


def _string(found: dict[str, str], book: Rulebook) -> str | None:
    year, month = int(found["year"]), found.get("month")
    if "season" in found:
        return f"{year}-{book.words.seasons[found['season'].lower()]}"
    if "first" in found:
        return _either(year, int(found["first"]), int(found["second"]))
    if not month:
        return str(year)
    number = int(month) if month.isdigit() else book.words.months[month.lower()]
    if "day" not in found:
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
