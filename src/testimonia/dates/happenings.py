"""Events that a text dates itself: "the strike of 1903", "the trial ended on 3 May", "she was arrested in May 1905".

What counts from them later ("three weeks after her arrest") is in ``events``.
"""

from dataclasses import dataclass

from testimonia.dates.items import Item
from testimonia.dates.points import Point, edtf
from testimonia.dates.tokens import Tokens
from testimonia.edtf import Interval, parse
from testimonia.edtf import format as write


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with a day: its two ends as EDTF, and what to call it."""

    name: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class TextEvent:
    """An event that the text dates: the year, and the event under its noun as written."""

    year: int
    event: Dated


def dated(name: str, text: str) -> Dated:
    """Return an event with the ends of its EDTF date."""
    value = parse(text)
    if isinstance(value, Interval):
        left, right = write(value).split("/")
        return Dated(name, left, right)
    return Dated(name, text, text)


def dated_by(item: Item, text: str) -> TextEvent | None:
    """Return the event that a date of the text is the date of.

    "The strike of 1903", "the 1905 revolution", "the trial ended on 3 May", "she was arrested in May 1905".
    """
    if item.point is None or item.year is None or item.kind != "date":
        return None
    event = _named_beside(item, item.point, text)
    return TextEvent(item.year, event) if event else None


def _named_beside(item: Item, point: Point, text: str) -> Dated | None:
    """Return what a noun or a verb beside a date says to have been then."""
    written = edtf(point)
    if noun := _noun_beside(item, text):
        return dated(noun, written)
    if item.until or item.modifier or item.written:
        return None
    before, behind = _beside(item)
    deed = _deed_beside(item, before, behind)
    return dated(deed, written) if deed else _begun_or_ended(item.match.tokens, before, text, written)


def _word(tokens: Tokens, place: int, text: str) -> str:
    return text[tokens.starts[place] : tokens.ends[place]]


def _noun_beside(item: Item, text: str) -> str:
    """Return the noun of an event that has the date as its attribute, empty where none has."""
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    if tokens.name(last) == "eventnoun":
        return _word(tokens, last, text)
    if tokens.name(first - 1) in ("of", "in") and tokens.name(first - 2) == "eventnoun":
        return _word(tokens, first - 2, text)
    return ""


_BESIDE = 7
"""Tokens between a verb and its date."""
_APART = ("stop", "break", "comma", "close", "and", "not", "when", "since", "until", "before", "after", "by")
"""Classes that part a verb from a date, or say that it was not then."""


def _until_apart(tokens: Tokens, places: range) -> list[int]:
    """Return the places in order up to the first that parts a verb from a date."""
    kept = []
    for place in places:
        if tokens.name(place) in ("", *_APART):
            break
        kept.append(place)
    return kept


def _beside(item: Item) -> tuple[list[int], list[int]]:
    """Return the places before a date, the nearest first, and behind it, as far as a verb's date may stand."""
    tokens, first, last = item.match.tokens, item.match.first, item.match.last
    behind = last + 1 if tokens.name(last) == "comma" else last
    return (
        _until_apart(tokens, range(first - 1, first - 1 - _BESIDE, -1)),
        _until_apart(tokens, range(behind, behind + _BESIDE)),
    )


def _deed_beside(item: Item, before: list[int], behind: list[int]) -> str:
    """Return what happened to a person at a date, by the noun for it: "arrest" for "was arrested in May 1905"."""
    tokens = item.match.tokens
    if tokens.name(item.match.first - 1) in _APART:
        return ""
    opens = item.match.first < _OPENING or tokens.name(item.match.first - 2) in ("stop", "break")
    for place in before + (behind if opens else []):
        if tokens.name(place) == "deed":
            denied = {tokens.name(place - 1), tokens.name(place - 2)} & {*_APART} - {"and", "comma"}
            return "" if denied else str(tokens.values[place])
    return ""


_OPENING = 2
"""Tokens before a date that opens its sentence ("On 3 May …")."""


def _begun_or_ended(tokens: Tokens, before: list[int], text: str, written: str) -> Dated | None:
    """Return the event of which a date says the beginning or the end: "the trial ended on 3 May 1921"."""
    verb = next((place for place in before if tokens.name(place) in ("began", "ended")), -1)
    noun = next((place for place in before if tokens.name(place) == "eventnoun" and place < verb), -1)
    if noun < 0:
        return None
    ended = tokens.name(verb) == "ended"
    return Dated(_word(tokens, noun, text), "" if ended else written, written if ended else "")
