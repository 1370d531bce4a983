"""Readers of what counts time: durations, distances, ages, sets of times."""

from testimonia.dates.found import Found
from testimonia.dates.items import Event, Item, Move, kind_of, piece_of
from testimonia.dates.points import SEASONS


def count_of(found: Found) -> float | None:
    """Return how many units; None for "several"."""
    if "v" in found.slots or found.slots.keys().isdisjoint(("n", "f")):
        return found.number("v") or None
    value = found.value("n")
    base = float(value) if isinstance(value, int | str) else 0.0
    base += found.number("n2")
    if "x" in found.slots:
        base = (base or 1) * found.number("x")
    return base + (0.5 if "f" in found.slots else 0.0)


def length_of(count: float | None, unit: str) -> str:
    """Return a length as TIMEX3 writes it; ``X`` where the number is not said."""
    if unit == "F":
        count, unit = (None if count is None else count * 2), "W"
    amount = "X" if count is None else f"{count:g}"
    if unit == "WE":
        return f"P{amount}WE"
    return f"PT{amount}{unit[1]}" if unit in ("TH", "TM", "TS") else f"P{amount}{unit}"


def duration(found: Found) -> Item:
    """Read "two and a half years": a length of time, no date."""
    return Item(found, kind="duration", value=length_of(count_of(found), found.word("u")))


def units(found: Found) -> Item:
    """Read "weeks", "the following days": a length without a number."""
    return Item(found, kind="duration", value=length_of(None, found.word("u")))


_YEARS = {"CE": 100, "DE": 10}
_SEVERAL = {"Y": (2, 9), "M": (2, 11), "W": (2, 7), "D": (2, 9), "DE": (2, 4), "CE": (2, 4)}
"""What "several" and "a few" are held to be, where a date is reached by them."""


def distance(found: Found) -> Item:
    """Read "two years later", "a decade ago", "a few months after that"."""
    count = count_of(found)
    return _some_way(found) if count is None else _way(found, count)


def _some_way(found: Found) -> Item:
    """Read "several years later": before or after now, and a date where "several" has bounds for the unit."""
    unit, sign = found.word("u"), _sign(found)
    item = Item(found, kind=kind_of(unit), value="PAST_REF" if sign < 0 else "FUTURE_REF")
    low, high = _SEVERAL.get(unit, (0, 0))
    if high and not _ago(found):
        item.move, item.spread = Move(unit, sign * low, whole=False), sign * (high - low)
    return item


def _way(found: Found, count: float) -> Item:
    """Read "two years later": a date so many units on or back."""
    unit, ago = found.word("u"), _ago(found)
    item = Item(found, kind=kind_of(unit), more=_more(found))
    rough = count != int(count) or unit in _YEARS
    if unit in _YEARS:  # "a decade later" is about ten years later, not somewhen in the next decade
        count, unit = count * _YEARS[unit], "Y"
    item.move = Move(unit, _sign(found) * int(count), whole=False, now=ago, only=ago)
    item.piece = "about" if rough else ""
    return item


def _sign(found: Found) -> int:
    return found.number("z") or (-1 if found.word("z") == "before" else 1)


def _ago(found: Found) -> bool:
    return found.tokens.name(found.slots["z"]) == "ago"


def _more(found: Found) -> bool:
    """Tell whether "more than" or "over" stands before."""
    tokens, first = found.tokens, found.first
    if tokens.name(first - 1) == "over":
        return tokens.values[first - 1] == "more"
    return tokens.name(first - 1) == "than" and tokens.values[first - 2] == "more"


def compound(found: Found) -> Item:
    """Read "9 years and 4 months", alone or as a distance."""
    first, second = found.number("n"), found.number("n3")
    value = length_of(first, found.word("u")) + f"{second}{found.word('u3')}"
    if "z" not in found.slots:
        return Item(found, kind="duration", value=value)
    ago = _ago(found)
    sizes = {"Y": 12, "M": 1} if found.word("u") == "Y" else {"W": 7, "D": 1, "M": 30}
    count = first * sizes.get(found.word("u"), 0) + second * sizes.get(found.word("u3"), 0)
    unit = "M" if found.word("u") == "Y" else "D"
    item = Item(found, move=Move(unit, found.number("z") * count, whole=False, now=ago, only=ago))
    item.more = _more(found)
    return item


def age(found: Found) -> Item:
    """Read "aged 31", "at the age of six"; weeks and months, and the age of somebody else, say no year."""
    years_old = found.number("n") + found.number("n2")
    unit = found.word("u") or "Y"
    item = Item(found, kind="age", age=(years_old, years_old), value=length_of(years_old, unit))
    if unit != "Y" or _of_another(found):
        item.kind, item.age = "duration", None
    return item


def _of_another(found: Found) -> bool:
    """Tell whether "eight-year-old" stands before whoever has the age; "the 18-year-old Harding" is the person."""
    tokens, first, last = found.tokens, found.first, found.last
    if found.rule.name != "age-years" or tokens.name(last - 2) != "dash":
        return False
    if tokens.name(last) == "name":
        return tokens.name(first - 1) != "the"
    return tokens.name(last) == "word"


def birthday(found: Found) -> Item:
    """Read "her 50th birthday"."""
    years_old = found.number("o") + found.number("ot")
    return Item(found, kind="age", age=(years_old, years_old), piece="birthday")


def age_decade(found: Found) -> Item:
    """Read "in her early thirties", "his teens"."""
    first = found.number("x") % 100
    low, high = (13, 19) if first == 10 else (first, first + 9)
    cut = {"early": (0, -6), "mid": (4, -3), "late": (7, 0)}.get(piece_of(found), (0, 0))
    return Item(found, kind="age", age=(low + cut[0], high + cut[1]), value=f"P{first}Y")


def to_set(found: Found) -> Item:
    """Read "every summer", "twice a week", "annually": a set of times, no date."""
    value = found.word("a")
    if "u" in found.slots:
        value = _every_unit(found)
    elif "w" in found.slots:
        value = f"XXXX-WXX-{found.number('w') + 1}"
    elif "m" in found.slots:
        value = f"XXXX-{found.number('m'):02d}"
    elif "s" in found.slots:
        value = f"XXXX-{SEASONS[found.number('s')]}"
    elif "t" in found.slots:
        value = f"XXXX-XX-XXT{found.word('t')}"
    return Item(found, kind="set", value=value)


_EVERY = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
"""TIMEX3 values of "every day", "every week", "every month", "every year"."""


def _every_unit(found: Found) -> str:
    """Return the value of "every year", "every two years", "twice a week"."""
    unit = found.word("u")
    length = length_of(count_of(found) or 1, unit)
    return _EVERY.get(unit, length) if "ev" in found.slots and "n" not in found.slots else length


def event(found: Found) -> Item | None:
    """Read "nine months after his birth", "after the war", "shortly before she died"."""
    life, relation = found.word("ln"), found.word("z")
    if "z" in found.slots and found.tokens.name(found.slots["z"]) == "when":
        relation = found.tokens.name(found.last)  # "when the war began", "when the war ended"
    if "u" not in found.slots:
        return Item(found, event=Event(relation, life, near="nr" in found.slots))
    count = 1 if "one" in found.slots else count_of(found)
    whole = int(count) if count is not None and count == int(count) else None
    item = Item(found, kind="duration", value=length_of(count, found.word("u")))
    item.event = Event(relation, life, whole, found.word("u"))
    return item
