"""What a web page's linked data declares of its article: JSON-LD with the words of schema.org."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

ORIGIN = "JSON-LD"
_ARTICLES = ("Article", "BlogPosting", "Report", "Book", "WebPage")
"""Ends of the names of types that tell of a text, or of the page of one."""
_PAGE = "WebPage"
_OF_PAGE = frozenset(("published", "language"))
"""What a page tells of the text on it; its name is the site's."""
_KINDS = {
    "headline": "title", "alternativeHeadline": "standfirst", "author": "author", "creator": "author",
    "datePublished": "published", "publisher": "publication", "articleSection": "section",
    "inLanguage": "language", "keywords": "tags", "issueNumber": "issue", "volumeNumber": "volume",
    "copyrightHolder": "copyright",
}  # fmt: skip
_MOST_SCRIPTS = 50
_MOST_NODES = 500
_MOST_VALUES = 50
_LONGEST = 2_000_000
"""Characters of a script that is read."""


def declared(root: Any) -> Iterator[tuple[str, str]]:
    """Yield kind and value of what the linked data of a page declares."""
    scripts = root.xpath("descendant::script[contains(@type, 'ld+json')]")
    for script in scripts[:_MOST_SCRIPTS]:
        nodes = _nodes(_data(script.text or ""))
        names = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
        for node in _articles(nodes):
            yield from _of_article(node, names)


def _data(words: str) -> Any:
    """Return what a script holds; None where it cannot be read. Line ends within strings are let pass."""
    if len(words) > _LONGEST:
        return None
    try:
        return json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> list[dict[str, Any]]:
    """Return the nodes of linked data, looking at a bounded number."""
    nodes: list[dict[str, Any]] = []
    waiting = [data]
    while waiting and len(nodes) < _MOST_NODES:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node[:_MOST_NODES]))
        elif isinstance(node, dict):
            nodes.append(node)
            waiting.append(node.get("@graph"))
            waiting.append(node.get("mainEntity"))
    return nodes


def _articles(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the nodes of schema.org's Article kinds, articles before pages."""
    fitting = [node for node in nodes if any(name.endswith(_ARTICLES) for name in _types(node))]
    return sorted(fitting, key=lambda node: _PAGE in _types(node))


def _types(node: dict[str, Any]) -> list[str]:
    return list(_texts(node.get("@type")))


def _of_article(node: dict[str, Any], names: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield what an article's node declares; ``names`` are the nodes with a name that it may point to by their id."""
    page = _PAGE in _types(node)
    for key, kind in _KINDS.items():
        if not (page and kind not in _OF_PAGE):
            yield from ((kind, value) for value in _texts(_resolved(node.get(key), names)))


def _resolved(value: Any, names: dict[str, dict[str, Any]]) -> Any:
    """Return a value with what it points to by an id in its place, one level deep."""
    if isinstance(value, list):
        return [_resolved(item, names) if isinstance(item, dict) else item for item in value[:_MOST_VALUES]]
    if isinstance(value, dict) and "name" not in value:
        return names.get(str(value.get("@id")), value)
    return value


def _texts(value: Any) -> Iterator[str]:
    """Yield the names in a value: a string, a number, a node with a name, or a list of such."""
    items = value if isinstance(value, list) else [value]
    return (text for item in islice(items, _MOST_VALUES) for text in _text(item))


def _text(value: Any) -> Iterator[str]:
    """Yield a single value as text, where it is a name."""
    if isinstance(value, dict):
        name = value.get("name")
        yield from (one for one in (name if isinstance(name, list) else [name]) if isinstance(one, str))
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, str):
        yield value
