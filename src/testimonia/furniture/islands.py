"""Lines of the page among the article's: what stands with a line that patterns know, within the body and above it.

Within the body, what stands right above such a line, up to a blank line, is of one box with it: a box to subscribe
opens with a sentence. Between the headline and the first paragraph, a short line between two lines of the page, a count,
and what stands as a line below the body too (the tabs of a page and the headings that they lead to) are the page's.
"""

from collections.abc import Sequence

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
    """Label what stands within the body in one box with a line of the page."""
    _label_above(items, book)
    first, _ = prose_bounds(items)
    for page in range(first + 1, body_end(items, book)):
        if begins_foot(items[page]):
            begin = block(items, max(first + 1, page - _MOST_IN_BOX), page, book)
            for item in items[begin:page]:
                if not item.kind:
                    item.label("island", "stands in one box with a line of the page")
    _label_between(items, body_start(items, book), body_end(items, book))


def _label_above(items: Sequence[Item], book: Rulebook) -> None:
    """Label what speaks to the reader between two lines of the page above the article."""
    for n in range(1, body_start(items, book)):
        if is_free(items[n], book) and begins_foot(items[n - 1]) and begins_foot(items[n + 1]):
            if book.phrase("addressed").search(items[n].unit.text):
                items[n].label("island", "speaks to the reader between two lines of the page")


def _label_between(items: Sequence[Item], first: int, last: int) -> None:
    """Label a short line or two between two lines of the page within the body."""
    for begin, end in _free_runs(items, first + 1, last):
        framed = begins_foot(items[begin - 1]) and begins_foot(items[end])
        if framed and end - begin <= _MOST_BETWEEN and not any(item.spoken for item in items[begin:end]):
            for item in items[begin:end]:
                item.label("island", "stands between two lines of the page")


def label_upper(items: Sequence[Item], headline: int, body: int, book: Rulebook) -> None:
    """Label the lines of the page between the headline and the first paragraph; a name signs the article."""
    below = {item.unit.text.casefold() for item in items[body:] if item.short}
    for n in range(headline + 1, body):
        if not _may_be_line(items[n]) or bylines.is_likely(items[n].unit.text, book):
            continue
        if _repeats(items[n], below) or items[n].unit.text.isdigit():
            items[n].label("island", "a line of the page between headline and article")
    for begin, end in _free_runs(items, headline + 1, body):
        if begins_foot(items[begin - 1]) and begins_foot(items[end]):
            for item in items[begin:end]:
                item.label("island", "stands between two lines of the page")


def _repeats(item: Item, below: set[str]) -> bool:
    return item.unit.words <= _MOST_WORDS // 2 and item.unit.text.casefold() in below


def _may_be_line(item: Item) -> bool:
    """Whether nothing is known of a line of the page's length."""
    known = item.kind or item.fact or item.main or item.heading
    return not known and item.unit.words <= _MOST_WORDS and not item.prose


def _free_runs(items: Sequence[Item], least: int, end: int) -> list[tuple[int, int]]:
    """Return the runs of lines that may be the page's, as (first, behind the last), with a unit on either side."""
    runs: list[tuple[int, int]] = []
    for n in range(least, min(end, len(items) - 1)):
        if not _may_be_line(items[n]):
            continue
        if runs and runs[-1][1] == n:
            runs[-1] = (runs[-1][0], n + 1)
        else:
            runs.append((n, n + 1))
    return runs
