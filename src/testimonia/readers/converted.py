"""Documents that anydoc converts (RTF, old Word): its blocks as HTML, for ``markup`` to lay out.

anydoc is an extra. It is asked for blocks, never for Markdown, and never for anything that leaves the machine.
"""

from collections.abc import Iterable
from itertools import chain
from typing import Any, Literal

from testimonia.errors import ReadingError
from testimonia.readers import markup

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
        if block.kind in ("heading", "paragraph"):
            tag = f"h{block.level or 1}" if block.kind == "heading" else "p"
            self._inlines(self._child(holder, tag), block.content)
        elif block.kind == "list":
            self._items(self._child(holder, "ul"), block.list)
        elif block.kind == "table":
            self._rows(self._child(holder, "div" if block.table.kind == "layout" else "table"), block.table)
        elif block.kind == "block_quote":
            self.blocks(self._child(holder, "blockquote"), block.blocks)
        elif block.text:
            self._child(holder, "pre" if block.kind == "code_block" else "p", _legal(block.text))

    def _items(self, holder: Any, made: Any) -> None:
        for item in made.items:
            self.blocks(self._child(holder, "li"), item.blocks)

    def _rows(self, holder: Any, table: Any) -> None:
        row_tag, cell_tag = ("tr", "td") if holder.tag == "table" else ("div", "div")
        for row in table.grid:
            made = self._child(holder, row_tag)
            for slot in row:
                if slot.cell is not None:
                    self.blocks(self._child(made, cell_tag), slot.cell.blocks)

    def _inlines(self, holder: Any, inlines: Iterable[Any] | None) -> None:
        """Append words, line by line; a link is no more than its words."""
        said: list[str] = []
        waiting = iter(inlines or ())
        while (inline := next(waiting, None)) is not None:
            if inline.kind == "link":
                waiting = chain(inline.content or (), waiting)
            elif inline.kind == "line_break":
                said.append("\n")
            elif inline.kind == "note_ref":
                said.append(f"[{self._number(inline.note_id)}]")
            else:
                said.append((inline.text or "").replace("\n", " "))
        first, *others = _legal("".join(said)).split("\n")
        holder.text = first
        for line in others:
            self._child(holder, "br").tail = line


def _legal(said: str) -> str:
    return markup.ILLEGAL.sub("\ufffd", said)
