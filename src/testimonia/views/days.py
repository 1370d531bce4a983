"""Days as ordinals, written down: proleptic Gregorian, 0001-01-01 is 1, and on below for years BCE."""

from datetime import date


def iso_day(ordinal: int | None) -> str | None:
    """Return a day as ISO 8601 (EDTF level 1 for years BCE): ordinal 1 is 0001-01-01, 0 is 0000-12-31."""
    if ordinal is None:
        return None
    cycles = 0 if ordinal > 0 else (-ordinal) // 146097 + 1  # a Gregorian cycle: 400 years
    day = date.fromordinal(min(ordinal + cycles * 146097, date.max.toordinal()))
    year = day.year - cycles * 400
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{day.month:02d}-{day.day:02d}"


def year_of(ordinal: int) -> int:
    """Return the astronomical year of a day (0 is 1 BCE)."""
    day = iso_day(ordinal) or ""
    return int(day[:-6])
