"""Furniture: what is on the page but not of the article, and what it tells about the source.

``mark`` is the stage's one function. Nothing is cut from the text: regions are offsets into it, whole lines or
paragraphs, each with its kind and the reason in words.
"""

from testimonia.furniture import clues, head
from testimonia.furniture.clues import KINDS
from testimonia.furniture.regions import Item, classify
from testimonia.model import Clue, Region, Source
from testimonia.readers import Page

__all__ = ["KINDS", "mark"]


def mark(source: Source, page: Page) -> tuple[tuple[Region, ...], tuple[Clue, ...]]:
    """Return the regions of a source that are not its prose, in order and disjoint, and all clues.

    ``furniture=False`` regions (headline, standfirst, byline, date line, heading) are of the article. A clue's
    ``words`` are those at ``start:end`` of the text, up to white space, quotes and invisible characters.
    """
    items = classify(source.text, page.marked)
    head.find(items, page.clues)
    found = [*clues.of_items(items), *clues.of_markup(page.clues)]
    exact = (_exact(clue, source.text) for clue in found)
    return tuple(_regions(items)), clues.merged(exact)


def _exact(clue: Clue, text: str) -> Clue:
    """Let a clue's words be the source's own, to the character."""
    if clue.start is None or clue.end is None:
        return clue
    return Clue(clue.kind, clue.value, text[clue.start : clue.end], clue.start, clue.end)


def _regions(items: list[Item]) -> list[Region]:
    """Return one region for each run of units of one kind and reason."""
    found: list[Region] = []
    for before, item in zip([None, *items], items, strict=False):
        if item.heading and not item.kind:
            item.label("heading", "marked as a heading", False)
        if not item.kind:
            continue
        fresh = Region(item.kind, item.unit.start, item.unit.end, item.furniture, item.reason)
        adjoining = before is not None and before.kind == item.kind and before.reason == item.reason
        if found and adjoining and item.furniture:
            fresh = Region(item.kind, found.pop().start, item.unit.end, True, item.reason)
        found.append(fresh)
    return found
