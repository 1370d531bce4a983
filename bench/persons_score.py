"""Pairs of persons of two texts: which are held to be one, and which are."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from bench.persons_gold import Biography, names
from bench.persons_read import Persons


@dataclass(frozen=True, slots=True, order=True)
class InText:
    """A person of one text, and the longest name there."""

    who: str
    doc: str
    name: str

    def __str__(self) -> str:
        """Return the person in words."""
        return f"“{self.name}” ({self.who}) @{self.doc}"


Pair = tuple[InText, InText]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs that are right, wrongly joined, and missed."""

    right: list[Pair]
    wrong: list[Pair]
    missed: list[Pair]

    @property
    def precision(self) -> float:
        """The share of the joined pairs that are right."""
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        """The share of the true pairs that are joined."""
        return len(self.right) / max(1, len(self.right) + len(self.missed))

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def joined(texts: Iterable[Biography], whose: Persons) -> Pairs:
    """Hold the persons put together against those marked as one, pair by pair of different texts."""
    every = [
        (InText(who, str(text.doc), (names(text, marks) or ["-"])[0]), whose.get((text.doc, who)))
        for text in texts
        for who, marks in text.persons().items()
    ]
    found = Pairs([], [], [])
    for (a, in_a), (b, in_b) in combinations(sorted(every, key=lambda each: each[0]), 2):
        if a.doc == b.doc:
            continue
        together = in_a is not None and in_a == in_b
        if together:
            (found.right if a.who == b.who else found.wrong).append((a, b))
        elif a.who == b.who:
            found.missed.append((a, b))
    return found
