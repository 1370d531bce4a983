"""Running heads, running feet and page numbers: lines at the edge of a page that recur over pages.

A line is one where its letters stand at the same place of several pages, whatever its figures; where it is a number
that grows with the pages, or has one first or last at the place where others have theirs; and where it stands, apart
from the text, at a place where most pages have a head. What stands at another angle than the text is told by the same.
A page that would have no text left keeps its lines.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from rapidfuzz import fuzz, process

from testimonia.readers.pdf.notes import is_note, marks_of
from testimonia.readers.pdf.numbers import Number, growing, numbers
from testimonia.readers.pdf.printed import Edge, Row, Run, Sheet, size_of
from testimonia.readers.pdf.rows import row_of

_DEEP = 3
"""Lines at the edge of a page that are looked at."""
_LARGEST = 1.2
"""Size of a head in sizes of the text; what is larger is a title."""
_NEAR = 5.0
"""Points by which the place of a head may differ."""
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_WORD = 6
"""Letters that may stand beside a page number without being a head of their own: "p. 12"."""
_SHORTEST = 3
"""Letters of a line that recurs."""
_PAGES = 3
"""Pages that have a head at a place where any line is one, at least."""
_MANY = 12
"""Pages from which on a line must stand on three of them, and a number too."""
_APART = 1.7
"""How far a head stands from the text, in sizes of its letters."""
_MOST_BESIDE = 40
"""Runs that are looked at for those of one line."""
_LONGEST = 90
"""Characters of a head that is told by its place alone."""
_MOST = 0.4
"""Share of the pages that have a head at a place where any line is one."""
_ALIKE = 85
"""How alike lines are, of 100, that a scan read otherwise."""
_MOST_KEYS = 200


@dataclass(slots=True)
class _Line:
    """A line at an edge of a page: how far from it, how far from the next line towards the text, and that line."""

    page: int
    side: str
    place: float
    row: Row
    runs: list[Run]
    gap: float = float("inf")
    inner: "_Line | None" = None
    kind: str = ""
    reason: str = ""
    key: str = field(init=False)
    numbers: list[Number] = field(init=False)

    def __post_init__(self) -> None:
        self.key = _NOT_LETTERS.sub("", self.row.text).casefold()
        self.numbers = numbers(self.row.text)

    @property
    def apart(self) -> bool:
        """Whether it, or heads between it and the text, stand apart from the text."""
        return self.gap >= _APART or (self.inner is not None and bool(self.inner.kind) and self.inner.apart)

    @property
    def spot(self) -> tuple[str, int]:
        """The side of the page, and how far from it, in steps as wide as what still is the same place."""
        return self.side, round(self.place / _NEAR)

    @property
    def is_number(self) -> bool:
        """Whether it is a number and nothing else."""
        return any(number.alone for number in self.numbers)

    def label(self, reason: str, kind: str = "") -> None:
        """Say what the line is, unless something is said already."""
        if not self.kind:
            self.kind = kind or ("page head" if self.side == "top" else "page foot")
            self.reason = reason


@dataclass(slots=True)
class Edges:
    """What is set apart of a page: lines above its text, below it, and the number printed there."""

    heads: list[Edge] = field(default_factory=list)
    feet: list[Edge] = field(default_factory=list)
    number: str = ""


def set_apart(sheets: Sequence[Sheet]) -> list[Edges]:
    """Take the heads, feet and numbers off the pages of a file, and return those of each page."""
    lines = _lines(sheets)
    least = 3 if len(sheets) >= _MANY else 2
    grown = growing(_numbers(lines), least)
    _label_numbers(lines, grown, least)
    _label_recurring(lines, least)
    _label_at_places(lines, max(_PAGES, int(_MOST * len({line.page for line in lines}))))
    _leave_text(lines, sheets)
    edges = [Edges() for _ in sheets]
    for line in lines:
        if line.kind:
            _take_off(line, sheets[line.page], edges[line.page], grown.get(line.page))
    return edges


def _leave_text(lines: Iterable[_Line], sheets: Sequence[Sheet]) -> None:
    """Let lines be text where they are all that a page has, numbers excepted."""
    taken: dict[int, list[_Line]] = {}
    for line in lines:
        taken.setdefault(line.page, []).append(line)
    for page, found in taken.items():
        if sum(len(line.runs) for line in found if line.kind) == len(sheets[page].every):
            for line in found:
                line.kind = line.kind if line.is_number else ""


def _take_off(line: _Line, sheet: Sheet, edges: Edges, grown: Number | None) -> None:
    taken = set(map(id, line.runs))
    turn = line.row.turn
    sheet.runs[turn] = [run for run in sheet.runs[turn] if id(run) not in taken]
    side = edges.heads if line.side == "top" else edges.feet
    side.append(Edge(line.row, line.kind, line.reason))
    side.sort(key=lambda edge: edge.row.base)
    edges.number = edges.number or next((one.words for one in line.numbers if one == grown or one.alone), "")


# ---------------------------------------------------------------- lines at the edges


def _lines(sheets: Sequence[Sheet]) -> list[_Line]:
    """Return the lines of all pages that may be set apart."""
    largest = _LARGEST * size_of([run for sheet in sheets for run in sheet.runs.get(sheet.main, ())])
    every = (line for n, sheet in enumerate(sheets) for line in _of_page(n, sheet))
    return [line for line in every if line.row.size <= largest]


def _of_page(page: int, sheet: Sheet) -> Iterator[_Line]:
    main = sheet.main
    for turn, runs in sheet.runs.items():
        if turn == main:
            height = sheet.width if turn in (90, 270) else sheet.height
            yield from _heads(page, runs, turn, height)
            yield from _feet(page, runs, turn, height)
        else:
            yield from (_Line(page, "side", run.base, row_of([run], turn), [run]) for run in runs)


def _heads(page: int, runs: Sequence[Run], turn: int, height: float) -> Iterator[_Line]:
    """Yield the first lines of a page that stand in its upper half, the innermost first."""
    lines = [
        _Line(page, "top", row.base, row, beside)
        for row, beside in islice(_rows(sorted(runs, key=lambda run: run.top), turn), _DEEP + 1)
    ]
    yield from _upwards(line for line in lines if line.place < height / 2)


def _feet(page: int, runs: Sequence[Run], turn: int, height: float) -> Iterator[_Line]:
    """Yield the last lines of a page that stand in its lower half and are no notes, the innermost first."""
    marks = marks_of(runs)
    lines = [
        _Line(page, "bottom", height - row.base, row, beside)
        for row, beside in islice(_rows(sorted(runs, key=lambda run: -run.bottom), turn), _DEEP + 1)
    ]
    lower = _upwards(line for line in lines if line.place < height / 2)
    yield from (line for line in lower if not is_note(line.row.text, marks))


def _upwards(lines: Iterable[_Line]) -> list[_Line]:
    """Return lines from the innermost to that at the edge, each with how far it is from the one within."""
    found = list(lines)
    for line, inner in pairwise(found):
        line.gap, line.inner = abs(inner.row.base - line.row.base) / (line.row.size or 10.0), inner
    return found[_DEEP - 1 :: -1]


def _rows(waiting: list[Run], turn: int) -> Iterator[tuple[Row, list[Run]]]:
    """Yield rows of runs that are in order from an edge of the page."""
    while waiting:
        first = waiting[0]
        beside = [run for run in waiting[:_MOST_BESIDE] if first.top <= run.middle <= first.bottom] or [first]
        yield row_of(beside, turn), beside
        taken = set(map(id, beside))
        waiting = [run for run in waiting if id(run) not in taken]


def _numbers(lines: Iterable[_Line]) -> dict[int, list[Number]]:
    """Return the numbers at the edges of each page."""
    found: dict[int, list[Number]] = {}
    for line in lines:
        found.setdefault(line.page, []).extend(line.numbers)
    return found


# ---------------------------------------------------------------- what they are


def _label_numbers(lines: Iterable[_Line], grown: Mapping[int, Number], least: int) -> None:
    """Label the numbers that stand alone, and the lines that have theirs at the edge where others have it."""
    having = filter(lambda line: grown.get(line.page) in line.numbers, lines)
    outer = [line for line in having if grown[line.page].outer]
    spots = Counter(line.spot for line in outer)
    for line in outer:
        if grown[line.page].alone:
            line.label("a number that grows from page to page", "page number")
        elif line.apart and _beside(line, spots) >= least:
            line.label("has the number of the page, at a place where other pages have theirs", _kind(line))


def _kind(line: _Line) -> str:
    """Return what a line with a number is if it has hardly another letter, nothing of one that says more."""
    return "page number" if len(line.key) <= _WORD else ""


def _beside(line: _Line, spots: Mapping[tuple[str, int], int]) -> int:
    """Return how many lines stand where a line does."""
    side, place = line.spot
    return sum(spots[side, place + step] for step in (-1, 0, 1))


def _label_recurring(lines: Iterable[_Line], least: int) -> None:
    """Label the lines whose letters stand at the same place of several pages."""
    by_key: dict[tuple[str, str], list[_Line]] = {}
    for line in lines:
        by_key.setdefault((line.side, line.key), []).append(line)
    alike = [found for (_, key), found in by_key.items() if len(key) >= _SHORTEST and len(found) >= least]
    for found in sorted(alike, key=lambda those: -those[0].place):
        _label_alike(found, least)


def _label_alike(found: Sequence[_Line], least: int) -> None:
    spots = Counter(line.spot for line in found)
    for line in found:
        pages = _beside(line, spots)
        if pages >= least and line.apart:
            line.label(f"stands at the same place of {pages} pages")


def _label_at_places(lines: Sequence[_Line], least: int) -> None:
    """Label the lines that stand apart from the text where most pages have a head, or one that reads much like it."""
    known = _Known([line for line in lines if line.kind])
    for line in lines:
        if known.has_place_of(line, least) and (line.apart or known.reads_like(line)):
            kind = _kind(line) if line.is_number else ""
            line.label("stands where other pages have theirs, apart from the text", kind)


class _Known:
    """The heads and feet that are known: where they stand, how large they are, and what they say."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        self._spots = Counter(line.spot for line in lines)
        self._sizes = {line.spot: line.row.size for line in lines}
        self._keys = list(dict.fromkeys(line.key for line in lines if line.key))[:_MOST_KEYS]

    def has_place_of(self, line: _Line, least: int) -> bool:
        """Tell whether a line stands where so many heads of its size do."""
        alike = abs(line.row.size - self._sizes.get(line.spot, 0.0)) <= 1
        return alike and len(line.row.text) <= _LONGEST and _beside(line, self._spots) >= least

    def reads_like(self, line: _Line) -> bool:
        """Tell whether a line reads much like one of the heads."""
        return process.extractOne(line.key, self._keys, scorer=fuzz.ratio, score_cutoff=_ALIKE) is not None
