"""Two lists brought together, each member once."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

One = TypeVar("One", int, str)


def closest(alike: Iterable[tuple[int, One, One]]) -> Iterator[tuple[One, One]]:
    """Yield pairs of (closeness, one, other), the closest first, each one and each other once; of equals the first."""
    taken: set[One] = set()
    given: set[One] = set()
    for _, one, other in sorted(alike, key=lambda each: (-each[0], each[1], each[2])):
        if one not in taken and other not in given:
            taken.add(one)
            given.add(other)
            yield one, other
