"""The markup of a document: a word processor's, a book's, a mail's, as text with what it says of each block.

A document has no menus and no other stories on its page: everything is its own but what its reader sets aside with a
``Mark`` on the element (the running head, a signature, the table of contents). Headings, quotations and items of lists
are told as for web pages. Page breaks that an edition notes are asked for by ``note_break`` and come back with
their places in the text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from testimonia.model import Region
from testimonia.readers.layer import Block, Layer, build

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
ILLEGAL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufdd0\ufdd1\ufffe\uffff\ud800-\udfff]")
_DEEP = re.compile(
    r"</?(?!(?:p|br|h[1-6]|li|tr|td|head|title|style|script|template|noscript)\b)[a-z][^<>]{0,5000}>",
    re.IGNORECASE,
)
"""Tags that a page does without where its elements are nested too deep."""
_UNWRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BREAK = re.compile("\ufdd0(\\d{1,9})\ufdd1")
"""What stands for a page break while the text is laid out: code points that are no characters, and never will be."""
_CELLS = ("td", "th")
_ITEMS = ("li", "dt", "dd")
_UNREAD = ("svg", "math", "object", "iframe", "noscript", "textarea", "select")
_RAISED = re.compile(r"[\d,\s–-]{0,12}\d[\d,\s–-]{0,12}", re.ASCII)
_RAISED_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOTHING: Mapping[Any, "Mark"] = {}


class Mark(NamedTuple):
    """What a reader says of the blocks within an element, which must be one that HTML sets on lines of its own."""

    kind: str
    reason: str
    furniture: bool = True


class Laid(NamedTuple):
    """A document as text, what its blocks are, and where its page breaks stand: (number given to it, offset)."""

    text: str
    marked: tuple[Region, ...]
    breaks: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()


def parse(text: str) -> Any:
    """Return the root of a page of HTML, or None where it holds nothing; nothing is fetched or resolved.

    Of elements nested thousands deep only those remain that tell of paragraphs: the parser would leave off there.
    """
    clean = ILLEGAL.sub("\ufffd", text)
    root, complete = _parsed(clean)
    return root if complete else _parsed(_DEEP.sub("<br>", clean))[0]


def _parsed(text: str) -> tuple[Any, bool]:
    """Return the root of a page, and whether all of it was read."""
    # 20 ms to load: a collection of plain text does without
    from lxml import etree, html  # noqa: PLC0415

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True, remove_comments=True
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    complete = all(error.level_name != "FATAL" for error in parser.error_log)
    return (root if root is not None and isinstance(root.tag, str) else None), complete


def legal(words: str | None) -> str:
    """Return words that may stand in XML: HTML lets references bring in characters that none may hold."""
    return _UNWRITTEN.sub("\ufffd", words or "")


def raised(words: str | None) -> str:
    """Return figures that are set above the line as such, so that "in 1903¹²" is no year 190312; others as they are."""
    said = words or ""
    return said.translate(_RAISED_FIGURES) if _RAISED.fullmatch(said) else said


def note_break(element: Any, number: int) -> None:
    """Ask for the place of a page break right behind an element."""
    element.tail = f"\ufdd0{number}\ufdd1{legal(element.tail)}"


def lay(root: Any, marks: Mapping[Any, Mark] = _NOTHING) -> Laid:
    """Return the text of an element of HTML and all below it, and what its blocks are."""
    unread = sum(bool("".join(element.itertext()).strip()) for element in root.iter(*_UNREAD))
    notes = (f"{unread} drawings, formulas or forms in it are not read",) if unread else ()
    _open_cells(root)
    for element in root.iter("sup"):
        element.text = raised(element.text)
    text, blocks, breaks = _without_breaks(build(root))
    return Laid(text, tuple(_regions(blocks, marks)), tuple(breaks), notes)


def heading(block: Block) -> str | None:
    """Return the tag of the heading that a block is, if it is one."""
    return next((part.tag for part in reversed(block.path[-2:]) if part.tag in _HEADINGS), None)


def own(block: Block) -> Iterator[Region]:
    """Yield what a block of the article's own is: a heading, a quotation, an item of a list, or nothing of these."""
    tags = [part.tag for part in block.path]
    level = heading(block)
    if level:
        yield Region("heading", block.start, block.end, False, f"marked as {level}")
    elif "blockquote" in tags:
        yield Region("quote", block.start, block.end, False, "marked as a quotation")
    elif tags and tags[-1] in ("li", "dt", "dd", "tr"):
        yield Region("item", block.start, block.end, False, "marked as a list item")


def _regions(blocks: list[Block], marks: Mapping[Any, Mark]) -> Iterator[Region]:
    """Yield for each block what its reader says of it, innermost element first, or what its markup does."""
    for block in blocks:
        mark = next((marks[part] for part in reversed(block.path) if part in marks), None)
        if mark:
            yield Region(mark.kind, block.start, block.end, mark.furniture, mark.reason)
        else:
            yield from own(block)
        if not (mark and mark.furniture):
            yield Region("main", block.start, block.end, False, "in the document's own text")


def _open_cells(root: Any) -> None:
    """Let paragraphs in cells of a table stand on the line of their row, and that which begins an item on the item's.

    Word processors put a paragraph into every cell and item.
    """
    for cell in root.iter(*_CELLS):
        paragraphs = cell.findall("p")
        for element in paragraphs:
            element.tag = "span"
        for element in paragraphs[1:]:
            element.addprevious(cell.makeelement("br"))
    for item in filter(len, root.iter(*_ITEMS)):
        if item[0].tag == "p" and not (item.text or "").strip():
            item[0].tag = "span"


def _without_breaks(layer: Layer) -> tuple[str, list[Block], list[tuple[int, int]]]:
    """Take what stands for page breaks out of a text, with the blocks that held nothing else."""
    text = layer.text
    if "\ufdd0" not in text:
        return text, layer.blocks, []
    made = _Rejoined()
    before = 0
    for block in layer.blocks:
        made.add(block, text[before : block.start], text[block.start : block.end])
        before = block.end
    made.breaks.extend((number, made.length) for number in made.waiting)
    return "".join(made.parts), made.blocks, made.breaks


@dataclass(slots=True)
class _Rejoined:
    """A text without the signs of page breaks, under construction; what is ``waiting`` are breaks between blocks."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    gap: str = ""
    blocks: list[Block] = field(default_factory=list)
    breaks: list[tuple[int, int]] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)

    def add(self, block: Block, gap: str, words: str) -> None:
        self.gap = max(self.gap, gap, key=len)
        kept, places = _cut(words)
        if not kept:
            self.waiting.extend(number for number, _ in places)
            return
        between = self.gap if self.blocks else ""
        start = self.length + len(between)
        self.length = start + len(kept)
        self.parts.extend((between, kept))
        self.blocks.append(Block(start, self.length, block.path, min(block.linked, len(kept))))
        self.breaks.extend((number, start) for number in self.waiting)
        self.breaks.extend((number, min(start + place, self.length)) for number, place in places)
        self.waiting, self.gap = [], ""


def _cut(words: str) -> tuple[str, list[tuple[int, int]]]:
    """Return words without the signs of page breaks, and number and place of each."""
    kept, places, at = "", [], 0
    for sign in _BREAK.finditer(words):
        kept += words[at : sign.start()]
        at = sign.end()
        if kept[-1:] in ("", " ", "\n", "\t") and words[at : at + 1] == " ":
            at += 1
        places.append((int(sign[1]), len(kept)))
    kept += words[at:]
    return kept.strip() and kept.rstrip(" "), places
