"""HTML: the text layer of the whole page, with what is not its main text hinted at as furniture.

Nothing is fetched and no entity outside the page is resolved. The encoding is found as a browser finds it
(WHATWG "Determining the character encoding": byte order mark, then ``<meta>``), then as for plain text.
Main text is what trafilatura takes for it; a block is furniture when it is not in there and either stands
in an element that is (navigation, footer, form, …) or does not read as a paragraph among the main ones. Where
trafilatura finds nothing, only the elements decide.
"""

import codecs
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import compress
from typing import Any

from testimonia.errors import ReadingError
from testimonia.model import Region
from testimonia.readers import hocr, markup, metadata
from testimonia.readers.encoding import Decoded, decode
from testimonia.readers.layer import WHOLE_PAGE, Block, build
from testimonia.readers.page import Page, Raw

_META = re.compile(
    rb"<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_PROLOGUE = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_:.-]{2,40})")
# labels that the WHATWG Encoding Standard reads as windows-1252
_WESTERN = frozenset(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "x-user-defined"))
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")

_ELEMENTS = {
    "nav": "navigation", "footer": "footer", "aside": "aside", "form": "form", "button": "button",
    "menu": "navigation", "dialog": "dialog", "search": "form", "header": "page header",
    "figcaption": "caption",
}  # fmt: skip
_ROLES = {
    "navigation": "navigation", "contentinfo": "footer", "complementary": "aside", "search": "form",
    "banner": "page header", "dialog": "dialog", "alertdialog": "dialog", "menu": "navigation",
}  # fmt: skip
# what makers of sites call their elements, in whatever language their pages are
_CLASSES = {
    "cookie": "cookie note", "cookies": "cookie note", "consent": "cookie note", "gdpr": "cookie note",
    "breadcrumb": "breadcrumb", "breadcrumbs": "breadcrumb", "share": "sharing", "sharing": "sharing",
    "sharedaddy": "sharing", "social": "sharing", "related": "other stories", "recommended": "other stories",
    "recirculation": "other stories", "comments": "comments", "comment": "comments", "respond": "comments",
    "disqus": "comments", "newsletter": "newsletter", "subscribe": "newsletter", "sidebar": "aside",
    "navbar": "navigation", "menu": "navigation", "nav": "navigation", "footer": "footer",
    "advert": "advertisement",
    "advertisement": "advertisement", "ads": "advertisement", "sponsored": "advertisement", "tags": "tags",
    "pagination": "navigation", "login": "login", "signin": "login", "print": "print link",
}  # fmt: skip
_BOXES = frozenset(("infobox", "vcard", "biography-box"))
"""Classes of boxes of facts."""
_WORD = re.compile(r"[a-z]+")
_TAG = re.compile(r"(<[/!?a-zA-Z][^<>]{0,5000}>)")
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_SILENT = frozenset(("script", "style", "template", "title", "noscript"))
_SQUEEZE = re.compile(r"\W+")
_MAIN_LEAST = 200
"""Characters: less main text than this is taken for a page that was not understood."""


def read(raw: Raw) -> Page:
    """Read a web page. Raises ``ReadingError`` ("binary", "no-text") where there is nothing to read."""
    if hocr.is_hocr(raw.data):
        return hocr.read(raw)
    text, encoding, notes = _decode(raw.data)
    root = _parse(text)
    if root is None:
        raise ReadingError("no-text", "holds no HTML element and no text")
    layer = build(root)
    if not layer.text:
        return _bare(text, encoding, notes)
    clues = metadata.clues(root, layer.text)
    mains, note = _main_text(root, text)
    marked = tuple(_regions(layer.blocks, layer.text, mains))
    return Page(layer.text, encoding, (*notes, *note), marked, tuple(clues))


def _bare(text: str, encoding: str, notes: tuple[str, ...]) -> Page:
    """Read a page whose elements the parser gave up on (nested thousands deep) as words between tags."""
    words = list(_between_tags(text))
    if not words:
        raise ReadingError("no-text", "holds no text outside its markup")
    return Page("\n\n".join(words), encoding, (*notes, "elements nested too deep: read without structure"))


def _between_tags(text: str) -> Iterator[str]:
    """Yield the words between tags, those of scripts, styles and the like left out."""
    silent = ""
    for piece in _TAG.split(text):
        tag = _TAG_NAME.match(piece)
        if tag:
            silent = _silent_behind(tag, silent)
        elif not silent and piece.strip():
            yield " ".join(unescape(piece).split())


def _silent_behind(tag: re.Match[str], silent: str) -> str:
    """Return the silent element that is open behind a tag, empty if none; ``silent`` is the one before it."""
    closes, name = tag[1], tag[2].lower()
    if silent:
        return "" if closes and name == silent else silent
    return name if name in _SILENT else ""


def _decode(data: bytes) -> Decoded:
    declared = None if data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")) else _declared(data)
    if declared:
        try:
            return Decoded(data.decode(declared), declared, (f"encoding declared by the page: {declared}",))
        except UnicodeDecodeError:
            text, encoding, notes = decode(data)
            return Decoded(text, encoding, (*notes, f"the page declares {declared}, which its bytes are not"))
    return decode(data)


def _declared(data: bytes) -> str | None:
    match = _META.search(data[:4096]) or _PROLOGUE.match(data)
    if not match:
        return None
    label = match[1].decode("ascii").lower()
    if label in _WESTERN:
        return "cp1252"
    try:
        name = codecs.lookup(label).name
        b"".decode(name)
    except LookupError:
        return None
    return "utf-8" if name.startswith("utf-16") else name


def _parse(text: str) -> Any:
    # 20 ms to load: only collections with web pages pay for it
    from lxml import etree, html  # noqa: PLC0415

    clean = _ILLEGAL.sub("\ufffd", text)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True)
    try:
        return html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _main_text(root: Any, text: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the main text's lines, squeezed to letters and digits, and a note where there are none."""
    # 450 ms to load, so only when the first page is read
    from trafilatura import extract  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds wrong, our note says
    try:
        found = extract(text, include_comments=False, include_tables=True, deduplicate=False) or ""
    except Exception as error:
        return [], (f"main text not found ({type(error).__name__}): whole page kept",)
    lines = [_squeeze(line) for line in found.splitlines()]
    if sum(map(len, lines)) < _MAIN_LEAST:
        return [], ("main text not found: whole page kept",)
    return [line for line in lines if line], ()


def _squeeze(words: str) -> str:
    return _SQUEEZE.sub("", words).casefold()


def _regions(blocks: Sequence[Block], text: str, mains: list[str]) -> Iterator[Region]:
    """Yield for each block what it is: furniture and why, or the article's own, in its main text or beside it."""
    judged = _Judge(mains)
    main = [judged.is_main(text[block.start : block.end]) for block in blocks]
    parents = _parents(compress(blocks, main))
    for block, inside in zip(blocks, main, strict=True):
        kind = _structure(block)
        if inside:
            yield from markup.own(block)
            yield Region("main", block.start, block.end, False, "in the page's main text")
        elif kind:
            yield Region(kind, block.start, block.end, True, f"stands in the page's {kind}")
        elif mains and not _rescued(block, text[block.start : block.end], parents):
            yield Region("page", block.start, block.end, True, "not in the page's main text")
        else:
            yield from markup.own(block)


def _parents(blocks: Iterable[Block]) -> set[Any]:
    """Return the elements right above blocks."""
    return {block.path[-1] for block in blocks if block.path}


class _Judge:
    """Tells which blocks are in the main text: short ones as a line of their own, long ones anywhere."""

    def __init__(self, mains: list[str]) -> None:
        self._lines = frozenset(mains)
        self._whole = "\n".join(mains)
        self._joined = "".join(mains)

    def is_main(self, words: str) -> bool:
        squeezed = _squeeze(words)
        if not squeezed or squeezed in self._lines:
            return bool(squeezed)
        return len(squeezed) >= 25 and (squeezed in self._whole or squeezed in self._joined)


def _structure(block: Block) -> str:
    """Name the kind of furniture whose element a block stands in, innermost first; empty if none."""
    for depth in reversed(range(len(block.path))):
        element = block.path[depth]
        kind = _kind_by_element(element, block.path[:depth]) or _kind_by_class(element)
        if kind:
            return kind
    return ""


def _kind_by_element(element: Any, around: Sequence[Any]) -> str | None:
    """Return the kind of furniture that tag or role tell; the header of an article is none of the page's."""
    kind = _ELEMENTS.get(element.tag) or _ROLES.get((element.get("role") or "").lower())
    if kind == "page header" and any(part.tag in ("article", "main") for part in around):
        return None
    return kind


def _kind_by_class(element: Any) -> str | None:
    """Return the kind of furniture that class or id name, except for what holds the whole page."""
    if element.tag in WHOLE_PAGE:
        return None
    names = _WORD.findall(f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:300])
    return next((_CLASSES[name] for name in names if name in _CLASSES), None)


def _rescued(block: Block, words: str, parents: set[Any]) -> bool:
    """Keep the page's first heading, and headings and paragraphs among the main ones that were left out."""
    heading = markup.heading(block)
    if heading:
        return heading == "h1" or _siblings(block, parents)
    if _of_box(block, parents):
        return True
    enough = len(words.split()) >= 15 and words.rstrip("\"'”’)]» ")[-1:] in ".!?…"
    if not enough or block.linked * 10 < len(words) * 3:
        return enough and _siblings(block, parents)
    return _between(block, parents)


def _of_box(block: Block, parents: set[Any]) -> bool:
    """Tell whether a block is of a box of facts: a row of an infobox, or of a list of terms beside the main text."""
    if not block.path or block.path[-1].tag not in ("tr", "dt", "dd"):
        return False
    if any(map(_is_box, block.path)):
        return True
    terms = next((part for part in reversed(block.path) if part.tag == "dl"), None)
    return terms is not None and _has_main_text(terms.getparent(), parents)


def _is_box(part: Any) -> bool:
    """Tell whether an element is an infobox by its class."""
    classes = (part.get("class") or "").lower().split() if part.tag in ("table", "div") else ()
    return not _BOXES.isdisjoint(classes)


def _has_main_text(above: Any, parents: set[Any]) -> bool:
    """Tell whether an element, if there is one, has a child that holds main text."""
    return above is not None and any(child in parents for child in above)


def _between(block: Block, parents: set[Any]) -> bool:
    """Tell whether a block stands between two of the main text: then a paragraph that is one link is no teaser."""
    own = block.path[-1]
    return own.tag == "p" and own.getprevious() in parents and own.getnext() in parents


def _siblings(block: Block, parents: set[Any]) -> bool:
    own = block.path[-1] if block.path else None
    if own is None:
        return False
    return own in parents or _has_main_text(own.getparent(), parents)
