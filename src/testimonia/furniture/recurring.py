"""Lines that recur on the pages of one site: furniture, even where no rule knows them.

The pages of a site or publication, or where none is told of a folder, are compared line by line, figures aside
(``recurrence.py``). What the rules know already takes no part, nor do headlines and bylines; a heading that its place
alone made one does, and is set aside outside the body.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from urllib.parse import urlsplit

from testimonia.furniture import anchors
from testimonia.furniture.floods import spans_of
from testimonia.furniture.layout import INVISIBLE, units
from testimonia.furniture.rules import compiled
from testimonia.languages.parts.furniture import Furniture
from testimonia.model import Clue, Region
from testimonia.recurrence import Lines

RECURRING = "recurring line"
"""The kind of such a region."""
REASON = "stands on many pages of the same site, publication or folder"
_PARAGRAPH = 150
"""Letters and spaces of what counts as a paragraph and not as a line."""
_LONGEST = 600
"""Of a paragraph that is compared at all."""
_FIGURES = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def lines_of(
    text: str, regions: Iterable[Region], clues: Iterable[Clue], path: str, words: Furniture
) -> Lines:
    """Return what of a source may recur on others; ``path`` is its place in the collection."""
    keys: dict[bool, set[int]] = {False: set(), True: set()}
    firm = [region for region in regions if not anchors.is_loose(region)]
    for start, end in _free(text, firm, words):
        keys[end - start >= _PARAGRAPH].add(_key(text[start:end]))
    return Lines(_site(clues, path), frozenset(keys[False]), frozenset(keys[True]))


def set_aside(
    text: str, regions: Sequence[Region], keys: Collection[int], words: Furniture
) -> tuple[Region, ...]:
    """Return the regions of a source with those of its lines that recur, and what stands among these, in order."""
    if not keys:
        return tuple(regions)
    book = compiled(words)
    off = anchors.outside(text, regions, _loose(text, regions, keys), book)
    kept = [region for region in regions if region not in off]
    free = list(_free(text, kept, words))
    kept += [Region(RECURRING, *span, True, REASON) for span in free if _recurs(text, *span, keys)]
    kept += anchors.among(text, tuple(kept), RECURRING, book)
    return tuple(sorted(kept, key=lambda region: region.start))


def _loose(text: str, regions: Iterable[Region], keys: Collection[int]) -> list[Region]:
    """Return the regions that recur and that their place alone made the article's."""
    likely = (one for one in regions if anchors.may_recur(text, one))
    return [one for one in likely if _recurs(text, one.start, one.end, keys)]


def _recurs(text: str, start: int, end: int, keys: Collection[int]) -> bool:
    return _key(text[start:end]) in keys


def _free(text: str, regions: Iterable[Region], words: Furniture) -> Iterator[tuple[int, int]]:
    """Yield the units that nothing has told of, of a length that can recur."""
    regions = list(regions)
    told = sorted((region.start, region.end) for region in regions)
    starts = [start for start, _ in told]
    for start, end in units(text, starts, compiled(words), floods=spans_of(regions)):
        before = (
            bisect_left(starts, end) - 1
        )  # regions are disjoint: only the last that begins before its end can meet it
        free = before < 0 or told[before][1] <= start
        if free and end - start <= _LONGEST and _LETTERS.search(text, start, end):
            yield start, end


def _key(words: str) -> int:
    plain = _FIGURES.sub("0", " ".join(INVISIBLE.sub("", words).casefold().split()))
    return int.from_bytes(blake2b(plain.encode(), digest_size=8).digest(), "big", signed=True)


def _site(clues: Iterable[Clue], path: str) -> str:
    """Return by what the pages of one site are known: its host, else the publication, else the folder."""
    first = {clue.kind: clue.value for clue in reversed(list(clues))}
    host = (_host(first["url"]) if "url" in first else "") or ""
    return host or first.get("publication", "").casefold() or f"folder {path.rpartition('/')[0]}"


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
