"""Documents that anydoc converts (RTF, old Word): its blocks as HTML, for ``markup`` to lay out.

anydoc is an extra. It is asked for blocks, never for Markdown, and never for anything that leaves the machine.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from testimonia.errors import ReadingError
from testimonia.readers import markup

_TABLE, _LAYOUT = ("table", "tr", "td"), ("div", "div", "div")
_MISSING = "needs the library anydoc, which is not installed: pip install 'testimonia[office]'"


def document(data: bytes, kind: Literal["rtf", "doc"]) -> Any:
    """Return what anydoc makes of a document.

    Raises:
        ReadingError: "missing" where it is not installed; "encrypted", "too-large", "damaged".
    """
    try:
        import anydoc  # noqa: PLC0415  an extra, and only for collections with such documents
    except ImportError as error:
        raise ReadingError("missing", _MISSING) from error
    try:
        return anydoc.to_document(data, kind)
    except anydoc.EncryptedError as error:
        raise ReadingError("encrypted", "is encrypted (needs a password)") from error
    except anydoc.ResourceLimitError as error:
        raise ReadingError("too-large", f"unpacks to more than is allowed ({error.limit})") from error
    except anydoc.ConvertError as error:
        raise ReadingError("damaged", f"cannot be read ({error})") from error


def html(made: Any) -> Any:
    """Return a document as HTML, its notes at the end, each with the number that points to it."""
    root = markup.parse("<div></div>")
    making = _Making(root, {})
    making.blocks(root, made.blocks)
    making.notes(made.notes)
    return root


def words(made: Any) -> str:
    """Return the words of a small document on one line."""
    return " ".join("".join(html(made).itertext()).split())


class _Making:
    """HTML under construction, and the numbers of notes in the order in which they are pointed to."""

    def __init__(self, root: Any, numbers: dict[str, int]) -> None:
        self._root, self._numbers = root, numbers

    def blocks(self, holder: Any, blocks: Iterable[Any] | None) -> None:
        for block in blocks or ():
            self._block(holder, block)

    def notes(self, notes: Iterable[Any]) -> None:
        """Append the notes, those first that are pointed to."""
        there = sorted(notes, key=lambda note: self._numbers.get(note.id, len(self._numbers) + 1))
        listed = self._child(self._root, "ol")
        for note in there:
            item = self._child(listed, "li")
            self.blocks(item, note.blocks)
            first = item[0] if len(item) else item
            first.text = f"[{self._number(note.id)}] {(first.text or '').lstrip()}"

    def _number(self, note: str) -> int:
        return self._numbers.setdefault(note, len(self._numbers) + 1)

    def _child(self, holder: Any, tag: str, text: str = "") -> Any:
        child = holder.makeelement(tag)
        child.text = text
        holder.append(child)
        return child

    def _block(self, holder: Any, block: Any) -> None:
        """Append a block; what is not known by its kind is its text."""
        make = {
            "heading": self._heading, "paragraph": self._paragraph, "list": self._list, "table": self._table,
            "block_quote": self._quotation,
        }.get(block.kind, self._text)  # fmt: skip
        make(holder, block)

    def _heading(self, holder: Any, block: Any) -> None:
        self._inlines(self._child(holder, f"h{block.level or 1}"), block.content)

    def _paragraph(self, holder: Any, block: Any) -> None:
        self._inlines(self._child(holder, "p"), block.content)

    def _quotation(self, holder: Any, block: Any) -> None:
        self.blocks(self._child(holder, "blockquote"), block.blocks)

    def _text(self, holder: Any, block: Any) -> None:
        if block.text:
            self._child(holder, "pre" if block.kind == "code_block" else "p", _legal(block.text))

    def _list(self, holder: Any, block: Any) -> None:
        made = self._child(holder, "ul")
        for item in block.list.items:
            self.blocks(self._child(made, "li"), item.blocks)

    def _table(self, holder: Any, block: Any) -> None:
        """Append a table; what is one only to place boxes is no more than these."""
        tags = _LAYOUT if block.table.kind == "layout" else _TABLE
        made = self._child(holder, tags[0])
        for row in block.table.grid:
            line = self._child(made, tags[1])
            for cell in (slot.cell for slot in row if slot.cell is not None):
                self.blocks(self._child(line, tags[2]), cell.blocks)

    def _inlines(self, holder: Any, inlines: Iterable[Any] | None) -> None:
        """Append words, line by line."""
        first, *others = _legal("".join(self._said(inlines or ()))).split("\n")
        holder.text = first
        for line in others:
            self._child(holder, "br").tail = line

    def _said(self, inlines: Iterable[Any]) -> Iterator[str]:
        """Yield the words of what stands in a line; a link is no more than its words."""
        for inline in inlines:
            if inline.kind == "link":
                yield from self._said(inline.content or ())
            elif inline.kind == "line_break":
                yield "\n"
            elif inline.kind == "note_ref":
                yield f"[{self._number(inline.note_id)}]"
            else:
                yield (inline.text or "").replace("\n", " ")


def _legal(said: str) -> str:
    return markup.ILLEGAL.sub("\ufffd", said)
