"""Readers of what counts time: durations, distances, ages, sets of times."""

from testimonia.dates.items import Event, Item, Offset, kind_of, modifier_of
from testimonia.dates.matches import Match
from testimonia.dates.points import SEASONS


def count_of(match: Match) -> float | None:
    """Return how many units; None for "several"."""
    if "v" in match.slots or match.slots.keys().isdisjoint(("n", "f")):
        return match.number("v") or None
    value = match.value("n")
    base = float(value) if isinstance(value, int | str) else 0.0
    base += match.number("n2")
    if "x" in match.slots:
        base = (base or 1) * match.number("x")
    return base + (0.5 if "f" in match.slots else 0.0)


def length_of(count: float | None, unit: str) -> str:
    """Return a length as TIMEX3 writes it; ``X`` where the number is not said."""
    if unit == "F":
        count, unit = (None if count is None else count * 2), "W"
    amount = "X" if count is None else f"{count:g}"
    if unit == "WE":
        return f"P{amount}WE"
    return f"PT{amount}{unit[1]}" if unit in ("TH", "TM", "TS") else f"P{amount}{unit}"


def duration(match: Match) -> Item:
    """Read "two and a half years": a length of time; "the next two years" follow the date told last."""
    count, unit = count_of(match), match.word("u")
    item = Item(match, kind="duration", value=length_of(count, unit))
    if match.number("r") == 1 and count is not None and count == int(count):
        item.ahead = unit, int(count)
    return item


def units(match: Match) -> Item:
    """Read "weeks", "the following days": a length without a number."""
    return Item(match, kind="duration", value=length_of(None, match.word("u")))


_YEARS = {"CE": 100, "DE": 10}
_SEVERAL = {"Y": (2, 9), "M": (2, 11), "W": (2, 7), "D": (2, 9), "DE": (2, 4), "CE": (2, 4)}
"""What "several" and "a few" are held to be, where a date is reached by them."""


def several(unit: str) -> tuple[int, int]:
    """Return what "several" units are held to be, least and most: two to nine where nothing else is known."""
    return _SEVERAL.get(unit, (2, 9))


def distance(match: Match) -> Item:
    """Read "two years later", "a decade ago", "a few months after that"."""
    count = count_of(match)
    return _some_way(match) if count is None else _way(match, count)


def _some_way(match: Match) -> Item:
    """Read "several years later": before or after now, and a date where "several" has bounds for the unit."""
    unit, sign = match.word("u"), _sign(match)
    item = Item(match, kind=kind_of(unit), value="PAST_REF" if sign < 0 else "FUTURE_REF")
    low, high = _SEVERAL.get(unit, (0, 0))
    if high and not _ago(match):
        item.offset, item.spread = Offset(unit, sign * low, whole=False), sign * (high - low)
    return item


def _way(match: Match, count: float) -> Item:
    """Read "two years later": a date so many units on or back."""
    unit, ago = match.word("u"), _ago(match)
    item = Item(match, kind=kind_of(unit), more=_more(match))
    rough = count != int(count) or unit in _YEARS
    if unit in _YEARS:  # "a decade later" is about ten years later, not somewhen in the next decade
        count, unit = count * _YEARS[unit], "Y"
    item.offset = Offset(unit, _sign(match) * int(count), whole=False, now=ago, only=ago)
    item.modifier = "about" if rough else ""
    return item


def _sign(match: Match) -> int:
    return match.number("z") or (-1 if match.word("z") == "before" else 1)


def _ago(match: Match) -> bool:
    return match.tokens.name(match.slots["z"]) == "ago"


def _more(match: Match) -> bool:
    """Tell whether "more than" or "over" stands before."""
    tokens, first = match.tokens, match.first
    if tokens.name(first - 1) == "over":
        return tokens.values[first - 1] == "more"
    return tokens.name(first - 1) == "than" and tokens.values[first - 2] == "more"


def compound(match: Match) -> Item:
    """Read "9 years and 4 months", alone or as a distance."""
    first, second = match.number("n"), match.number("n3")
    value = length_of(first, match.word("u")) + f"{second}{match.word('u3')}"
    if "z" not in match.slots:
        return Item(match, kind="duration", value=value)
    ago = _ago(match)
    sizes = {"Y": 12, "M": 1} if match.word("u") == "Y" else {"W": 7, "D": 1, "M": 30}
    count = first * sizes.get(match.word("u"), 0) + second * sizes.get(match.word("u3"), 0)
    unit = "M" if match.word("u") == "Y" else "D"
    item = Item(match, offset=Offset(unit, match.number("z") * count, whole=False, now=ago, only=ago))
    item.more = _more(match)
    return item


def age(match: Match) -> Item:
    """Read "aged 31", "at the age of six"; weeks and months, and the age of somebody else, say no year."""
    years_old = match.number("n") + match.number("n2")
    unit = match.word("u") or "Y"
    item = Item(match, kind="age", age=(years_old, years_old), value=length_of(years_old, unit))
    if unit != "Y" or _of_another(match):
        item.kind, item.age = "duration", None
    return item


def _of_another(match: Match) -> bool:
    """Tell whether "eight-year-old" stands before whoever has the age; "the 18-year-old Harding" is the person."""
    tokens, first, last = match.tokens, match.first, match.last
    if match.rule.name != "age-years" or tokens.name(last - 2) != "dash":
        return False
    if tokens.name(last) == "name":
        return tokens.name(first - 1) != "the"
    return tokens.name(last) == "word"


def birthday(match: Match) -> Item:
    """Read "her 50th birthday": a day, and no age that she has, as it may be told before it comes."""
    years_old = match.number("o") + match.number("ot")
    return Item(match, kind="age", age=(years_old, years_old), modifier="birthday")


def year_of_life(match: Match) -> Item | None:
    """Read "in his thirtieth year": he was twenty-nine."""
    years_old = match.number("k") + match.number("kt") - 1
    if years_old <= _INFANT:
        return None
    return Item(match, kind="age", age=(years_old, years_old), value=length_of(years_old, "Y"))


_INFANT = 9
"""Up to this age "in his third year" counts something else: of a reign, at a school."""


def age_decade(match: Match) -> Item:
    """Read "in her early thirties", "his teens"; the value is ``P3XY``, for thirty-odd is not thirty."""
    first = match.number("x") % 100
    low, high = (13, 19) if first == 10 else (first, first + 9)
    trim = {"early": (0, -6), "mid": (4, -3), "late": (7, 0)}.get(modifier_of(match), (0, 0))
    return Item(match, kind="age", age=(low + trim[0], high + trim[1]), value=f"P{first // 10}XY")


def to_set(match: Match) -> Item:
    """Read "every summer", "twice a week", "annually": a set of times, no date."""
    value = match.word("a")
    if "u" in match.slots:
        value = _every_unit(match)
    elif "w" in match.slots:
        value = f"XXXX-WXX-{match.number('w') + 1}"
    elif "m" in match.slots:
        value = f"XXXX-{match.number('m'):02d}"
    elif "s" in match.slots:
        value = f"XXXX-{SEASONS[match.number('s')]}"
    elif "t" in match.slots:
        value = f"XXXX-XX-XXT{match.word('t')}"
    return Item(match, kind="set", value=value)


_EVERY = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
"""TIMEX3 values of "every day", "every week", "every month", "every year"."""


def _every_unit(match: Match) -> str:
    """Return the value of "every year", "every two years", "twice a week"."""
    unit = match.word("u")
    length = length_of(count_of(match) or 1, unit)
    return _EVERY.get(unit, length) if "ev" in match.slots and "n" not in match.slots else length


def event(match: Match) -> Item | None:
    """Read "nine months after his birth", "after the war", "shortly before she died"."""
    life, relation = match.word("ln"), match.word("z")
    if match.number("z") == 1:  # "following the strike"
        relation = "after"
    if "z" in match.slots and match.tokens.name(match.slots["z"]) == "when":
        relation = match.tokens.name(match.last)  # "when the war began", "when the war ended"
    if "u" not in match.slots:
        return Item(match, event=Event(relation, life, near="nr" in match.slots))
    count = 1 if "one" in match.slots else count_of(match)
    whole = int(count) if count is not None and count == int(count) else None
    item = Item(match, kind="duration", value=length_of(count, match.word("u")))
    item.event = Event(relation, life, whole, match.word("u"))
    return item
