"""What a web page's head declares: title, author, date, publication, address, language.

In order of trust: JSON-LD (schema.org Article and its kinds), Open Graph and ``article:*``, Highwire
``citation_*``, Dublin Core, the plain names of HTML, then ``<h1>``, ``<time>`` and ``<title>``. Elements that are
marked as a byline or a day are clues of the kinds ``byline`` and ``day``, which furniture reads where nothing is
declared. A clue bears its place in the text layer where the same words stand there.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from testimonia.model import Clue
from testimonia.readers import bylines, saved

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
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|ScholarlyArticle|Book|WebPage)$")
_SPLIT_TAGS = re.compile(r"\s{0,9}[,;]\s{0,9}")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_SEPARATORS = ("|", "-", "–", "—", ":", "·", "»", "•")
_LONGEST = 1000
_NODES = 500


def clues(root: Any, text: str) -> list[Clue]:
    """Return what the page declares of itself, most trusted first, each kind and value once."""
    found = [_placed(kind, value, text) for kind, value in dict.fromkeys(_values(root))]
    titles = [clue.value for clue in found if clue.kind == "title"]
    return [clue for clue in found if clue.kind != "title" or not _decorated(clue.value, titles)]


def _values(root: Any) -> Iterator[tuple[str, str]]:
    """Yield kind and value of what is declared, white space made plain and tags apart; an address is no author."""
    for kind, declared in _declared(root):
        value = unescape(declared)
        for words in _SPLIT_TAGS.split(value) if kind == "tags" else (value,):
            clean = _BLANK.sub(" ", words).strip()[:_LONGEST]
            if clean and not (kind == "author" and _ADDRESS.match(clean)):
                yield kind, clean


def _decorated(title: str, titles: list[str]) -> bool:
    """Whether a title is another one with the name of the site behind it."""
    return any(
        title.startswith(other) and title[len(other) :].lstrip()[:1] in _SEPARATORS for other in titles
    )


def _placed(kind: str, words: str, text: str) -> Clue:
    at = text.find(words) if kind not in ("language", "tags", "url") else -1
    return Clue(kind, words, words, at, at + len(words)) if at >= 0 else Clue(kind, words, words)


def _declared(root: Any) -> Iterator[tuple[str, str]]:
    yield from _linked_data(root)
    yield from _meta(root)
    yield from _canonical(root)
    if root.get("lang"):
        yield "language", root.get("lang")
    for tag, kind in (("h1", "title"), ("title", "title")):
        for element in list(root.iter(tag))[:1]:
            yield kind, "".join(element.itertext())
    for element in list(root.iter("time"))[:1]:
        if element.get("datetime"):
            yield "published", element.get("datetime")
    yield from saved.clues(root)
    for words in bylines.marked(root):
        yield "byline", words
    for words in bylines.days(root):
        yield "day", words


def _canonical(root: Any) -> Iterator[tuple[str, str]]:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield "url", link.get("href")


def _meta(root: Any) -> Iterator[tuple[str, str]]:
    values = [(_meta_name(meta), meta.get("content")) for meta in root.iter("meta")]
    for wanted, kind in _NAMES.items():
        for name, content in values:
            if name == wanted and content:
                yield kind, content


def _meta_name(meta: Any) -> str:
    name: str = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
    return name.lower()


def _linked_data(root: Any) -> Iterator[tuple[str, str]]:
    for script in root.iter("script"):
        nodes = _nodes(_data(script))
        names = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
        for node in _articles(nodes):
            yield from _of_article(node, names)


def _data(script: Any) -> Any:
    """Return the linked data of a script; None where it has none, or cannot be read."""
    if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
        return None
    try:
        return json.loads(script.text or "")
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> list[dict[str, Any]]:
    """Return the nodes of linked data, looking at a bounded number."""
    nodes: list[dict[str, Any]] = []
    waiting = [data]
    while waiting and len(nodes) < _NODES:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node[:_NODES]))
        elif isinstance(node, dict):
            nodes.append(node)
            waiting.append(node.get("@graph"))
            waiting.append(node.get("mainEntity"))
    return nodes


def _articles(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the nodes of schema.org's Article kinds, articles before pages."""
    fitting = [node for node in nodes if any(_ARTICLE.search(name) for name in _texts(node.get("@type")))]
    yield from sorted(fitting, key=lambda node: "WebPage" in _texts(node.get("@type")))


def _of_article(node: dict[str, Any], names: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield what an article's node declares; ``names`` are the nodes with a name that it may point to by their id."""
    page = "WebPage" in _texts(node.get("@type"))
    keys = {"headline": "title", "alternativeHeadline": "standfirst", "author": "author",
    "datePublished": "published",
            "publisher": "publication", "articleSection": "section", "inLanguage": "language",
            "keywords": "tags",
            "issueNumber": "issue", "volumeNumber": "volume", "copyrightHolder": "copyright"}  # fmt: skip
    for key, kind in keys.items():
        if page and kind not in ("published", "language"):
            continue
        for value in _texts(_resolved(node.get(key), names)):
            yield kind, value


def _resolved(value: Any, names: dict[str, dict[str, Any]]) -> Any:
    """Return a value with what it points to by an id in its place, one level deep."""
    if isinstance(value, list):
        return [_resolved(item, names) if isinstance(item, dict) else item for item in value[:50]]
    if isinstance(value, dict) and "name" not in value:
        return names.get(str(value.get("@id")), value)
    return value


def _texts(value: Any) -> list[str]:
    """Return the names in a JSON-LD value: a string, a number, a node with a name, or a list of such."""
    items = value[:50] if isinstance(value, list) else [value]
    return [text for item in items if (text := _text(item)) is not None]


def _text(value: Any) -> str | None:
    """Return a single JSON-LD value as text; None where it is no name."""
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else None
