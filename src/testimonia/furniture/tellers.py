"""Who tells a text in the first person, by its head, where nothing else says who wrote it: memoirs, diaries, talks.

A text told by "I" outside quotation marks is told by somebody, and its head may name them:

    forms       a line that says so: "From the memoirs of …", "… remembers", "As told by …"
    titles      a name before the colon of a title: "Jane Roe: Rooms and Voices"
    alone       a name alone beside a title

Whom the text speaks of as of somebody else does not tell it: "I met Jane Roe" is not by her. Nor is what several say in
turn told by whom its head names.
"""

import re
from collections.abc import Sequence

from testimonia.furniture import bylines, letters
from testimonia.furniture.in_person import Body
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook
from testimonia.model import Clue

_HEAD = 8
"""Lines above the first paragraph that may name who tells the text."""
_MOST_WORDS = 30
"""Words of a line that does."""
_MARKS = "#*_= "

Found = tuple[Item, re.Match[str]]


def find(items: Sequence[Item], text: str, declared: Sequence[Clue], book: Rulebook) -> list[Found]:
    """Label salutation, closing, and what names who tells a text that nothing else gives an author.

    Returns the line that says so in its own form with its match, if there is one: it may be the title, and is free.
    """
    opened = letters.salutation(items, book) is not None
    if bylines.signed(items) or any(clue.kind == "author" for clue in declared):
        return []
    body = Body.of(items, text, book)
    signed = letters.signature(items, body, opened, book)
    return [] if signed or not body.is_told else _of_head(_lines_above(items), body, book)


def _of_head(lines: Sequence[Item], body: Body, book: Rulebook) -> list[Found]:
    """Return the line that says who tells the text; where there is none, label a name beside the title."""
    said = _said(lines, body, book)
    if not said:
        _beside_title(lines, body, book)
    return said


def _lines_above(items: Sequence[Item]) -> list[Item]:
    """Return the last lines above the first paragraph that are the article's own."""
    first = next((n for n, item in enumerate(items) if item.paragraph), 0)
    own = (item for item in items[:first] if item.own or item.kind == "series")
    lines = [item for item in own if not item.fact and item.unit.text]
    return [item for item in lines[-_HEAD:] if item.unit.words <= _MOST_WORDS]


def _said(lines: Sequence[Item], body: Body, book: Rulebook) -> list[Found]:
    """Return the first line that says who tells the text, and its match."""
    matches = ((item, _matched("teller", item, book)) for item in lines)
    return [
        (item, match)
        for item, match in matches
        if match is not None and not any(map(body.tells_of, letters.names_in(match)))
    ][:1]


def _matched(phrase: str, item: Item, book: Rulebook) -> re.Match[str] | None:
    """Return the match of all of a line but the marks of a heading."""
    text = item.unit.text
    start, end = len(text) - len(text.lstrip(_MARKS)), len(text.rstrip(_MARKS))
    return book.phrase(phrase, whole=True).fullmatch(text, start, end)


def _beside_title(lines: Sequence[Item], body: Body, book: Rulebook) -> None:
    """Label a name alone beside a title, or a book's title with its author above that of the chapter."""
    for n, item in enumerate(lines if len(lines) > 1 else ()):
        match = _named(lines, n, book)
        if match is not None and not any(map(body.has_any, letters.names_in(match))):
            item.label("byline", "names who tells the text, beside its title", furniture=False, match=match)
            return


def _named(lines: Sequence[Item], n: int, book: Rulebook) -> re.Match[str] | None:
    """Return the match of a line that is a name alone, or that begins with one before the colon of a title.

    Where no list has the given name, a line beside it must be a title in the first person or tell chapter or part.
    """
    alone = _matched("teller_alone", lines[n], book)
    match = alone or _matched("teller_titled", lines[n], book)
    if match is None or lines[n].kind:
        return None
    own = alone is not None and _is_beside_own_title(lines, n, book)
    return match if all(_may_be(name, own, book) for name in letters.names_in(match)) else None


def _may_be(name: str, sure: bool, book: Rulebook) -> bool:
    """Tell whether a name is likely somebody's, or surely where it stands."""
    return not bylines.is_nobody(name, book) if sure else bylines.is_likely(name, book)


def _is_beside_own_title(lines: Sequence[Item], n: int, book: Rulebook) -> bool:
    beside = [*lines[max(n - 1, 0) : n], *lines[n + 1 : n + 2]]
    return any(item.kind == "series" or _is_own(item.unit.text, book) for item in beside)


def _is_own(title: str, book: Rulebook) -> bool:
    return not book.words.first.isdisjoint(title.strip(_MARKS).lower().split())
