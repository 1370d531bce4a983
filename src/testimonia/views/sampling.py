"""What is drawn by chance to be judged, and what is told by it of all.

Drawn is by strata: all in the order of what they are, within that by chance, and of these every so-manyth (Madow &
Madow, On the Theory of Systematic Sampling, 1944). They are asked in an order by chance, so that what was judged so
far, one after the other, is a sample too. A sample is the same whenever it is drawn from the same; nothing of it is
kept but its name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import sqrt
from typing import Any, TypeVar

from testimonia.errors import TestimoniaError

Thing = TypeVar("Thing")
NUMBER = 100
"""Statements drawn where nobody says how many."""
PASSAGES = 50
"""Passages drawn where nobody says how many: each takes a reader longer."""
MOST = 10_000
LONGEST_SEED = 40
_Z = 1.96
"""Standard deviations to either side of the middle within which 95 of 100 lie."""


def is_seed(word: str) -> bool:
    """Tell whether a word may draw another sample: letters and digits of ASCII, which addresses take as they are."""
    return word.isascii() and word.isalnum() and len(word) <= LONGEST_SEED


@dataclass(frozen=True, slots=True)
class Sample:
    """Which sample: how many, and a word by which another one is drawn."""

    number: int = NUMBER
    seed: str = ""

    @classmethod
    def of(cls, name: str) -> "Sample":
        """Return the sample of a name: "100", "100-spring".

        Raises:
            TestimoniaError: it is no name of one.
        """
        number, _, seed = name.partition("-")
        known = number.isascii() and number.isdecimal() and 1 <= int(number) <= MOST
        if not (known and (not seed or is_seed(seed))):
            raise TestimoniaError(
                f"“{name[:60]}” names no sample: a number from 1 to {MOST:,}, and after a hyphen a word if you like."
            )
        return cls(int(number), seed)

    @property
    def name(self) -> str:
        """What it is called in an address."""
        return f"{self.number}-{self.seed}" if self.seed else str(self.number)

    def drawn(
        self, every: Sequence[Thing], stratum: Callable[[Thing], Any], name: Callable[[Thing], str]
    ) -> list[Thing]:
        """Return those of all that are drawn, in the order in which they are asked; ``name`` tells one from another."""
        number = min(self.number, len(every))
        if not number:
            return []
        strata = sorted(every, key=lambda one: (stratum(one), self._chance(name(one))))
        step = len(strata) / number
        first = self._chance("where it begins") * step
        found = [strata[min(int(first + n * step), len(strata) - 1)] for n in range(number)]
        return sorted(found, key=lambda one: self._chance(f"asked {name(one)}"))

    def _chance(self, what: str) -> float:
        """Return a number in [0, 1) that is the same for the same."""
        return int.from_bytes(sha256(f"{self.seed} {what}".encode()).digest()[:6]) / 2**48


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those judged were right, and between which shares the truth lies 95 times in 100 (Wilson, 1927)."""

    label: str
    judged: int
    right: int
    low: float
    high: float

    @classmethod
    def of(cls, label: str, right: int, judged: int) -> "Share":
        """Return so many right ones of so many, with the bounds."""
        return cls(label, judged, right, *wilson(right, judged))

    @property
    def share(self) -> float:
        """The share that was right; 0 where nothing was judged."""
        return self.right / self.judged if self.judged else 0.0


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the bounds of the 95 % interval of a share (Wilson, Probable Inference, 1927); 0 and 1 of nothing."""
    if not of:
        return 0.0, 1.0
    p, z = right / of, _Z
    middle = p + z * z / (2 * of)
    width = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    low, high = ((middle + sign * width) / (1 + z * z / of) for sign in (-1, 1))
    return max(low, 0.0), min(high, 1.0)
