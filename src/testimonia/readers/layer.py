"""The text layer of a web page: one block a line, a blank line between blocks, in the order of the source.

A block is what HTML sets on lines of its own (paragraph, heading, list item, table row, …). White space is
collapsed as a browser does (ASCII white space only: no-break spaces and soft hyphens stay), ``<br>`` is a
line end, a tab stands between the cells of a row, ``<pre>`` is kept. Scripts, styles, templates, comments and
what is hidden do not enter the text; what readers without scripts are shown does where it is more than a line or two.
"""

import re
from dataclasses import dataclass, field
from typing import Any

DROPPED = frozenset(
    [
        "script",
        "style",
        "template",
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
_SETTING = BLOCKS | _CELLS | {"br", "a"}
"""Elements that change how text is laid out; of all others only the words count."""
_LONGEST_ROW = 300
"""Characters of a row of a table that is set on one line."""
_DEEPEST = 100
"""Elements of a path at most; deeper ones are left out but for the innermost."""
_LIST_LIKE = frozenset(("li", "tr", "dt", "dd"))
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK, _CELL = "\x01", "\x02"
"""What stands for a line end and for the gap between cells until a block is done; a page has no such characters."""
_AROUND_BREAK = re.compile(r"[ \t]*\x01[ \t]*")
_AROUND_CELL = re.compile(r"[ ]?\x02[ \x02]*")
_EMPTY_LINES = re.compile(r"\n{3,}")
_LONGEST_EXCUSE = 400
"""Characters for readers without scripts that say no more than that; a page may stand in there."""
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

    def enter(self, element: Any) -> None:
        """Open an element."""
        tag = element.tag
        if tag not in _SETTING:
            return
        if tag in BLOCKS:
            self.close_block("\n" if tag in _LIST_LIKE else "\n\n")
            self._open.append(element)
            self._kept += tag == "pre"
        elif tag == "a":
            self._links += 1
        else:
            self._line.append(_BREAK if tag == "br" else _CELL)

    def leave(self, element: Any, unread: bool) -> None:
        """Close an element; one that is left ``unread`` was never open."""
        tag = element.tag
        if tag not in _SETTING or unread:
            return
        if tag in BLOCKS:
            self.close_block("\n" if tag in _LIST_LIKE else "\n\n")
            self._open.pop()
            self._kept -= tag == "pre"
        elif tag == "a":
            self._links -= 1

    def add(self, words: str | None) -> None:
        """Add the character data of an element."""
        if not words:
            return
        self._line.append(words)
        if self._links:
            self._linked += len(words.strip())

    def close_block(self, gap: str) -> None:
        """End the block in hand, if it has any words, and remember how much room the next one wants."""
        if self._line:
            line = self._tidied()
            if line and not line.isspace():
                self._put(self._gap if self.blocks else "")
                start = self._length
                self._put(line)
                self.blocks.append(Block(start, self._length, self._path(), min(self._linked, len(line))))
                self._gap = ""
            self._line.clear()
            self._linked = 0
        self._gap = max(self._gap, gap, key=len)

    def _tidied(self) -> str:
        """Return the words in hand, their white space collapsed; those of ``<pre>`` as they are."""
        words = "".join(self._line)
        if self._kept:
            words = words.replace("\r\n", "\n").replace(_BREAK, "\n").replace(_CELL, "\t")
            return words.strip("\r\n")
        if words.isspace():
            return ""
        words = _SPACE.sub(" ", words)
        if _CELL in words or _BREAK in words:
            words = self._rowed(words)
        return words.strip(" \t")

    def _rowed(self, words: str) -> str:
        """Set line ends and tabs; a short row of a table stands on one line, a page laid out as a table does not."""
        if len(words) <= _LONGEST_ROW and self._open and self._open[-1].tag == "tr":
            words = words.replace(_BREAK, _CELL)
        words = _AROUND_BREAK.sub("\n", _AROUND_CELL.sub("\t", words))
        return _EMPTY_LINES.sub("\n\n", words).strip(" \t\n")

    def _path(self) -> tuple[Any, ...]:
        if len(self._open) <= _DEEPEST:
            return tuple(self._open)
        return (*self._open[: _DEEPEST - 1], self._open[-1])

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def build(root: Any) -> Layer:
    """Lay out an lxml element and all below it. Depth is bounded by memory only: nothing recurses."""
    # 20 ms to load: only collections with web pages pay for it
    from lxml.etree import iterwalk  # noqa: PLC0415

    layer, hidden = Layer(), _hidden(root)
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        unread = element.tag in DROPPED or element in hidden
        if event != "start":
            layer.leave(element, unread)
            layer.add(element.tail if element is not root else None)
        elif unread:
            walk.skip_subtree()
        else:
            layer.enter(element)
            layer.add(element.text)
    layer.close_block("")
    return layer


def _hidden(root: Any) -> set[Any]:
    """Return the elements that are not shown."""
    said = root.xpath("descendant-or-self::*[@hidden or @style or self::noscript]")
    return {element for element in said if _is_hidden(element)}


def _is_hidden(element: Any) -> bool:
    if element.tag in WHOLE_PAGE:
        return False
    if element.tag == "noscript":
        return len(element.xpath("normalize-space()")) <= _LONGEST_EXCUSE
    return element.get("hidden") is not None or bool(_HIDDEN.search((element.get("style") or "")[:500]))
