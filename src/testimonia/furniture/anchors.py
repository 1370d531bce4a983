"""What stands among the lines of a site, once its pages tell which these are: furniture too, outside the body.

A line that recurs below the last paragraph that tells something is of the site's foot, and so is what stands in its
block and below it. A heading that recurs is the article's within the body alone ("Early life"); a standfirst that
recurs is the site's motto.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from testimonia.furniture import foot, head, turns
from testimonia.furniture.items import Item
from testimonia.furniture.layout import spans, unit
from testimonia.furniture.rules import Rulebook
from testimonia.model import Region

AMONG = "site line"
"""The kind of what stands among lines that recur."""
_REASON = "stands among lines that recur on the pages of the site"
_LOOSE = head.PLACED | {("tail", foot.REASON)}
"""Kinds and reasons of what its place alone tells."""
_PLACED = frozenset(("page head", "island"))
"""Kinds of what its place alone made the page's."""


def is_loose(region: Region) -> bool:
    """Tell whether its place alone says what a region is, so that it may still recur."""
    return (region.kind, region.reason) in _LOOSE or region.kind in _PLACED


def may_recur(text: str, region: Region) -> bool:
    """Tell whether a loose region is still taken for the article's, and gives no figures, which are its own."""
    words = text[region.start : region.end]
    return is_loose(region) and not region.furniture and not any(map(str.isdigit, words))


def outside(text: str, regions: Sequence[Region], loose: Collection[Region], book: Rulebook) -> set[Region]:
    """Return which of some loose regions stand above the first or below the last paragraph that tells something."""
    if not loose:
        return set()
    told = [item.unit.start for item in _items(text, regions, book) if foot.tells(item, book)]
    return {region for region in loose if not told or not told[0] < region.start < told[-1]}


def among(text: str, regions: Sequence[Region], kind: str, book: Rulebook) -> Iterator[Region]:
    """Yield what is free below the body where a line of a kind, that of lines that recur, has begun the foot."""
    items = list(_items(text, regions, book))
    turns.mark(items)
    end = foot.body_end(items, book)
    page = next((n for n in range(end + 1, len(items)) if items[n].kind == kind), None)
    if end < 0 or page is None:
        return
    for item in items[foot.block(items, end + 1, page, book) :]:
        if foot.is_free(item, book):
            yield Region(AMONG, item.unit.start, item.unit.end, True, _REASON)


def _items(text: str, regions: Sequence[Region], book: Rulebook) -> Iterator[Item]:
    """Yield the units of a text, labelled as its regions say."""
    told = sorted(regions, key=lambda region: region.start)
    starts = [region.start for region in told]
    for start, end, gap in spans(text, starts, book):
        item = Item.of(unit(text, start, end, gap), book)
        n = bisect_right(starts, item.unit.start) - 1
        if n >= 0 and told[n].end > item.unit.start:
            item.label(told[n].kind, told[n].reason, told[n].furniture)
        yield item
