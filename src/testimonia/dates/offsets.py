"""Where a relative expression leads from a point: "the following year", "two days later", "that June"."""

from testimonia.dates.items import Item, Offset
from testimonia.dates.points import SPLIT, Point, days, months, shift, valid
from testimonia.edtf import calendar_day


def weekday(item: Item, base: Point | None, sign: int) -> Point | None:
    """Return the day of the week on or after the point, before it where ``sign`` is negative."""
    bounds = days(base) if base and base.day else None
    if bounds is None or item.weekday is None:
        return None
    return Point(*calendar_day(bounds[0] + _days_to(item.weekday, (bounds[0] - 1) % 7, sign)))


def _days_to(weekday: int, today: int, sign: int) -> int:
    """Return how many days on a day of the week is: today or ahead for 0, ahead for 1, back for -1.

    Any other negative ``sign`` means today or back.
    """
    ahead = (weekday - today) % 7
    if sign > 0:
        return ahead or 7
    if sign == -1 or (sign < 0 and ahead):
        return ahead - 7
    return ahead


def _nearest(inner: Point, base: Point, sign: int) -> Point | None:
    """Return the month or season named: in the year reached, or next after or last before the point."""
    if base.year is None or base.span > 1:
        return None
    return inner._replace(year=base.year + _years_to(inner._replace(year=base.year), base, sign))


def _years_to(here: Point, base: Point, sign: int) -> int:
    """Return how many years after the month or season of the point's own year the one lies that is meant."""
    (first, last), begin = months(here), months(base)[0]
    if base.season == SPLIT and last < begin:
        return 1
    if sign > 0 and first <= _last_month_narrated(base):
        return 1
    return -1 if sign < 0 and first >= begin else 0


def _last_month_narrated(base: Point) -> int:
    """Return the last month that a point has told of: its last, of a year its sixth.

    "In 1738 … the following spring" is mostly 1739, "the following autumn" 1738.
    """
    first, last = months(base)
    return last if base.month or base.season else first + 5


def _within(item: Item, inner: Point, base: Point) -> Point | None:
    """Return the month, day or season within the year or month that the offset reaches."""
    assert item.offset is not None  # asked of relative expressions only
    reached = shift(base, item.offset.unit, item.offset.count)
    if reached is None:
        return None
    point = inner._replace(year=reached.year, month=inner.month or reached.month)
    if item.match.rule.name == "day-of-the-month" and base.day > point.day:
        later = shift(point._replace(day=1), "M", 1)
        point = later._replace(day=point.day) if later else point
    return point if valid(point) else None


def resolved(item: Item, base: Point | None) -> Point | None:
    """Return where a relative expression leads, None where the point is missing or too coarse."""
    offset, inner = item.offset, item.inner
    if base is None or base.year is None or offset is None:
        return None
    if _is_weekday(item):
        return weekday(item, base, offset.count)
    if inner is not None:
        return _within(item, inner, base) if offset.unit else _nearest(inner, base, offset.count)
    return _by_units(item, offset, base)


def _is_weekday(item: Item) -> bool:
    """Tell whether a day of the week is all that is named, no month or day with it."""
    return item.weekday is not None and not (item.inner and (item.inner.month or item.inner.day))


def _by_units(item: Item, offset: Offset, base: Point) -> Point | None:
    """Return the point so many units on, or the turn of the century the point is near to."""
    if _is_this_weekend(offset) and base.day and _early_in_week(base):
        return shift(base, "WE", -1, whole=True)  # said on a Tuesday, "this weekend" is over
    if item.modifier == "turn":
        return Point(((base.year or 0) + 50) // 100 * 100, span=100)
    return shift(base, offset.unit, offset.count, offset.whole) if offset.unit else base


def _is_this_weekend(offset: Offset) -> bool:
    return offset.unit == "WE" and offset.now and offset.count == 0


def _early_in_week(base: Point) -> bool:
    bounds = days(base)
    return bounds is not None and (bounds[0] - 1) % 7 < _THURSDAY


_THURSDAY = 3
_BEFORE_1900 = 40
"""Years by which a century before the twentieth must be nearer to be meant, in a text that speaks of the twentieth."""
_BEYOND = 40
"""Years by which a century must be nearer whose years would lie behind all those the text names."""


def century(item: Item, base: Point | None, last: int | None) -> Point:
    """Complete "'88" or "the thirties" from the century of the story, else from the twentieth.

    ``last`` is the latest year the text names: a life told up to 1890 has its thirties in the 1830s.
    """
    inner = item.inner or Point(0)
    near = base.year if base and base.year is not None else 1950
    first = near - near % 100 + (inner.year or 0)
    modern = last is None or last >= 1900

    def far(year: int) -> int:
        beyond = last is not None and year > last + 9
        return abs(year - near) + _BEFORE_1900 * (modern and year < 1900) + _BEYOND * beyond

    return inner._replace(year=min((first - 100, first, first + 100), key=far))
