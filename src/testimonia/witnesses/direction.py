"""Which of two stretches that are alike is the copy.

What tells, the strongest first:

    quoted      one stands in quotation marks, with the author or the publication of the other for its voice
    cited       the source of one cites the other there, or anywhere
    dated       one came out after the other

Where two of a kind speak against each other, or nothing tells, it is not known: both may come from a third. A later
date alone makes a copy likely, no more: the earlier may have copied what both have from somewhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.names.fold import fold
from testimonia.witnesses.citing import same_author
from testimonia.witnesses.imprint import Imprint, same_name


@dataclass(frozen=True, slots=True)
class Side:
    """One of two stretches alike: its source, who is quoted there, and how its source cites the other's.

    ``quoted`` holds the labels of the voices in whose quotation marks the whole stretch stands. ``cites`` is the reason
    for which a citation is held to name the other source, empty where none does; ``there`` tells whether it stands
    beside the stretch.
    """

    imprint: Imprint
    quoted: tuple[str, ...] = ()
    cites: str = ""
    there: bool = False


@dataclass(frozen=True, slots=True)
class Direction:
    """Whether the first of two is the copy (True), or the second (False), or it is not known (None), and why."""

    first: bool | None
    reason: str


def direction(one: Side, other: Side) -> Direction:
    """Tell which of two stretches alike is the copy."""
    for tells in _TELLING:
        mine, theirs = tells(one, other), tells(other, one)
        if mine and theirs:
            return Direction(None, "each cites the other")
        if mine or theirs:
            return Direction(bool(mine), mine or theirs)
    return Direction(None, _unknown(one.imprint, other.imprint))


def _quoted(one: Side, other: Side) -> str:
    """Return the reason where a stretch is quoted from the other's author or publication."""
    for voice in one.quoted:
        written = same_author([_surname(voice)], other.imprint.authors)
        if written or any(same_name(voice, paper) for paper in other.imprint.publications):
            return f"quoted from {voice}"
    return ""


def _surname(label: str) -> str:
    words = fold(label).split()
    return words[-1] if words else ""


def _cited_there(one: Side, other: Side) -> str:
    return f"cited there: {one.cites}" if one.cites and one.there else ""


def _cited(one: Side, other: Side) -> str:
    return f"it cites the other: {one.cites}" if one.cites else ""


def _later(one: Side, other: Side) -> str:
    mine, theirs = one.imprint.earliest, other.imprint.latest
    return "it came out later" if mine is not None and theirs is not None and mine > theirs else ""


def _unknown(one: Imprint, other: Imprint) -> str:
    """Return why it is not known which of two is the copy, as far as dates go."""
    if any(day is None for side in (one, other) for day in (side.earliest, side.latest)):
        return "which copies is not known: one is undated"
    if one.day is not None and one.day == other.day:
        return "which copies is not known: both came out on one day"
    return "which copies is not known: either may have come out first"


_TELLING: tuple[Callable[[Side, Side], str], ...] = (_quoted, _cited_there, _cited, _later)
