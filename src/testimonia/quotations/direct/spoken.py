"""What stands in quotation marks in a text, to be asked by place and by passage."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from testimonia.model import Passage
from testimonia.quotations.direct.marks import Direct

Read = TypeVar("Read")
"""What goes with a passage."""


class Spoken:
    """What is quoted in passages that follow each other."""

    def __init__(self, direct: Iterable[Direct]) -> None:
        """Take the stretches; those in a paragraph that is quoted as a whole stand in it."""
        self.direct = _within_each_other(sorted(direct, key=lambda each: (each.start, -each.end)))
        self._starts = [each.start for each in self.direct]
        self._reach = [*accumulate((each.end for each in self.direct), max)]
        """How far the stretches up to each one go."""

    def holds(self, place: int) -> bool:
        """Tell whether a place lies in quotation marks."""
        before = bisect_right(self._starts, place)
        return before > 0 and place < self._reach[before - 1]

    def inside(self, start: int, end: int) -> Sequence[Direct]:
        """Return the stretches that begin between two places."""
        return self.direct[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def together(self, passages: Iterable[tuple[Passage, Read]]) -> Iterator[list[tuple[Passage, Read]]]:
        """Yield the passages, those together through which one quotation goes."""
        run: list[tuple[Passage, Read]] = []
        last: set[int] = set()
        for passage, read in passages:
            numbers = [each.quotation for each in self.inside(passage.start, passage.end)]
            if run and last.isdisjoint(numbers[:1]):
                yield run
                run = []
            run.append((passage, read))
            last = set(numbers)
        if run:
            yield run


def _within_each_other(direct: Iterable[Direct]) -> list[Direct]:
    """Return stretches in order, each with the number of those around it."""
    found: list[Direct] = []
    around: list[Direct] = []
    for each in direct:
        while around and around[-1].end < each.end:
            around.pop()
        found.append(replace(each, depth=len(around)))
        around.append(each)
    return found
