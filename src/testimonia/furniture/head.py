"""The head of an article, found by where things stand: headline, standfirst, publication, section, headings.

Above the headline (see ``headline``) stand the publication and lines of the page, between it and the article
the standfirst, byline and date.
"""

import re
from collections.abc import Iterator, Sequence

from testimonia.furniture import bylines, headline
from testimonia.furniture.headline import CREDITS
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook, groups
from testimonia.model import Clue

_BESIDE_CREDITS = frozenset(
    (
        "series",
        "reading time",
        "age",
        "issue",
        "sharing",
        "comments",
        "caption",
        "print link",
        "machinery",
    )
)
"""Kinds of lines that may part a standfirst from the byline or date below it."""
_SITE = re.compile(r"(?P<title>.{3,150}?) ?(?:\||–|—|-|::|»|·|•) ?(?P<publication>[^|–—·•»]{3,60})")


def find(items: Sequence[Item], declared: Sequence[Clue], book: Rulebook) -> None:
    """Label what stands at the head of the article, and the headings within it."""
    body = _body(items)
    _page_title(items, body)
    place = headline.find(items, body, declared, book)
    if place is not None:
        items[place].label("headline", "stands above the article as its title", furniture=False)
        above = items[: min(place, body)]
        _section(above, book)
        _above(above, _masthead(items, above, headline.posted_below(items, place, book), book))
        _below(items, place, body, book)
    _headings(items, body)


def dateline(items: Sequence[Item], book: Rulebook) -> tuple[Item, re.Match[str]] | None:
    """Return the first paragraph and the match of the place and day that open it ("OSLO, 3 May —")."""
    return _opening(items, "dateline", book)


def written_at(items: Sequence[Item], book: Rulebook) -> tuple[Item, re.Match[str]] | None:
    """Return the first paragraph and the match of the place and the day without a year that open it."""
    return _opening(items, "dateline_day", book)


def _opening(items: Sequence[Item], phrase: str, book: Rulebook) -> tuple[Item, re.Match[str]] | None:
    first = next((item for item in items if item.paragraph), None)
    match = first and book.phrase(phrase, whole=True).match(first.unit.text)
    return (first, match) if first and match else None


def series(items: Sequence[Item], book: Rulebook) -> Iterator[tuple[Item, re.Match[str]]]:
    """Yield where headline or the first and last paragraphs tell the series and the part in passing."""
    for item in items:
        if item.kind == "headline":
            yield from _matching(item, book.phrase("titled_series", whole=True).fullmatch(item.unit.text))
    standfirst = next((item for item in items if item.kind == "standfirst"), None)
    if standfirst is not None:
        yield from _matching(
            standfirst, book.phrase("titled_series", whole=True).fullmatch(standfirst.unit.text)
        )
    prose = [item for item in items if item.own and (item.prose or item.kind == "standfirst")]
    for item in (*prose[:2], *prose[2:][-2:]):
        yield from _matching(item, book.phrase("series_mention").search(item.unit.text))


def interviews(items: Sequence[Item], book: Rulebook) -> Iterator[tuple[Item, re.Match[str]]]:
    """Yield where headline or standfirst tell who put the questions."""
    for item in items:
        if item.kind in ("headline", "standfirst"):
            yield from _matching(item, book.phrase("interview_mention").search(item.unit.text))


def _matching(item: Item, match: re.Match[str] | None) -> Iterator[tuple[Item, re.Match[str]]]:
    if match:
        yield item, match


def _body(items: Sequence[Item]) -> int:
    """Return the position of the first paragraph of the article."""
    for n, item in enumerate(items):
        if item.paragraph and not _above_credits(items, n):
            return n
    return len(items)


def _above_credits(items: Sequence[Item], n: int) -> bool:
    """A sentence of up to 60 words with a byline or date just below it, high on the page, is a standfirst."""
    if items[n].unit.words > 60 or n == 0 or sum(item.paragraph for item in items[:n]) > 1:
        return False
    below = next((item for item in items[n + 1 :] if item.kind not in _BESIDE_CREDITS), None)
    return below is not None and below.kind in CREDITS


def _page_title(items: Sequence[Item], body: int) -> None:
    """A line "Headline | Publication", the headline standing elsewhere too, is the browser's title."""
    others = {headline.plain(item.unit.text) for item in items if item.unit.words <= 25}
    for item in items[:body]:
        match = _SITE.fullmatch(item.unit.text) if not item.kind and item.unit.words <= 40 else None
        if match and headline.plain(match["title"]) in others:
            item.label("page title", "the page's title with the name of the publication", match=match)


# ---------------------------------------------------------------- above the headline


def _above(items: Sequence[Item], masthead: Item | None) -> None:
    """Label what stands above the headline: the publication, or a line of the page's head."""
    for item in items:
        if item is masthead:
            item.label("masthead", "a name above the headline: the publication")
        elif item.short and _free_line(item):
            item.label("page head", "a short line above the headline")


def _section(items: Sequence[Item], book: Rulebook) -> None:
    """Label an entry of the site's menu that stands alone right above the headline."""
    if not items or (len(items) > 1 and items[-2].kind == "navigation"):
        return
    last = items[-1]
    if last.kind == "navigation" and last.rule is None and last.unit.text.lower() in book.words.menu:
        last.label("section", "the section of the paper")


def _publication_told(items: Sequence[Item]) -> bool:
    """Whether a line that a rule has matched names the publication."""
    matches = [item.match for item in items if item.match is not None]
    return any(kind == "publication" for match in matches for kind, _, _ in groups(match))


def _masthead(items: Sequence[Item], above: Sequence[Item], blog: bool, book: Rulebook) -> Item | None:
    """Return the first line above the headline that names the publication.

    A blog writes its name as it likes, but first of all; whoever holds the copyright publishes.
    """
    if _publication_told(above):
        return None
    free = [
        n for n, item in enumerate(above) if _free_line(item) and not bylines.is_of_page(item.unit.text, book)
    ]
    named = [n for n in free if _names_publication(above[n], book) or _above_issue(above, n)]
    holding = [n for n in free if _holds_copyright(above[n], items)]
    first_of_blog = [n for n in free if blog and n == 0 and above[n].short]
    return next((above[n] for n in (*first_of_blog, *holding, *named)), None)


def _holds_copyright(item: Item, items: Sequence[Item]) -> bool:
    """Whether a line is named as a whole by the page's notice of copyright."""
    notices = (one.unit.text for one in items if one.kind == "copyright")
    return item.unit.words > 1 and any(item.unit.text in notice for notice in notices)


def _free_line(item: Item) -> bool:
    """Whether nothing is known of a line that has words, and it is neither a paragraph nor a fact."""
    return item.unit.text != "" and not (item.kind or item.fact or item.prose)


def _names_publication(item: Item, book: Rulebook) -> bool:
    return book.names_paper(item.unit.text) or _capitals(item)


def _above_issue(items: Sequence[Item], n: int) -> bool:
    return n + 1 < len(items) and items[n + 1].kind in ("issue", "masthead")


def _capitals(item: Item) -> bool:
    """Whether a line is written as a name is: every word of four letters and more with a capital."""
    words = item.unit.text.split()
    long = [word for word in words if len(word) > 3]
    capital = sum(word[:1].isupper() for word in words)
    return "|" not in words and capital >= 2 and len(words) <= 6 and all(word[:1].isupper() for word in long)


# ---------------------------------------------------------------- below the headline


def _below(items: Sequence[Item], place: int, body: int, book: Rulebook) -> None:
    """Label the lines between headline and article: the first to say something is the standfirst."""
    lines = [item for item in items[place + 1 : body] if _between(item)]
    standfirst = next(filter(_may_be_standfirst, lines), None)
    told = None if bylines.signed(items) else bylines.words_told(items)
    for item in lines:
        name = None if told is None else bylines.name_alone(item, told, book)
        if item is standfirst:
            item.label("standfirst", "stands between headline and article", furniture=False)
        elif name:
            item.label("byline", "a name alone below the headline", furniture=False, match=name)
        elif item.short and not item.unit.listed:
            item.label("heading", "a short line above the first paragraph", furniture=False)


def _between(item: Item) -> bool:
    """Whether nothing is known of a unit that has up to 60 words and is no fact."""
    return item.unit.text != "" and item.unit.words <= 60 and not (item.kind or item.fact)


def _may_be_standfirst(item: Item) -> bool:
    return item.unit.words >= 4 and not item.heading and not item.unit.listed


def _headings(items: Sequence[Item], body: int) -> None:
    """A short line with room above it and a paragraph right below, within the article, is a heading."""
    for n in range(body + 1, len(items) - 1):
        room = items[n].unit.gap or not items[n - 1].prose
        if room and items[n + 1].paragraph and _may_be_heading(items[n]):
            items[n].label("heading", "a short line above a paragraph", furniture=False)


def _may_be_heading(item: Item) -> bool:
    """Whether a free line reads as a title: up to eight words, the first with a capital; no fact, no list."""
    if item.kind or item.fact or item.unit.listed:
        return False
    return item.unit.words <= 8 and item.short and item.unit.text[:1].isupper()
