"""Threads of comments, guest books and lists of dated entries below an article that no line such as "3 comments" opens.

Each entry is told by its head: who wrote, and below that a day of the years in which pages of the net are written, or
an age ("3 days ago"). Two of them below a line of the page make a thread: what stands from the first on is of others.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from testimonia.furniture.foot import tells
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook

_NET = 1995
"""The year before which nobody left a comment on a page."""
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")
_MOST_OF_NAME = 6
"""Words of the line that names who wrote."""
_LEAST = 2
"""Entries that make a thread below a line of the page."""
_SURE = 3
"""Entries that make one anywhere."""
_NAME_END = re.compile(r"(?:\w|\b\w\.)$")


def label(items: Sequence[Item], book: Rulebook) -> None:
    """Label what stands in a thread, paragraphs too."""
    heads = [n for n in range(len(items)) if _heads_entry(items, n, book)]
    if len(heads) < _LEAST:
        return
    first = _first(items, heads, book)
    if sum(n >= first for n in heads) >= _LEAST:
        for item in filter(lambda one: one.own, items[first:]):
            item.label("comment", "stands in a thread of entries with names and days below the article")


def _first(items: Sequence[Item], heads: Sequence[int], book: Rulebook) -> int:
    """Return the first head of an entry with paragraphs above it; none where much more is told below than above."""
    told = list(accumulate((item.unit.words * tells(item, book) for item in items), initial=0))
    below = [len(heads) >= _SURE or page for page in _below_page(items, book)]
    first = next((n for n in heads if below[n] and told[n]), len(items))
    return first if told[first] * 2 >= told[-1] - told[first] else len(items)


def _below_page(items: Sequence[Item], book: Rulebook) -> list[bool]:
    """Return of each unit whether a line of the page stands between it and the last paragraph above it."""
    return list(_parted(items, book))


def _parted(items: Sequence[Item], book: Rulebook) -> Iterator[bool]:
    page = False
    body = False
    for item in items:
        yield page and body
        if tells(item, book):
            page, body = False, True
        page = page or not item.own


def _heads_entry(items: Sequence[Item], n: int, book: Rulebook) -> bool:
    """Whether a line names who wrote an entry, with the day below it, one line between them at most."""
    if not _may_name(items[n]):
        return False
    below = items[n + 1 : n + 3]
    return bool(below) and (_is_day(below[0], book) or (_may_name(below[0]) and _is_day(below[-1], book)))


def _may_name(item: Item) -> bool:
    words = item.unit.text
    return item.own and item.unit.words <= _MOST_OF_NAME and not item.unit.listed and _names(words)


def _names(words: str) -> bool:
    """Whether a line ends as no sentence does, but as a name may."""
    return _NAME_END.search(words) is not None


def _is_day(item: Item, book: Rulebook) -> bool:
    """Whether a line is the day of an entry and nothing else."""
    if item.unit.words > _MOST_OF_NAME or not book.phrase("entry_day", whole=True).fullmatch(item.unit.text):
        return False
    return all(int(year) >= _NET for year in _YEAR.findall(item.unit.text))
