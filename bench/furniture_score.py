"""What counts as right: segments of a page's article, and its author, title and day.

An author is right with the same words or as part of them, a title likewise; the day of the evaluation may have day and
month changed about.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

GIVEN = {"author": "author", "title": "title", "published": "date"}
"""Kind of clue → what the evaluation calls it."""
OUTCOMES = ("right", "another", "where none", "missed")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Figures:
    """Segments found and wanted, let through and unwanted, over some pages."""

    kept: int = 0
    wanted: int = 0
    leaked: int = 0
    unwanted: int = 0
    pages: int = 0
    seconds: float = 0.0

    def add(self, text: str, inside: Iterable[str], outside: Iterable[str]) -> None:
        """Count a page: the segments of its article and those that are none."""
        hit, total = _count(text, inside)
        self.kept, self.wanted = self.kept + hit, self.wanted + total
        hit, total = _count(text, outside)
        self.leaked, self.unwanted = self.leaked + hit, self.unwanted + total
        self.pages += 1

    def shares(self) -> tuple[float, float, float, float, float]:
        """Return recall, precision, F1, share of furniture kept out, accuracy."""
        recall, precision = self.kept / self.wanted, self.kept / max(1, self.kept + self.leaked)
        accuracy = (self.kept + self.unwanted - self.leaked) / (self.wanted + self.unwanted)
        return recall, precision, f1(recall, precision), 1 - self.leaked / self.unwanted, accuracy


def f1(recall: float, precision: float) -> float:
    """Return the harmonic mean of two shares, 0 where both are."""
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def _count(text: str, segments: Iterable[str]) -> tuple[int, int]:
    flat = _plain(text)
    wanted = [_plain(segment) for segment in segments if segment.strip()]
    return sum(segment in flat for segment in wanted), len(wanted)


def _plain(words: str) -> str:
    return _SPACE.sub("", words.replace("\u00ad", ""))


# ---------------------------------------------------------------- what the page tells


@dataclass(slots=True)
class Outcomes:
    """How many pages come out how, for one kind of clue."""

    count: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str, told: Sequence[str], given: str) -> None:
        """Count a page."""
        self.count[outcome(kind, told, given)] += 1

    def shares(self) -> tuple[float, float, float]:
        """Return precision, recall and F1."""
        right, another, none, missed = (self.count[name] for name in OUTCOMES)
        precision = right / max(1, right + another + none)
        recall = right / max(1, right + another + missed)
        return precision, recall, f1(recall, precision)


def given_of(entry: Mapping[str, Any], kind: str) -> str:
    """Return what the evaluation gives for a kind of clue, "" where nothing."""
    given = entry[GIVEN[kind]]
    return given if isinstance(given, str) else " ".join(given)


def outcome(kind: str, told: Sequence[str], given: str) -> str:
    """Return one of OUTCOMES, or "" where nothing is told and nothing given."""
    if not told:
        return "missed" if given else ""
    if not given:
        return "where none"
    return "right" if _alike(kind, told, given) else "another"


def _alike(kind: str, told: Sequence[str], given: str) -> bool:
    """Tell whether what a page tells is what the evaluation has."""
    if kind == "published":
        return _day(told[0].removeprefix("[")) == _day(given)
    one, other = _words(" ".join(told) if kind == "author" else told[0]), _words(given)
    return one in other or other in one


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _day(text: str) -> tuple[str, frozenset[str]]:
    year, _, rest = text[:10].partition("-")
    return year, frozenset(rest.split("-"))
