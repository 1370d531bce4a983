"""Furniture: what is on the page but not of the article, and what it tells about the source.

``mark`` is the stage's one function. Nothing is cut from the text: regions are offsets into it, whole lines
or paragraphs, each with its kind and the reason in words.
"""

from dataclasses import replace

from testimonia.furniture import ages, clues, head, signers, tellers
from testimonia.furniture.clues import KINDS
from testimonia.furniture.floods import floods, spans_of
from testimonia.furniture.items import Item
from testimonia.furniture.layout import INVISIBLE, without_links
from testimonia.furniture.regions import classify
from testimonia.furniture.rules import compiled
from testimonia.languages.parts.furniture import Furniture
from testimonia.model import Clue, Region, Source
from testimonia.readers import Page

__all__ = ["KINDS", "mark"]


def mark(source: Source, page: Page, words: Furniture) -> tuple[tuple[Region, ...], tuple[Clue, ...]]:
    """Return the regions of a source that are not its prose, in order and disjoint, and all clues.

    ``furniture=False`` regions (headline, standfirst, byline, date line, heading) are of the article. A
    clue's ``words`` are those at ``start:end`` of the text, its value the same tidied for its kind. ``words``
    are what furniture says in the language of the source.
    """
    book = compiled(words)
    flooded = floods(source.text)
    items = classify(source.text, page.marked, book, spans_of(flooded))
    telling = tellers.find(items, source.text, page.clues, book)
    head.find(items, page.clues, book)
    signers.label(items, book)
    _marked_headings(items)
    regions = [*_regions(items), *flooded]
    own = list(clues.of_items(items, book))
    opening = head.dateline(items, book)
    if opening:
        item, match = opening
        reason = "place and day that open the article"
        regions.append(Region("date line", item.unit.start, item.unit.at(match.end() - 1) + 1, False, reason))
        own.extend(clues.of_match(item, match, book))
    written = None if opening else head.written_at(items, book)
    if written:
        own.extend(clues.of_match(*written, book))
    passing = (*head.series(items, book), *head.interviews(items, book), *telling)
    own.extend(clue for item, match in passing for clue in clues.of_match(item, match, book))
    found = clues.merged(own, clues.of_markup(page.clues, book))
    aged = ages.published(found, book)
    if aged is not None:
        found = clues.merged((*found, aged), ())
    return tuple(sorted(regions, key=lambda region: region.start)), tuple(
        _exact(clue, source.text) for clue in found
    )


def _exact(clue: Clue, text: str) -> Clue:
    """Let a clue's words be the source's own, to the character."""
    if clue.start is None or clue.end is None:
        return clue
    words = text[clue.start : clue.end]
    value = clue.value
    if value == clue.words:
        value = " ".join(INVISIBLE.sub("", without_links(words)).split())
    return replace(clue, value=value, words=words)


def _marked_headings(items: list[Item]) -> None:
    """Label the headings that the markup declares and nothing else has told."""
    for item in items:
        if item.heading and not item.kind:
            item.label("heading", "marked as a heading", furniture=False)


def _regions(items: list[Item]) -> list[Region]:
    """Return one region for each run of units of one kind and reason."""
    found: list[Region] = []
    before: Item | None = None
    for item in items:
        if item.kind:
            start = found.pop().start if before is not None and _go_on(before, item) else item.unit.start
            found.append(Region(item.kind, start, item.unit.end, item.furniture, item.reason))
        before = item
    return found


def _go_on(before: Item, item: Item) -> bool:
    """Whether a unit of furniture is of the same kind, for the same reason, as the one before it."""
    return item.furniture and (before.kind, before.reason) == (item.kind, item.reason)
