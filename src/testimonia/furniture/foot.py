"""The foot of a page: what stands below the article's body where lines of the page have begun.

The body ends with the last paragraph that tells something: one that narrates, or is long. What stands below it may
still be the article's, up to the first line that patterns know as the page's; the block of that line, and all below it
that does not narrate, is the foot. Notes, facts, lists under their own heading and speech stay the article's.
"""

from collections.abc import Sequence

from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook

REASON = "stands at the foot of the page, among lines of the page"
_LONG = 40
"""Words of a paragraph that is the article's whatever it says."""
_PASSING = frozenset(
    ("rule", "caption", "source note", "editor's note", "address", "copyright", "age", "tail", "author note",
     "running head", "page head", "advertisement", "machinery", "issue", "series")
)  # fmt: skip
"""Kinds of furniture that may stand between parts of an article, or be its last line, and begin no foot."""


def label(items: Sequence[Item], book: Rulebook) -> None:
    """Label what is free in the foot of the page."""
    noted = False
    for item in items[foot(items, book) :]:
        noted = not begins_foot(item) and (noted or heads_notes(item, book))
        if not noted and is_free(item, book):
            item.label("tail", REASON)


def foot(items: Sequence[Item], book: Rulebook) -> int:
    """Return where the foot begins; the number of the items where there is none."""
    end = body_end(items, book)
    page = next((n for n in range(end + 1, len(items)) if begins_foot(items[n])), None)
    if end < 0 or page is None:
        return len(items)
    noted = any(heads_notes(item, book) for item in items[end + 1 : page])
    if noted:
        return page
    begin = block(items, end + 1, page, book)
    return begin + (begin == end + 1 and items[begin].paragraph)


def heads_notes(item: Item, book: Rulebook) -> bool:
    """Whether a line heads the notes and books of an article."""
    return book.phrase("apparatus", whole=True).fullmatch(item.unit.text.rstrip(" :")) is not None


def body_end(items: Sequence[Item], book: Rulebook) -> int:
    """Return the place of the last paragraph that tells something, -1 where there is none."""
    return max((n for n, item in enumerate(items) if tells(item, book)), default=-1)


def body_start(items: Sequence[Item], book: Rulebook) -> int:
    """Return the place of the first paragraph that tells something, 0 where there is none."""
    return next((n for n, item in enumerate(items) if tells(item, book)), 0)


def tells(item: Item, book: Rulebook) -> bool:
    """Whether a unit is a paragraph that narrates, or is long: what structure alone never makes furniture."""
    return item.paragraph and (item.unit.words >= _LONG or item.narrates(book))


def begins_foot(item: Item) -> bool:
    """Whether patterns know a line for one that pages bear below an article."""
    return not item.own and item.kind not in _PASSING


def block(items: Sequence[Item], least: int, page: int, book: Rulebook) -> int:
    """Return where the block begins in which a line of the page stands; that line, where the body goes on into it.

    A sentence that opens the block is the article's, unless it speaks to the reader.
    """
    begin = page
    while begin > least and not items[begin].unit.gap and _goes_with_page(items[begin - 1], book):
        begin -= 1
    if not items[begin].unit.gap:
        return page
    opens = items[begin]
    spoken_to = book.phrase("addressed").search(opens.unit.text)
    return begin + (begin < page and opens.paragraph and spoken_to is None)


def _goes_with_page(item: Item, book: Rulebook) -> bool:
    return not item.own or is_free(item, book)


def is_free(item: Item, book: Rulebook) -> bool:
    """Whether a unit is free, no marked heading, and says nothing that an article must have said."""
    if item.kind or item.heading:
        return False
    return not (item.kept or item.told or _says_something(item, book))


def _says_something(item: Item, book: Rulebook) -> bool:
    return tells(item, book) or _speaks_of_somebody(item, book)


def _speaks_of_somebody(item: Item, book: Rulebook) -> bool:
    """Whether a sentence is of a third person or of the past, and none that speaks to the reader."""
    if not item.prose or book.phrase("addressed").search(item.unit.text):
        return False
    return book.phrase("narrated").search(item.unit.text) is not None
