"""Which of several bylines, date lines and numbers of parts on a page are the article's own.

Those above its first paragraph are, unless there are so many that they are a menu ("By subject", "By year") or a list.
Where there is none, those further down are, unless they are as many as those of a thread of comments.
"""

from bisect import bisect_left
from collections.abc import Sequence

from testimonia.furniture.items import Item
from testimonia.furniture.rules import groups

_LINES = {
    "author": ("byline",),
    "published": ("byline", "imprint", "date line"),
    "part": ("series",),
}
"""Kind of clue → kinds of lines that tell it and may stand on a page several times."""
_MOST = 3
"""Lines of one sort that a page has of its own."""


def others(items: Sequence[Item], kind: str) -> frozenset[int]:
    """Return the positions of the lines whose clue of a kind ("author", "published", "part") is on something else."""
    told = [n for n, item in enumerate(items) if _tells(item, kind)]
    if kind == "published":
        return frozenset(_not_own(told, items)) | _years_alone(told, items)
    return frozenset(_not_own(told, items))


def _tells(item: Item, kind: str) -> bool:
    """Whether a line tells a kind of clue; a part beside the name of its series is sure to be the article's."""
    return item.kind in _LINES[kind] and item.tells(kind) and not item.tells("series")


def _not_own(told: Sequence[int], items: Sequence[Item]) -> Sequence[int]:
    first = bisect_left(told, _first(items))
    head, further = told[:first], told[first:]
    if len(head) > _MOST:
        return told
    named = not all(_is_described(items[n]) for n in head)
    return further if named or len(further) > _MOST else ()


def _is_described(item: Item) -> bool:
    """Whether a byline tells what its author is and not the name, so that the text may be signed at its end."""
    authors = [words for kind, words, _ in groups(item.match) if kind == "author"] if item.match else []
    return bool(authors) and all(words[:1].islower() for words in authors)


def _years_alone(told: Sequence[int], items: Sequence[Item]) -> frozenset[int]:
    """Return the lines that are a year and no more, beside another that gives a day or a year, or below the head."""
    years = frozenset(n for n in told if items[n].unit.text.strip(" .").isdigit())
    return years if len(told) > 1 else years & frozenset(n for n in told if n >= _first(items))


def _first(items: Sequence[Item]) -> int:
    """Return the position of the first paragraph."""
    return next((n for n, item in enumerate(items) if item.paragraph), len(items))
