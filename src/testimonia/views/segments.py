"""A text cut at every edge of overlapping spans, so that each piece lies wholly in or out of each span.

Pieces joined together are the text again, and the pieces that bear a span's key joined are exactly that span.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, in code points, half-open, with a key to know it by."""

    begin: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text with the keys of all spans over it, the narrowest span first."""

    begin: int
    end: int
    text: str
    keys: tuple[str, ...]


def segments(text: str, begin: int, spans: Sequence[Span]) -> tuple[Segment, ...]:
    """Cut ``text``, which begins at ``begin`` of its source; spans are clipped to it, empty ones dropped."""
    end = begin + len(text)
    clipped = [(span, max(span.begin, begin), min(span.end, end)) for span in _within(spans, begin, end)]
    edges = sorted({begin, end, *(low for _, low, _ in clipped), *(high for _, _, high in clipped)})
    opening: dict[int, list[Span]] = {}
    closing: dict[int, list[Span]] = {}
    for span, low, high in clipped:
        opening.setdefault(low, []).append(span)
        closing.setdefault(high, []).append(span)
    open_now: list[Span] = []
    found = []
    for low, high in pairwise(edges):
        open_now = [span for span in open_now if span not in closing.get(low, ())] + opening.get(low, [])
        found.append(Segment(low, high, text[low - begin : high - begin], _keys(open_now)))
    return tuple(found)


def _within(spans: Iterable[Span], begin: int, end: int) -> list[Span]:
    """Return the spans of which something lies in a stretch."""
    return [span for span in spans if span.begin < end and span.end > begin and span.begin < span.end]


def _keys(spans: Iterable[Span]) -> tuple[str, ...]:
    ordered = sorted(spans, key=lambda span: (span.end - span.begin, span.begin, span.key))
    return tuple(dict.fromkeys(span.key for span in ordered))
