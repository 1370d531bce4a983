"""Matches as TIMEX3 has them (TimeML 1.2.1): place, type and value of each.

TIMEX3 counts "from 1919 to 1921" and "1936-39" as two, and does not count "after the war".
"""

from dataclasses import dataclass

from testimonia.dates.items import Event, Item
from testimonia.dates.points import Point, timex_value


@dataclass(frozen=True, slots=True)
class Timex:
    """One match as TIMEX3 has it: place, type and value."""

    start: int
    end: int
    type: str
    value: str


def type_of(item: Item) -> str:
    """Return the TIMEX3 type of a match."""
    return {"date": "DATE", "time": "TIME", "set": "SET"}.get(item.kind, "DURATION")


def value_of(item: Item) -> str:
    """Return the TIMEX3 value of a match; unknown parts are ``X``."""
    if item.match.rule.meaning == "reference":
        return item.value
    if item.point is None or item.age or item.spread:
        return item.value or _unknown(item)
    return timex_value(_as_annotated(item, item.point)) + _after_t(item)


def _as_annotated(item: Item, point: Point) -> Point:
    """Return a point as TIMEX3 annotators name it: a winter by its January, the half of a year by its code."""
    if point.season == 24 and point.year is not None and item.match.slots.keys().isdisjoint(("y", "r")):
        point = point._replace(year=point.year + 1)
    if item.modifier in ("first", "second") and point == Point(point.year):
        point = point._replace(season=40 if item.modifier == "first" else 41)
    return point


def _after_t(item: Item) -> str:
    return f"T{item.clock}" if item.clock else ""


_UNKNOWN = {"Y": "XXXX", "M": "XXXX-XX", "DE": "XXX", "CE": "XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE"}
"""TIMEX3 values of a year, month, decade, century, week and weekend of which no more is known."""


def _unknown(item: Item) -> str:
    if item.weekday is not None:
        return f"XXXX-WXX-{item.weekday + 1}"
    unit = item.offset.unit if item.offset else "Y"
    return _UNKNOWN.get(unit, "XXXX-XX-XX") + _after_t(item)


def timexes_of(item: Item) -> tuple[Timex, ...]:
    """Return the TIMEX3 values of a match: one, or two where its pattern holds two dates ("1936-39").

    "After the war" and "by then" have none: TIMEX3 knows no such expression. "During World War II" has the name.
    """
    if item.event:
        return _timexes_of_event(item, item.event)
    if item.source:
        return (Timex(item.start, item.match.end, "DURATION", item.value), *timexes_of(item.source))
    if item.match.rule.meaning == "then":
        return ()
    if item.match.rule.meaning == "age_decade" and item.point and item.until:
        return (Timex(item.start, item.end, "DATE", f"{timex_value(item.point)}/{timex_value(item.until)}"),)
    if item.until and _holds_two(item):
        return _two_timexes(item, item.until)
    return (_whole(item),)


def _timexes_of_event(item: Item, event: Event) -> tuple[Timex, ...]:
    """Return the name of a time, or the whole of what counts units from an event or is near to a birth or death."""
    if item.period and not event.unit:
        return (Timex(item.period[0], item.period[1], "DATE", item.period[2]),)
    if not (event.unit or (event.near and event.life)):
        return ()
    if item.written:
        return (Timex(item.start, item.end, "DATE", item.written.replace("~", "")),)
    return (_whole(item),)


def _whole(item: Item) -> Timex:
    return Timex(item.start, item.end, type_of(item), value_of(item))


def _holds_two(item: Item) -> bool:
    """Tell whether the other end of a match is written, not reached by an age or a distance that is not exact."""
    return not item.age and not item.inexact


def _two_timexes(item: Item, until: Point) -> tuple[Timex, Timex]:
    tokens, slots = item.match.tokens, item.match.slots
    second = slots["y2"] if "y2" in slots else slots["d2"]
    first = slots["y"] if "y2" in slots else max(slots["d"], slots["m"] if slots["m"] < slots["d2"] else 0)
    return (
        Timex(item.start, tokens.ends[first], "DATE", value_of(item)),
        Timex(tokens.starts[second], max(tokens.ends[second], item.end), "DATE", timex_value(until)),
    )
