"""A source's text in blocks, as a page shows it: passages, furniture, and what of the head no passage holds.

Furniture wins over everything, passages over the rest; a headline or byline that is no passage stands for
itself; what is left, mostly empty lines, is "between". Blocks cover the text without gap or overlap.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.views.segments import Segment


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or stretch of furniture; ``reason`` says why furniture is held to be furniture."""

    kind: str
    begin: int
    end: int
    furniture: bool = False
    reason: str = ""
    segments: tuple[Segment, ...] = ()


def blocks(window: tuple[int, int], passages: Iterable[Row], regions: Iterable[Row]) -> list[Block]:
    """Return the blocks of ``window``, a stretch of the text in code points, in order."""
    every = [
        Block(row["kind"], row["begin"], row["end"], bool(row["furniture"]), row["reason"]) for row in regions
    ]
    named = [one for one in every if not one.furniture]
    wanted = [one for one in every if one.furniture]
    spans = [Block(_kind_of(row, named), row["begin"], row["end"]) for row in passages]
    wanted += _around(sorted(spans, key=lambda one: one.begin), sorted(wanted, key=lambda one: one.begin))
    covered = _laid(window, sorted(wanted, key=lambda one: (one.begin, not one.furniture)))
    return list(_gaps_named(covered, named))


def _around(passages: Iterable[Block], furniture: Sequence[Block]) -> Iterator[Block]:
    """Yield passages in pieces where the head of a page stands inside them."""
    begins = [one.begin for one in furniture]
    for passage in passages:
        at = passage.begin
        for one in furniture[bisect_left(begins, passage.begin) : bisect_left(begins, passage.end)]:
            yield Block(passage.kind, at, one.begin)
            at = one.end
        yield Block(passage.kind, at, passage.end)


GAP = "between"
"""The kind of a block that neither passage nor region names."""


def _laid(window: tuple[int, int], wanted: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks clipped to the window and to what is not covered yet, with the gaps between them."""
    at, end = window
    for one in wanted:
        low, high = max(one.begin, at), min(one.end, end)
        if low >= high:
            continue
        if low > at:
            yield Block(GAP, at, low)
        yield Block(one.kind, low, high, one.furniture, one.reason)
        at = high
    if at < end:
        yield Block(GAP, at, end)


def _gaps_named(covered: Iterable[Block], named: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks, those named in what no passage holds instead of the gap itself."""
    for one in covered:
        if one.kind == GAP:
            yield from _laid((one.begin, one.end), named)
        else:
            yield one


def _kind_of(passage: Row, named: Iterable[Block]) -> str:
    """Return the kind of the region a passage lies in (headline, byline), else the passage's own kind."""
    around = (one.kind for one in named if one.begin <= passage["begin"] and passage["end"] <= one.end)
    return next(around, str(passage["kind"]))
