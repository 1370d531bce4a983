"""The head of an article, found by where things stand: headline, standfirst, publication, section, headings.

Above the headline (see ``headline``) stand the publication and lines of the page, between it and the article
the standfirst, byline and date.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from testimonia.furniture import bylines, headline, islands
from testimonia.furniture.headline import CREDITS
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook
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
_TITLES = frozenset(("headline", "standfirst"))
_STANDFIRST = ("standfirst", "stands between headline and article")
_UPPER = ("heading", "a short line above the first paragraph")
_WITHIN = ("heading", "a short line above a paragraph")
PLACED = frozenset((_STANDFIRST, _UPPER, _WITHIN))
"""Kinds and reasons of what its place alone makes the article's, and no name or mark."""
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
        _title_page(items, place, book)
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
    titled = book.phrase("titled_series", whole=True)
    for item in items:
        if item.kind in _TITLES:
            yield from _matching(item, titled.fullmatch(item.unit.text))
    for item in _passing(items):
        yield from _matching(item, book.phrase("series_mention").search(item.unit.text))


def _passing(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the standfirst and the first and last paragraphs."""
    prose = [item for item in items if item.own and (item.prose or item.kind == "standfirst")]
    return (*prose[:2], *prose[2:][-2:])


def interviews(items: Sequence[Item], book: Rulebook) -> Iterator[tuple[Item, re.Match[str]]]:
    """Yield where headline or standfirst tell who put the questions."""
    for item in items:
        if item.kind in _TITLES:
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
    below = next((item for item in items[n + 1 :] if not _beside_credits(item)), None)
    return below is not None and below.kind in CREDITS


def _beside_credits(item: Item) -> bool:
    """Whether a line may part a standfirst from the byline: one of the page, or a count of it."""
    return item.kind in _BESIDE_CREDITS or item.unit.text.isdigit()


def _page_title(items: Sequence[Item], body: int) -> None:
    """A line "Headline | Publication", the headline standing elsewhere too, is the browser's title."""
    sited = ((item, _SITE.fullmatch(item.unit.text)) for item in items[:body] if _may_be_page_title(item))
    found = [(item, match) for item, match in sited if match]
    others = {headline.plain(item.unit.text) for item in items if item.unit.words <= 25} if found else ()
    for item, match in found:
        if headline.plain(match["title"]) in others:
            item.label("page title", "the page's title with the name of the publication", match=match)


def _may_be_page_title(item: Item) -> bool:
    return not item.kind and item.unit.words <= 40


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


def _title_page(items: Sequence[Item], place: int, book: Rulebook) -> None:
    """Label the author of a book: a name alone right above the title that has the imprint below it."""
    above = filter(
        _free_line, items[max(place - 1, 0) : place] if headline.imprint_below(items, place) else ()
    )
    for item in above:
        name = bylines.name_alone(item, (), book)
        if name:
            item.label("byline", "a name alone above the title of a book", furniture=False, match=name)


def _publication_told(items: Sequence[Item]) -> bool:
    """Whether a line that a rule has matched names the publication."""
    return any(item.tells("publication") for item in items)


def _masthead(items: Sequence[Item], above: Sequence[Item], blog: bool, book: Rulebook) -> Item | None:
    """Return the first line above the headline that names the publication.

    A blog writes its name as it likes, but first of all; whoever holds the copyright publishes.
    """
    free = [] if _publication_told(above) else _may_be_mastheads(above, book)
    if blog and free[:1] == [0] and above[0].short:
        return above[0]
    named = (above[n] for n in free if _names_publication(above, n, book))
    return _holder([above[n] for n in free], items) or next(named, None)


def _holder(free: Sequence[Item], items: Sequence[Item]) -> Item | None:
    """Return the first line that a notice of copyright names as a whole."""
    notices = [item.unit.text for item in items if item.kind == "copyright"]
    return next((item for item in free if headline.holds_copyright(item, notices)), None)


def _may_be_mastheads(above: Sequence[Item], book: Rulebook) -> list[int]:
    """Return the positions of the free lines that hold no word of the page's machinery."""
    free = (n for n, item in enumerate(above) if _free_line(item))
    return [n for n in free if not bylines.is_of_page(above[n].unit.text, book)]


def _free_line(item: Item) -> bool:
    """Whether nothing is known of a line that has words, and it is neither a paragraph nor a fact."""
    return item.unit.text != "" and not (item.kind or item.fact or item.prose)


def _names_publication(items: Sequence[Item], n: int, book: Rulebook) -> bool:
    return book.names_paper(items[n].unit.text) or _capitals(items[n]) or _above_issue(items, n)


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
    islands.label_upper(items, place, body, book)
    lines = list(filter(_between, items[place + 1 : body]))
    standfirst = next(filter(_may_be_standfirst, lines), None)
    if standfirst is not None:
        standfirst.label(*_STANDFIRST, furniture=False)
    if not bylines.signed(items):
        _signatures(lines, bylines.words_told(items), book)
    for item in filter(_between, lines):
        if item.short and not item.unit.listed:
            item.label(*_UPPER, furniture=False)


def _signatures(lines: Sequence[Item], told: Collection[str], book: Rulebook) -> None:
    """Label the names that stand alone below the headline."""
    for item in filter(_between, lines):
        name = bylines.name_alone(item, told, book)
        if name:
            item.label("byline", "a name alone below the headline", furniture=False, match=name)


def _between(item: Item) -> bool:
    """Whether nothing is known of a unit that has up to 60 words and is no fact."""
    return item.unit.text != "" and item.unit.words <= 60 and not (item.kind or item.fact)


def _may_be_standfirst(item: Item) -> bool:
    return item.unit.words >= 4 and not item.heading and not item.unit.listed


def _headings(items: Sequence[Item], body: int) -> None:
    """A short line with room above it and a paragraph right below, within the article, is a heading."""
    labels = Counter(map(_label, items))
    for n in range(body + 1, len(items) - 1):
        room = items[n].unit.gap or not items[n - 1].prose
        label = _label(items[n])
        turn = label and labels[label] > 1
        if room and not turn and items[n + 1].paragraph and _may_be_heading(items[n]):
            items[n].label(*_WITHIN, furniture=False)


def _label(item: Item) -> str:
    """Return what stands before the colon of a line; where others open with it too, it is who speaks."""
    label, colon, said = item.unit.text.partition(": ")
    return label if colon and said else ""


def _may_be_heading(item: Item) -> bool:
    """Whether a free line reads as a title: up to eight words, the first with a capital; no fact, no list."""
    if item.kind or item.fact or item.unit.listed:
        return False
    return item.unit.words <= 8 and item.short and item.unit.text[:1].isupper()
