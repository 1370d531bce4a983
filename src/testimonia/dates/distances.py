"""Lengths before or after a date: "three weeks after 12 May 1900" is one date, counted from the other."""

from collections.abc import Sequence

from testimonia.dates.items import Item, between, followed
from testimonia.dates.lengths import count_of
from testimonia.dates.points import Point, edtf, shift

_SIGNS = {"after": 1, "before": -1}


def count_from_dates(items: Sequence[Item]) -> list[Item]:
    """Return the items, each length before or after a date joined with that date."""
    kept, taken = [], False
    for item, following in followed(items):
        if taken:
            taken = False
            continue
        reached = _reached(item, following) if following else None
        if reached and following:
            item.kind, item.written, item.source = "date", edtf(reached), following
            item.anchor = f"date {edtf(following.point)}" if following.point else ""
            item.point, item.end, taken = reached, following.end, True
        kept.append(item)
    return kept


def _reached(item: Item, following: Item) -> Point | None:
    """Return the date so long before or after the date that follows, None where no such thing is said."""
    sign = _sign(item, following)
    if (
        not sign
        or item.match.rule.meaning != "duration"
        or not _is_plain(following)
        or following.point is None
    ):
        return None
    count = count_of(item.match)
    if count is None or count != int(count):
        return None
    return shift(following.point, item.match.word("u"), sign * int(count))


def _sign(item: Item, following: Item) -> int:
    """Return 1 where "after" leads from a length to a date, -1 for "before", else 0."""
    words = between(item, following)
    return _SIGNS.get(words[0], 0) if words and words[1:] in ([], ["the"]) else 0


def _is_plain(item: Item) -> bool:
    """Tell whether an item is a date by itself, of one point."""
    single = not (item.until or item.modifier or item.event)
    return single and item.kind == "date" and item.year is not None
