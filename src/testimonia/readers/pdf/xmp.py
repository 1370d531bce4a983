"""XMP: what a PDF declares of itself as RDF, in a packet that stands in the file for all to find.

Only a packet of the document itself is read, one that names the program which made the PDF or the number of a journal:
pictures have packets of their own. A packet with a document type is not read, so that nothing in it is an entity.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree

_BEGIN, _END = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST = 256_000
"""Bytes of a packet."""
_MOST = 20
"""Packets that are looked at, from the end of the file: the last is the newest."""
_OF_DOCUMENT = (b"http://ns.adobe.com/pdf/1.3/", b"http://prismstandard.org/")
_DC = "http://purl.org/dc/elements/1.1/"
_KINDS = {
    f"{{{_DC}}}title": "title", f"{{{_DC}}}creator": "author", f"{{{_DC}}}language": "language",
    f"{{{_DC}}}publisher": "publication", f"{{{_DC}}}rights": "copyright", f"{{{_DC}}}subject": "tags",
    "publicationName": "publication", "volume": "volume", "number": "issue", "startingPage": "page",
    "pageRange": "page", "publicationDate": "published", "coverDate": "published", "url": "url",
}  # fmt: skip
"""Names of Dublin Core, and of PRISM in any of its versions → kind of clue."""
_PRISM = "http://prismstandard.org/"
_MOST_VALUES = 100


def declared(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield kind and value of what the newest packet of a PDF declares; nothing where there is none to be read."""
    packet = _packet(data)
    root = _parsed(packet) if packet else None
    if root is None:
        return
    for n, (kind, words) in enumerate(_values(root)):
        if n == _MOST_VALUES:
            return
        yield kind, words


def _packet(data: bytes) -> bytes:
    """Return the last packet that is the document's."""
    end = len(data)
    for _ in range(_MOST):
        end = data.rfind(_END, 0, end)
        if end < 0:
            break
        start = data.rfind(_BEGIN, max(0, end - _LONGEST), end)
        packet = data[start : end + len(_END)] if start >= 0 else b""
        if any(name in packet for name in _OF_DOCUMENT):
            return packet
    return b""


def _parsed(packet: bytes) -> Any:
    """Return the root of a packet, None where it is broken or has a document type."""
    if b"<!" in packet:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(packet, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _values(root: Any) -> Iterator[tuple[str, str]]:
    """Yield kind and value of each element, of each item of one that is a list, and of attributes."""
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            yield from _told(name, value)
        for item in list(element.iter("{*}li")) or [element]:
            yield from _told(element.tag, item.text or "")


def _told(name: str, value: str) -> Iterator[tuple[str, str]]:
    space, _, local = name.rpartition("}")
    kind = _KINDS.get(name) or (_KINDS.get(local) if space.startswith("{" + _PRISM) else None)
    if kind and value.strip():
        yield kind, value
