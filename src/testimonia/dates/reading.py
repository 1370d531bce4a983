"""Reads the prose of a source: all its expressions of time, anchored together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.dates import events
from testimonia.dates.anchor import Story
from testimonia.dates.datelines import dateline
from testimonia.dates.compose import Expression, compose
from testimonia.dates.distances import count_from_dates
from testimonia.dates.early_years import without_doubtful
from testimonia.dates.items import Event, Item, followed
from testimonia.dates.lexicon import Lexicon, compiled
from testimonia.dates.lives import give_ages, life, place_ages
from testimonia.dates.meanings import read_item
from testimonia.dates.onward import count_on
from testimonia.dates.points import Point
from testimonia.dates.publication import Publication
from testimonia.dates.recognise import recognise
from testimonia.edtf import calendar_day
from testimonia.languages.parts.dates import DateTables
from testimonia.model import EdtfDate, TemporalExpression


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before reading: when the source was published and retrieved, when its person lived."""

    published: EdtfDate | None = None
    retrieved: EdtfDate | None = None
    births: tuple[EdtfDate, ...] = ()
    deaths: tuple[EdtfDate, ...] = ()
    """Days of birth and death of the person the source is about, as far as known; the first counts."""


NOTHING = Known()
"""Nothing is known beforehand."""


_OPENING = 2
"""Dates at the head of a text among which its dateline is sought."""


def _published(known: Known) -> Point | None:
    """Return the day of publication, or only its month or year where no more is known."""
    date = known.published
    if date is None or date.earliest is None or date.latest is None:
        return None
    first, last = calendar_day(date.earliest), calendar_day(date.latest)
    if first == last:
        return Point(*first)
    return Point(*first[:2]) if first[:2] == last[:2] else Point(first[0]) if first[0] == last[0] else None


def is_news(items: Iterable[Item], published: Point | None) -> bool:
    """Tell whether the text reports its own days: most of its explicit years are the year of publication.

    So does a text that opens with the day of its publication, whatever years it goes on to speak of.
    """
    if published is None or published.year is None:
        return False
    items = list(items)
    if _has_dateline(items, published):
        return True
    years = sorted(item.year for item in items if item.year is not None)
    return not years or abs(years[len(years) // 2] - published.year) <= 1


def _has_dateline(items: Sequence[Item], published: Point) -> bool:
    """Tell whether the day of publication is among the first dates of the text."""
    return published.day > 0 and any(item.point == published for item in items[:_OPENING])


def is_personal(items: Iterable[Item], lexicon: Lexicon) -> bool:
    """Tell whether the writer speaks as "I" or "we": such words are a hundredth of all."""
    passages = {id(item.match.tokens): item.match.tokens.classes for item in items}
    total = sum(map(len, passages.values()))
    own = [lexicon.codes[name] for name in ("self", "selfposs") if name in lexicon.codes]
    return sum(text.count(code) for text in passages.values() for code in own) * 100 >= total > 0


_Lives = tuple[EdtfDate | None, EdtfDate | None]


def _lives(items: Sequence[Item], known: Known) -> _Lives:
    birth, death = life(items)
    return (known.births[0] if known.births else birth), (known.deaths[0] if known.deaths else death)


def _give_events(items: Sequence[Item], text: str, lives: _Lives) -> list[Item]:
    """Date what counts from an event; what stays undated and is no duration either is no expression."""
    before: dict[str, events.TextEvent] = {}
    known = _known_events(lives)
    kept, story = [], None
    for item, following in followed(items):
        if item.event:
            source = None if _says(item, following) else events.dated_event(item, text, story, known, before)
            _count_from(item, item.event, source)
            item.period = events.period(item, text)
        if _is_expression(item):
            kept.append(item)
        story = item.point if item.year is not None else story
        if event := events.dated_by(item, text):
            before[event.event.name] = event
    count_on(kept)
    return kept


def _known_events(lives: _Lives) -> dict[str, events.Dated]:
    """Return the birth and the death of the person the text is about, as far as known, as events."""
    named = zip(("birth", "death"), lives, strict=True)
    return {name: events.Dated(name, date.edtf, date.edtf) for name, date in named if date}


def _count_from(item: Item, event: Event, source: events.Dated | None) -> None:
    """Write into an item the date that is reached from the event, and what that event is."""
    item.written = events.date_of(event, source) if source else ""
    if source and item.written:
        item.kind, item.anchor = "date", f"{source.name} {source.start}/{source.end}"


def _is_expression(item: Item) -> bool:
    """Tell whether a match has a date or length of its own, or got one from its event."""
    return item.event is None or bool(item.event.unit or item.written)


def _says(item: Item, following: Item | None) -> bool:
    """Does the date that follows say when the event was ("until her death in 1952", "in the elections of 1934")?"""
    if following is None or following.match.tokens is not item.match.tokens or not item.event:
        return False
    tokens, last = item.match.tokens, item.match.last
    plain = not item.event.unit and not item.event.near
    return plain and following.match.first == last + 1 and tokens.name(last) in ("of", "in", "on")


def _publication(items: Sequence[Item], known: Known, lexicon: Lexicon) -> Publication:
    """Return the day of writing: that of the dateline, else that of publication as known."""
    published, personal = _published(known), is_personal(items, lexicon)
    head = dateline(items, published)
    if head is None or head.point is None:
        return Publication(published, is_news(items, published), personal)
    head.heads = True
    return Publication(head.point, is_news(items[1:], published or head.point), personal, dated=True)


def expressions(
    text: str, spans: Sequence[tuple[int, int]], known: Known, tables: DateTables
) -> list[Expression]:
    """Return the expressions of a text with their TIMEX3 values; offsets are into ``text``."""
    lexicon = compiled(tables)
    items = []
    for start, end in spans:
        items += [item for match in recognise(text, start, end, lexicon) if (item := read_item(match))]
    items = without_doubtful(items)
    place_ages(items, _lives(items, known)[0])
    Story(items, _publication(items, known, lexicon)).resolve()
    lives = _lives(items, known)
    give_ages(items, *lives)
    return list(compose(text, _give_events(count_from_dates(items), text, lives)))


def read_dates(
    text: str, spans: Sequence[tuple[int, int]], known: Known, tables: DateTables
) -> list[TemporalExpression]:
    """Return every expression of time within the spans, in order, with exact places in ``text``.

    ``spans`` are the prose passages, half-open, in order; nothing outside them is read. ``tables`` are the words and
    patterns of the language.
    """
    return [
        TemporalExpression(
            each.start, each.end, text[each.start : each.end], each.kind, each.date,
            each.timexes[0].type if each.timexes else "", "/".join(timex.value for timex in each.timexes),
        )
        for each in expressions(text, spans, known, tables)
    ]  # fmt: skip
