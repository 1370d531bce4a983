"""Where a relative expression leads from a point: "the following year", "two days later", "that June"."""

from testimonia.dates.items import Item
from testimonia.dates.points import SPLIT, Point, days, months, shift, valid
from testimonia.edtf import calendar_day


def weekday(item: Item, base: Point | None, sign: int) -> Point | None:
    """Return the day of the week on or after the point, before it where ``sign`` is negative."""
    bounds = days(base) if base and base.day else None
    if bounds is None or item.weekday is None:
        return None
    today = (bounds[0] - 1) % 7
    ahead = (item.weekday - today) % 7
    if sign < 0 and (ahead or sign == -1):
        ahead = ahead - 7
    elif sign > 0 and ahead == 0:
        ahead = 7
    return Point(*calendar_day(bounds[0] + ahead))


def _nearest(inner: Point, base: Point, sign: int) -> Point | None:
    """Return the month or season named: in the year reached, or next after or last before the point."""
    if base.year is None:
        return None
    here = inner._replace(year=base.year)
    if base.season == SPLIT and months(here)[1] < months(base)[0]:
        return inner._replace(year=base.year + 1)
    half = months(base)[0] + 5  # "in 1738 … the following spring" is mostly 1739, "the following autumn" 1738
    if sign > 0 and months(here)[0] <= (months(base)[1] if base.month or base.season else half):
        here = inner._replace(year=base.year + 1)
    elif sign < 0 and months(here)[0] >= months(base)[0]:
        here = inner._replace(year=base.year - 1)
    return here


def _within(item: Item, inner: Point, base: Point) -> Point | None:
    """Return the month, day or season within the year or month that the move reaches."""
    assert item.move is not None  # asked of moves only
    reached = shift(base, item.move.unit, item.move.count)
    if reached is None:
        return None
    point = inner._replace(year=reached.year, month=inner.month or reached.month)
    if item.found.rule.name == "day-of-the-month" and base.day > point.day:
        later = shift(point._replace(day=1), "M", 1)
        point = later._replace(day=point.day) if later else point
    return point if valid(point) else None


def moved(item: Item, base: Point | None) -> Point | None:
    """Return where a relative expression leads, None where the point is missing or too coarse."""
    move, inner = item.move, item.inner
    if base is None or base.year is None or move is None:
        return None
    if item.weekday is not None and not (inner and inner.month):
        return weekday(item, base, move.count)
    if inner is not None:
        return _within(item, inner, base) if move.unit else _nearest(inner, base, move.count)
    if move.unit == "WE" and move.now and move.count == 0 and base.day and _early_in_week(base):
        return shift(base, "WE", -1, whole=True)  # said on a Tuesday, "this weekend" is over
    if item.piece == "turn":
        return Point((base.year + 50) // 100 * 100, span=100)
    return shift(base, move.unit, move.count, move.whole) if move.unit else base


def _early_in_week(base: Point) -> bool:
    bounds = days(base)
    return bounds is not None and (bounds[0] - 1) % 7 < _THURSDAY


_THURSDAY = 3
_BEFORE_1900 = 40
"""Years by which a century before the twentieth must be nearer to be meant."""


def century(item: Item, base: Point | None) -> Point:
    """Complete "'88" or "the thirties" from the century of the story, else from the twentieth."""
    inner = item.inner or Point(0)
    near = base.year if base and base.year is not None else 1950
    first = near - near % 100 + (inner.year or 0)
    years = (first - 100, first, first + 100)
    return inner._replace(year=min(years, key=lambda year: abs(year - near) + _BEFORE_1900 * (year < 1900)))
