"""How right an archive is, by a reader's own word: statements drawn by chance, and what was judged of them.

Drawn is by strata: all statements in the order of type and maker, within them by chance, and of that every so-manyth
(Madow & Madow, On the Theory of Systematic Sampling, 1944). They are asked in an order by chance, so that what was
judged so far, one after the other, is a sample too. A sample is the same whenever it is drawn from the same statements;
nothing of it is kept but its name.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import sqrt
from sqlite3 import Row

from testimonia.archive.queries import review as queries
from testimonia.archive.store import Archive
from testimonia.errors import TestimoniaError
from testimonia.views.agenda import Question
from testimonia.views.makers import maker
from testimonia.views.statements import type_label

NUMBER = 100
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


@dataclass(frozen=True, slots=True)
class Audit:
    """What was judged of a sample; ``kinds`` are type, maker and source, each with its shares, most judged first."""

    name: str
    statements: int
    """Of which the sample was drawn."""
    drawn: int
    whole: Share
    amended: int
    rejected: int
    disputed: int
    waiting: int
    later: int
    """Judged before their turn: counted when all before them are."""
    kinds: tuple[tuple[str, tuple[Share, ...]], ...]


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the bounds of the 95 % interval of a share (Wilson, Probable Inference, 1927); 0 and 1 of nothing."""
    if not of:
        return 0.0, 1.0
    p, z = right / of, _Z
    middle = p + z * z / (2 * of)
    width = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    low, high = ((middle + sign * width) / (1 + z * z / of) for sign in (-1, 1))
    return max(low, 0.0), min(high, 1.0)


def drawn(archive: Archive, sample: Sample) -> list[str]:
    """Return the ids of the statements of a sample, in the order in which they are asked."""
    return [row["id"] for row in _drawn(queries.every_statement(archive), sample)]


def questions(archive: Archive, sample: Sample) -> tuple[Question, ...]:
    """Return the sample as questions to a reader."""
    ids = drawn(archive, sample)
    return tuple(
        Question(f"s.{one}", (f"drawn by chance, {n} of {len(ids)}",)) for n, one in enumerate(ids, 1)
    )


def open_questions(archive: Archive, asked: Sequence[Question]) -> tuple[Question, ...]:
    """Return those questions of a sample on whose statement no verdict is in force, or readers differ."""
    held = queries.verdicts(archive, (one.ids[0] for one in asked))
    return tuple(one for one in asked if held.get(one.ids[0], "gone") in {None, "DISPUTED"})


def audit(archive: Archive, sample: Sample) -> Audit:
    """Return what was judged of a sample: right is what was confirmed as it was read.

    What was judged for another reason before its turn came, as statements of a low score are, would shift the share. So
    only those are counted that were asked up to the first that nobody judged.
    """
    every = queries.every_statement(archive)
    rows = _drawn(every, sample)
    turn = next((n for n, row in enumerate(rows) if row["verdict"] is None), len(rows))
    count = Counter(row["verdict"] for row in rows[:turn])
    judged = [row for row in rows[:turn] if row["verdict"] != "DISPUTED"]
    by: tuple[tuple[str, Callable[[Row], str]], ...] = (
        ("type", lambda row: type_label(row["type"])),
        ("maker", lambda row: maker(row["extractor"])),
        ("source", lambda row: str(row["title"] or row["path"])),
    )
    waiting = sum(row["verdict"] is None for row in rows)
    return Audit(
        sample.name, len(every), len(rows), _share("all", judged), count["AMENDED"], count["REJECTED"],
        count["DISPUTED"], waiting, len(rows) - turn - waiting,
        tuple((kind, _shares(judged, label)) for kind, label in by),
    )  # fmt: skip


def _drawn(every: Sequence[Row], sample: Sample) -> list[Row]:
    number = min(sample.number, len(every))
    if not number:
        return []
    strata = sorted(every, key=lambda row: (row["type"], row["extractor"], _chance(sample, row["id"])))
    step = len(strata) / number
    first = _chance(sample, "where it begins") * step
    found = [strata[min(int(first + n * step), len(strata) - 1)] for n in range(number)]
    return sorted(found, key=lambda row: _chance(sample, f"asked {row['id']}"))


def _chance(sample: Sample, what: str) -> float:
    """Return a number in [0, 1) that is the same for the same."""
    return int.from_bytes(sha256(f"{sample.seed} {what}".encode()).digest()[:6]) / 2**48


def _shares(judged: Iterable[Row], label: Callable[[Row], str]) -> tuple[Share, ...]:
    groups: dict[str, list[Row]] = {}
    for row in judged:
        groups.setdefault(label(row), []).append(row)
    found = (_share(name, rows) for name, rows in groups.items())
    return tuple(sorted(found, key=lambda one: (-one.judged, one.label)))


def _share(label: str, judged: Sequence[Row]) -> Share:
    right = sum(row["verdict"] == "CONFIRMED" for row in judged)
    return Share.of(label, right, len(judged))
