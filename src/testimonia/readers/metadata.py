"""What a web page declares: title, author, date, publication, address, language, each with where it was read.

In order of trust: JSON-LD (linked_data.py), Open Graph and ``article:*``, Highwire ``citation_*``, Dublin Core, the
plain names of HTML, then ``<h1>``, ``<time>`` and ``<title>``. Elements that point at a byline or a day (bylines.py)
are clues of the kinds ``byline`` and ``day``, which furniture reads where none is declared; so is a day that htmldate
finds where none is told in figures. A clue bears its place in the text layer where the same words stand there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import islice
from typing import Any, NamedTuple

from testimonia.model import Clue
from testimonia.readers import bylines, days, linked_data, saved

_NAMES = {
    "og:title": "title", "citation_title": "title", "dc.title": "title", "dcterms.title": "title",
    "twitter:title": "title", "headline": "title",
    "author": "author", "article:author": "author", "citation_author": "author", "dc.creator": "author",
    "dcterms.creator": "author", "parsely-author": "author", "sailthru.author": "author", "byl": "author",
    "article:published_time": "published", "citation_publication_date": "published",
    "citation_date": "published",
    "dc.date": "published", "dc.date.issued": "published", "dcterms.date": "published",
    "dcterms.issued": "published",
    "date": "published", "pubdate": "published", "publishdate": "published", "datepublished": "published",
    "parsely-pub-date": "published", "og:site_name": "publication", "citation_journal_title": "publication",
    "dc.publisher": "publication", "dcterms.publisher": "publication", "publisher": "publication",
    "application-name": "publication", "citation_volume": "volume", "citation_issue": "issue",
    "citation_firstpage": "page", "og:url": "url", "og:description": "standfirst",
    "description": "standfirst",
    "article:section": "section", "keywords": "tags", "news_keywords": "tags", "article:tag": "tags",
    "dc.language": "language", "og:locale": "language", "dc.rights": "copyright", "copyright": "copyright",
}  # fmt: skip
_RANKS = {name: rank for rank, name in enumerate(_NAMES)}
_ORIGINS = {
    "og": "Open Graph", "article": "Open Graph", "citation": "Highwire tags", "dc": "Dublin Core",
    "dcterms": "Dublin Core", "twitter": "Twitter Cards",
}  # fmt: skip
_PREFIX = re.compile(r"[a-z]+(?=[:._])")
_SPLIT_TAGS = re.compile(r"\s{0,9}[,;]\s{0,9}")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_SEPARATORS = ("|", "-", "–", "—", ":", "·", "»", "•")
_LONGEST = 1000
_MOST = 200
"""Values that are taken; a page that declares more says no more."""
_UNPLACED = frozenset(("language", "tags", "url"))


class Declared(NamedTuple):
    """Kind and value of what a page declares, and where it was read."""

    kind: str
    value: str
    origin: str


def clues(root: Any, text: str) -> list[Clue]:
    """Return what the page declares of itself, most trusted first, each kind and value once."""
    declared: dict[tuple[str, str], Declared] = {}
    for one in islice(_values(_declared(root)), _MOST):
        declared.setdefault((one.kind, one.value), one)
    found = [_placed(one, text) for one in declared.values()]
    titles = [clue.value for clue in found if clue.kind == "title"]
    kept = [clue for clue in found if clue.kind != "title" or not _decorated(clue.value, titles)]
    return [*kept, *_further(root, kept)]


def _values(declared: Iterable[Declared]) -> Iterator[Declared]:
    """Yield what is declared, white space made plain and tags apart; an address is no author."""
    for kind, words, origin in declared:
        value = unescape(words[: 4 * _LONGEST])
        for piece in _SPLIT_TAGS.split(value) if kind == "tags" else (value,):
            clean = _BLANK.sub(" ", piece).strip()[:_LONGEST]
            if clean and not (kind == "author" and _ADDRESS.match(clean)):
                yield Declared(kind, clean, origin)


def _decorated(title: str, titles: list[str]) -> bool:
    """Whether a title is another one with the name of the site behind it."""
    return any(
        title.startswith(other) and title[len(other) :].lstrip()[:1] in _SEPARATORS for other in titles
    )


def _placed(one: Declared, text: str) -> Clue:
    """Return a clue, a day as machines write it; at its place in the text where the same words stand there."""
    at = text.find(one.value) if one.kind not in _UNPLACED else -1
    start, end = (at, at + len(one.value)) if at >= 0 else (None, None)
    value = days.iso(one.value) if one.kind in ("published", "day") else one.value
    return Clue(one.kind, value, one.value, start, end, one.origin)


def _further(root: Any, told: Sequence[Clue]) -> Iterator[Clue]:
    """Yield an author and a day that are found where none is told."""
    if not any(clue.kind in ("author", "byline") for clue in told):
        for words in bylines.author_links(root):
            yield Clue("byline", words, words, origin="link to the author")
    dated = any(clue.kind in ("published", "day") and days.is_day(clue.value) for clue in told)
    day = "" if dated else days.found(root)
    if day:
        yield Clue("day", day, day, origin="htmldate")


# ---------------------------------------------------------------- where it stands


def _declared(root: Any) -> Iterator[Declared]:
    yield from (Declared(kind, value, linked_data.ORIGIN) for kind, value in linked_data.declared(root))
    yield from _meta(root)
    yield from _elements(root)
    yield from (Declared(kind, value, "note of who saved it") for kind, value in saved.clues(root))
    yield from (Declared(*found) for found in bylines.marked(root))


def _meta(root: Any) -> Iterator[Declared]:
    """Yield what meta elements declare, by their trust and then in order of the page."""
    named = ((_meta_name(meta), meta.get("content")) for meta in root.iter("meta"))
    known = [(name, content) for name, content in named if content and name in _RANKS]
    for name, content in sorted(known, key=lambda pair: _RANKS[pair[0]]):
        prefix = _PREFIX.match(name)
        yield Declared(_NAMES[name], content, _ORIGINS.get(prefix[0] if prefix else "", "meta element"))


def _meta_name(meta: Any) -> str:
    name: str = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
    return name[:50].lower()


def _elements(root: Any) -> Iterator[Declared]:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield Declared("url", link.get("href"), "canonical link")
    if root.get("lang"):
        yield Declared("language", root.get("lang"), "lang of the page")
    for tag in ("h1", "title"):
        for element in islice(root.iter(tag), 1):
            yield Declared("title", "".join(islice(element.itertext(), _LONGEST)), f"{tag} element")
    for element in islice(root.iter("time"), 1):
        if element.get("datetime"):
            yield Declared("published", element.get("datetime"), "time element")
