"""How far a date that is only about right may be from the day that is meant.

A date that a source counts from another by a round length ("fifty years earlier") may be one unit off, as such lengths
are rounded. A date with ``~`` (approximate) or ``%`` (approximate and uncertain) in its EDTF is given days of grace on
both sides, by how sharp it is. ISO 8601-2 leaves open how far "about" reaches; the lengths are a choice of this house.
"""

from testimonia import edtf
from testimonia.chronology.account import When
from testimonia.errors import DateError
from testimonia.model import COUNTED

DAY, MONTH, YEAR, DECADE = 3, 45, 730, 1826
"""Days of grace: "about 5 May", "about May" or "about the spring", "about 1893", "about the 1890s" and less sharp."""

_QUALIFIERS = "~%"


def widened(when: When) -> tuple[int | None, int | None]:
    """Return the first and last day that a date can mean, with days of grace where it is about right, or rounded.

    None is an open or unknown end, and stays so.
    """
    before, after = (max(each, _rounding(when)) for each in grace(when.edtf))
    earliest = None if when.earliest is None else when.earliest - before
    latest = None if when.latest is None else when.latest + after
    return earliest, latest


def _rounding(when: When) -> int:
    """Return the days of one unit of a date that is counted from another, 0 of any other and of a day."""
    if not when.rule.startswith(COUNTED) or when.earliest is None or when.latest is None:
        return 0
    days = when.latest - when.earliest + 1
    return 0 if days == 1 else days


def grace(text: str) -> tuple[int, int]:
    """Return the days of grace at the start and the end of an EDTF date; none for what is not EDTF."""
    if not any(mark in text for mark in _QUALIFIERS):
        return 0, 0
    try:
        value = edtf.parse(text)
    except DateError:
        return 0, 0
    if isinstance(value, edtf.Interval):
        return _of(value.start), _of(value.end)
    if isinstance(value, edtf.Date):
        return _of(value), _of(value)
    most = max(_of(date) for element in value.elements for date in element)
    return most, most


def _of(date: edtf.Date | str | None) -> int:
    """Return the days of grace of one date, 0 for an end that is open or a date that is said to be right."""
    if not isinstance(date, edtf.Date) or not any(mark in date.text for mark in _QUALIFIERS):
        return 0
    days = date.last - date.first + 1
    sharpness = ((1, DAY), (364, MONTH), (366, YEAR))
    return next((grace for longest, grace in sharpness if days <= longest), DECADE)
