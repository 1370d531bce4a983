"""Years of three digits: "in 940", "the 960s".

Numbers of three digits are mostly no years. They are read as such only in a text that speaks of those times:
it names a year before 1300 otherwise (with its era, or four digits), an early century, or says that somebody
was born or died in one, or gives a life in such years in parentheses.
"""

from collections.abc import Sequence

from testimonia.dates.items import Item

_EARLY = 1300
"""A text that names a year before this one can speak of years of three digits."""
_REACH = 4
"""Tokens between "born" and its date."""


def _doubtful(item: Item) -> bool:
    year = item.point.year if item.point else None
    written = item.match.rule.name in ("early-year", "decade")
    return written and year is not None and 100 <= year < 1000 and item.match.rule.meaning != "century"


def _of_a_life(item: Item) -> bool:
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    before = {tokens.name(place) for place in range(max(0, first - _REACH), first)}
    if before & {"born", "died"}:
        return True
    opened = "open" in before and tokens.name(last) == "dash"
    return opened and tokens.name(last + 2) == "close"


def _says_so(item: Item) -> bool:
    if item.point is None or item.point.year is None or item.kind != "date":
        return False
    return _of_a_life(item) if _doubtful(item) else item.point.year < _EARLY


def without_doubtful(items: Sequence[Item]) -> list[Item]:
    """Return the items without years of three digits, unless the text speaks of such times."""
    if not any(map(_doubtful, items)) or any(map(_says_so, items)):
        return list(items)
    return [item for item in items if not _doubtful(item)]
