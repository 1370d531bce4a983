"""Direct speech: the stretches of a text in quotation marks, found over all its passages before they are read.

Marks are matched with a small stack, once through the text. A quotation may go on over paragraphs: each begins with
a mark and only the last ends with one. One that is never closed ends with its paragraph, or where another opens.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import partial

from testimonia.languages.parts.speech import Speech
from testimonia.model import Passage
from testimonia.quotations.direct.likeness import Likeness, Place, begins, likeness
from testimonia.quotations.direct.signs import Sign, Table, signs, table

DEEPEST = 6
"""Quotations within one another."""
LONGEST_CUE = 80
"""Characters between two parts of one quotation."""
OPENING, CLOSING = re.compile(r"\A(?:``|[\"'`“”„«»‹›‘’‚])"), re.compile(r"(?:''|[\"'“”«»‹›‘’])\Z")
SPEECH = frozenset({"whole", "short"})
"""Kinds of what is an utterance by itself."""


@dataclass(slots=True, frozen=True)
class Direct:
    """A stretch of a passage in quotation marks; offsets of the marks themselves."""

    start: int
    end: int
    quotation: int = 0
    """Its number, below 0 without marks; one that goes on over paragraphs is a stretch in each, with the same."""
    depth: int = 0
    """In how many others it stands."""
    kind: Likeness = "whole"

    @property
    def set_off(self) -> bool:
        """Tell whether it has no marks, but is a paragraph of its own."""
        return self.quotation < 0

    def holds(self, start: int) -> bool:
        """Tell whether a place lies inside."""
        return self.start <= start < self.end


def unmarked(words: str) -> str:
    """Return a quotation without the marks around it, where it has them."""
    return CLOSING.sub("", OPENING.sub("", words, count=1), count=1).strip()


def direct_speech(text: str, passages: Iterable[Passage], words: Speech) -> list[Direct]:
    """Return what stands in quotation marks in passages that follow each other, in order, an outer one first."""
    marks = table(words)
    scan = _Scan(marks)
    scanned = [(passage, scan.passage(text, passage)) for passage in passages]
    over = {pair.number for _, pairs in scanned for pair in pairs if pair.goes_on}
    found: list[Direct] = []
    for passage, pairs in scanned:
        at = partial(_place, text, passage, marks.characters)
        kept = sorted(_kept(pairs, over, at), key=lambda pair: (pair.start, -pair.end))
        found += _told(_nested(kept), at)
    return found


def _place(text: str, passage: Passage, marks: str, pair: "_Pair") -> Place:
    return Place(text, pair.start, pair.end, passage.start, passage.end, marks)


# ---------------------------------------------------------------- matching


@dataclass(slots=True, frozen=True)
class _Pair:
    """What stands between two marks, or from one up to where it must end."""

    start: int
    end: int
    number: int
    closed: bool
    single: bool
    goes_on: bool = False
    """It is a later part of a quotation over paragraphs."""


@dataclass(slots=True)
class _Open:
    """A mark that waits for the one that closes it."""

    start: int
    mark: str
    number: int
    goes_on: bool = False
    anew: int = -1
    """Where another of its kind opens inside, -1 while none does."""


@dataclass(slots=True)
class _Scan:
    """The matching of the marks of one text, passage by passage."""

    marks: Table
    stack: list[_Open] = field(default_factory=list)
    before: list[_Open] = field(default_factory=list)
    """What the passage before left open."""
    number: int = -1
    """Of the last quotation."""

    def passage(self, text: str, passage: Passage) -> list[_Pair]:
        """Return what stands in marks in the next passage."""
        every = list(signs(text, passage, self.marks))
        taken = self._goes_on(text, passage, every)
        surer = _closed_later(every, self.marks)
        found: list[_Pair] = []
        for place in range(taken, len(every)):
            pair = self._take(every[place], surer[place])
            if pair is None and place == 0:
                pair = self._ends_before(every[0], passage)
            found += [pair] if pair is not None else []
        found += self._left_open(text, passage)
        return found

    def _goes_on(self, text: str, passage: Passage, every: Sequence[Sign]) -> int:
        """Open anew what the passage before left open, if this one begins with its marks; return how many there are."""
        at, taken = passage.start, 0
        for waiting, sign in zip(self.before, every, strict=False):
            alike = sign.mark in self.marks.closers and self.marks.kindred(sign.mark, waiting.mark)
            if text[at : sign.start].strip() or not (sign.opens and alike):
                break
            self.stack.append(_Open(sign.start, sign.mark, waiting.number, goes_on=True))
            at, taken = sign.end, taken + 1
        if taken:
            self.before = []
        return taken

    def _take(self, sign: Sign, surer: bool) -> _Pair | None:
        """Let a mark close what it can, or open something."""
        depth = self._closed_by(sign) if sign.closes else -1
        if depth >= 0:
            if sign.doubtful and surer:
                return None
            opened = self.stack[depth]
            del self.stack[depth:]
            for around in self.stack:  # what opened within is no quotation of its own
                around.anew = around.anew if around.anew <= opened.start else -1
            return self._pair(opened, sign.end, closed=True)
        if sign.opens:
            self._open(sign)
        return None

    def _closed_by(self, sign: Sign) -> int:
        """Return the place in the stack of what a mark closes, -1 where it closes nothing."""
        for place in range(len(self.stack) - 1, -1, -1):
            if sign.mark in self.marks.closers[self.stack[place].mark]:
                return place
            if sign.mark in self.marks.single and sign.doubtful:
                break
        return -1

    def _open(self, sign: Sign) -> None:
        kindred = [one for one in self.stack if self.marks.kindred(one.mark, sign.mark)]
        if kindred and kindred[-1].anew < 0:
            kindred[-1].anew = sign.start
        self.number += 1
        self.stack.append(_Open(sign.start, sign.mark, self.number))
        del self.stack[:-DEEPEST]

    def _ends_before(self, sign: Sign, passage: Passage) -> _Pair | None:
        """Close by the first mark of a passage what the one before left open, though this one begins with none."""
        left = [one for one in self.before if sign.mark in self.marks.closers[one.mark]]
        if not sign.closes or sign.opens or not left or left[0].mark in self.marks.single:
            return None
        return _Pair(passage.start, sign.end, left[0].number, closed=True, single=False, goes_on=True)

    def _left_open(self, text: str, passage: Passage) -> list[_Pair]:
        """End what nothing has closed: with the passage, or where another of its kind opens."""
        found: list[_Pair] = []
        self.before = []
        for opened in self.stack:
            end = min([passage.end, *(pair.end for pair in found if pair.end > opened.start)])
            end = opened.anew if 0 <= opened.anew < end else end
            if end == passage.end:
                self.before.append(opened)
            end = opened.start + len(text[opened.start : end].rstrip())
            found.append(self._pair(opened, end, closed=False))
        self.stack = []
        return found

    def _pair(self, opened: _Open, end: int, *, closed: bool) -> _Pair:
        single = opened.mark in self.marks.single
        return _Pair(opened.start, end, opened.number, closed, single, opened.goes_on)


def _closed_later(every: Sequence[Sign], marks: Table) -> list[bool]:
    """Return for each mark whether the next of its kind, apostrophes or not, can only close."""
    found, following = [], {True: False, False: False}
    for sign in reversed(every):
        single = sign.mark in marks.single
        found.append(following[single])
        following[single] = sign.closes and not sign.opens
    return found[::-1]


# ---------------------------------------------------------------- what it is


def _kept(pairs: Iterable[_Pair], spoken: Set[int], at: Callable[[_Pair], Place]) -> Iterator[_Pair]:
    """Yield the pairs that hold something; what nothing closes does if it begins as speech, or goes on as such."""
    for pair in pairs:
        doubtful = pair.single and pair.number not in spoken
        if pair.closed or pair.goes_on or (begins(at(pair)) and not doubtful):
            yield pair


def _nested(pairs: Iterable[_Pair]) -> Iterator[tuple[_Pair, int]]:
    """Yield the pairs of a passage, in order, with the number of those around each."""
    around: list[_Pair] = []
    for pair in pairs:
        while around and around[-1].end < pair.end:
            around.pop()
        yield pair, len(around)
        around.append(pair)


def _told(pairs: Iterable[tuple[_Pair, int]], at: Callable[[_Pair], Place]) -> Iterator[Direct]:
    """Yield what pairs of marks hold, each with what it is."""
    last: dict[int, Direct] = {}
    for pair, depth in pairs:
        place = at(pair)
        kind = likeness(place, resumed=depth in last and _resumes(last[depth], place))
        if pair.goes_on and kind != "name":
            kind = "whole"
        last[depth] = Direct(pair.start, pair.end, pair.number, depth, kind)
        yield last[depth]


def _resumes(last: Direct, place: Place) -> bool:
    """Tell whether an utterance goes on behind a few words that interrupted another: "“I was,” he said, “a child.”"."""
    between = place.text[last.end : min(place.start, last.end + LONGEST_CUE + 1)].strip()
    return last.kind in SPEECH and 0 < len(between) <= LONGEST_CUE and place.start - last.end <= LONGEST_CUE
