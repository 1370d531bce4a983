"""Floods: long stretches of a text that bring nothing new, such as a million blank lines or one word over and over.

Nobody tells anything so, and to read one would take as long as a book. What is new in a piece of a text is measured
by how many bytes zlib needs for it behind what stands before it: prose needs almost half as many as it has letters,
the densest tables and registers a fifth, a flood a fiftieth. A flood ends where something is told: to a thousand
letters or so, those with something new are none.
"""

import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.model import Region

FLOOD = "repetition"
"""The kind of such a region."""
_PIECE = 1024
"""Characters that are measured together."""
_NEW = 1 / 12
"""Of the bytes of a piece, how many it takes at the least to say something new."""
_REACHES = ((12, 16), (15, 96))
"""How far back (2 to the power of, in bytes) a piece may say the same, and how many such pieces make a flood.

An article that stands twice in one text is none: the farther back, the longer.
"""


def floods(text: str) -> list[Region]:
    """Return the floods of a text, in order and disjoint."""
    if len(text) < min(most for _, most in _REACHES) * _PIECE:
        return []
    pieces = [text[at : at + _PIECE].encode("utf-8", "surrogatepass") for at in range(0, len(text), _PIECE)]
    stale = [False] * len(pieces)
    for reach, fewest in _REACHES:
        for first, last in _runs([not new for new in _news(pieces, reach)]):
            if last - first >= fewest:
                stale[first:last] = [True] * (last - first)
    return [_region(first * _PIECE, min(last * _PIECE, len(text))) for first, last in _runs(stale)]


def spans_of(regions: Sequence[Region]) -> list[tuple[int, int]]:
    """Return the spans of those regions that are floods, in order."""
    return sorted((region.start, region.end) for region in regions if region.kind == FLOOD)


def _region(start: int, end: int) -> Region:
    return Region(FLOOD, start, end, True, f"the same over and over, in {end - start:,} characters")


def _news(pieces: Sequence[bytes], reach: int) -> Iterator[bool]:
    """Yield whether each piece says something that does not stand so many bytes before it."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -reach)
    for piece in pieces:
        packed = len(packer.compress(piece)) + len(packer.flush(zlib.Z_SYNC_FLUSH))
        yield packed >= _NEW * len(piece)


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each run of flags that are set, half-open."""
    at = 0
    for flag, run in groupby(flags):
        last = at + len(list(run))
        if flag:
            yield at, last
        at = last
