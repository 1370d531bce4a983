"""Letters: the salutation, which is no title, and who signs, behind the closing or on the last line.

A name alone signs an article too (``tail``), where a list has the given name; behind "Yours faithfully," any full name
does, and so does the last line of a text that a salutation opens.
"""

from collections.abc import Sequence
from itertools import pairwise
from re import Match

from testimonia.furniture import bylines
from testimonia.furniture.in_person import Body
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook, groups
from testimonia.names.fold import fold

_MOST_CLOSING = 10
"""Words of a line that closes a letter."""
_MOST_SALUTING = 8
_DASHES = " -–—"
_MAY_SIGN = frozenset(("", "tail"))
"""What a signature may seem to be before: nothing, or a short line of the page."""


def salutation(items: Sequence[Item], book: Rulebook) -> Item | None:
    """Label the salutation right above the first paragraph, and return it; None where there is none."""
    first = next((n for n, item in enumerate(items) if item.paragraph), 0)
    above = items[first - 1] if first else None
    if above is None or above.kind or not _salutes(above.unit.text, book):
        return None
    above.label("salutation", "opens a letter", furniture=False)
    return above


def signature(items: Sequence[Item], body: Body, opened: bool, book: Rulebook) -> bool:
    """Label closing and signature below the last paragraph; tell whether somebody signs what may be ``opened``."""
    last = max((n for n, item in enumerate(items) if item.paragraph), default=len(items))
    below = [item for item in items[last + 1 :] if item.unit.text]
    for closing, item in pairwise(below):
        if _closes(closing, book) and _is_signed(item, body, book):
            closing.label("closing", "closes a letter", furniture=False)
            return True
    return opened and any(_is_signed(item, body, book) for item in below[-1:])


def _is_signed(item: Item, body: Body, book: Rulebook) -> bool:
    """Label a line that signs, and tell whether it does."""
    match = _signature(item, book)
    if match is None or any(body.tells_of(name) or bylines.is_nobody(name, book) for name in names_in(match)):
        return False
    item.label("byline", "signs the letter", furniture=False, match=match)
    return True


def _salutes(text: str, book: Rulebook) -> bool:
    words = fold(text).split()
    opens = {" ".join(words[:1]), " ".join(words[:2])}
    short = len(words) <= _MOST_SALUTING and text.rstrip(" *_").endswith((",", ":"))
    return short and not opens.isdisjoint(book.words.salutations)


def _closes(item: Item, book: Rulebook) -> bool:
    words = fold(item.unit.text).replace(",", " ").split()
    return len(words) <= _MOST_CLOSING and not book.words.closings.isdisjoint(words)


def _signature(item: Item, book: Rulebook) -> Match[str] | None:
    """Return the match of a line that is a full name and no more."""
    text = item.unit.text
    start, end = len(text) - len(text.lstrip(_DASHES)), len(text.rstrip())
    free = item.kind in _MAY_SIGN and not _closes(item, book)
    return book.phrase("teller_alone", whole=True).fullmatch(text, start, end) if free else None


def names_in(match: Match[str]) -> list[str]:
    """Return whom a match names as authors."""
    return [words for kind, words, _ in groups(match) if kind == "author"]
