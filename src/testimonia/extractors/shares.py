"""Several values in one clause, each with what stands behind it: "as clerk of the court (1901–5), as mayor of Linz"."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import pick_date
from testimonia.model import EdtfDate


@dataclass(frozen=True, slots=True)
class Content:
    """What fills a frame beside its subject."""

    objects: list[Phrase]
    values: list[Phrase]
    words: str | None
    """A value that is no noun phrase: an adverb or a length of time."""
    date: EdtfDate | None = None
    """When, where the values have times of their own."""
    apart: bool = False
    """The values have."""


def shares(analysis: Analysis, content: Content, clause: Clause) -> list[Content]:
    """Return a frame's content, split where each value has an object or a time of its own behind it."""
    values = sorted(content.values, key=lambda value: value.first)
    if len(values) < 2:
        return [replace(content, objects=_behind(values, content.objects))]
    stretches = [
        *pairwise([value.first for value in values]),
        (values[-1].first, len(analysis.sentence.words)),
    ]
    split = [_within(analysis, content, clause, stretch) for stretch in stretches]
    if not any(share.objects or share.date for share in split[:-1]):
        return [content]
    before = _within(analysis, content, clause, (0, values[0].first)).date
    apart = any(share.date for share in split)
    return [
        replace(share, values=[value], date=share.date or before, apart=apart)
        for value, share in zip(values, split, strict=True)
    ]


def _behind(values: list[Phrase], objects: list[Phrase]) -> list[Phrase]:
    """Return the objects behind the value, where some stand there and others before it."""
    return [one for one in objects if values and one.first >= values[0].first] or objects


def _within(analysis: Analysis, content: Content, clause: Clause, stretch: tuple[int, int]) -> Content:
    """Return the objects and the date that stand in a stretch of the sentence."""
    first, last = stretch
    tree, starts = analysis.structure.tree, analysis.sentence.starts
    hanging = (*clause.times, *(("", time) for time in (*tree.times.values(), *tree.events.values())))
    times = [each for each in hanging if first <= bisect_left(starts, each[1].start) < last]
    return replace(
        content, objects=[one for one in content.objects if first <= one.first < last],
        date=pick_date(analysis, times),
    )  # fmt: skip
