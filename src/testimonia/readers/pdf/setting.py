"""Setting: the pages of a file as one text, and what stands where in it.

A line of print is a line of text; a blank line parts paragraphs, and what is set apart. Where a paragraph goes on over
the foot and the head of pages, these are of the kind that passages are read over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from testimonia.facsimile import Surface, Zone
from testimonia.model import Region
from testimonia.readers.pdf.frames import shown
from testimonia.readers.pdf.printed import Edge, Paragraph, Row, Set, Sheet

RUNNING, WHOLE = "running head", "paragraph"
"""What a page's head or foot in the middle of a paragraph is, as ``furniture.pages`` has it, and what is one paragraph,
as ``furniture.layout`` does."""
_WHOLE = "set as one paragraph"


@dataclass(slots=True)
class Text:
    """The text of a file, and where it stands."""

    text: str = ""
    regions: list[Region] = field(default_factory=list)
    surfaces: list[Surface] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Item:
    """Rows of one page that belong together: a paragraph, or an edge of the page."""

    page: int
    rows: Sequence[Row]
    kind: str = WHOLE
    reason: str = _WHOLE
    furniture: bool = False
    whole: bool = True
    goes_on: bool = False
    body: bool = False
    """It is of the body of the page, which goes on in that of the next."""


def set_as_text(sheets: Sequence[Sheet], pages: Iterable[Set], labels: Sequence[str]) -> Text:
    """Return the text of pages; ``labels`` are their numbers."""
    setting = _Setting(sheets)
    before = None
    for item in _running([item for n, page in enumerate(pages) for item in _items(n, page)]):
        setting.add(item, before)
        before = item
    return setting.done(labels)


class _Setting:
    """Puts one item behind the other."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._pieces: list[str] = []
        self._spans: dict[int, tuple[int, int]] = {}
        self._at = 0
        self._text = Text()

    def add(self, item: _Item, before: _Item | None) -> None:
        """Put an item behind the one before, of which it may be the rest."""
        rest = before is not None and before.body and item.goes_on
        gap = "" if before is None else "\n" if rest else "\n\n"
        words = "\n".join(row.text for row in item.rows)
        start, end = self._at + len(gap), self._at + len(gap) + len(words)
        self._pieces += gap, words
        self._text.zones += _zones(item, self._sheets[item.page], start)
        self._add_region(item, start, end, rest)
        self._spans[item.page] = (self._spans.get(item.page, (start, end))[0], end)
        self._at = end

    def _add_region(self, item: _Item, start: int, end: int, rest: bool) -> None:
        """Add what an item is; the rest of a paragraph that stands right below its beginning lengthens it."""
        regions = self._text.regions
        if rest and item.whole and regions and regions[-1].end == start - 1:
            regions[-1] = replace(regions[-1], end=end)
            return
        if item.kind != WHOLE:
            regions.append(Region(item.kind, start, end, item.furniture, item.reason))
        if item.whole and not item.furniture:
            regions.append(Region(WHOLE, start, end, False, _WHOLE))

    def done(self, labels: Sequence[str]) -> Text:
        """Return the text; a page without any stands where it goes on behind it."""
        text, at = self._text, 0
        text.text = "".join(self._pieces)
        for n, (sheet, label) in enumerate(zip(self._sheets, labels, strict=True)):
            start, at = self._spans.get(n, (at, at))
            text.surfaces.append(
                Surface(sheet.n, start, at, label, round(sheet.width, 2), round(sheet.height, 2))
            )
        return text


def _items(n: int, page: Set) -> Iterable[_Item]:
    """Yield what stands on a page, in order."""
    yield from (_edge(n, edge) for edge in page.heads)
    yield from (replace(_paragraph(n, paragraph), body=True) for paragraph in page.body)
    yield from (_paragraph(n, paragraph) for paragraph in (*page.notes, *page.turned))
    yield from (_edge(n, edge) for edge in page.feet)


def _edge(n: int, edge: Edge) -> _Item:
    return _Item(n, [edge.row], edge.kind, edge.reason, furniture=True)


def _paragraph(n: int, paragraph: Paragraph) -> _Item:
    item = _Item(n, paragraph.rows, whole=paragraph.whole, goes_on=paragraph.goes_on)
    if paragraph.heading:
        return replace(item, kind="heading", reason="set in larger letters, or in bold on a line of its own")
    return item


def _running(items: Sequence[_Item]) -> list[_Item]:
    """Return items with the edges between the parts of a paragraph as what it goes on over."""
    found = list(items)
    last = -1
    for n, item in enumerate(items):
        if item.furniture:
            continue
        if item.goes_on and last >= 0 and items[last].body:
            for between in range(last + 1, n):
                reason = f"{found[between].reason}; a paragraph goes on below it"
                found[between] = replace(found[between], kind=RUNNING, reason=reason)
        last = n
    return found


def _zones(item: _Item, sheet: Sheet, start: int) -> Iterable[Zone]:
    """Yield where each row of an item stands on its page as shown."""
    for row in item.rows:
        box = shown((row.left, row.top, row.right, row.bottom), row.turn, sheet.width, sheet.height)
        left, top, right, bottom = (round(side, 2) for side in box)
        yield Zone(start, start + len(row.text), sheet.n, left, top, right, bottom)
        start += len(row.text) + 1
