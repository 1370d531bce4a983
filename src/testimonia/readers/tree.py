"""From a web page's markup to its elements, within bounds: what would take more than it is worth is told, not tried.

Nothing is fetched and no entity outside the page is resolved. libxml2 reads whatever is broken as browsers do, but
it takes 300 bytes for each element, compares each attribute of an element with all before it, and gives up on what is
nested more than 2,048 deep.
"""

import re
from typing import Any, NamedTuple

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_CONTROLS = bytes((*range(9), 11, *range(14, 32), 127))
_MOST_TAGS = 400_000
_DEEPEST = 2_000
"""Elements above another: a little less than what libxml2 gives up on."""
_LONG = 8_000
"""Characters between two tags from which on one is looked at."""
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_LONG},}}>?")
_NAME = re.compile(r"<[a-zA-Z][^\s<>/]{0,50}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 1_000
_LARGE = "{} tags: read without structure"
_CROWDED = "an element with too many attributes: read without them"
_DEEP = "elements nested too deep: read without structure"


class Parsed(NamedTuple):
    """A page's root element, None where it is not to be had, and what there is to say of it."""

    root: Any
    notes: tuple[str, ...] = ()


def parse(text: str) -> Parsed:
    """Return the elements of a page; no root and a note where it is to be read without, neither where it holds none."""
    tags = text.count("<")
    if tags > _MOST_TAGS:
        return Parsed(None, (_LARGE.format(f"{tags:,}"),))
    long = max(map(len, text.split("<"))) > _LONG
    bounded = _LONG_TAG.sub(_bounded, text) if long else text
    root = _root(bounded)
    if root is not None and _is_cut_off(root):
        return Parsed(None, (_DEEP,))
    return Parsed(root, () if len(text) == len(bounded) else (_CROWDED,))


def _bounded(tag: re.Match[str]) -> str:
    """Return a long tag as it is, one of too many attributes without them."""
    attributes = _QUOTED.sub("", tag[0]).split(None, _MOST_ATTRIBUTES)
    if len(attributes) <= _MOST_ATTRIBUTES:
        return tag[0]
    name = _NAME.match(tag[0])
    return f"{name[0]}>" if name else ""


def _root(text: str) -> Any:
    # 20 ms to load: only collections with web pages pay for it
    from lxml import etree, html  # noqa: PLC0415

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True)
    # what lxml.html's own parser makes, without asking Python for the class of each element
    parser.set_element_class_lookup(
        etree.ElementDefaultClassLookup(element=html.HtmlElement, comment=html.HtmlComment)
    )
    data = text.encode("utf-8", "replace")
    if len(data.translate(None, _CONTROLS)) < len(data):
        data = _ILLEGAL.sub("\ufffd", text).encode("utf-8", "replace")
    try:
        return etree.fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _is_cut_off(root: Any) -> bool:
    """Tell whether the parser gave up: then the last element is nested as deep as it goes."""
    depth = 0
    last = root
    while len(last):
        last = last[-1]
        depth += 1
    return depth >= _DEEPEST
