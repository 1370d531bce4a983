"""The line that opens a report with its place and day: "HARTFORD, Conn., Aug. 8--Emeric Sandor died here today".

It is the day of writing: "today", "yesterday" and "the 8th inst." count from it, and the story does not begin there.
"""

from collections.abc import Sequence

from testimonia.dates.items import Item, followed
from testimonia.dates.points import Point
from testimonia.dates.publication import Publication, shortly_before

_PLACE = ("name", "roman", "comma", "stop", "to", "the")
"""Classes of what may stand before the day in such a line."""
_OPENS = ("name", "newword", "old", "the", "season")
"""Classes with which such a line begins: "NEW HAVEN", "The Hague", "Fall River"."""
_FIRST = 2
"""Dates among which the dateline is: the day of the paper may stand above it."""
_DASH = 3
"""Tokens between the two ends of a life, at most."""
_LONGEST = 14
"""Tokens that may stand before the day."""


def dateline(items: Sequence[Item], published: Point | None) -> Item | None:
    """Return the first date of a text where it stands in a dateline, with its year, and agrees with the publication.

    The year of the item's point is written into it where publication tells it.
    """
    item = _opening(items)
    if item is None or item.point is None:
        return None
    if item.point.year is None:
        item.point = Publication(published, news=False).opening(item.point) or item.point
    elif published is not None and not shortly_before(item.point, published):
        return None
    return item if item.year is not None else None


def _opening(items: Sequence[Item]) -> Item | None:
    """Return the first date of a text, if it is a day that stands in a dateline."""
    for item, following in followed(items[:_FIRST]):
        ranged = following is not None and _is_range(item, following)
        if _is_day(item) and _heads(item) and not ranged:
            return item
    return None


def _is_day(item: Item) -> bool:
    return item.point is not None and item.point.day > 0 and item.until is None


def _heads(item: Item) -> bool:
    """Does a date stand behind a place at the head of its passage, and a dash behind it?"""
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    if not 0 < first <= _LONGEST or tokens.name(0) not in _OPENS:
        return False
    behind = last + 1 if tokens.name(last) in ("stop", "comma") else last
    if [tokens.name(place) for place in range(behind, behind + 3)] == ["open", "name", "close"]:  # "(AP)"
        behind += 3
    return tokens.name(behind) == "dash" and all(tokens.name(place) in _PLACE for place in range(1, first))


def _is_range(item: Item, following: Item) -> bool:
    """Does another date stand right behind the dash: two ends of a life?"""
    return following.match.tokens is item.match.tokens and following.match.first - item.match.last <= _DASH
