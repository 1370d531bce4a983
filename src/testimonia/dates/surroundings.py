"""How a match stands in its text: in parentheses, in passing, before a noun, at the head of a passage."""

from dataclasses import dataclass

from testimonia.dates.items import Item, between
from testimonia.dates.points import Point

_OF_DEATH = 8
"""Tokens between "died" and the day."""
_BRACKET = 16
"""Tokens behind an opening parenthesis that are looked back over."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How a match stands in the text."""

    aside: bool
    """In parentheses: the story does not offset."""
    light: bool
    """After "since", "until", "before" or "for": likely told in passing."""
    due: bool
    """After "by" or "until": what is told may lie ahead of the story."""
    death: bool
    """Behind "died" in its sentence: what a report of a death says of its day."""
    fresh: bool
    """First of its passage."""
    ahead: bool
    """In a clause that speaks of the future."""
    attribute: bool
    """A year before a noun ("the 1905 novel"): told in passing where it lies behind the story."""
    joined: bool
    """Start of a range whose end has a year."""
    beside: bool
    """In one sentence with a match in parentheses before it ("Cherry (1997), which won a prize that year")."""


def _near(item: Item, names: tuple[str, ...], back: int, on: int = 0) -> bool:
    """Does a word of a class stand so near before (or after), within the sentence?"""
    tokens, match = item.match.tokens, item.match
    for place in range(match.first - 1, max(-1, match.first - 1 - back), -1):
        name = tokens.name(place)
        if name in ("stop", "break"):
            break
        if name in names:
            return True
    return any(tokens.name(place) in names for place in range(match.last, match.last + on))


def _bracketed(item: Item) -> bool:
    """Does a date stand in parentheses, alone or with others, behind a name or not?

    "Aerts (12 June 1901, Ghent – 4 October 1968)", "(as a study of 1907 showed)".
    """
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    if tokens.name(first - 1) == "open" or tokens.name(last) == "close":
        return True
    for place in range(first - 1, max(-1, first - 1 - _BRACKET), -1):
        name = tokens.name(place)
        if name in ("open", "close", "break"):
            named = tokens.name(place - 1) in ("name", "roman")
            return name == "open" and (named or _closes(item))
    return False


def _closes(item: Item) -> bool:
    """Does the parenthesis around a date close behind it, before the sentence ends?"""
    tokens, last = item.match.tokens, item.match.last
    for place in range(last, last + _BRACKET):
        if tokens.name(place) in ("close", "stop", "open", "break", ""):
            return tokens.name(place) == "close"
    return False


def _passing(item: Item) -> bool:
    """Is a date after "since", "until", "before" or "for"? "Until 1939, when he fled" tells on from there."""
    tokens, last = item.match.tokens, item.match.last
    if _near(item, ("until",), 1) and "when" in (tokens.name(last), tokens.name(last + 1)):
        return False
    if _near(item, ("since", "until"), 6):  # "until the fall of Budapest in February 1945"
        return True
    return _near(item, ("before", "for"), 1)


def _attribute(item: Item) -> bool:
    """Does a year stand between an article and a noun ("the 1905 novel", "Holt's 1905 novel")?

    "In the 1905 election" says when.
    """
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    the = tokens.name(first - 1) == "the" and tokens.name(first - 2) not in (
        "in",
        "at",
        "after",
        "before",
        "until",
    )
    whose = the or tokens.name(first - 1) == "poss_" or tokens.name(first - 2) == "apostrophe"
    return whose and tokens.name(last) in ("word", "name", "topic", "counted", "eventnoun")


def _joined(item: Item, following: Item | None) -> bool:
    if following is None or not item.floating or not following.point or following.point.year is None:
        return False
    tokens, first, last = item.match.tokens, item.match.last, following.match.first
    if tokens is not following.match.tokens or last - first > 1:
        return False
    return first == last or tokens.name(first) in ("to", "dash", "until", "and", "or", "slash")


_CLAUSE = 6
"""Tokens between a month and the year that its clause says behind it."""


def _year_behind(item: Item, following: Item | None) -> bool:
    """Does the year stand behind a month in its clause ("in the summer session of the college in 1886")?"""
    if following is None or not item.floating or not _is_plain_year(following):
        return False
    words = between(item, following)
    if not 0 < len(words) <= _CLAUSE:
        return False
    return words[-1] in ("in", "of") and not {"comma", "stop", "and", "open"} & {*words}


def _is_plain_year(item: Item) -> bool:
    return item.year is not None and item.point == Point(item.year) and not item.until


def surroundings_of(item: Item, previous: Item | None, following: Item | None) -> Surroundings:
    """Return how a match stands, between the match before it and the one that follows."""
    match, tokens = item.match, item.match.tokens
    fresh = previous is None or previous.match.tokens is not tokens
    if previous is not None and not fresh:
        fresh = any(tokens.name(each) == "break" for each in range(previous.match.last, match.first))
    return Surroundings(
        aside=_bracketed(item),
        light=_passing(item),
        due=_near(item, ("by", "until"), 1),
        death=_near(item, ("died",), _OF_DEATH),
        fresh=fresh,
        ahead=_near(item, ("future",), 12, 4),
        attribute=_attribute(item),
        joined=_joined(item, following) or _year_behind(item, following),
        beside=previous is not None and not fresh and _beside(item, previous),
    )


def _beside(item: Item, previous: Item) -> bool:
    words = between(previous, item)
    if words == ["close", "stop"]:  # "the treaty (1844). The same year"
        return item.match.tokens.name(previous.match.first - 1) == "open"
    return _bracketed(previous) and "close" in words and "stop" not in words and len(words) <= _BRACKET
