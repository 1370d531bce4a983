"""Puts the words around a match to it: about, probably, since, until, before, after, from … to, between … and.

The result is one expression with all its words, its EDTF and the way it was reached. The matches inside stay
known as ``timexes``, because TIMEX3 counts "from 1919 to 1921" as two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.dates.items import Item
from testimonia.dates.joins import joined
from testimonia.dates.modifiers import ends_of
from testimonia.dates.points import edtf, interval, months
from testimonia.dates.timex import Timex, timexes_of
from testimonia.dates.tokens import Tokens
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
class Expression:
    """Words of time with their date and their TIMEX3 values."""

    start: int
    end: int
    kind: TemporalKind
    date: EdtfDate | None
    timexes: tuple[Timex, ...]
    rule: str


@dataclass(slots=True)
class _Frame:
    """A match, or two joined, with the words that lead in."""

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
    """The token up to which the match before reaches."""


def _mark(frame: _Frame, tokens: Tokens) -> None:
    """Take in "about", "probably", "c." before and "?" after the dates."""
    marks = _qualifiers(frame, tokens) + _query_before(frame, tokens)
    if _query_behind(frame, tokens):
        if frame.other:
            frame.far = "?"
        else:
            marks += "?"
    frame.mark = "%" if "?" in marks and "~" in marks else marks[:1]


def _qualifiers(frame: _Frame, tokens: Tokens) -> str:
    """Take in the qualifiers before the dates, and "more than" and "over" before a distance; return their marks."""
    marks, place = "", frame.first - 1
    counted = _is_counted(frame.item)
    while True:
        if frame.item.more and tokens.name(place) in ("than", "over"):
            frame.first, place = (place - 1 if tokens.name(place) == "than" else place), place - 2
            continue
        step = _before_steps(tokens, place)
        mark = _mark_of(tokens, step, counted)
        if mark is None:
            return marks
        marks += mark
        frame.first, place = step, step - 1


def _is_counted(item: Item) -> bool:
    """Tell whether a date is reached by a number of units."""
    from_event = item.event is not None and bool(item.event.unit)
    return from_event or item.source is not None or (item.offset is not None and not item.offset.whole)


def _before_steps(tokens: Tokens, place: int) -> int:
    """Return the place before the words that may stand between a qualifier and its date, and the stop of "c."."""
    while tokens.name(place) in _STEPS or (
        tokens.name(place) == "stop" and tokens.name(place - 1) == "about"
    ):
        place -= 1
    return place


def _mark_of(tokens: Tokens, place: int, counted: bool) -> str | None:
    """Return the mark of a qualifier, empty for "fl.", None for any other word and for "a book about"."""
    name = tokens.name(place)
    if name == "tilde" or (name == "vague" and counted):  # "some three years later"
        return "~"
    if name == "perhaps" or (name == "about" and tokens.name(place - 1) != "topic"):
        return str(tokens.values[place])
    return None


def _query_before(frame: _Frame, tokens: Tokens) -> str:
    """Take in the "?" of "(?1905" and return its mark."""
    if tokens.name(frame.first - 1) != "query" or tokens.name(frame.first - 2) not in ("open", "dash"):
        return ""
    frame.first -= 1
    return "?"


def _query_behind(frame: _Frame, tokens: Tokens) -> bool:
    """Take in "(?)" or "?" behind the dates and tell whether one stands there; that of a question is none."""
    last = (frame.other or frame.item).match.last
    names = [tokens.name(each) for each in range(last, last + 3)]
    bracketed = names == ["open", "query", "close"]
    if bracketed or (names[0] == "query" and names[1] in ("close", "comma", "dash")):
        frame.end = tokens.ends[last + 2 if bracketed else last]
        return True
    return False


def _lead(frame: _Frame, tokens: Tokens) -> None:
    """Take in "since", "until", "before", "after", "by", "from" before the dates."""
    place = frame.first - 2 if tokens.name(frame.first - 1) == "the" else frame.first - 1
    name = tokens.name(place)
    if name == "than" and tokens.name(place - 1) in ("later", "earlier"):
        _lead_compared(frame, tokens, place)
    elif frame.other is None:
        _lead_one(frame, tokens, place)
    elif name in ("from", "between"):
        frame.first = place


_THAN = {
    ("later", False): "after",
    ("earlier", False): "before",
    ("later", True): "by",
    ("earlier", True): "after",
}
"""What "later than" and "earlier than" mean, and what with "no" or "not" before them."""


def _lead_compared(frame: _Frame, tokens: Tokens, place: int) -> None:
    """Take in "later than", "not earlier than", which end at a place."""
    no = tokens.name(place - 2) in ("not", "numbering")  # "no" is an abbreviation of "number" as well
    frame.preposition = _THAN[tokens.name(place - 1), no]
    frame.first = place - 2 if no else place - 1


def _lead_one(frame: _Frame, tokens: Tokens, place: int) -> None:
    """Take in what leads in a single date: "(" of "(1905– )", "until her death in", "since"."""
    name = tokens.name(place)
    if name == "open" and _unended(frame.item):
        frame.preposition = "since"
    elif _until_death(frame, tokens, place):
        frame.preposition, frame.first = tokens.name(place - 3), place - 3
    elif name in _OPEN and not (name == "by" and frame.item.clock):
        frame.preposition, frame.first = name, place


def _unended(item: Item) -> bool:
    """Tell whether a dash ends the parenthesis behind a date ("(1905– )")."""
    tokens, last = item.match.tokens, item.match.last
    return tokens.name(last) == "dash" and tokens.name(last + 1) == "close"


def _until_death(frame: _Frame, tokens: Tokens, place: int) -> bool:
    """Tell whether "until her death in" ends at a place, and belongs to no match before."""
    told = tokens.name(place) in ("in", "on") and tokens.name(place - 1) == "lifenoun"
    return told and tokens.name(place - 3) in _OPEN and place - 3 >= frame.floor


def _ends(item: Item) -> tuple[str, str] | None:
    if item.written:
        return (item.written.removeprefix("../"),) * 2
    if item.point is None:
        return None
    left, right = ends_of(item.point, item.modifier)
    if item.inexact and item.until:
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
    return finer or two.match.tokens.name(two.match.last) == "close"


def _edtf(frame: _Frame) -> str:
    if frame.item.written:
        return _written(frame.item.written, frame.mark)
    ends = _marked_ends(frame.item, frame.mark)
    if ends is None:
        return ""
    if frame.other:
        return _edtf_of_two(frame, frame.other, ends)
    left, right = ends
    if frame.preposition in ("since", "from", "after"):
        return _OPEN[frame.preposition].format(left)
    if frame.preposition:
        return _OPEN[frame.preposition].format(right)
    return interval(left, right)


def _written(text: str, mark: str) -> str:
    """Return a date that was counted from an event with a qualifier at each end; what is open keeps none."""
    if not mark or text.startswith("[") or ".." in text:
        return text
    return "/".join(marked(end, mark) for end in text.split("/"))


def _marked_ends(item: Item, mark: str) -> tuple[str, str] | None:
    ends = _ends(item)
    return (marked(ends[0], mark), marked(ends[1], mark)) if ends else None


def _edtf_of_two(frame: _Frame, other: Item, near: tuple[str, str]) -> str:
    """Return one of two dates, where both are single ones, else the interval from the first to the second."""
    far = _marked_ends(other, frame.far or ("" if _exact_end(frame) else frame.mark))
    if far is None:
        return ""
    if frame.choice and near[0] == near[1] and far[0] == far[1]:
        return f"[{near[0]},{far[0]}]"
    return f"{near[0]}/{far[1]}"


def _rule(frame: _Frame) -> str:
    rule = frame.item.match.rule.name
    if frame.other:
        rule += (" or " if frame.choice else " to ") + frame.other.match.rule.name
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
    place = 0
    while place < len(items):
        frame, date = _framed_at(items, place, text)
        yield _expression(frame, date)
        place += 2 if frame.other else 1


def _framed_at(items: Sequence[Item], place: int, text: str) -> tuple[_Frame, EdtfDate | None]:
    """Return a match with the words around it and its date; joined with the next, where the two make one date."""
    item = items[place]
    following = items[place + 1] if place + 1 < len(items) else None
    floor = _floor(items, place)
    if following and (join := joined(item, following)):
        frame = _Frame(item, following, item.match.first, following.end, choice=join == "or", floor=floor)
        if _is_about(following):
            frame.far = "~"
        date = _framed(frame, text)
        if date:
            return frame, date
    frame = _Frame(item, None, item.match.first, item.end, floor=floor)
    return frame, _framed(frame, text)


def _is_about(item: Item) -> bool:
    """Tell whether "about" or "c." stands before a date."""
    tokens = item.match.tokens
    return _mark_of(tokens, _before_steps(tokens, item.match.first - 1), counted=False) == "~"


def _floor(items: Sequence[Item], place: int) -> int:
    """Return the token up to which the match before reaches, -1 where there is none in the passage."""
    before = items[place - 1].match if place else None
    return before.last if before and before.tokens is items[place].match.tokens else -1


def _expression(frame: _Frame, date: EdtfDate | None) -> Expression:
    item, other = frame.item, frame.other
    start = item.match.tokens.starts[frame.first]
    timexes = timexes_of(item) + (timexes_of(other) if other else ())
    return Expression(start, frame.end, "date" if other else item.kind, date, timexes, _rule(frame))


def _framed(frame: _Frame, text: str) -> EdtfDate | None:
    """Take in the words around a match and return the date that all of them say."""
    match, tokens = frame.item.match, frame.item.match.tokens
    if match.rule.meaning == "then" and tokens.name(match.first) != "by":
        frame.preposition = tokens.name(match.first)
    elif frame.item.kind in ("date", "time", "age"):
        _mark(frame, tokens)
        if frame.item.kind != "age" and not frame.item.written:
            _lead(frame, tokens)
            _mark_again(frame, tokens)
    return _date(frame, text, tokens.starts[frame.first])


def _mark_again(frame: _Frame, tokens: Tokens) -> None:
    """Take in a qualifier that stands before the preposition ("probably since 1905")."""
    if frame.preposition and not frame.mark:
        _mark(frame, tokens)
