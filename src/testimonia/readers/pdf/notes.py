"""Footnotes: what stands at the foot of a column is read after the body of its page.

They are told by smaller letters; or, where theirs are no smaller, by standing apart with the first of the numbers that
stand above the lines of their page.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from testimonia.readers.pdf.printed import Row, Run

_SMALLER = 0.94
"""Size of notes in sizes of the text, at most."""
_GAP, _NUMBERED_GAP = 1.3, 1.08
"""How far notes stand from the text, in distances of lines; and those whose number tells too."""
_MARK = re.compile(r"[⁰¹²³⁴-⁹*†‡§]|\d{1,3}[.)\s]|\[\d{1,3}\]|\(\d{1,3}\)")
_RAISED = re.compile(r"(?<=.)[⁰¹²³⁴-⁹]{1,3}")
_NUMBER = re.compile(r"([⁰¹²³⁴-⁹]{1,3})|[(\[]?(\d{1,3})[.)\]]?\s")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Parted:
    """The columns of a page without their footnotes, and the footnotes of each."""

    body: list[Sequence[Row]]
    notes: list[Sequence[Row]]


def parted(columns: Sequence[Sequence[Row]], size: float) -> Parted:
    """Part the columns of a page from their footnotes; ``size`` is that of the letters of the text."""
    every = [*chain.from_iterable(map(marks_of, columns))]
    firsts = [_first_note(column, size, marks_of(column) or every) for column in columns]
    body = [column[:first] for column, first in zip(columns, firsts, strict=True)]
    notes = [column[first:] for column, first in zip(columns, firsts, strict=True)]
    if any(row.size >= _SMALLER * size for row in chain.from_iterable(body)):
        return Parted([*filter(None, body)], [*filter(None, notes)])
    return Parted([*columns], [])  # a page of small print has no body above its notes


def marks_of(column: Sequence[Row | Run]) -> list[int]:
    """Return the numbers that stand above the lines of a column, as those of notes do."""
    return [int(mark.translate(_FIGURES)) for row in column for mark in _RAISED.findall(row.text)]


def _first_note(column: Sequence[Row], size: float, marks: Sequence[int]) -> int:
    """Return where the notes of a column begin, its length where it has none."""
    return min(_first_small(column, size), _first_numbered(column, marks))


def _first_small(column: Sequence[Row], size: float) -> int:
    """Return where the small print at the foot of a column begins, its length where it has none."""
    first = len(column)
    while first > 0 and column[first - 1].size < _SMALLER * size:
        first -= 1
    marked = next((n for n in range(first, len(column)) if _MARK.match(column[n].text)), len(column))
    if first == 0 or first == len(column):
        return marked
    return first if _stands_apart(column, first, _GAP * _usual(column[first:])) else marked


def _first_numbered(column: Sequence[Row], marks: Sequence[int]) -> int:
    """Return where notes begin that are no smaller than the text, the length of the column where none do."""
    usual = _NUMBERED_GAP * _usual(column)
    wanted = min(marks, default=None)
    found = (n for n, row in enumerate(column) if wanted is not None and _number(row.text) == wanted)
    return next((n for n in found if n == 0 or _is_low(column, n, usual)), len(column))


def _is_low(column: Sequence[Row], n: int, far: float) -> bool:
    """Tell whether a row stands apart in the lower half of a column."""
    return 2 * n >= len(column) and _stands_apart(column, n, far)


def _usual(rows: Sequence[Row]) -> float:
    """Return the usual distance of rows."""
    steps = sorted(below.base - above.base for above, below in pairwise(rows))
    return steps[len(steps) // 2] if steps else 0.0


def _stands_apart(column: Sequence[Row], n: int, far: float) -> bool:
    """Tell whether a row stands further below the one above than some distance."""
    return column[n].base - column[n - 1].base > far


def is_note(words: str, marks: Sequence[int]) -> bool:
    """Tell whether a line begins as one of the notes with these numbers does, or with a raised number."""
    match = _NUMBER.match(words)
    return match is not None and (bool(match[1]) or int(match[2]) in marks)


def apart(column: Sequence[Row]) -> list[Sequence[Row]]:
    """Return the notes of a column, each for itself where their numbers grow by one."""
    firsts = [0]
    last = _number(column[0].text)
    for n, row in enumerate(column[1:], 1):
        number = _number(row.text)
        if last is not None and number == last + 1:
            firsts.append(n)
            last = number
    return [column[first:end] for first, end in pairwise([*firsts, len(column)])]


def _number(words: str) -> int | None:
    """Return the number with which a note begins, None where it has none."""
    match = _NUMBER.match(words)
    return int((match[1] or match[2]).translate(_FIGURES)) if match else None
