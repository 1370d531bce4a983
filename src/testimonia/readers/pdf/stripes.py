"""Upright stripes of an area that fewer lines cross than stand on either side: where gutters may be."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from testimonia.readers.pdf.printed import Run

_NARROWEST = 0.7
"""Width of a gutter in sizes of the letters."""
_SHORT = 3
"""Width of a run in sizes of the letters: a shorter one, as a page number, tells nothing of gutters."""
_MOST = 1000
"""Steps in which an area is looked at."""


def stripes(runs: Sequence[Run], size: float) -> list[float]:
    """Return the middles of such stripes, those first beside which most lines stand that do not cross them."""
    wide = [run for run in runs if run.right - run.left >= _SHORT * size] or runs
    left, right = min(wide, key=_left).left, max(wide, key=_right).right
    step = max(1.0, (right - left) / _MOST)
    counts = _counted(wide, left, step, int((right - left) / step) + 2)
    before = list(accumulate(counts, max))
    behind = list(accumulate(reversed(counts), max))[::-1]
    found = [
        (min(before[start], behind[end - 1]) - count, end - start, left + (start + end) / 2 * step)
        for start, end, count in _valleys(counts)
        if (end - start) * step >= _NARROWEST * size
    ]
    return [middle for _, _, middle in sorted(found, reverse=True)]


def _left(run: Run) -> float:
    return run.left


def _right(run: Run) -> float:
    return run.right


def _counted(runs: Iterable[Run], left: float, step: float, steps: int) -> list[int]:
    """Return how many runs stand at each step of an area."""
    changes = [0] * (steps + 1)
    for run in runs:
        changes[max(0, int((run.left - left) / step))] += 1
        changes[min(steps, int((run.right - left) / step) + 1)] -= 1
    return list(accumulate(changes))[:steps]


def _valleys(counts: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Yield the stretches of one count that stand between greater ones, as (start, end, count)."""
    edges = [0, *(n for n, (one, other) in enumerate(pairwise(counts), 1) if one != other), len(counts)]
    level = [(start, end, counts[start]) for start, end in pairwise(edges)]
    for before, here, behind in zip(level, level[1:], level[2:], strict=False):
        if here[2] < min(before[2], behind[2]):
            yield here
