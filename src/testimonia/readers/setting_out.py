"""Setting out: pages of print as one text, with its surfaces and zones.

A line of print is a line of text, a blank line stands between paragraphs, which are marked as such. Where a paragraph
goes on at the head of the next column or page, no blank line parts it, and a running head in between is marked as one
that the sentence goes on over. Each line becomes a zone, and so does each word that was read with doubt.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from testimonia.errors import ReadingError
from testimonia.facsimile import Surface, Zone
from testimonia.model import Region
from testimonia.readers.page import Page
from testimonia.readers.page_numbers import numbered
from testimonia.readers.paragraphs import cut, goes_on
from testimonia.readers.sheets import DROP_CAPITAL, FURNITURE, HEADS, Block, Line, Sheet, Word

RUNNING, WHOLE = "running head", "paragraph"
"""What furniture calls the head of a page in the middle of a sentence, and what is one paragraph however it reads."""
DOUBTFUL = 0.8
"""A word of which its recogniser was less sure than this is a doubtful one.

On noisy pages of which Tesseract misread 3.4 % of the words, 4.4 % were below it, half of those misread among them;
at 0.6 it were 1.6 % and a fifth, not more of them rightly.
"""


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
        notes = (*notes, f"words or lines recognised with doubt: {doubtful:,}")
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
    """Return a page by its paragraphs, without empty lines, a letter that is set large with the word it begins."""
    blocks = [replace(block, lines=tuple(_clean(block.lines))) for block in sheet.blocks]
    found = numbered(replace(sheet, blocks=tuple(block for block in blocks if block.lines)))
    return replace(found, blocks=tuple(cut(list(_with_initials(found.blocks)))))


def _clean(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines that have words, their white space collapsed."""
    for line in lines:
        text = " ".join(line.text.split())
        if text:
            yield Line(text, line.box, tuple(_clean_words(line.words)), line.confidence)


def _clean_words(words: Iterable[Word]) -> Iterator[Word]:
    for word in words:
        text = " ".join(word.text.split())
        if text:
            yield word if text == word.text else replace(word, text=text)


def _with_initials(blocks: Iterable[Block]) -> Iterator[Block]:
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
    joined = [(n, m) for n, m in pairwise(plain) if goes_on(blocks[n], blocks[m])]
    over = chain.from_iterable(range(n + 1, m) for n, m in joined)
    return _Joints(frozenset(m for n, m in joined if m == n + 1), frozenset(over))


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
            self._put(self._gap(block, joints))
            start = self._length if start is None else start
            self._block(block, len(self.surfaces) + 1, joints, sized=sheet.width > 0)
            self._blocks += 1
        start = self._length if start is None else start
        number = len(self.surfaces) + 1
        self.surfaces.append(Surface(number, start, self._length, sheet.label, sheet.width, sheet.height))

    def _gap(self, block: Block, joints: _Joints) -> str:
        if not self._parts:
            return ""
        return "\n" if block.close or self._blocks in joints.going_on else "\n\n"

    def _block(self, block: Block, surface: int, joints: _Joints, sized: bool) -> None:
        start = self._length
        for n, line in enumerate(block.lines):
            self._put("\n" if n else "")
            if sized:
                self.zones.extend(_zones(line, self._length, surface))
            self._put(line.text)
        if self._blocks in joints.over:
            self._mark(RUNNING, start, furniture=True)
        elif block.kind:
            self._mark(block.kind, start, block.kind in FURNITURE)
        if block.whole and block.kind not in FURNITURE:
            self._mark_paragraph(start, self._blocks in joints.going_on)

    def _mark(self, kind: str, start: int, furniture: bool) -> None:
        self.marked.append(Region(kind, start, self._length, furniture, f"marked as {kind}"))

    def _mark_paragraph(self, start: int, going_on: bool) -> None:
        """Mark a paragraph, or lengthen the one that goes on."""
        if going_on and self.marked and self.marked[-1].end == start - 1:
            self.marked[-1] = replace(self.marked[-1], end=self._length)
        elif not going_on:
            self.marked.append(Region(WHOLE, start, self._length, False, "set as one paragraph"))

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
