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
from dataclasses import dataclass
from functools import lru_cache

from testimonia.dates.items import Event, Item
from testimonia.dates.matches import Match
from testimonia.dates.tokens import Tokens
from testimonia.dates.points import Point, days, edtf, interval, shift
from testimonia.edtf import Interval, calendar_day, day_number, earliest, iso_day, latest, parse
from testimonia.edtf import format as write
from testimonia.languages.parts.dates import DateTables

_NEAR = 2
"""Years between the story and an event that the text has dated, for "the strike" to mean it."""
_AFTERWARDS = 5 * 366
"""Days after a war within which "the war" can mean it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with a day: its two ends as EDTF, and what to call it."""

    name: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class TextEvent:
    """An event that the text dates: the year, and the event under its noun as written."""

    year: int
    event: Dated


def _dated(name: str, text: str) -> Dated:
    value = parse(text)
    if isinstance(value, Interval):
        left, right = write(value).split("/")
        return Dated(name, left, right)
    return Dated(name, text, text)


@lru_cache(maxsize=8)
def _listed(tables: DateTables) -> Mapping[str, Dated]:
    return {name: _dated(name, text) for name, text in tables.events.items()}


def _tables(item: Item) -> DateTables:
    return item.match.tokens.lexicon.tables


def dated_by(item: Item, text: str) -> TextEvent | None:
    """Return the event that a date of the text is the date of.

    "The strike of 1903", "the 1905 revolution", "the trial ended on 3 May", "she was arrested in May 1905".
    """
    if item.point is None or item.point.year is None or item.kind != "date":
        return None
    written, year = edtf(item.point), item.point.year
    if noun := _noun_beside(item, text):
        return TextEvent(year, _dated(noun, written))
    if item.until or item.modifier or item.written:
        return None
    if deed := _deed_beside(item):
        return TextEvent(year, _dated(deed, written))
    return _begun_or_ended(item, text, written)


def _word(tokens: Tokens, place: int, text: str) -> str:
    return text[tokens.starts[place] : tokens.ends[place]]


def _noun_beside(item: Item, text: str) -> str:
    """Return the noun of an event that has the date as its attribute, empty where none has."""
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    if tokens.name(last) == "eventnoun":
        return _word(tokens, last, text)
    if tokens.name(first - 1) in ("of", "in") and tokens.name(first - 2) == "eventnoun":
        return _word(tokens, first - 2, text)
    return ""


_BESIDE = 7
"""Tokens between a verb and its date."""
_APART = ("stop", "break", "comma", "close", "and", "not", "when", "since", "until", "before", "after", "by")
"""Classes that part a verb from a date, or say that it was not then."""


def _until_apart(tokens: Tokens, places: range) -> list[int]:
    """Return the places in order up to the first that parts a verb from a date."""
    kept = []
    for place in places:
        if tokens.name(place) in ("", *_APART):
            break
        kept.append(place)
    return kept


def _beside(item: Item) -> tuple[list[int], list[int]]:
    """Return the places before a date, the nearest first, and behind it, as far as a verb's date may stand."""
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    behind = last + 1 if tokens.name(last) == "comma" else last
    return (
        _until_apart(tokens, range(first - 1, first - 1 - _BESIDE, -1)),
        _until_apart(tokens, range(behind, behind + _BESIDE)),
    )


def _deed_beside(item: Item) -> str:
    """Return what happened to a person at a date, by the noun for it: "arrest" for "was arrested in May 1905"."""
    tokens = item.match.tokens
    before, behind = _beside(item)
    if tokens.name(item.match.first - 1) in _APART:
        return ""
    opens = item.match.first < _OPENING or tokens.name(item.match.first - 2) in ("stop", "break")
    for place in before + (behind if opens else []):
        if tokens.name(place) == "deed":
            return str(tokens.values[place])
    return ""


_OPENING = 2
"""Tokens before a date that opens its sentence ("On 3 May …")."""


def _begun_or_ended(item: Item, text: str, written: str) -> TextEvent | None:
    """Return the event of which a date says the beginning or the end: "the trial ended on 3 May 1921"."""
    tokens, (before, _) = item.match.tokens, _beside(item)
    verbs = [place for place in before if tokens.name(place) in ("began", "ended")]
    nouns = [place for place in before if tokens.name(place) == "eventnoun"]
    if not verbs or not nouns or nouns[0] > verbs[0] or item.point is None or item.point.year is None:
        return None
    ended = tokens.name(verbs[0]) == "ended"
    noun = _word(tokens, nouns[0], text)
    return TextEvent(item.point.year, Dated(noun, "" if ended else written, written if ended else ""))


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
