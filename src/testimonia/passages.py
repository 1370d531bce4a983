"""Passages: the paragraphs, headings, list items and quotations of the article, furniture left out.

A blank line ends a paragraph. A line end inside a paragraph is a mere wrap where ``layout.units``
says so (text set at a column width) and ends it otherwise (one paragraph a line). Offsets are into the
source's text; nothing is cut, white space at both ends is left out. A passage goes on over the running head of a page.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from operator import not_
from typing import Literal

from testimonia.furniture.entries import joined, neighbours
from testimonia.furniture.floods import spans_of
from testimonia.furniture.layout import units, whole
from testimonia.furniture.pages import RUNNING
from testimonia.furniture.rules import compiled
from testimonia.languages.parts.furniture import Furniture
from testimonia.model import Passage, Region, Source

_Kind = Literal["paragraph", "heading", "item", "quote"]
_MARK_LENGTH = 14
"""Characters that the mark of a list item or quotation may take, indentation included."""
_TELLING = frozenset(("standfirst", "heading"))
"""Kinds of regions of the article that may tell something."""
_FEWEST_WORDS = 5
"""Words of a heading that may tell something."""
_KINDS: tuple[_Kind, ...] = ("heading", "item", "quote")


def split(
    source: Source, regions: Iterable[Region], hints: Iterable[Region], words: Furniture
) -> tuple[Passage, ...]:
    """Return the passages of a source outside ``regions``, in order.

    ``hints`` is ``Page.marked``, ``words`` are what furniture says in the language of the source.
    """
    regions = sorted(regions, key=lambda region: region.start)
    tells = [_tells(source.text, region) for region in regions]
    telling = list(compress(regions, tells))
    holes = _merged((region.start, region.end) for region in compress(regions, map(not_, tells)))
    hints = list(hints)
    kinds = _kinds_marked([*hints, *(replace(region, kind="heading") for region in telling)])
    starts = [start for start, _, _ in kinds]
    set_in = units(source.text, starts, compiled(words), whole(hints), spans_of(regions))
    spans = _outside(set_in, holes)
    heads = [(region.start, region.end) for region in regions if region.kind == RUNNING]
    together = _over_heads(_of_kinds(source.text, spans, kinds), heads)
    return tuple(joined(together, source.text, words.facts))


def with_verbs(passages: Iterable[Passage], verbs: Sequence[int]) -> tuple[Passage, ...]:
    """Return passages that know whether a sentence of theirs has a verb; ``verbs`` are where such ones begin."""

    def has(passage: Passage) -> bool:
        at = bisect_left(verbs, passage.start)
        return at < len(verbs) and verbs[at] < passage.end

    return tuple(replace(one, verb=has(one)) for one in passages)


def _of_kinds(
    text: str, spans: Iterable[tuple[int, int]], kinds: Sequence[tuple[int, int, str]]
) -> Iterator[Passage]:
    """Yield the passages at spans, each of the kind that the markup says."""
    mark = 0
    for start, end in spans:
        begin, stop = _trimmed(text, start, end)
        if begin == stop:
            continue
        while mark < len(kinds) and kinds[mark][1] <= begin:
            mark += 1
        begin, kind = _kind(text, kinds[mark : mark + 8], begin)
        if begin < stop:
            yield Passage(begin, stop, kind)


def _over_heads(found: Iterable[Passage], heads: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Yield passages, those that go on below the running head of a page as one, with a gap."""

    def gaps(above: Passage, below: Passage) -> tuple[tuple[int, int], ...] | None:
        gap = _gap(above, below, heads)
        return (*above.gaps, gap, *below.gaps) if gap else None

    return neighbours(found, gaps)


def _gap(above: Passage, below: Passage, heads: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the running head between two passages, None where there is none."""
    first = bisect_left(heads, (above.end, 0))
    last = bisect_left(heads, (below.start, 0))
    return (heads[first][0], heads[last - 1][1]) if first < last else None


def _tells(text: str, region: Region) -> bool:
    """Tell whether a standfirst or heading reads as a sentence: in small letters for the most part, and long enough."""
    if region.kind not in _TELLING:
        return False
    words = [word for word in text[region.start : region.end].split() if word[:1].isalpha()]
    return len(words) >= _FEWEST_WORDS and 2 * sum(word.islower() for word in words) > len(words)


def _kinds_marked(hints: Iterable[Region]) -> list[tuple[int, int, str]]:
    """Return what the markup says of paragraphs as (start, end, kind), in order."""
    return sorted((hint.start, hint.end, hint.kind) for hint in hints if hint.kind in _KINDS)


def _kind(text: str, kinds: Sequence[tuple[int, int, str]], begin: int) -> tuple[int, _Kind]:
    """Return where the words begin, behind the mark that a hint skips, and the kind of the hint."""
    inside: list[str] = []
    for start, end, kind in kinds:
        if start <= begin < end:
            inside.append(kind)
        elif begin < start <= begin + _MARK_LENGTH and not any(map(str.isalpha, text[begin:start])):
            begin = start
            inside.append(kind)
    return begin, next((kind for kind in _KINDS if kind in inside), "paragraph")


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _outside(spans: Iterable[tuple[int, int]], holes: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what is left of the spans without the holes; both are sorted and disjoint."""
    n = 0
    for start, end in spans:
        at = start
        while n < len(holes) and holes[n][1] <= at:
            n += 1
        look = n
        while look < len(holes) and holes[look][0] < end:
            if holes[look][0] > at:
                yield at, holes[look][0]
            at = max(at, holes[look][1])
            look += 1
        if at < end:
            yield at, end


_INVISIBLE = "\x00\u200b\u2060\ufeff\u00ad"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return start, end
