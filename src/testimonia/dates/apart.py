"""How many days lie between two things that a length stands between: "about two years before", "shortly after".

The least and the most, by what the words are held to mean:

    three days          exactly; hours: on the same day or the next
    two years           from one and a half to two and a half: half a unit on either side
    about two years     from one to three
    more than, over     up to one unit more
    less than, within   from none
    several years       as in ``lengths``: two to nine years or days, two to eleven months, two to seven weeks
    shortly, soon       up to two years
"""

from dataclasses import dataclass

from testimonia.dates.grammar import Matcher, Rule
from testimonia.dates.lengths import count_of, several
from testimonia.dates.lexicon import Lexicon
from testimonia.dates.matches import Match
from testimonia.dates.recognise import found
from testimonia.dates.tokens import Tokens, tokenise

Apart = tuple[int | None, int | None]
"""Least and most days, None where that is left open."""

SOON = 2 * 365 + 1
"""Days within which something is that was "shortly" or "soon" after another."""
_DAYS = {
    "D": 1.0, "WE": 7.0, "W": 7.0, "F": 14.0, "M": 30.44, "Q": 91.3,
    "Y": 365.25, "DE": 3652.5, "CE": 36525.0,
}  # fmt: skip
"""Days of a unit of TIMEX3; hours, minutes and seconds lie within one day."""
_LONG = 8
"""Tokens that a length may have."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """What finds lengths of time before words that lead in."""

    lexicon: Lexicon
    matcher: Matcher


def lengths(lexicon: Lexicon, pattern: str) -> Lengths:
    """Return what finds lengths of a pattern over the classes of the words of time; an empty one fits nothing."""
    return Lengths(lexicon, lexicon.grammar.matcher([Rule(0, "length", "", "", pattern, frozenset())]))


def length_before(text: str, start: int, end: int, ready: Lengths) -> Match | None:
    """Return the longest length that ends at ``end``, None where none does; nothing before ``start`` is looked at."""
    tokens = tokenise(text, start, end, ready.lexicon)
    last = len(tokens.starts)
    for first in range(max(0, last - _LONG), last):
        match = _ending(ready.matcher, tokens, first)
        if match:
            return match
    return None


def _ending(matcher: Matcher, tokens: Tokens, first: int) -> Match | None:
    match = found(matcher, tokens, first)
    return match if match and match.last == len(tokens.starts) else None


def days_of(match: Match, size: str) -> Apart:
    """Return the least and the most days of a length; ``size`` is "about", "more", "less", "least" or empty."""
    unit = match.word("u")
    if unit not in _DAYS:
        return 0, 1
    count = 1.0 if "one" in match.slots else count_of(match)
    low, high = several(unit) if count is None else (count, count)
    return _sized(low, high, _DAYS[unit], size)


def _sized(low: float, high: float, days: float, size: str) -> Apart:
    if size == "less":
        return 0, round(high * days)
    if size == "least":
        return round(low * days), None
    if size == "more":
        return round(low * days), round((high + 1) * days)
    loose = 1.0 if size == "about" else 0.0 if days <= 1 or low != high else 0.5
    return max(0, round((low - loose) * days)), round((high + loose) * days)
