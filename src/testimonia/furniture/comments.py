"""Threads of comments: what stands below a line such as "3 comments".

A thread is told by the lines that name its commenters, or by how much of the page's prose stands above it; an
article that follows such a line is none.
"""

from bisect import bisect_right as bisect
from collections.abc import Sequence
from itertools import accumulate

from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook

_FORMS = frozenset(("comment form", "login", "sharing"))


def label(items: Sequence[Item], book: Rulebook) -> None:
    """Label the units of every thread, paragraphs too."""
    cues = [n for n, item in enumerate(items) if _opens_thread(item)]
    if not cues:
        return
    commenters = _commenters(items, book)
    paragraphs = list(accumulate((item.paragraph for item in items), initial=0))
    done = 0
    for cue in cues:
        if cue >= done:
            done = _thread_end(items, cue, commenters, paragraphs)
            _label_thread(items, cue, done)


def _opens_thread(item: Item) -> bool:
    return item.rule is not None and item.rule.comments and item.kind == "comments"


def _commenters(items: Sequence[Item], book: Rulebook) -> list[int]:
    """Return the places of the lines that name who comments: "Anna says:"."""
    line = book.phrase("commenter", whole=True)
    return [n for n, item in enumerate(items) if line.fullmatch(item.unit.text[:200])]


def _label_thread(items: Sequence[Item], cue: int, end: int) -> None:
    for item in items[cue + 1 : end]:
        if item.own:
            item.label("comment", f"stands in the thread below “{items[cue].unit.text[:60]}”")


def _thread_end(items: Sequence[Item], cue: int, commenters: Sequence[int], paragraphs: Sequence[int]) -> int:
    """Return where the thread below a cue ends; right behind the cue if an article follows, not comments.

    ``commenters`` are the places of lines that name one, ``paragraphs`` how many stand above each place.
    """
    above, below = paragraphs[cue], paragraphs[-1] - paragraphs[cue]
    first = _below_forms(items, cue)
    if not above or first is None:
        return cue + 1
    named = len(commenters) - bisect(commenters, cue)
    if named and above * 2 >= below:
        return len(items)
    if named >= 2:
        # a thread in the middle ends with the last comment that has a commenter's line
        return min(commenters[-1] + 2, len(items))
    return len(items) if not first.prose and above >= below * 2 else cue + 1


def _below_forms(items: Sequence[Item], cue: int) -> Item | None:
    """Return the first unit close below a cue that is no form to comment, log in or share."""
    return next((item for item in items[cue + 1 : cue + 12] if item.kind not in _FORMS), None)
