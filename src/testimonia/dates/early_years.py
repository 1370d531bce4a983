"""Years of three digits: "in 940", "the 960s".

Numbers of three digits are mostly no years. They are read as such only in a text that speaks of those times:
it names a year before 1300 otherwise (with its era, or four digits), an early century, or says that somebody
was born or died in one, or gives a life in such years in parentheses.

Where the era last said is that before Christ, it is theirs too: "In 499 BC … by 494 … in 490".
"""

from collections.abc import Sequence

from testimonia.dates.items import Item
from testimonia.dates.points import Point

_EARLY = 1300
"""A text that names a year before this one can speak of years of three digits."""
_REACH = 4
"""Tokens between "born" and its date."""


def _doubtful(item: Item) -> bool:
    year = item.point.year if item.point else None
    written = item.match.rule.name in ("early-year", "early-month-year", "decade")
    return written and year is not None and 100 <= year < 1000 and item.match.rule.meaning != "century"


def _of_a_life(item: Item) -> bool:
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    before = {tokens.name(place) for place in range(max(0, first - _REACH), first)}
    if before & {"born", "died"}:
        return True
    opened = "open" in before and tokens.name(last) == "dash"
    return opened and tokens.name(last + 2) == "close"


def _says_so(item: Item) -> bool:
    if item.point is None or item.point.year is None or item.kind != "date":
        return False
    return _of_a_life(item) if _doubtful(item) else item.point.year < _EARLY


def without_doubtful(items: Sequence[Item]) -> list[Item]:
    """Return the items without years of three digits, unless the text speaks of such times; their era is given."""
    if not any(map(_doubtful, items)):
        return list(items)
    if not any(map(_says_so, items)):
        return [each for item in items if (each := _without_year(item) if _doubtful(item) else item)]
    _give_era(items)
    return list(items)


def _without_year(item: Item) -> Item | None:
    """Return the month or season of "January of 114" without what is no year; nothing where no more was said."""
    if item.match.rule.name != "early-month-year" or item.point is None:
        return None
    slots, ends = item.match.slots, item.match.tokens.ends
    item.point, item.end = (
        item.point._replace(year=None),
        ends[slots.get("m", slots.get("s", item.match.first))],
    )
    return item


def _give_era(items: Sequence[Item]) -> None:
    """Count the years of three digits that name no era as the one before them, the first as the one behind."""
    early = [
        item for item in items if item.point and item.point.year is not None and item.point.year < _EARLY
    ]
    named = [
        item.point.year <= 0
        for item in early
        if item.point and not _doubtful(item) and item.point.year is not None
    ]
    before = named[0] if named else False
    for item in early:
        if not _doubtful(item):
            before = item.year is not None and item.year <= 0
        elif before and item.point:
            item.point = _before_christ(item.point)


def _before_christ(point: Point) -> Point:
    year = point.year or 0
    return point._replace(year=1 - year if point.span == 1 else 2 - point.span - year)
