"""Regions as readers left them: what they restored is of the article, what they set aside is not."""

from collections.abc import Iterable, Iterator

from testimonia.model import Region, RegionEdit

SET_ASIDE = "set aside"
"""Kind of a region that a reader took out of the article."""


def judged(text: str, regions: Iterable[Region], edits: Iterable[RegionEdit]) -> tuple[Region, ...]:
    """Return regions, in order and disjoint, with the edits of readers laid over them, in their order.

    An edit of words that do not stand there any more, as another reading of the same bytes gives, is passed over.
    """
    found = list(regions)
    for edit in (edit for edit in edits if text[edit.start : edit.end] == edit.words):
        found = [part for region in found for part in _outside(region, edit)]
        if not edit.restored:
            found.append(Region(SET_ASIDE, edit.start, edit.end, True, f"set aside by {edit.maker}"))
    return tuple(sorted(found, key=lambda region: region.start))


def _outside(region: Region, edit: RegionEdit) -> Iterator[Region]:
    """Yield what is left of a region before and behind an edit."""
    for start, end in (
        (region.start, min(region.end, edit.start)),
        (max(region.start, edit.end), region.end),
    ):
        if start < end:
            yield Region(region.kind, start, end, region.furniture, region.reason)
