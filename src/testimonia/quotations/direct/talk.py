"""Who speaks in a talk of turns that nobody attributes: each opens a paragraph, and the speakers take turns."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from testimonia.model import Quotation, Voice
from testimonia.quotations.direct.marks import Direct

LAST = 12
"""Quotations before one in which the talk it belongs to is looked for."""
MOST = 2
"""Quotations of a paragraph that is one turn."""
FARTHEST = 8
"""Turns behind the words that name who speaks."""
ASKING = "?"
SENTENCE = re.compile(r"[.?!](?=\s|$)")
"""The end of a sentence."""


def answering(text: str, direct: Direct, before: Sequence[Quotation]) -> Voice | None:
    """Return who speaks in turn: whoever spoke in the turn but one before, None where that is not plain.

    ``before`` are the quotations of the source before this one, in order. Where the turn before is somebody else's,
    one of the turns must ask something: newspapers let the same person go on in a paragraph of its own. A paragraph of
    many quotations is no turn, and far from the words that name somebody nobody knows whose turn it is.
    """
    turns = [*_turns(text, direct, before)]
    last, one_before = [*map(_speaker, turns), None, None][:2]
    if one_before is None or len(turns[0]) > MOST or _distance(turns, one_before) > FARTHEST:
        return None
    if last is None:
        return one_before
    return one_before if _asks(text, turns) and not _same(last, one_before) else None


def _asks(text: str, turns: Sequence[Sequence[Quotation]]) -> bool:
    """Tell whether a quotation of some turns ends with a question."""
    return any(ASKING in text[each.end - 2 : each.end] for turn in turns for each in turn)


def _turns(text: str, direct: Direct, before: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """Yield the turns before a quotation, the nearest first: quotations of one paragraph that follows the other's."""
    turn: list[Quotation] = []
    start, opens = direct.start, False
    for each in islice((each for each in reversed(before) if each.direct), LAST):
        between = text[each.end : start]
        if "\n" in between:
            if not _follows(each, between):
                break
            if turn:
                yield turn
            turn, opens = [], True
        elif not opens:
            return
        turn.append(each)
        start = each.start
    if turn:
        yield turn


def _follows(quotation: Quotation, between: str) -> bool:
    """Tell whether another opens the paragraph behind one of a quotation and no more than who says it."""
    rest, *further = [part.strip() for part in between.split("\n")]
    if any(further):
        return False
    cue = quotation.voice.cue
    attributed = cue is not None and quotation.end <= cue.start < quotation.end + len(between)
    return not rest or (attributed and len(SENTENCE.findall(rest)) <= 1)


def _distance(turns: Sequence[Sequence[Quotation]], voice: Voice) -> int:
    """Return how many turns lie behind the words that name a voice."""
    return sum(voice.named is not None and turn[-1].start > voice.named.end for turn in turns)


def _speaker(turn: Sequence[Quotation]) -> Voice | None:
    """Return who speaks in a turn, None where nobody is known to."""
    return next((each.voice for each in turn if each.voice.named is not None), None)


def asked_last(text: str, direct: Direct, before: Sequence[Quotation]) -> Quotation | None:
    """Return the last quotation of the turn before one, None where it belongs to no talk."""
    turn = next(iter(_turns(text, direct, before)), None)
    return turn[0] if turn is not None else None


def _same(one: Voice, other: Voice) -> bool:
    """Tell whether two voices are one person's, as far as that is known."""
    if one.mention is None or other.mention is None:
        return one.named == other.named
    return one.mention.referent == other.mention.referent
