"""Puts the words around a find to it: about, probably, since, until, before, after, from … to, between … and.

The result is one expression with all its words, its EDTF and the way it was reached. The finds inside stay
known as ``parts``, because TIMEX3 counts "from 1919 to 1921" as two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.dates.found import Found
from testimonia.dates.items import Item
from testimonia.dates.pieces import cut
from testimonia.dates.points import edtf, months, timex
from testimonia.edtf import earliest, latest, parse
from testimonia.errors import DateError
from testimonia.model import EdtfDate, TemporalKind

_OPEN = {
    "since": "{}/..",
    "from": "{}/..",
    "until": "../{}",
    "before": "[..{}]",
    "by": "[..{}]",
    "after": "[{}..]",
}
_STEPS = ("in", "on", "at", "the")
"""Words that may stand between a qualifier and its date ("probably in 1905", "since the 1920s")."""


@dataclass(frozen=True, slots=True)
class Part:
    """One find as TIMEX3 has it: place, type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Expression:
    """Words of time with their date and their parts."""

    start: int
    end: int
    kind: TemporalKind
    date: EdtfDate | None
    parts: tuple[Part, ...]
    rule: str


def type_of(item: Item) -> str:
    """Return the TIMEX3 type of a find."""
    return {"date": "DATE", "time": "TIME", "set": "SET"}.get(item.kind, "DURATION")


def value_of(item: Item) -> str:
    """Return the TIMEX3 value of a find; unknown parts are ``X``."""
    if item.found.rule.meaning == "reference":
        return item.value
    if item.point is None or item.age or item.spread:
        return item.value or _unknown(item)
    point = item.point
    if point.season == 24 and not {"y", "r"} & item.found.slots.keys() and point.year is not None:
        point = point._replace(year=point.year + 1)  # TIMEX3 annotators name a winter by its January
    if item.piece in ("first", "second") and point.span == 1 and not point.month:
        point = point._replace(season=40 if item.piece == "first" else 41)
    return timex(point) + (f"T{item.clock}" if item.clock else "")


def _unknown(item: Item) -> str:
    if item.weekday is not None:
        return f"XXXX-WXX-{item.weekday + 1}"
    unit = item.move.unit if item.move else "Y"
    value = {"Y": "XXXX", "M": "XXXX-XX", "DE": "XXX", "CE": "XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE"}.get(
        unit, "XXXX-XX-XX"
    )
    return value + (f"T{item.clock}" if item.clock else "")


def parts_of(item: Item) -> tuple[Part, ...]:
    """Return a find's parts: one, or two where its pattern holds two dates ("1936-39").

    "After the war" and "by then" have none: TIMEX3 knows no such expression. "During World War II" has the name.
    """
    event = item.event
    if event and item.period and not event.unit:
        return (Part(item.period[0], item.period[1], "DATE", item.period[2]),)
    if (event and not (event.unit or (event.near and event.life))) or item.found.rule.meaning == "then":
        return ()
    if item.written:
        return (Part(item.start, item.end, "DATE", item.written.replace("~", "")),)
    if item.found.rule.meaning == "age_decade" and item.point and item.until:
        return (Part(item.start, item.end, "DATE", f"{timex(item.point)}/{timex(item.until)}"),)
    if item.until is None or item.age or item.more or item.spread:
        return (Part(item.start, item.end, type_of(item), value_of(item)),)
    tokens, slots = item.found.tokens, item.found.slots
    second = slots["y2"] if "y2" in slots else slots["d2"]
    first = slots["y"] if "y2" in slots else max(slots["d"], slots["m"] if slots["m"] < slots["d2"] else 0)
    return (
        Part(item.start, tokens.ends[first], "DATE", value_of(item)),
        Part(tokens.starts[second], max(tokens.ends[second], item.end), "DATE", timex(item.until)),
    )


@dataclass(slots=True)
class _Frame:
    """A find, or two joined, with the words that lead in."""

    item: Item
    other: Item | None
    first: int
    end: int
    mark: str = ""
    far: str = ""
    """The qualifier of the second of two dates, where it has one of its own."""
    preposition: str = ""
    choice: bool = False
    floor: int = -1
    """The token up to which the find before reaches."""


def _mark(frame: _Frame, found: Found) -> None:
    """Take in "about", "probably", "c." before and "?" after the dates."""
    tokens, marks, place = found.tokens, "", frame.first - 1
    while True:
        step = place
        if frame.item.more and tokens.name(step) in ("than", "over"):
            frame.first, place = (step - 1 if tokens.name(step) == "than" else step), step - 2
            continue
        while tokens.name(step) in _STEPS or (
            tokens.name(step) == "stop" and tokens.name(step - 1) == "about"
        ):
            step -= 1
        name = tokens.name(step)
        if name not in ("about", "perhaps", "tilde") or (
            name == "about" and tokens.name(step - 1) == "topic"
        ):
            break
        marks += "~" if name == "tilde" else str(tokens.values[step])
        frame.first, place = step, step - 1
    if tokens.name(frame.first - 1) == "query" and tokens.name(frame.first - 2) in ("open", "dash"):
        marks, frame.first = marks + "?", frame.first - 1
    last = (frame.other or frame.item).found.last
    names = [tokens.name(each) for each in range(last, last + 3)]
    if names == ["open", "query", "close"] or (
        names[0] == "query" and names[1] in ("close", "comma", "dash")
    ):
        frame.end = tokens.ends[last + 2 if names[0] == "open" else last]
        if frame.other:
            frame.far = "?"
        else:
            marks += "?"
    frame.mark = "%" if "?" in marks and "~" in marks else marks[:1]


def _lead(frame: _Frame, found: Found) -> None:
    """Take in "since", "until", "before", "after", "by", "from" before the dates."""
    tokens, place = found.tokens, frame.first - 1
    if tokens.name(place) == "the":
        place -= 1
    name = tokens.name(place)
    last = frame.item.found.last
    if (
        name == "open"
        and frame.other is None
        and [tokens.name(last), tokens.name(last + 1)] == ["dash", "close"]
    ):
        frame.preposition = "since"
    elif name == "than" and tokens.name(place - 1) in ("later", "earlier"):
        no = tokens.name(place - 2) in ("not", "numbering")  # "no" is an abbreviation of "number" as well
        later = tokens.name(place - 1) == "later"
        frame.preposition = ("by" if later else "after") if no else ("after" if later else "before")
        frame.first = place - 2 if no else place - 1
    elif name in ("in", "on") and tokens.name(place - 1) == "lifenoun" and tokens.name(place - 3) in _OPEN:
        if place - 3 >= frame.floor and frame.other is None:
            frame.preposition, frame.first = tokens.name(place - 3), place - 3
    elif frame.other is None and name in _OPEN and not (name == "by" and frame.item.clock):
        frame.preposition, frame.first = name, place
    elif frame.other is not None and name in ("from", "between"):
        frame.first = place


_TO = (["to"], ["until"], ["dash"], ["slash"], ["to", "the"], ["until", "the"])
_TO_DEATH = (["lifenoun", "in"], ["lifenoun", "on"])


def _joined(one: Item, two: Item) -> str:
    """Return how two finds in a row belong together: "to", "or", or not at all."""
    if _lifelong(one, two):
        return "to"
    if not _joinable(one, two):
        return ""
    tokens = one.found.tokens
    names = [tokens.name(each) for each in range(one.found.last, two.found.first)]
    if "about" in names:
        names = names[: names.index("about")]
    before = tokens.name(one.found.first - 1)
    before = tokens.name(one.found.first - 2) if before in ("the", "about") else before
    if before == "from" and names[:2] == ["comma", "to"]:
        names = names[1:]
    between = names in (["and"], ["and", "the"]) and before == "between"
    if between or names in _TO or (names[:1] in _TO and names[2:] in _TO_DEATH):
        return "to"
    return "or" if names in (["or"], ["or", "in"]) else ""


def _joinable(one: Item, two: Item) -> bool:
    """Tell whether two finds stand near to each other and both are dates by themselves."""
    if one.found.tokens is not two.found.tokens or one.point is None or two.point is None:
        return False
    if "date" not in (one.kind, two.kind) or one.age or two.age or one.event or two.event:
        return False
    return two.found.first - one.found.last <= 4


def _lifelong(one: Item, two: Item) -> bool:
    """Tell whether "until her death" follows and its day is known."""
    joined = one.found.tokens is two.found.tokens and one.found.last == two.found.first
    until = two.event is not None and two.event.relation == "until" and bool(two.event.life and two.written)
    return joined and until and one.point is not None and one.kind == "date"


def _ends(item: Item) -> tuple[str, str] | None:
    if item.written:
        return (item.written.removeprefix("../"),) * 2
    if item.point is None:
        return None
    left, right = cut(item.point, item.piece)
    if (item.more or item.spread) and item.until:
        ends = sorted((item.point, item.until), key=months)
        return marked(edtf(ends[0]), "~"), marked(edtf(ends[1]), "~")
    return (left, edtf(item.until)) if item.until else (left, right)


def marked(text: str, mark: str) -> str:
    """Return an EDTF date with a qualifier; ``?`` and ``~`` together are ``%``."""
    if not mark or not text:
        return text
    return text[:-1] + "%" if text[-1] in "?~%" and text[-1] != mark else text.rstrip("?~%") + mark


def _exact_end(frame: _Frame) -> bool:
    """Tell whether "c." belongs to the first date alone: "c. 1510 – 1 May 1570", "(c. 1510 – 1570)"."""
    one, two = frame.item, frame.other
    if two is None or one.point is None or two.point is None:
        return False
    finer = bool(two.point.month) > bool(one.point.month) or bool(two.point.day) > bool(one.point.day)
    return finer or two.found.tokens.name(two.found.last) == "close"


def _edtf(frame: _Frame) -> str:
    if frame.item.written:
        return frame.item.written
    ends = _ends(frame.item)
    if ends is None:
        return ""
    left, right = (marked(end, frame.mark) for end in ends)
    if frame.other:
        far = _ends(frame.other)
        if far is None:
            return ""
        mark = frame.far or ("" if _exact_end(frame) else frame.mark)
        far = (marked(far[0], mark), marked(far[1], mark))
        if frame.choice:
            return f"[{left},{far[0]}]" if left == right and far[0] == far[1] else f"{left}/{far[1]}"
        return f"{left}/{far[1]}"
    if frame.preposition in ("since", "from", "after"):
        return _OPEN[frame.preposition].format(left)
    if frame.preposition:
        return _OPEN[frame.preposition].format(right)
    return left if left == right else f"{left}/{right}"


def _rule(frame: _Frame) -> str:
    rule = frame.item.found.rule.name
    if frame.other:
        rule += (" or " if frame.choice else " to ") + frame.other.found.rule.name
    return f"{frame.preposition} {rule}" if frame.preposition else rule


def _date(frame: _Frame, text: str, start: int) -> EdtfDate | None:
    written = _edtf(frame)
    if not written:
        return None
    try:
        parse(written)
    except DateError:
        return None
    known = "XXXX" not in written
    return EdtfDate(
        written, earliest(written) if known else None, latest(written) if known else None,
        text[start : frame.end], start, frame.end, _rule(frame), frame.item.anchor,
    )  # fmt: skip


def compose(text: str, items: Sequence[Item]) -> Iterator[Expression]:
    """Yield the expressions of a text in order."""
    place, before = 0, None
    while place < len(items):
        item = items[place]
        following = items[place + 1] if place + 1 < len(items) else None
        join = _joined(item, following) if following else ""
        other = following if join else None
        frame = _Frame(item, other, item.found.first, (other or item).end, choice=join == "or")
        frame.floor = before.found.last if before and before.found.tokens is item.found.tokens else -1
        if other and other.found.tokens.name(other.found.first - 1) == "about":
            frame.far = "~"
        date = _framed(frame, text)
        if other is not None and date is None:  # the two do not make an interval: each for itself
            other, frame = None, _Frame(item, None, item.found.first, item.end, floor=frame.floor)
            date = _framed(frame, text)
        parts = parts_of(item) + (parts_of(other) if other else ())
        start = item.found.tokens.starts[frame.first]
        kind = "date" if other else item.kind
        yield Expression(start, frame.end, kind, date, parts, _rule(frame))
        before = other or item
        place += 2 if other else 1


def _framed(frame: _Frame, text: str) -> EdtfDate | None:
    found = frame.item.found
    if found.rule.meaning == "then" and found.tokens.name(found.first) != "by":
        frame.preposition = found.tokens.name(found.first)
    elif frame.item.kind in ("date", "time", "age"):
        _mark(frame, found)
        if frame.item.kind != "age" and not frame.item.written:
            _lead(frame, found)
            _mark_again(frame, found)
    return _date(frame, text, found.tokens.starts[frame.first])


def _mark_again(frame: _Frame, found: Found) -> None:
    """Take in a qualifier that stands before the preposition ("probably since 1905")."""
    if frame.preposition and not frame.mark:
        _mark(frame, found)
