"""Which quotation is cited from which work: the one right before a reference or marker, or behind it and a colon."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from testimonia.citations import csl
from testimonia.model import Citation, Quotation, Source, Voice, quote

_BEFORE = re.compile(r"[\s.,;:!?…]{0,4}(?:[(\[]|[—–-]{1,2})?\s?(?:[^\W\d_][\w.]{0,8}:?\s){0,3}")
_CUE_AND_STOP = re.compile(r"[,.]?\s[^.!?;:“”«»\"()\n]{1,40}[.,;]")
"""Words behind a quotation, before the marker at the end of its sentence: "“…,” she wrote.¹"."""
_BEHIND = re.compile(r"\)?[,:]\s{1,2}")
_WITHIN = 3
"""Characters that may stand between the end of a reference and that of the quotation it stands in."""
_END = itemgetter(1)
_WRITTEN = frozenset(("direct", "mixed"))


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a source that are in somebody's own words, in order of their ends and of their starts."""

    by_end: tuple[tuple[int, int], ...]
    by_start: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, quotations: Sequence[Quotation]) -> "Quoted":
        """Return the places of direct quotations."""
        spans = {(one.start, one.end) for one in quotations if one.kind in _WRITTEN}
        return cls(tuple(sorted(spans, key=lambda span: (span[1], span[0]))), tuple(sorted(spans)))

    def tied(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the quotation that a reference or marker at ``start:end`` tells the work of."""
        return self._before(text, start) or self._around(start, end) or self._behind(text, start, end)

    def _before(self, text: str, start: int) -> tuple[int, int] | None:
        n = bisect_right(self.by_end, start, key=_END)
        if n == 0 or start - self.by_end[n - 1][1] > 45:
            return None
        span = self.by_end[n - 1]
        near = _BEFORE.fullmatch(text, span[1], start) or _CUE_AND_STOP.fullmatch(text, span[1], start)
        return span if near else None

    def _around(self, start: int, end: int) -> tuple[int, int] | None:
        n = bisect_left(self.by_end, end, key=_END)
        if n == len(self.by_end):
            return None
        begin, last = self.by_end[n]
        return (begin, last) if begin < start and last - end <= _WITHIN else None

    def _behind(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        if text[start - 1 : start] in "([":
            return None
        n = bisect_left(self.by_start, (end, 0))
        if n == len(self.by_start) or self.by_start[n][0] - end > 4:
            return None
        return self.by_start[n] if _BEHIND.fullmatch(text, end, self.by_start[n][0]) else None


def attributed(
    source: Source, quotations: Sequence[Quotation], citations: Sequence[Citation], unnamed: str
) -> tuple[Quotation, ...]:
    """Return the quotations; one whose speaker nobody names has the author of the work it is cited from."""
    works = {one.quoted: one for one in citations if one.quoted and one.item}
    return tuple(
        _written(source, one, works[one.start, one.end])
        if (one.start, one.end) in works and one.voice.label == unnamed
        else one
        for one in quotations
    )


def _written(source: Source, quotation: Quotation, citation: Citation) -> Quotation:
    author = csl.authored(csl.read(citation.item))
    if not author:
        return quotation
    named = quote(source, citation.start, citation.end) if citation.note is None else None
    return replace(quotation, kind="citation", voice=Voice("writer", author, named=named, direct=True))
