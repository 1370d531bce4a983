"""When the person a text is about was born and died, and what ages say because of it.

Days known from elsewhere come first; else the text's own: "was born on 31 March 1872", "(1872-1952)",
"died in 1952". The first birth told is that of the person the text is about; a finer day that agrees with
it wins.
"""

from collections.abc import Iterator, Sequence

from testimonia.dates.items import Item, followed
from testimonia.dates.points import Point, edtf
from testimonia.dates.tokens import Tokens
from testimonia.edtf import calendar_day, day_number, earliest, latest, month_length, overlaps
from testimonia.model import FROM_BIRTH, EdtfDate

_REACH = 6
"""Tokens between "born" and its date."""
_BACK = 10
"""Years behind the story that an age may lead."""
_PLACES = 8
"""Tokens that may stand beside a date within the parentheses of a life: places, "c.", a name at birth."""
_LONGEST = 110
"""Years between the two ends of a life."""


def _date(item: Item, point: Point) -> EdtfDate:
    written = edtf(point)
    return EdtfDate(written, earliest(written), latest(written), "", item.start, item.end, "life")


def _led_in_by(item: Item, word: str) -> bool:
    """Does "born" (or "died") lead in, within the same sentence?"""
    tokens, first = item.match.tokens, item.match.first
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        name = tokens.name(place)
        if name == word:
            return not _of_kin(tokens, place)
        if name in ("stop", "break", "born", "died", "close", "pron"):
            return False
    return False


_SUBJECT = 6
"""Tokens before "died" that may be its subject."""


def _of_kin(tokens: Tokens, verb: int) -> bool:
    """Is a verb's subject somebody's relative ("his wife Anna died", "their second son was born")?"""
    for place in range(verb - 1, max(-1, verb - 1 - _SUBJECT), -1):
        name = tokens.name(place)
        if name in ("poss_", "selfposs", "apostrophe"):
            return True
        if name not in ("word", "name", "was", "ordword"):
            return False
    return False


def _years(items: Sequence[Item]) -> Iterator[tuple[EdtfDate, EdtfDate]]:
    """Yield the life years in parentheses behind a name, with places or without them."""
    for item, following in followed(items):
        pair = _life_years(item, following) if item.year is not None and _opened(item) else None
        if pair:
            yield pair


def _life_years(item: Item, following: Item | None) -> tuple[EdtfDate, EdtfDate] | None:
    """Return the two ends of a life that a date begins: both in one match, or the second in the next."""
    if item.until and not item.age:
        return _lived(item, item, item.until)
    if following and _leads_to(item, following):
        return _lived(item, following, following.point)
    return None


def _lived(item: Item, last: Item, end: Point | None) -> tuple[EdtfDate, EdtfDate] | None:
    """Return the two ends of a life, if the parenthesis closes behind them and a life can be so long."""
    begin = item.point
    if begin is None or begin.year is None or end is None or end.year is None:
        return None
    if not _closed(last) or not 0 <= end.year - begin.year <= _LONGEST:
        return None
    return _date(item, begin), _date(last, end)


def _leads_to(item: Item, following: Item) -> bool:
    """Does a dash, with at most a place beside it, lead from one date to the next within the parenthesis?"""
    tokens = item.match.tokens
    if following.match.tokens is not tokens:
        return False
    between = [tokens.name(each) for each in range(item.match.last, following.match.first)]
    return len(between) <= _PLACES and "dash" in between and "close" not in between


def _closed(item: Item) -> bool:
    """Does the parenthesis close behind a date, with at most a place between?"""
    tokens, last = item.match.tokens, item.match.last
    return "close" in [tokens.name(each) for each in range(last, last + _PLACES)]


def _opened(item: Item) -> bool:
    """Does an opening parenthesis behind a name stand before a date, with at most "c." or "née Dunn;" between?"""
    tokens, first = item.match.tokens, item.match.first
    for place in range(first - 1, max(0, first - 1 - _PLACES), -1):
        if tokens.name(place) in ("open", "close", "break"):
            return tokens.name(place) == "open" and tokens.name(place - 1) in ("name", "roman")
    return False


def _finest(dates: Sequence[EdtfDate]) -> EdtfDate | None:
    """Return the narrowest of the dates that agree with the first."""
    agreeing = [date for date in dates if overlaps(date.edtf, dates[0].edtf)]
    return min(agreeing, key=lambda date: (date.latest or 0) - (date.earliest or 0), default=None)


def life(items: Sequence[Item]) -> tuple[EdtfDate | None, EdtfDate | None]:
    """Return the birth and the death that a text tells, each None where it tells none."""
    pairs = sorted(_years(items), key=lambda pair: pair[0].start)[:1]
    ends = []
    for word, side in (("born", 0), ("died", 1)):
        named = [
            _date(item, item.point)
            for item in items
            if item.kind == "date" and item.point and item.point.year is not None and _led_in_by(item, word)
        ]
        ends.append(_finest([pair[side] for pair in pairs] + named))
    return ends[0], ends[1]


def _day(birth: tuple[int, int, int], years: int) -> int:
    """Return the ordinal of a birthday; one of 29 February is kept on the 28th in common years."""
    year, month, day = birth[0] + years, birth[1], birth[2]
    return day_number(year, month, min(day, month_length(year, month)))


def aged(item: Item, birth: EdtfDate) -> tuple[Point, Point] | None:
    """Return the first and the last day of an age as points: years where only the year of birth is known."""
    if item.age is None or birth.earliest is None or birth.latest is None:
        return None
    low, high = item.age
    first, last = calendar_day(birth.earliest), calendar_day(birth.latest)
    if item.modifier == "birthday":
        return Point(first[0] + low, *(first[1:] if first == last else ())), Point(last[0] + low)
    if first != last:
        return Point(first[0] + low), Point(last[0] + high + 1)
    return Point(*calendar_day(_day(first, low))), Point(*calendar_day(_day(first, high + 1) - 1))


def place_ages(items: Sequence[Item], birth: EdtfDate | None) -> None:
    """Write into each age the year around which it is, for the story to count on from ("At 14 … the next year")."""
    for item in items:
        reached = aged(item, birth) if birth else None
        if reached and reached[0].year is not None and item.age and item.age[0] == item.age[1]:
            year = reached[0].year
            item.around = Point(year + (reached[0].month > 7))  # a birthday late in the year: mostly the next


def give_ages(items: Sequence[Item], birth: EdtfDate | None, death: EdtfDate | None) -> None:
    """Write into each age the years in which the person had it.

    An age that leads far back behind the story, or behind the person's death, is held to be another person's.
    """
    if birth is None:
        return
    story: int | None = None
    for item, following in followed(items):
        reached = aged(item, birth)
        own = reached is not None and _plausible(reached[1].year, story, death)
        if reached and own and not _beyond(reached[0].year, story, following):
            _give_age(item, reached, birth)
        elif _advances_story(item):
            story = item.year


def _give_age(item: Item, reached: tuple[Point, Point], birth: EdtfDate) -> None:
    item.point, item.until = reached
    if item.modifier == "birthday":
        item.modifier, item.until = "", None
    item.anchor = f"{FROM_BIRTH}{birth.edtf}"


def _advances_story(item: Item) -> bool:
    """Does a date name the year that the story has reached, not a decade, and not in parentheses?"""
    point = item.point
    return point is not None and point.year is not None and point.span == 1 and not _in_brackets(item)


def _in_brackets(item: Item) -> bool:
    tokens, match = item.match.tokens, item.match
    return tokens.name(match.first - 1) == "open" or tokens.name(match.last) == "close"


def _beyond(year: int | None, story: int | None, following: Item | None) -> bool:
    """Tell whether an age leads far ahead of the story, which goes on from where it was: it is another person's."""
    until = following.year if following and _advances_story(following) else None
    if year is None or story is None or until is None:
        return False
    return year > until + 1 and story <= until <= story + _BACK and year > story + 1


def _plausible(year: int | None, story: int | None, death: EdtfDate | None) -> bool:
    if year is None:
        return False
    if death and death.latest is not None and year > calendar_day(death.latest)[0] + 1:
        return False
    return story is None or year >= story - _BACK
