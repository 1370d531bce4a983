"""Pages of print as somebody recognised or transcribed them, and how they are set out as text.

ALTO, PAGE and hOCR say the same in three ways, and Tesseract says it in one of them; their readers bring it into these
words. A line of print is a line of text, a blank line stands between blocks. Where a sentence evidently goes on in the
next block (the foot of a column, a block that was cut in two), no blank line parts them, and a running head between
them is marked as one that the sentence goes on over. Each line becomes a zone, and so does each word that was read
with doubt.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import NamedTuple

from testimonia.errors import ReadingError
from testimonia.facsimile import Surface, Zone
from testimonia.model import Region
from testimonia.readers.page import Page

DOUBTFUL = 0.8
"""A word of which its recogniser was less sure than this is a doubtful one.

On noisy pages of which Tesseract misread 3.4 % of the words, 4.4 % were below it, half of those misread among them;
at 0.6 it were 1.6 % and a fifth, not more of them rightly.
"""
DROP_CAPITAL = "drop capital"
"""The kind of a block that is the first letter of the next."""
HEADS = frozenset(("page header", "page footer", "page number", "catch-word", "signature mark"))
"""Kinds of blocks that stand on a page because it is one."""
FURNITURE = HEADS | {"caption", "advertisement"}
"""Kinds of blocks that are not of the article."""
RUNNING = "running head"
"""What furniture calls the head of a page in the middle of a sentence."""
_STOPS = frozenset(".!?…:;\"'”’»)]")
_HYPHENS = frozenset("-‐¬\u00ad⸗=")


class Box(NamedTuple):
    """A rectangle on a page, in the page's own unit, from its top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and how sure its recogniser was of it, in [0, 1]; None where that is not known."""

    text: str
    box: Box | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print. ``words`` need not be all of it; those that are not found in ``text`` have no zone."""

    text: str
    box: Box | None = None
    words: tuple[Word, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; ``kind`` is empty for running text, else "heading", "item" or one of this module's."""

    lines: tuple[Line, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: what is on it in reading order, the number that is printed on it, its size in its own unit."""

    blocks: tuple[Block, ...]
    label: str = ""
    width: float = 0.0
    height: float = 0.0


def line_of(words: Sequence[Word], box: Box | None = None) -> Line:
    """Return the line that words make, a space between them."""
    return Line(" ".join(word.text for word in words), box, tuple(words))


def set_out(sheets: Iterable[Sheet], encoding: str, notes: tuple[str, ...] = ()) -> Page:
    """Return pages as text with its surfaces and zones.

    Raises:
        ReadingError: ("no-text") there is no line of text on them.
    """
    setting = _Setting()
    tidied = [_tidied(sheet) for sheet in sheets]
    joints = _joints([block for sheet in tidied for block in sheet.blocks])
    for sheet in tidied:
        setting.add(sheet, joints)
    if not setting.text:
        raise ReadingError("no-text", "has pages, but no text on them")
    doubtful = sum(zone.confidence is not None for zone in setting.zones)
    if doubtful:
        notes = (*notes, f"{doubtful:,} words or lines were recognised with doubt")
    return Page(
        setting.text,
        encoding,
        notes,
        tuple(setting.marked),
        (),
        tuple(setting.surfaces),
        tuple(setting.zones),
    )


# ---------------------------------------------------------------- tidied


def _tidied(sheet: Sheet) -> Sheet:
    """Return a page without empty lines and blocks, a letter that is set large with the word it begins."""
    blocks = [replace(block, lines=tuple(_clean(block.lines))) for block in sheet.blocks]
    return replace(sheet, blocks=tuple(_whole(block for block in blocks if block.lines)))


def _clean(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines that have words, their white space collapsed."""
    for line in lines:
        words = tuple(replace(word, text=" ".join(word.text.split())) for word in line.words)
        text = " ".join(line.text.split())
        if text:
            yield replace(line, text=text, words=tuple(word for word in words if word.text))


def _whole(blocks: Iterable[Block]) -> Iterator[Block]:
    initial = ""
    for block in blocks:
        if block.kind == DROP_CAPITAL:
            initial += "".join(line.text for line in block.lines)
            continue
        first = replace(block.lines[0], text=initial + block.lines[0].text)
        yield replace(block, lines=(first, *block.lines[1:]))
        initial = ""
    if initial:
        yield Block((Line(initial),))


# ---------------------------------------------------------------- what goes on


class _Joints(NamedTuple):
    """The blocks that go on the sentence of the block above them, and the heads of pages that it goes on over."""

    going_on: frozenset[int]
    over: frozenset[int]


def _joints(blocks: Sequence[Block]) -> _Joints:
    """Return which of all blocks go on, by their places."""
    plain = (n for n, block in enumerate(blocks) if block.kind not in HEADS)
    joined = [(n, m) for n, m in pairwise(plain) if _goes_on(blocks[n], blocks[m])]
    over = chain.from_iterable(range(n + 1, m) for n, m in joined)
    return _Joints(frozenset(m for n, m in joined if m == n + 1), frozenset(over))


def _goes_on(above: Block, below: Block) -> bool:
    """Tell whether a sentence evidently goes on from one block of running text to the next."""
    if above.kind or below.kind:
        return False
    last, first = above.lines[-1].text, below.lines[0].text
    if last[-1] in _HYPHENS:
        return last[-2:-1].isalpha() and first[0].isalpha()
    return first[0].islower() and last[-1] not in _STOPS


# ---------------------------------------------------------------- set out


class _Setting:
    """The text under construction."""

    def __init__(self) -> None:
        self.surfaces: list[Surface] = []
        self.zones: list[Zone] = []
        self.marked: list[Region] = []
        self._parts: list[str] = []
        self._length = 0
        self._blocks = 0

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add(self, sheet: Sheet, joints: _Joints) -> None:
        """Set a page."""
        start = None
        for block in sheet.blocks:
            self._put(self._gap(joints))
            start = self._length if start is None else start
            self._block(block, len(self.surfaces) + 1, self._blocks in joints.over, sized=sheet.width > 0)
            self._blocks += 1
        start = self._length if start is None else start
        number = len(self.surfaces) + 1
        self.surfaces.append(Surface(number, start, self._length, sheet.label, sheet.width, sheet.height))

    def _gap(self, joints: _Joints) -> str:
        if not self._parts:
            return ""
        return "\n" if self._blocks in joints.going_on else "\n\n"

    def _block(self, block: Block, surface: int, over: bool, sized: bool) -> None:
        start = self._length
        for n, line in enumerate(block.lines):
            self._put("\n" if n else "")
            if sized:
                self.zones.extend(_zones(line, self._length, surface))
            self._put(line.text)
        if block.kind:
            kind, reason = (RUNNING, "head of a page") if over else (block.kind, block.kind)
            self.marked.append(
                Region(kind, start, self._length, block.kind in FURNITURE, f"marked as {reason}")
            )

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _zones(line: Line, start: int, surface: int) -> Iterator[Zone]:
    """Yield the zone of a line, and of each word and line of which its recogniser was in doubt."""
    end = start + len(line.text)
    if line.box:
        yield Zone(start, end, surface, *line.box)
        if _is_doubtful(line.confidence):
            yield Zone(start, end, surface, *line.box, line.confidence)
    at = 0
    for word in line.words:
        place = line.text.find(word.text, at)
        at = at if place < 0 else place + len(word.text)
        if place >= 0 and word.box and _is_doubtful(word.confidence):
            yield Zone(start + place, start + at, surface, *word.box, word.confidence)


def _is_doubtful(confidence: float | None) -> bool:
    return confidence is not None and confidence < DOUBTFUL
