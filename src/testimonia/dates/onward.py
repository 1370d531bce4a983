"""Counts on from dates that were themselves counted from an event: "a week after the trial … three days later".

The story is told before events have their days, so that such words were counted from the date before the event.
Where the event has no day, or only a stretch of days, what follows it has no date either.
"""

import re
from collections.abc import Sequence

from testimonia.dates.items import Item
from testimonia.dates.offsets import resolved
from testimonia.dates.points import Point, edtf

_ONE_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def count_on(items: Sequence[Item]) -> None:
    """Write into each relative item behind a date counted from an event where it leads from there."""
    counting, base = False, None
    for item in items:
        if item.source or (item.event and item.event.unit):
            counting, base = True, _point(item)
        elif counting and _is_onward(item):
            if base is None and _is_coarse(item):
                continue
            item.anchor = f"story at {edtf(base)}" if base else ""
            item.point = base = resolved(item, base)
            item.until = None
        elif item.point is not None:
            counting = False


def _point(item: Item) -> Point | None:
    """Return the one day, month or year that an item was found to mean."""
    match = _ONE_DATE.fullmatch(item.written)
    return Point(*(int(part or 0) for part in match.groups())) if match else None


def _is_coarse(item: Item) -> bool:
    """Tell whether an item counts years: some weeks after an event of the story lie mostly in its year."""
    return item.offset is not None and item.offset.unit == "Y"


def _is_onward(item: Item) -> bool:
    """Tell whether an item counts from the date told last, and not from the day of writing."""
    return item.offset is not None and not item.offset.only and not item.anchor.startswith("published")
