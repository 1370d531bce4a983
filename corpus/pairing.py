"""Two lists brought together, each member once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

One = TypeVar("One", int, str)
A = TypeVar("A")
B = TypeVar("B")


def alike(
    ones: Sequence[A], others: Sequence[B], same: Callable[[A, B], bool], closeness: Callable[[A, B], int]
) -> Iterator[tuple[int, int, int]]:
    """Yield how close each of two lists are that are the same, and their numbers in the lists."""
    for n, one in enumerate(ones):
        for m, other in enumerate(others):
            if same(one, other):
                yield closeness(one, other), n, m


def closest(alike: Iterable[tuple[int, One, One]]) -> Iterator[tuple[One, One]]:
    """Yield pairs of (closeness, one, other), the closest first, each one and each other once; of equals the first."""
    taken: set[One] = set()
    given: set[One] = set()
    for _, one, other in sorted(alike, key=lambda each: (-each[0], each[1], each[2])):
        if one not in taken and other not in given:
            taken.add(one)
            given.add(other)
            yield one, other
