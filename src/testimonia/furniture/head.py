"""The head of an article, found by where things stand: headline, standfirst, publication, section, headings.

The headline is the unit that the markup declares; else the first marked heading; else, of the short lines
above the first paragraph, the one that most speaks for: being repeated on the page, standing below what
belongs to the page and above byline and date, sharing a name with the article, its length, and not being
named like a newspaper. A standfirst stands between headline and article.
"""

import re
from collections.abc import Iterator, Sequence

from testimonia.furniture.items import Item
from testimonia.furniture.rules import MENU, NAME, PAPER, groups, phrases
from testimonia.model import Clue

_CREDITS = frozenset(("byline", "date line"))
_BELOW = _CREDITS | {
    "series",
    "reading time",
    "age",
    "issue",
    "sharing",
    "comments",
    "caption",
    "print link",
    "machinery",
}
_PAGE = frozenset(
    ("issue", "navigation", "login", "source note", "masthead", "address", "copyright", "appeal")
)
"""Kinds of lines that belong to the page and stand above a headline, not between it and the byline."""
_NAMED = re.compile(r"[A-ZÀ-Þ]\w{3,}")
_SITE = re.compile(r"(?P<title>.{3,150}?) ?(?:\||–|—|-|::|»|·|•) ?(?P<publication>[^|–—·•»]{3,60})")


def find(items: Sequence[Item], declared: Sequence[Clue]) -> None:
    """Label what stands at the head of the article, and the headings within it."""
    body = _body(items)
    _page_title(items, body)
    headline = _declared(items, declared)
    if headline is None:
        headline = _headline(items, body)
    if headline is not None:
        items[headline].label("headline", "stands above the article as its title", furniture=False)
        _above(items[: min(headline, body)], blog=_posted_below(items, headline))
        _below(items, headline, body)
    _headings(items, body)


def dateline(items: Sequence[Item]) -> tuple[Item, re.Match[str]] | None:
    """Return the first paragraph and the match of the place and day that open it ("OSLO, 3 May —")."""
    first = next((item for item in items if not item.kind and item.prose), None)
    if first is None:
        return None
    match = phrases("dateline", whole=True).match(first.unit.text)
    return (first, match) if match else None


def series(items: Sequence[Item]) -> Iterator[tuple[Item, re.Match[str]]]:
    """Yield where headline or the first and last paragraphs tell the series and the part in passing."""
    for item in items:
        match = (
            phrases("titled_series", whole=True).fullmatch(item.unit.text)
            if item.kind == "headline"
            else None
        )
        if match:
            yield item, match
    own = [item for item in items if not (item.kind and item.furniture)]
    prose = [item for item in own if item.prose or item.kind == "standfirst"]
    for item in {id(item): item for item in (*prose[:2], *prose[-2:])}.values():
        match = phrases("series_mention").search(item.unit.text)
        if match:
            yield item, match


def _body(items: Sequence[Item]) -> int:
    """Return the position of the first paragraph of the article."""
    for n, item in enumerate(items):
        if not item.kind and item.prose and not _above_credits(items, n):
            return n
    return len(items)


def _above_credits(items: Sequence[Item], n: int) -> bool:
    """A sentence of up to 60 words with a byline or date just below it, high on the page, is a standfirst."""
    if items[n].unit.words > 60 or n == 0 or sum(item.prose and not item.kind for item in items[:n]) > 1:
        return False
    below = next((item for item in items[n + 1 :] if item.kind not in _BELOW - _CREDITS), None)
    return below is not None and below.kind in _CREDITS


def _plain(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())


def _declared(items: Sequence[Item], declared: Sequence[Clue]) -> int | None:
    titles = {_plain(clue.value) for clue in declared if clue.kind == "title"}
    for n, item in enumerate(items if titles else ()):
        if item.unit.words <= 40 and _plain(item.unit.text) in titles and not (item.kind and item.furniture):
            return n
    return None


def _page_title(items: Sequence[Item], body: int) -> None:
    """A line "Headline | Publication", the headline standing elsewhere too, is the browser's title."""
    others = {_plain(item.unit.text) for item in items if item.unit.words <= 25}
    for item in items[:body]:
        match = _SITE.fullmatch(item.unit.text) if not item.kind and item.unit.words <= 40 else None
        if match and _plain(match["title"]) in others:
            item.label("page title", "the page's title with the name of the publication", match=match)


def _candidate(item: Item) -> bool:
    text = item.unit.text.rstrip("\"' ")
    full_stop = text.endswith(".") and not text.endswith("...") and item.unit.words > 3 and not item.capitals
    return (
        not item.kind
        and item.unit.words <= 25
        and not item.fact
        and not full_stop
        and any(map(str.isalpha, text))
    )


def _headline(items: Sequence[Item], body: int) -> int | None:
    marked = next(
        (n for n, item in enumerate(items) if item.heading and not item.kind and item.unit.text), None
    )
    if marked is not None and marked <= body:
        return marked
    above = [n for n in range(body) if _candidate(items[n])]
    if not above:
        return None
    credit = next((n for n in range(body) if items[n].kind in _CREDITS), body)
    told = {
        word.casefold()
        for word in _NAMED.findall(" ".join(item.unit.text for item in items[body : body + 3]))
    }
    page = max((n for n in range(credit) if items[n].kind in _PAGE), default=-1)
    return max(
        above,
        key=lambda n: (
            _speaks(items, n, len(above))
            + 2 * (page < n < credit)
            + _shares(items, n, told)
            + 3 * _posted_below(items, n),
            -n,
        ),
    )


def _posted_below(items: Sequence[Item], n: int) -> bool:
    """Whether "Posted by …" or "Posted on …" stands right below: blogs put it under the title."""
    return n + 1 < len(items) and items[n + 1].unit.text.casefold().startswith("posted ")


def _shares(items: Sequence[Item], n: int, told: set[str]) -> bool:
    """Whether a line shares a name with the article, as a headline does; a standfirst, longer, does too."""
    above, here = items[n - 1] if n else None, items[n]
    if above is not None and not above.kind and above.unit.words * 4 < here.unit.words * 3:
        return False
    return any(word.casefold() in told for word in _NAMED.findall(here.unit.text))


def _speaks(items: Sequence[Item], n: int, candidates: int) -> int:
    """Count what speaks for a line being the headline."""
    text, words = items[n].unit.text, items[n].unit.words
    repeated = any(text.casefold() == other.unit.text.casefold() for other in items if other is not items[n])
    continues = text[:1].islower()
    paper = candidates > 1 and PAPER.fullmatch(text) is not None
    menu = text.lower() in MENU
    follows = n > 0 and items[n - 1].kind == "series" and words <= 8
    return 3 * repeated + follows + (2 <= words <= 14) - (words > 18) - 3 * menu - 3 * paper - 2 * continues


def _above(items: Sequence[Item], blog: bool) -> None:
    """Label what stands above the headline: the publication, a section, or a line of the page's head.

    A blog writes its name as it likes, but first of all.
    """
    named = any(
        item.match is not None and "publication" in (kind for kind, _, _ in groups(item.match))
        for item in items
    )
    for n, item in enumerate(items):
        text, last = item.unit.text, n == len(items) - 1
        alone = n == 0 or items[n - 1].kind != "navigation"
        if alone and item.kind == "navigation" and last and text.lower() in MENU and item.rule is None:
            item.label("section", "the section of the paper")
        if item.kind or item.fact or item.prose or not text:
            continue
        heads = (not last and items[n + 1].kind in ("issue", "masthead")) or (blog and n == 0 and item.short)
        if not named and (PAPER.fullmatch(text) or heads or _capitals(item)):
            item.label("masthead", "a name above the headline: the publication")
            named = True
        elif item.short:
            item.label("page head", "a short line above the headline")


def _capitals(item: Item) -> bool:
    """Whether a line is written as a name is: every word of four letters and more with a capital."""
    words = item.unit.text.split()
    long = [word for word in words if len(word) > 3]
    capital = sum(word[:1].isupper() for word in words)
    return "|" not in words and capital >= 2 and len(words) <= 6 and all(word[:1].isupper() for word in long)


def _below(items: Sequence[Item], headline: int, body: int) -> None:
    found = False
    for item in items[headline + 1 : body]:
        if item.kind or item.fact or item.unit.words > 60 or not item.unit.text:
            continue
        if not found and item.unit.words >= 4 and not item.heading and not item.unit.listed:
            item.label("standfirst", "stands between headline and article", furniture=False)
            found = True
        elif _name(item):
            item.label(
                "byline",
                "a name alone below the headline",
                furniture=False,
                match=NAME.fullmatch(item.unit.text),
            )
        elif item.short and not item.unit.listed:
            item.label("heading", "a short line above the first paragraph", furniture=False)


def _name(item: Item) -> bool:
    return item.unit.words <= 4 and NAME.fullmatch(item.unit.text) is not None


def _headings(items: Sequence[Item], body: int) -> None:
    """A short line with room above it and a paragraph right below, within the article, is a heading."""
    for n in range(body + 1, len(items) - 1):
        item, below = items[n], items[n + 1]
        room = item.unit.gap or not items[n - 1].prose
        if item.kind or item.fact or item.unit.listed or not room or not below.prose or below.kind:
            continue
        if item.unit.words <= 8 and item.short and item.unit.text[:1].isupper():
            item.label("heading", "a short line above a paragraph", furniture=False)
