"""The line that opens a report with its place and day: "HARTFORD, Conn., Aug. 8--Emeric Sandor died here today".

It is the day of writing: "today", "yesterday" and "the 8th inst." count from it, and the story does not begin there.
"""

from collections.abc import Sequence

from testimonia.dates.items import Item
from testimonia.dates.points import Point, days
from testimonia.dates.publication import LEAD, Publication

_PLACE = ("name", "roman", "comma", "stop", "open", "close")
"""Classes of what may stand before the day in such a line."""
_LONGEST = 10
"""Tokens that may stand before the day."""


def dateline(items: Sequence[Item], published: Point | None) -> Item | None:
    """Return the first date of a text where it stands in a dateline, with its year, and agrees with the publication.

    The year of the item's point is written into it where publication tells it.
    """
    item = items[0] if items else None
    if item is None or item.point is None or not item.point.day or not _heads(item):
        return None
    if item.point.year is None:
        item.point = Publication(published, news=False).opening(item.point) or item.point
    elif published is not None and not _shortly_before(item.point, published):
        return None
    return item if item.point.year is not None else None


def _heads(item: Item) -> bool:
    """Does a date stand behind a place at the head of its passage, and a dash behind it?"""
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    if not 0 < first <= _LONGEST or tokens.name(0) != "name":
        return False
    behind = last + 1 if tokens.name(last) in ("stop", "comma", "close") else last
    return tokens.name(behind) == "dash" and all(tokens.name(place) in _PLACE for place in range(first))


def _shortly_before(point: Point, published: Point) -> bool:
    here, there = days(point), days(published)
    return here is not None and there is not None and 0 <= there[1] - here[0] <= LEAD
