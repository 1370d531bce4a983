"""XML from anywhere as a tree of lxml: nothing is fetched, no document type is read, no entity can grow.

Character entities stay as the parser leaves them only for a moment: one that the document itself defines as a few
characters, or that HTML knows by the same name (those of the ISO sets of older editions), becomes these characters; any
other stays in the text as it is written, and a note names it.
"""

import codecs
from collections.abc import Iterator, Mapping
from html.entities import html5
from typing import Any, NamedTuple

from lxml import etree

from testimonia.errors import ReadingError
from testimonia.readers.page import Raw

_LONGEST = 40
"""Characters that an entity of the document may stand for."""
_HEAD = 200
"""Bytes in which a document declares its encoding."""
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Tree(NamedTuple):
    """The root element, the name Python gives the encoding, and what had to be assumed."""

    root: Any
    encoding: str
    notes: tuple[str, ...]


def parsed(raw: Raw) -> Tree:
    """Parse XML, comments and processing instructions left out.

    Raises:
        ReadingError: ("damaged") it is not well-formed, breaks off, is nested more than 256 deep, or its entities
            would grow beyond bounds.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True,
        remove_pis=True, collect_ids=False, encoding=_carried(raw),
    )  # fmt: skip
    try:
        root = etree.fromstring(raw.data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ReadingError("damaged", f"is no XML that can be read ({_said(error)})") from error
    unknown = sorted(_resolved(root))
    notes = (f"entities that nothing defines stay as written: {', '.join(unknown[:5])}",) if unknown else ()
    return Tree(root, _encoding(root), notes)


def name(element: Any) -> str:
    """Return the name of an element without its namespace, empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace(element: Any) -> str:
    """Return the namespace of an element, empty where it has none."""
    return str(etree.QName(element).namespace or "")


def children(element: Any, *names: str) -> Iterator[Any]:
    """Yield the children of an element that have one of some names, in whatever namespace; none of None."""
    return (part for part in (() if element is None else element) if name(part) in names)


def child(element: Any, *path: str) -> Any:
    """Return the first child of a name, of that the first of the next name, and so on; None where one is missing."""
    for wanted in path:
        element = next(children(element, wanted), None)
    return element


def below(element: Any, *names: str) -> Iterator[Any]:
    """Yield all elements of some names below an element, in whatever namespace, in order; none of None."""
    return (one for one in (() if element is None else element.iterdescendants()) if name(one) in names)


def words(element: Any) -> str:
    """Return the text of an element and all below it, white space collapsed; empty for None."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def number(element: Any, attribute: str) -> float | None:
    """Return an attribute as a number, None where it has none that is finite."""
    try:
        value = float(element.get(attribute, ""))
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None


def _carried(raw: Raw) -> str | None:
    """Return what the mail or web archive says of the encoding, where the document itself says nothing."""
    if raw.data.startswith(_MARKS) or b"encoding" in raw.data[:_HEAD]:
        return None
    try:
        return codecs.lookup(raw.charset).name if raw.charset else None
    except LookupError:
        return None


def _said(error: Exception) -> str:
    return (getattr(error, "msg", None) or str(error)).removesuffix(" (<string>, line 1)")[:200]


def _encoding(root: Any) -> str:
    declared = root.getroottree().docinfo.encoding or "utf-8"
    try:
        return codecs.lookup(declared).name
    except LookupError:
        return str(declared).lower()


def _resolved(root: Any) -> Iterator[str]:
    """Put characters in the place of entities; return those that stay as written."""
    found = list(root.iter(etree.Entity))
    own = _defined(root) if found else {}
    known = {entity.text: own.get(entity.text[1:-1]) or html5.get(entity.text[1:]) for entity in found}
    for above in dict.fromkeys(entity.getparent() for entity in found):
        _resolve_in(above, known)
    return (written for written, characters in known.items() if characters is None)


def _defined(root: Any) -> dict[str, str]:
    """Return the entities that a document defines as a few characters."""
    kind = root.getroottree().docinfo.internalDTD
    defined = {one.name: one.content or "" for one in kind.iterentities()} if kind is not None else {}
    return {key: value for key, value in defined.items() if _is_plain(value)}


def _is_plain(content: str) -> bool:
    return 0 < len(content) <= _LONGEST and "<" not in content and "&" not in content


def _resolve_in(above: Any, known: Mapping[str, str | None]) -> None:
    """Let the text of an element, and that behind each of its children, go on over entities."""
    holder, parts = None, [above.text or ""]
    for one in list(above):
        if one.tag is not etree.Entity:
            _hold(above, holder, parts)
            holder, parts = one, [one.tail or ""]
            continue
        parts += [known[one.text] or one.text, one.tail or ""]
        one.tail = None
        above.remove(one)
    _hold(above, holder, parts)


def _hold(above: Any, holder: Any, parts: list[str]) -> None:
    """Set the text behind a child, or that before the first."""
    if holder is None:
        above.text = "".join(parts)
    else:
        holder.tail = "".join(parts)
