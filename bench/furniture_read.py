"""What this project makes of a web page: its text as read, its article, its passages, what it tells."""

from collections.abc import Iterable, Mapping, Sequence

from testimonia.errors import ReadingError
from testimonia.furniture import mark
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue, Region, Source
from testimonia.passages import split
from testimonia.readers import Page, Raw, html

TOLD_APART = frozenset(("headline", "byline", "date line", "imprint"))
"""Kinds of regions of the article that are given as title, author and date, not as its text."""
_WORDS = ENGLISH.furniture()


def page_of(data: bytes) -> tuple[Source, Page]:
    """Return a page as read; one that cannot be read is empty."""
    try:
        page = html.read(Raw(data))
    except ReadingError:
        page = Page("", "utf-8")
    return Source("", "", "", page.text, "html", page.encoding), page


def whole(data: bytes) -> str:
    """Return the text layer of the whole page."""
    return page_of(data)[0].text


def article(data: bytes) -> str:
    """Return all that is not furniture, but the headline, bylines and dates."""
    source, page = page_of(data)
    return kept(source.text, mark(source, page, _WORDS)[0])


def passages(data: bytes) -> str:
    """Return the passages that statements are read from."""
    source, page = page_of(data)
    regions, _ = mark(source, page, _WORDS)
    return "\n".join(source.text[p.start : p.end] for p in split(source, regions, page.marked, _WORDS))


def kept(text: str, regions: Iterable[Region]) -> str:
    """Return the text outside furniture and what is told apart."""
    pieces, at = [], 0
    for region in regions:
        if region.furniture or region.kind in TOLD_APART:
            pieces.append(text[at : region.start])
            at = max(at, region.end)
    return "\n".join(filter(str.strip, [*pieces, text[at:]])).strip()


def told(read: tuple[Source, Page]) -> Mapping[str, Sequence[str]]:
    """Return what a page tells, kind of clue → values, the most trusted first."""
    return _values(mark(*read, _WORDS)[1])


def _values(clues: Iterable[Clue]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for clue in clues:
        values.setdefault(clue.kind, []).append(clue.value)
    return values


def predicted(data: bytes) -> dict[str, str]:
    """Return the text of a page's article, its title, authors and date, each "" where there is none."""
    source, page = page_of(data)
    regions, clues = mark(source, page, _WORDS)
    values = _values(clues)
    first = {kind: next(iter(values.get(kind, ())), "") for kind in ("title", "published")}
    return {
        "text": kept(source.text, regions),
        "title": first["title"],
        "author": "; ".join(values.get("author", ())),
        "date": first["published"],
    }
