"""Lines of the page among the article's: what stands with a line that patterns know, within the body and above it.

Within the body, what stands right above such a line, up to a blank line, is of one box with it: a box to subscribe
opens with a sentence. Between the headline and the first paragraph, a short line between two lines of the page, a
count, and what stands as a line below the body too (the tabs of a page and the headings that they lead to) are the
page's.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.furniture import bylines
from testimonia.furniture.foot import begins_foot, block, body_end, body_start, is_free
from testimonia.furniture.items import Item, prose_bounds
from testimonia.furniture.rules import Rulebook

_MOST_IN_BOX = 4
"""Lines of a box above the line that patterns know."""
_MOST_BETWEEN = 2
"""Lines between two lines of the page within the body."""
_MOST_WORDS = 8
"""Words of a line of the page between headline and article."""


def label(items: Sequence[Item], book: Rulebook) -> None:
    """Label the lines of the page above the body and within it."""
    _label_above(items, book)
    _label_boxes(items, book)
    for begin, end in _framed(items, body_start(items, book), body_end(items, book)):
        if end - begin <= _MOST_BETWEEN and not any(item.spoken for item in items[begin:end]):
            _label(items[begin:end], "stands between two lines of the page")


def _label(items: Sequence[Item], reason: str) -> None:
    for item in items:
        if not item.kind:
            item.label("island", reason)


def _label_boxes(items: Sequence[Item], book: Rulebook) -> None:
    """Label what stands within the body in one box with a line of the page."""
    first, _ = prose_bounds(items)
    for page in range(first + 1, body_end(items, book)):
        if begins_foot(items[page]):
            begin = block(items, max(first + 1, page - _MOST_IN_BOX), page, book)
            _label(items[begin:page], "stands in one box with a line of the page")


def _label_above(items: Sequence[Item], book: Rulebook) -> None:
    """Label what speaks to the reader between two lines of the page above the article."""
    for n in range(1, body_start(items, book)):
        framed = begins_foot(items[n - 1]) and begins_foot(items[n + 1])
        if framed and items[n].paragraph and is_free(items[n], book) and _speaks_to_reader(items[n], book):
            items[n].label("island", "speaks to the reader between two lines of the page")


def _speaks_to_reader(item: Item, book: Rulebook) -> bool:
    return book.phrase("addressed").search(item.unit.text) is not None


def label_upper(items: Sequence[Item], headline: int, body: int, book: Rulebook) -> None:
    """Label the lines of the page between the headline and the first paragraph; a name signs the article."""
    below = {item.unit.text.casefold() for item in items[body:] if item.short and not item.spoken}
    upper = filter(_may_be_line, items[headline + 1 : body])
    lines = [item for item in upper if item.unit.text.isdigit() or _repeats(item, below)]
    _label(_unsigned(lines, book), "a line of the page between headline and article")
    for begin, end in _framed(items, headline, body):
        _label(items[begin:end], "stands between two lines of the page")


def _unsigned(lines: Sequence[Item], book: Rulebook) -> list[Item]:
    return [item for item in lines if not bylines.is_likely(item.unit.text, book)]


def _repeats(item: Item, below: set[str]) -> bool:
    return item.unit.words <= _MOST_WORDS // 2 and item.unit.text.casefold() in below


def _may_be_line(item: Item) -> bool:
    """Whether nothing is known of a line of the page's length."""
    known = item.kind or item.fact or item.main or item.heading
    return not known and item.unit.words <= _MOST_WORDS and not item.prose


def _framed(items: Sequence[Item], above: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines that may be the page's between two that are, as (first, behind the last)."""
    places = range(above + 1, min(end, len(items) - 1))
    for line, run in groupby(places, lambda n: _may_be_line(items[n])):
        begin, *others = run
        behind = (others or [begin])[-1] + 1
        if line and begins_foot(items[begin - 1]) and begins_foot(items[behind]):
            yield begin, behind
