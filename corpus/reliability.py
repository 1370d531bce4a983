"""Whether scores are worth what they say: by tenths, what they say on the mean and how many were right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Tenth:
    """Statements of like scores: the mean of these, how many were right, and of how many."""

    mean: float
    right: int
    number: int


def tenths(judged: Iterable[tuple[float, bool]]) -> list[Tenth]:
    """Return what was judged, given as (score, whether it was right), by tenths, the lowest first."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for score, right in judged:
        bins.setdefault(min(int(score * BINS), BINS - 1), []).append((score, right))
    return [
        Tenth(
            sum(score for score, _ in several) / len(several),
            sum(right for _, right in several),
            len(several),
        )
        for _, several in sorted(bins.items())
    ]


def calibration_error(found: Sequence[Tenth]) -> float:
    """Return how far scores lie from the shares that were right, on the mean (Naeini et al. 2015); 0 of none."""
    total = sum(each.number for each in found)
    return sum(abs(each.mean * each.number - each.right) for each in found) / total if total else 0.0
