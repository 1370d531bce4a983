"""Several values in one clause, each with what stands behind it: "as clerk of the court (1901–5), as mayor of Linz"."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase, Time
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
    begin = [value.first for value in values]
    times = _times(analysis, clause)
    front, *split = [
        _within(analysis, content, times, stretch)
        for stretch in pairwise([0, *begin, len(analysis.sentence.words)])
    ]
    if not any(share.objects or share.date for share in split[:-1]):
        return [content]
    return _of_each(values, split, front.date)


def _of_each(values: list[Phrase], split: list[Content], before: EdtfDate | None) -> list[Content]:
    """Return the share of each value, with the date before the first where it has none of its own."""
    apart = any(share.date for share in split)
    return [
        replace(share, values=[value], date=share.date or before, apart=apart)
        for value, share in zip(values, split, strict=True)
    ]


def _behind(values: list[Phrase], objects: list[Phrase]) -> list[Phrase]:
    """Return the objects behind the value, where some stand there and others before it."""
    return [one for one in objects if values and one.first >= values[0].first] or objects


def _times(analysis: Analysis, clause: Clause) -> list[tuple[int, Time]]:
    """Return the times of the clause and of its sentence by their first word, in order."""
    tree, starts = analysis.structure.tree, analysis.sentence.starts
    others = (("", time) for time in (*tree.times.values(), *tree.events.values()))
    every = [(bisect_left(starts, each[1].start), each) for each in (*clause.times, *others)]
    return sorted(every, key=lambda each: each[0])


def _within(
    analysis: Analysis, content: Content, times: list[tuple[int, Time]], stretch: tuple[int, int]
) -> Content:
    """Return the objects and the date that stand in a stretch of the sentence."""
    first, last = (bisect_left(times, word, key=lambda each: each[0]) for word in stretch)
    objects = [one for one in content.objects if stretch[0] <= one.first < stretch[1]]
    return replace(
        content, objects=objects, date=pick_date(analysis, [time for _, time in times[first:last]])
    )
