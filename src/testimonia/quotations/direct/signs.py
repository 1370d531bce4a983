"""Quotation marks one by one: which may open and which may close, by what stands beside them; apostrophes are none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from testimonia.languages.parts.speech import Speech
from testimonia.model import Passage

EMPHASIS = "*_"
"""Signs of a markup language that may stand between a word and its mark."""
NEAR = 4
"""Characters beside a mark within which the next that is no emphasis is looked for."""
BEGINNING = frozenset("([{-–—/")
"""What stands before a mark that opens, beside blank and other marks."""
WORD = re.compile(r"\w+")
YEAR = re.compile(r"\d\d(?:\w\b|\b)")
"""A year without its century: '36, '80s."""
MEASURED = 2
"""Digits at most before a mark that may stand for inches."""
NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Sign:
    """A quotation mark at its place; one that may do either does what is needed there."""

    start: int
    end: int
    mark: str
    opens: bool
    closes: bool
    doubtful: bool = False
    """It closes only where none behind it does: it may be an apostrophe ("dockers'") or stand for inches."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a language says of its marks."""

    pattern: re.Pattern[str]
    closers: Mapping[str, frozenset[str]]
    """Mark that opens → those that close it."""
    closing: frozenset[str]
    """Marks that close any."""
    leaning: Mapping[str, bool]
    """Mark → whether it rather opens, if it is no turning one."""
    single: frozenset[str]
    """Marks that are apostrophes elsewhere."""
    elided: frozenset[str]
    clipped: tuple[str, ...]
    characters: str
    """All of which marks are made."""

    def kindred(self, one: str, other: str) -> bool:
        """Tell whether two opening marks open quotations of the same kind."""
        return not self.closers[one].isdisjoint(self.closers[other])


@cache
def table(words: Speech) -> Table:
    """Return the marks of a language."""
    pairs = [pair.split() for pair in (*words.marks, *words.apostrophes)]
    closers: dict[str, frozenset[str]] = {}
    leaning: dict[str, bool] = {}
    for opening, *rest in pairs:
        closers[opening] = closers.get(opening, frozenset()) | frozenset(rest)
        leaning.setdefault(opening, True)
        for mark in rest:
            leaning.setdefault(mark, False)
    turning = {pair[0] for pair in pairs if pair[0] == pair[1]}
    every = sorted(leaning, key=len, reverse=True)
    return Table(
        pattern=re.compile("|".join(map(re.escape, every)) or NEVER),
        closers=closers,
        closing=frozenset().union(*closers.values()),
        leaning={mark: opens for mark, opens in leaning.items() if mark not in turning},
        single=frozenset(mark for pair in words.apostrophes for mark in pair.split()),
        elided=words.elided,
        clipped=words.clipped,
        characters="".join(sorted({character for mark in every for character in mark})),
    )


def signs(text: str, passage: Passage, marks: Table) -> Iterator[Sign]:
    """Yield the quotation marks of a passage, in order."""
    for match in marks.pattern.finditer(text, passage.start, passage.end):
        start, end = match.span()
        if any(first <= start < last for first, last in passage.gaps):
            continue
        near = _Near.of(text, start, end, passage)
        sign = _single(near, marks) if near.mark in marks.single else _double(near, marks)
        if sign.opens or sign.closes:
            yield sign


@dataclass(frozen=True, slots=True)
class _Near:
    """A mark with the characters beside it, "" at the ends of the passage."""

    text: str
    start: int
    end: int
    before: str
    after: str

    @classmethod
    def of(cls, text: str, start: int, end: int, passage: Passage) -> "_Near":
        """Look beside a mark, over signs of emphasis."""
        left = text[max(passage.start, start - NEAR) : start].rstrip(EMPHASIS)
        right = text[end : min(passage.end, end + NEAR)].lstrip(EMPHASIS)
        return cls(text, start, end, left[-1:], right[:1])

    @property
    def mark(self) -> str:
        return self.text[self.start : self.end]

    @property
    def inside(self) -> bool:
        """Tell whether it stands between two letters or numbers."""
        return self.before.isalnum() and self.after.isalnum()

    def begins(self, marks: Table) -> bool:
        """Tell whether it stands as one that opens."""
        before = self.before
        outer = not before or before.isspace() or before in BEGINNING or before in marks.closers
        return outer and bool(self.after) and not self.after.isspace()

    def ends(self) -> bool:
        """Tell whether it stands as one that closes."""
        return bool(self.before) and not self.before.isspace() and not self.after.isalnum()

    def word_behind(self) -> str:
        """Return the word right behind it, in small letters."""
        match = WORD.match(self.text, self.end, self.end + 12)
        return match.group().lower() if match else ""

    def goes_on(self) -> bool:
        """Tell whether the sentence goes on behind it: a blank and a small letter."""
        return self.after.isspace() and self.text[self.end + 1 : self.end + 2].islower()


def _double(near: _Near, marks: Table) -> Sign:
    """Return a mark that is never an apostrophe."""
    mark = near.mark
    opens, closes = _ways(near, marks)
    measured = mark not in marks.leaning and closes and near.before.isdigit() and _measures(near)
    return Sign(near.start, near.end, mark, opens, closes, measured)


def _ways(near: _Near, marks: Table) -> tuple[bool, bool]:
    """Return whether a mark may open, and whether it may close; what could be either is told by what stands beside."""
    mark = near.mark
    can_open, can_close = mark in marks.closers, mark in marks.closing
    if not (can_open and can_close):
        return can_open, can_close
    begins, ends = near.begins(marks), near.ends()
    if begins != ends:
        return begins, ends
    leaning = marks.leaning.get(mark)
    if leaning is not None:
        return leaning, not leaning
    return (False, False) if near.inside else (True, True)


def _measures(near: _Near) -> bool:
    """Tell whether the mark behind a number may stand for inches: 6" wide, 5'6"."""
    number = near.text[max(0, near.start - MEASURED - 1) : near.start]
    return near.goes_on() and not number.isdigit()


def _single(near: _Near, marks: Table) -> Sign:
    """Return a mark that may be an apostrophe: within a word, before "tis" or a year, behind "dockers"."""
    opens, closes = _ways(near, marks)
    if near.inside:
        opens = closes = False
    elided = near.word_behind() in marks.elided or YEAR.match(near.text, near.end) is not None
    opens = opens and near.begins(marks) and not elided
    closes = closes and near.ends()
    clipped = near.before.isalnum() and near.goes_on() and _clipped(near, marks.clipped)
    return Sign(near.start, near.end, near.mark, opens, closes, clipped)


def _clipped(near: _Near, endings: Sequence[str]) -> bool:
    """Tell whether an apostrophe may stand behind the word before."""
    return near.text[max(0, near.start - NEAR) : near.start].lower().endswith(tuple(endings))
