"""The two readers of the package, and what they may know beforehand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.dates.anchor import Story
from testimonia.dates.compose import Expression, aged, compose
from testimonia.dates.items import Item, read_item
from testimonia.dates.language import Language, load
from testimonia.dates.points import Point, edtf
from testimonia.dates.recognise import recognise
from testimonia.edtf import calendar_day, earliest, latest
from testimonia.errors import DateError
from testimonia.model import EdtfDate, TemporalExpression


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before reading: when the source was published and retrieved, when its person lived."""

    published: EdtfDate | None = None
    retrieved: EdtfDate | None = None
    births: tuple[EdtfDate, ...] = ()
    deaths: tuple[EdtfDate, ...] = ()
    """Days of birth and death of the person the source is about, as far as known; the first counts."""


def _published(known: Known) -> Point | None:
    date = known.published
    return Point(*calendar_day(date.earliest)) if date and date.earliest is not None else None


def is_news(items: Iterable[Item], published: Point | None) -> bool:
    """Tell whether the text reports its own days: most of its explicit years are the year of publication."""
    if published is None or published.year is None:
        return False
    years = sorted(item.point.year for item in items if item.point and item.point.year is not None)
    return not years or abs(years[len(years) // 2] - published.year) <= 1


def is_personal(items: Iterable[Item], language: Language) -> bool:
    """Tell whether the writer speaks as "I" or "we": such words are a hundredth of all."""
    passages = {id(item.found.tokens): item.found.tokens.classes for item in items}
    total = sum(map(len, passages.values()))
    own = (language.codes["self"], language.codes["selfposs"])
    return sum(text.count(code) for text in passages.values() for code in own) * 100 >= total > 0


def _birth(items: Sequence[Item], known: Known) -> EdtfDate | None:
    if known.births:
        return known.births[0]
    for item in items:
        if item.kind == "date" and item.point and item.point.year is not None and _born(item):
            written = edtf(item.point)
            return EdtfDate(written, earliest(written), latest(written), "", item.start, item.end)
    return None


def _born(item: Item) -> bool:
    """Does "born" lead in, or do life years open here ("(1872-1952)")?"""
    tokens, first = item.found.tokens, item.found.first
    for place in range(first - 1, max(-1, first - 7), -1):
        name = tokens.name(place)
        if name == "born":
            return True
        if name in ("stop", "break", "died", "close", "pron"):
            return False
        if name == "open":
            return item.until is not None or tokens.name(item.found.last) == "dash"
    return False


def _give_ages(items: Sequence[Item], birth: EdtfDate | None) -> None:
    for item in items:
        if item.age and birth:
            reached = aged(item, birth)
            if reached:
                item.point, item.until = reached
                item.anchor = f"birth {birth.edtf}"


def expressions(text: str, spans: Sequence[tuple[int, int]], known: Known = Known()) -> list[Expression]:
    """Return the expressions of a text with their parts; offsets are into ``text``."""
    language = load("en")
    items = []
    for start, end in spans:
        items += [item for found in recognise(text, start, end, language) if (item := read_item(found))]
    published = _published(known)
    Story(items, published, is_news(items, published), is_personal(items, language)).resolve()
    _give_ages(items, _birth(items, known))
    return list(compose(text, items))


def read_dates(
    text: str, spans: Sequence[tuple[int, int]], known: Known = Known()
) -> list[TemporalExpression]:
    """Return every expression of time within the spans, in order, with exact places in ``text``.

    ``spans`` are the prose passages, half-open, in order; nothing outside them is read.
    """
    return [
        TemporalExpression(
            each.start, each.end, text[each.start : each.end], each.kind, each.date, each.parts[0].type,
            "/".join(part.value for part in each.parts),
        )
        for each in expressions(text, spans, known)
    ]  # fmt: skip


def read_date(words: str) -> EdtfDate:
    """Return the date that a string by itself says ("3 May 1931", "c. 1905").

    Raises:
        DateError: the string says no date, or more than one.
    """
    found = [each for each in expressions(words, [(0, len(words))]) if each.date]
    if len(found) != 1 or found[0].date is None:
        raise DateError(
            f"{words[:80]!r} is not one date; write for instance 3 May 1931, c. 1905 or 1919-1921"
        )
    return found[0].date
