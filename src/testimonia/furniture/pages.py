"""Heads of pages and page numbers, as scans of books and papers carry them into the text.

In the middle of a sentence a line with a page number, or with words in capitals that stand elsewhere too, is a running
head: the sentence goes on below it, and its passage goes on over it. Between paragraphs such a line is furniture where
it stands on several pages.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from testimonia.furniture.items import Item
from testimonia.furniture.layout import page_head
from testimonia.furniture.rules import Rulebook

RUNNING = "running head"
"""The kind of a page's head in the middle of a sentence."""
_NUMBER = re.compile(r"[\[(–—-]{0,2} ?\d{1,4} ?[\])–—-]{0,2}")
_YEAR = r"[\[(]?\d{3,4}(?:[-–—/]\d{1,4})?\.?[\])]?"
"""The year of which a page tells, at the other edge of its head: "[1741", "1741-5.]"."""
_NUMBERED = re.compile(
    rf"(?:(?P<left>\d{{1,4}})[ .]{{1,3}}(?P<below>[^\d]{{3,70}}?)(?:[ .]{{1,3}}{_YEAR})?"
    rf"|(?:{_YEAR}[ .]{{1,3}})?(?P<above>[^\d]{{3,70}})[ .]{{1,3}}(?P<right>\d{{1,4}}))"
)
_FAR_NUMBER = re.compile(
    r"(?P<first>\d{1,4}) {3,}(?P<right_of>\S.{3,90})|(?P<left_of>\S.{3,90}?) {3,}(?P<last>\d{1,4})"
)
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_OPEN_ENDS = frozenset(",-‐¬\u00ad–—")
_MOST_LINES = 3
"""Lines that the head of a page has at most."""
_MOST_NOTICES = 5
"""Notices that may stand between the head of a page and the rest of a sentence."""
_FEWEST_WORDS = 5
"""Words of a line that a head may interrupt."""
_LONGEST_NUMBER = 3
"""Figures of a page number that stands alone; a year has more."""
_PAGES = 3
"""Pages on which a line must stand to be their head wherever it stands."""


def label(items: Sequence[Item], text: str, book: Rulebook) -> None:
    """Label the heads of pages and page numbers; a reader of print may have told some by their place."""
    _tell_around(items)
    likely = _likely(items, text, book)
    counted = Counter(likely.values())
    for first, last in _interrupting(items, likely):
        head = range(first, last)
        if any(counted[likely[n]] > 1 or _numbered(items[n], text, book) for n in head if n in likely):
            _label_running(items, head)
    _label_facing(items, text)
    _label_repeated(items, {n: key for n, key in likely.items() if _numbered(items[n], text, book)})


def _tell_around(items: Sequence[Item]) -> None:
    """Say that what stands above and below heads which a reader found in the middle of a paragraph tells something."""
    for above, item in pairwise(items):
        if RUNNING in (above.kind, item.kind):
            above.told = item.told = True


def _label_running(items: Sequence[Item], head: range) -> None:
    """Label a head; what stands above and below it tells something."""
    for n in head:
        items[n].label(RUNNING, "the head of a page in the middle of a sentence")
    items[head.start - 1].told = items[head.stop].told = True


def _key(item: Item, text: str, book: Rulebook) -> str | None:
    """Return the letters of a line that may be a page's head, "" for a page number; None for any other."""
    if item.kind or not item.unit.text or item.unit.words > 12:
        return None
    if item.capitals or _numbered(item, text, book):
        return _NOT_LETTERS.sub("", item.unit.text).casefold()
    return None


def _likely(items: Sequence[Item], text: str, book: Rulebook) -> dict[int, str]:
    """Return the place of each line that may be the head of a page, with what all its like have in common."""
    keys = ((n, _key(item, text, book)) for n, item in enumerate(items))
    return {n: key for n, key in keys if key is not None}


def _numbered(item: Item, text: str, book: Rulebook) -> bool:
    """Tell whether a line is a page number, or has one at its edge: behind words in capitals or far from others."""
    line = item.unit.text
    if _NUMBER.fullmatch(line) or book.phrase("page_number", whole=True).fullmatch(line):
        return True
    match = _NUMBERED.fullmatch(line)
    if match is None:
        return False
    return (match["below"] or match["above"]).isupper() or page_head(text, item.unit.start, item.unit.end)


def _interrupting(items: Sequence[Item], likely: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of likely heads that stand in the middle of a sentence, as (first, behind the last)."""
    behind = 0
    for first in likely:
        if first < max(behind, 1):
            continue
        last = first
        while last in likely and last - first < _MOST_LINES:
            last += 1
        last = _resumed(items, first - 1, last)
        if last < len(items) and _goes_on(items[first - 1], items[last]):
            yield first, last
        behind = last


def _resumed(items: Sequence[Item], above: int, last: int) -> int:
    """Return where a sentence goes on in small letters behind a head and the notices that stand below it."""
    if not _is_broken_off(items[above]):
        return last
    reach = range(last, min(last + _MOST_NOTICES + 1, len(items)))
    return next((n for n in reach if _is_text(items[n]) and items[n].unit.text[:1].islower()), last)


def _goes_on(above: Item, below: Item) -> bool:
    """Tell whether the sentence above a head goes on below it."""
    if not (_is_broken_off(above) and _is_text(below)):
        return False
    small = below.unit.text[:1].islower()
    return small or (below.prose and above.unit.words > 2 * _FEWEST_WORDS)


def _is_broken_off(item: Item) -> bool:
    """Tell whether a line of some length ends within a sentence."""
    end = item.unit.text[-1:]
    return _is_text(item) and item.unit.words >= _FEWEST_WORDS and (end.isalnum() or end in _OPEN_ENDS)


def _is_text(item: Item) -> bool:
    return not (item.kind or item.unit.listed)


def _label_repeated(items: Sequence[Item], numbered: dict[int, str]) -> None:
    """Label lines with page numbers that stand on several pages, the numbers growing."""
    for found in _pages(items, numbered):
        if len(found) >= _PAGES and all(one < other for (_, one), (_, other) in pairwise(found)):
            for n, _ in found:
                if not items[n].kind:
                    items[n].label("page head", "stands on several pages with their numbers")


def _label_facing(items: Sequence[Item], text: str) -> None:
    """Label lines in capitals with a number far from their words that stand on two pages, the numbers growing."""
    numbered: dict[str, list[tuple[int, Item]]] = {}
    for item in items:
        edges = _far_number(item, text)
        if edges is not None:
            numbered.setdefault(edges[0], []).append((edges[1], item))
    for found in numbered.values():
        if len(found) > 1 and all(one < other for (one, _), (other, _) in pairwise(found)):
            _label_heads(found)


def _far_number(item: Item, text: str) -> tuple[str, int] | None:
    """Return the letters of a line in capitals and the number far from them."""
    match = _FAR_NUMBER.fullmatch(text, item.unit.start, item.unit.end) if item.capitals else None
    if match is None:
        return None
    words = _NOT_LETTERS.sub("", match["right_of"] or match["left_of"]).casefold()
    return words, int(match["first"] or match["last"])


def _label_heads(found: Iterable[tuple[int, Item]]) -> None:
    for _, item in found:
        if not item.kind:
            item.label("page head", "stands on several pages with their numbers")


def _pages(items: Sequence[Item], numbered: dict[int, str]) -> Iterable[list[tuple[int, int]]]:
    """Return the places and page numbers of lines that are alike but for the number."""
    pages: dict[str, list[tuple[int, int]]] = {}
    for n, key in numbered.items():
        number = _page_number(items[n], key)
        if number is not None:
            pages.setdefault(key, []).append((n, number))
    return pages.values()


def _page_number(item: Item, key: str) -> int | None:
    """Return the page number of a line; None for a fact, and for a number alone that may be a year."""
    number = _number(item.unit.text)
    if not number or item.fact:
        return None
    return None if not key and len(number) > _LONGEST_NUMBER else int(number)


def _number(line: str) -> str:
    """Return the figures of a page number, which may stand at either edge, "" where there are none."""
    edges = _NUMBERED.fullmatch(line)
    if edges:
        return edges["left"] or edges["right"]
    found = re.search(r"\d+", line)
    return found[0] if found else ""
