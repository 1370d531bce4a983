"""One page: the runs of print on it, taken from PDFium's text layer.

PDFium gives the text of a page in the order in which the page draws it, with "\\r\\n" where it sees a new line. Places
are asked for the first and the last character of each word, size, base and font once a run: a call for each character
would take twice as long as all the rest.
"""

import re
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from testimonia.readers.pdf.accents import composed
from testimonia.readers.pdf.characters import Characters
from testimonia.readers.pdf.frames import Placing, right_angle, upright
from testimonia.readers.pdf.letters import GONE, HYPHEN, plain, raised, readable
from testimonia.readers.pdf.printed import ASLANT, Run, Sheet
from testimonia.readers.pdf.words import (
    NOTED,
    NOTING,
    Word,
    dominant,
    is_above,
    is_apart,
    joined,
    may_have_mark,
)

MOST_CHARACTERS = 400_000
"""Characters of a page; a sheet of a newspaper has a tenth of them."""
_LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
_WORD = re.compile(rf"(?!{GONE}+(?:\s|$))\S+")
"""A word, but not one that is nothing but an accent which was put onto its letter."""
_TALL = 1.15
"""Height of a font in sizes of its letters."""
_LEAST, _MOST = 0.4, 2.5
"""From where to where a font's size is believed, in sizes that its height tells."""


def take(page: pdfium.PdfPage, sheet: Sheet) -> None:
    """Put the runs of a page onto its sheet. Raises ``PdfiumError`` where PDFium cannot read it."""
    text_page = page.get_textpage()
    try:
        characters = Characters(page, text_page)
        if characters.count > MOST_CHARACTERS:
            sheet.problem = f"more than {MOST_CHARACTERS:,} characters"
        else:
            _Taking(characters, sheet).take()
    finally:
        text_page.close()


class _Taking:
    """Takes the runs off one page."""

    def __init__(self, characters: Characters, sheet: Sheet) -> None:
        self._characters, self._sheet = characters, sheet
        self._order = 0

    def take(self) -> None:
        text = self._characters.text()
        sheet = self._sheet
        sheet.recognised = self._characters.are_recognised(text)
        sheet.unmapped = not readable(text) or self._characters.are_unmapped(text)
        if not sheet.unmapped:
            self._take_lines(composed(text, self._extent))

    def _take_lines(self, text: str) -> None:
        found: dict[int, list[Run]] = {}
        for line in _LINE.finditer(text):
            turn, placing = self._direction(line.start())
            words = list(self._words(text, line, turn, placing))
            runs = (self._run(part, turn, placing) for part in self._parted(words, placing))
            found.setdefault(turn, []).extend(run for run in runs if run.text.strip())
        self._sheet.runs = {turn: runs for turn, runs in found.items() if runs}

    def _direction(self, place: int) -> tuple[int, Placing]:
        """Return the angle at which a line stands on the page as shown, and what places it upright."""
        page_box, rotation = self._characters.page_box, self._characters.rotation
        angle = right_angle(self._characters.angle(place))
        if angle is None:
            return ASLANT, upright(page_box, -rotation % 360)
        return (angle + rotation) % 360, upright(page_box, angle)

    def _extent(self, place: int) -> tuple[float, float]:
        """Return where a character begins and ends along its line."""
        _, placing = self._direction(place)
        left, _, right, _ = placing(*self._characters.box(place))
        return left, right

    def _words(self, text: str, line: re.Match[str], turn: int, placing: Placing) -> Iterator[Word]:
        """Yield the words of a line that are to be seen."""
        sheet, box = self._sheet, self._characters.box
        width, height = (sheet.height, sheet.width) if turn in (90, 270) else (sheet.width, sheet.height)
        for match in _WORD.finditer(text, line.start(), line.end()):
            start, end = match.span()
            first = placing(*box(start))
            word = Word(match[0], start, first, placing(*box(end - 1)) if end - start > 1 else first)
            if may_have_mark(match[0]):
                word.text = self._with_mark(word, placing)
            if word.left <= width and word.right >= 0 <= first[3] and first[1] <= height:
                yield word
            else:
                sheet.outside += 1

    def _with_mark(self, word: Word, placing: Placing) -> str:
        """Return a word, the mark of a note behind it (or before it, at the head of a note) as one above the line."""
        words, box = word.text, self._characters.box
        if found := NOTED.search(words):
            begin = end = found.end()
            while begin > found.start() and is_above(placing(*box(word.place + begin - 1)), word.first):
                begin -= 1
            return words[:begin] + raised(words[begin:end]) + words[end:]
        found = NOTING.match(words)
        if found and is_above(word.first, placing(*box(word.place + found.end()))):
            return f"{raised(found[0])} {words[found.end() :]}"
        return words

    def _parted(self, words: Sequence[Word], placing: Placing) -> Iterator[Sequence[Word]]:
        """Yield the runs of a line's words, which wide gaps and steps part."""
        first = 0
        for n in range(1, len(words)):
            if is_apart(words[n - 1], words[n]) and not self._is_filled(words[n - 1], words[n], placing):
                yield words[first:n]
                first = n
        if words:
            yield words[first:]

    def _is_filled(self, before: Word, after: Word, placing: Placing) -> bool:
        """Tell whether the blank between two words fills their gap: behind the words of a scan it is part of them."""
        blank = placing(*self._characters.box(before.place + before.length))
        return blank[2] > blank[0] and not is_apart(Word(" ", before.place, before.first, blank), after)

    def _run(self, words: Sequence[Word], turn: int, placing: Placing) -> Run:
        usual, first, last = dominant(words), words[0], words[-1]
        boxes = (first.first, last.last) if turn == ASLANT else (usual.first, usual.first)
        bold = self._characters.is_bold(first.place) and self._characters.is_bold(last.place)
        self._order += 1
        return Run(
            plain(joined(words, usual)), min(word.left for word in words), min(boxes[0][1], boxes[1][1]),
            max(word.right for word in words), max(boxes[0][3], boxes[1][3]), self._base(usual, placing),
            self._size(usual), first.right - first.left, bold, self._order,
        )  # fmt: skip

    def _base(self, word: Word, placing: Placing) -> float:
        """Return how far down the line is on which a word's letters stand."""
        origin = self._characters.origin(word.place)
        return placing(*origin, *origin)[1] if origin else word.first[3]

    def _size(self, word: Word) -> float:
        """Return the size of a word's letters; where their font says none, or a wrong one, its height tells."""
        size, told = self._characters.size(word.place), word.height / _TALL
        return size if _LEAST * told <= size <= _MOST * told else told
