"""Dates counted from an event: "nine months after his birth", "after the war", "shortly before she died".

An event has a day when it is a birth or death that is known, an event that the text itself dates ("the
strike of 1903 … after the strike"), or one of the language pack's list. Without a day there is no date.

    N units after, before    the event's end or start, moved
    after, before            [end..], [..start]: one day on that side
    since, until             end/.., ../start
    during, at the time of   from start to end
    when it began, ended     its first, its last day
    when                     the event itself
    shortly after, before    within a year of it, with ~
"""

from collections.abc import Mapping
from functools import lru_cache

from testimonia.dates.happenings import Dated, TextEvent, dated
from testimonia.dates.items import Event, Item
from testimonia.dates.matches import Match
from testimonia.dates.points import Point, days, edtf, interval, shift
from testimonia.edtf import calendar_day, day_number, earliest, iso_day, latest
from testimonia.languages.parts.dates import DateTables

_NEAR = 2
"""Years between the story and an event that the text has dated, for "the strike" to mean it."""
_AFTERWARDS = 5 * 366
"""Days after a war within which "the war" can mean it."""


@lru_cache(maxsize=8)
def _listed(tables: DateTables) -> Mapping[str, Dated]:
    return {name: dated(name, text) for name, text in tables.events.items()}


def _tables(item: Item) -> DateTables:
    return item.match.tokens.lexicon.tables


def period(item: Item, text: str) -> tuple[int, int, str] | None:
    """Return the place of an event that is the name of a time, and its days; None for other events."""
    if "en" not in item.match.slots:
        return None
    phrase = _phrase(text, item.match)
    if phrase.lower() not in _tables(item).periods:
        return None
    tokens, slots = item.match.tokens, item.match.slots
    end = tokens.ends[slots.get("er", slots["en"])]
    war = _listed(_tables(item))[phrase.lower()]
    return end - len(phrase), end, f"{war.start}/{war.end}"


def _dated_before(noun: str, story: Point | None, before: Mapping[str, TextEvent]) -> Dated | None:
    """Return the event last dated under the same noun, where the story is still near to it."""
    each = before.get(noun)
    near = story is None or story.year is None or each is None or abs(story.year - each.year) <= _NEAR
    return each.event if each and near else None


def _phrase(text: str, match: Match) -> str:
    """Return the words that name the event, in lower case and without the article."""
    tokens = match.tokens
    first = last = match.slots["en"]
    while tokens.name(first) not in ("the", "poss_", "selfposs") and first > match.first:
        first -= 1
    last = max(last, match.slots.get("er", last))
    first = match.slots["en"] if "er" in match.slots or tokens.name(last) == "eventname" else first + 1
    return " ".join(text[tokens.starts[first] : tokens.ends[last]].replace("’", "").split())


def _unnamed(noun: str, story: Point | None, tables: DateTables) -> Dated | None:
    """Return what "the war" means where the story is: one of the language's that goes on, or has just ended."""
    if story is None or story.year is None:
        return None
    stretch = days(story) if story.month or story.season else (day_number(story.year, 7, 1),) * 2
    for name in tables.unnamed.get(noun, ()):
        if stretch and _is_remembered(_listed(tables)[name], *stretch):
            return _listed(tables)[name]
    return None


def _is_remembered(war: Dated, begin: int, end: int) -> bool:
    first, last = earliest(war.start), latest(war.end)
    return first is not None and last is not None and first <= end and begin <= last + _AFTERWARDS


def dated_event(
    item: Item, text: str, story: Point | None, lives: Mapping[str, Dated], before: Mapping[str, TextEvent]
) -> Dated | None:
    """Return the event an item counts from, None where no day is known for it.

    ``lives`` are the days of birth and death, as far as known, ``before`` the events that the text has
    dated before this one, by noun.
    """
    assert item.event is not None  # asked of event items only
    if item.event.life:
        return lives.get(item.event.life)
    tokens, place = item.match.tokens, item.match.slots["en"]
    if tokens.name(place) == "deednoun":
        return _dated_before(str(tokens.values[place]), story, before)
    phrase = _phrase(text, item.match)
    listed = _listed(_tables(item)).get(phrase.lower())
    if listed or " " in phrase:
        return listed
    return _dated_before(phrase, story, before) or _unnamed(phrase, story, _tables(item))


def _distant(event: Event, dated: Dated) -> str:
    """Offset the end (or start) of the event by the distance, as fine as both allow."""
    text = dated.end if event.relation == "after" else dated.start
    first, last = earliest(text), latest(text)
    if first is None or last is None or event.count is None:
        return ""
    count = event.count if event.relation == "after" else -event.count
    low = shift(Point(*calendar_day(first)), event.unit, count)
    high = shift(Point(*calendar_day(last)), event.unit, count)
    return interval(edtf(low), edtf(high)) if low and high else ""


def _near(event: Event, dated: Dated) -> str:
    first, last = earliest(dated.start), latest(dated.end)
    if first is None or last is None:
        return ""
    low, high = (last, last + 365) if event.relation == "after" else (first - 365, first)
    if len(dated.end) <= 4:  # only the year is known
        return f"{iso_day(low)[:-6]}~/{iso_day(high)[:-6]}~"
    return f"{iso_day(low)[:-3]}~/{iso_day(high)[:-3]}~"


def _known_end(event: Event, dated: Dated) -> Dated:
    """Return an event of which one end is known as if it were that day, if the relation counts from that end."""
    from_end = event.relation in ("after", "since", "ended")
    from_start = event.relation in ("before", "until", "began")
    known = dated.end if from_end else dated.start if from_start else ""
    return Dated(dated.name, known, known)


def overtaken(event: Event, written: str, story: Point | None) -> bool:
    """Tell whether a date counted from what the text has dated lies before where the story has gone since.

    "Ten days after his release", told after he was imprisoned again, counts from another release.
    """
    here = days(story) if story and event.unit and not event.life else None
    end = latest(written) if here and event.relation == "after" else None
    return here is not None and end is not None and end < here[0]


def date_of(event: Event, dated: Dated) -> str:
    """Return the EDTF string of what counts from a dated event, empty where it cannot be said."""
    if not dated.start or not dated.end:
        dated = _known_end(event, dated)
        if not dated.start:
            return ""
    if event.unit:
        return _distant(event, dated)
    if event.near:
        return _near(event, dated)
    both = interval(dated.start, dated.end)
    return {
        "after": f"[{dated.end}..]", "before": f"[..{dated.start}]", "since": f"{dated.end}/..",
        "until": f"../{dated.start}", "began": dated.start, "ended": dated.end,
    }.get(event.relation, both)  # fmt: skip
