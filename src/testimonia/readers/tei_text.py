"""The text of a TEI edition: one block a line, a blank line between blocks, in the order of the edition.

Of two readings the printed one is taken: ``sic``, ``orig`` and ``abbr`` of a ``choice``, the ``lem`` of an apparatus;
what is struck out (``del``) and glosses over a line (``rt``) are left out. A ``gap`` reads "[…]", and a quotation
within a paragraph that the edition marks up instead of printing its marks stands in “ ”: nothing else enters the text
that is no character data, but the number of a note, in square brackets. Notes, pictures and heads of pages stand
behind the paragraph they are in. ``Laid.notes`` says how often any of this was done.
"""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from testimonia.facsimile import Surface
from testimonia.model import Region
from testimonia.readers import tei_elements as tei
from testimonia.readers.tei_lines import KEPT, LINE, PAGE, WITHIN, as_read
from testimonia.readers.trees import name

_TOLD = {
    "choice": "places with two readings, read as printed (sic, orig, abbr): {}",
    "app": "places of an apparatus, read as the edition has them (lem): {}",
    "del": "stretches that are struck out, left out: {}",
    "gap": "gaps, read as “[…]”: {}",
    "supplied": "stretches that the edition supplies: {}",
    "unclear": "stretches that are unclear to the edition: {}",
    "quoted": "quotations without marks of their own, set in “ ”: {}",
    "rt": "glosses over the line, left out: {}",
    "note": "notes, set behind their paragraphs: {}",
    "editors": "notes signed by an editor, set aside: {}",
    "edition": "breaks of pages of another edition, left out: {}",
}
"""What is counted → what is said of it."""
_COUNTED = frozenset(("gap", "supplied", "unclear"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONGEST_NUMBER = 8
"""Characters of the number of a note."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A text with what its markup sets off, its pages, and what was done on the way."""

    text: str
    marked: tuple[Region, ...]
    surfaces: tuple[Surface, ...]
    notes: tuple[str, ...]


def lay_out(texts: Iterable[Any]) -> Laid:
    """Lay out the texts of an edition, one behind the other."""
    setting = _Setting()
    for text in texts:
        setting.read(text)
    return setting.laid()


class _Setting:
    """The text under construction. An element is at most 256 deep (``trees``), so that recursion has its bound."""

    def __init__(self) -> None:
        self._marked: list[Region] = []
        self._pages: list[tuple[int, str]] = []
        self._done: Counter[str] = Counter()
        self._parts: list[str] = []
        self._length = 0
        self._gap = ""
        self._line: list[str] = []
        self._number = ""
        self._labels: deque[str] = deque()
        self._kinds = [("", False)]
        self._holding = 0
        self._rows = 0
        self._kept = 0
        self._floating: list[Any] = []
        self._edition: str | None = None

    def laid(self) -> Laid:
        """Return what was laid out."""
        starts = [*(start for start, _ in self._pages), self._length]
        surfaces = (
            Surface(n + 1, start, starts[n + 1], label) for n, (start, label) in enumerate(self._pages)
        )
        notes = (said.format(f"{self._done[key]:,}") for key, said in _TOLD.items() if self._done[key])
        return Laid("".join(self._parts), tuple(self._marked), tuple(surfaces), tuple(notes))

    def read(self, element: Any) -> None:
        """Lay out an element and all below it."""
        tag = name(element)
        block = not self._rows and tei.sets_off(element, tag, self._holding > 0)
        at_end = self._begin(element, tag, block)
        self._add(element.text)
        unread = set(tei.unread(element) if tag in ("choice", "app") else ())
        self._done[tag] += len(unread) > 0
        for part in element:
            if part not in unread and not self._passes(part):
                self.read(part)
            self._add(part.tail)
        self._line.append(at_end)
        self._end(element, tag, block)

    def _passes(self, element: Any) -> bool:
        """Tell whether an element is not read, or not where it stands."""
        tag = name(element)
        if tag in tei.DROPPED or not tag:
            self._done[tag] += 1
            return True
        if not (self._holding and tei.floats(element, tag)):
            return False
        self._done["note"] += tag == "note" and not tei.is_editors(element)
        self._floating.append(element)
        return True

    def _begin(self, element: Any, tag: str, block: bool) -> str:
        """Begin an element; return what stands at its end."""
        self._kept += _is_kept(element, tag)
        self._done[tag] += tag in _COUNTED
        if block:
            self._open(element, tag)
        elif tag in tei.BREAKS:
            self._line.append(self._break(element, tag))
        elif tag in tei.SPOKEN and tei.lacks_marks(element, "".join(self._line[-3:])):
            self._done["quoted"] += 1
            self._line.append("“")
            return "”"
        elif tei.touches(element, tag) or (self._rows and tag in tei.HOLDERS):
            self._line.append(" ")
        return ""

    def _end(self, element: Any, tag: str, block: bool) -> None:
        self._kept -= _is_kept(element, tag)
        if not block:
            self._line.append(" " if self._rows and tag in tei.HOLDERS else "")
            return
        if tei.goes_on(element, tag):
            self._line.append(" ")
        else:
            self._close(_gap(tag))
        self._kinds.pop()
        self._rows -= tag == "row"
        self._holding -= tei.holds(tag)
        if not self._holding:
            floating, self._floating = self._floating, []
            for one in floating:
                self.read(one)

    def _open(self, element: Any, tag: str) -> None:
        """Begin a block; what stands in furniture is furniture."""
        if not tei.follows_label(element):
            self._close(_gap(tag))
        above, own = self._kinds[-1], tei.kind_of(element, tag)
        self._kinds.append(above if above[1] or not own[0] else own)
        self._rows += tag == "row"
        self._holding += tei.holds(tag)
        self._done["editors"] += own[0] == tei.EDITORS_NOTE
        if tag == "surface":
            self._line.append(self._break(element, "pb"))
        elif tag == "note":
            self._number = _number(element)

    def _break(self, element: Any, tag: str) -> str:
        """Return the sign of a break."""
        broken = WITHIN if element.get("break") == "no" else LINE
        if tag == "lb":
            return broken
        if tag != "pb":
            return tei.BREAKS[tag]
        edition = element.get("ed") or ""
        self._edition = edition if self._edition is None else self._edition
        if edition != self._edition:
            self._done["edition"] += 1
            return ""
        self._labels.append(" ".join((element.get("n") or "").split())[:20])
        return PAGE + broken

    def _add(self, characters: str | None) -> None:
        if not characters:
            return
        if self._number and not characters.isspace():
            self._line.append(self._number)
            self._number = ""
        self._line.append(characters.replace("\n", KEPT) if self._kept else characters)

    def _close(self, gap: str) -> None:
        """End the block in hand, if it has any words, and remember how much room the next one wants."""
        line = as_read("".join(self._line))
        self._line.clear()
        if line.text:
            self._put(self._gap if self._length else "")
            self._mark(self._length, self._length + len(line.text))
            self._gap = ""
        self._pages.extend((self._length + place, self._labels.popleft()) for place in line.pages)
        self._put(line.text)
        self._gap = max(self._gap, gap, key=len)

    def _mark(self, start: int, end: int) -> None:
        kind, furniture = self._kinds[-1]
        if kind:
            self._marked.append(Region(kind, start, end, furniture, f"marked as {kind}"))

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _number(note: Any) -> str:
    """Return the number or sign of a note as it is set before it, empty where it has none."""
    number = "".join((note.get("n") or "").split()).strip("[]()")
    return f"[{number}] " if 0 < len(number) <= _LONGEST_NUMBER else ""


def _gap(tag: str) -> str:
    return "\n" if tag in tei.CLOSE else "\n\n"


def _is_kept(element: Any, tag: str) -> bool:
    """Tell whether the ends of lines in an element are kept."""
    return tag in ("eg", "egXML") or element.get(_SPACE) == "preserve"
