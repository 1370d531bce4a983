"""The text layer of a web page: one block a line, a blank line between blocks, in the order of the source.

A block is what HTML sets on lines of its own (paragraph, heading, list item, table row, …). White space is
collapsed as a browser does (ASCII white space only: no-break spaces and soft hyphens stay), ``<br>`` is a
line end, a tab stands between the cells of a row, ``<pre>`` is kept. Scripts, styles, templates, comments and
what is hidden do not enter the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

DROPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "datalist",
        "textarea",
        "input",
        "meta",
        "link",
        "base",
        "param",
        "source",
        "track",
        "frame",
        "frameset",
        "noframes",
        "applet",
        "title",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_CELLS = frozenset(("td", "th"))
_LONGEST_ROW = 300
"""Characters of a row of a table that is set on one line."""
_LIST_LIKE = frozenset(("li", "tr", "dt", "dd"))
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
WHOLE_PAGE = frozenset(("html", "body", "main", "article"))


@dataclass(slots=True)
class Block:
    """A stretch of the text layer and the elements it stands in, outermost first."""

    start: int
    end: int
    path: tuple[Any, ...]
    linked: int
    """How many of its characters are inside links."""


@dataclass(slots=True)
class Layer:
    """The text under construction."""

    blocks: list[Block] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _line: list[str] = field(default_factory=list)
    _gap: str = ""
    _linked: int = 0
    _open: list[Any] = field(default_factory=list)
    _links: int = 0
    _kept: int = 0

    @property
    def text(self) -> str:
        """The whole text so far."""
        return "".join(self._parts)

    def enter(self, element: Any, tag: str) -> None:
        """Open an element."""
        if tag in BLOCKS:
            self.close_block("\n" if tag in _LIST_LIKE else "\n\n")
            self._open.append(element)
        elif tag == "br":
            self._line.append("\n")
        elif tag in _CELLS:
            self._line.append("\t")
        self._links += tag == "a"
        self._kept += tag == "pre"

    def leave(self, tag: str) -> None:
        """Close an element."""
        if tag in BLOCKS:
            self.close_block("\n" if tag in _LIST_LIKE else "\n\n")
            self._open.pop()
        self._links -= tag == "a"
        self._kept -= tag == "pre"

    def add(self, words: str | None) -> None:
        """Add the character data of an element."""
        if not words:
            return
        self._line.append(words.replace("\r\n", "\n") if self._kept else _SPACE.sub(" ", words))
        if self._links:
            self._linked += len(words.strip())

    def close_block(self, gap: str) -> None:
        """End the block in hand, if it has any words, and remember how much room the next one wants."""
        if self._open and self._open[-1].tag == "tr":
            self._one_line()
        line = _tidy("".join(self._line)) if not self._kept else "".join(self._line).strip("\r\n")
        if line.strip():
            self._put(self._gap if self.blocks else "")
            start = self._length
            self._put(line)
            self.blocks.append(Block(start, self._length, tuple(self._open), min(self._linked, len(line))))
            self._gap = gap
        elif len(gap) > len(self._gap):
            self._gap = gap
        self._line.clear()
        self._linked = 0

    def _one_line(self) -> None:
        """Set a short row of a table on one line, whose cells break theirs; a page laid out as a table is left."""
        words = "".join(self._line)
        if len(words) <= _LONGEST_ROW and "\n" in words:
            self._line[:] = [words.replace("\n", "\t")]

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _tidy(line: str) -> str:
    """Collapse spaces that met at element borders, and the empty lines that runs of ``<br>`` leave."""
    if "\t" in line:
        line = re.sub(r" *\t[ \t]*", "\t", line)
    lines = (
        " ".join(part.split(" ")) if "  " not in part else re.sub(" {2,}", " ", part)
        for part in line.split("\n")
    )
    return re.sub(r"\n{3,}", "\n\n", "\n".join(part.strip(" \t\f") for part in lines)).strip("\n")


def build(root: Any) -> Layer:
    """Lay out an lxml element and all below it. Depth is bounded by memory only: nothing recurses."""
    layer = Layer()
    for element, leaving in _walk(root):
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if leaving:
            if tag and not is_dropped(element, tag):
                layer.leave(tag)
            layer.add(element.tail if element is not root else None)
        else:
            layer.enter(element, tag)
            layer.add(element.text)
    layer.close_block("")
    return layer


def _walk(root: Any) -> Iterator[tuple[Any, bool]]:
    stack = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if leaving or not tag or is_dropped(element, tag):
            yield element, True
            continue
        yield element, False
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


def is_dropped(element: Any, tag: str) -> bool:
    """Tell whether an element is none of the page's readable text."""
    if tag in DROPPED:
        return True
    if tag in WHOLE_PAGE:
        return False
    return element.get("hidden") is not None or bool(_HIDDEN.search((element.get("style") or "")[:500]))
