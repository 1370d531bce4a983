"""Days as ordinals, written down: proleptic Gregorian, 0001-01-01 is 1, and on below for years BCE."""

from testimonia import edtf


def iso_day(ordinal: int | None) -> str | None:
    """Return a day as EDTF writes it, or None where a bound is open: 1 is 0001-01-01, 0 is 0000-12-31."""
    return None if ordinal is None else edtf.iso_day(ordinal)


def year_of(ordinal: int) -> int:
    """Return the astronomical year of a day (0 is 1 BCE)."""
    return edtf.calendar_day(ordinal)[0]
