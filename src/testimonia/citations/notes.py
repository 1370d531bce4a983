"""Notes and lists of works: which blocks of a source are notes or references, and by which mark they are pointed to.

A block is one below a heading such as "Notes" or "References" that has a mark or reads as a reference; or one of a
run of blocks with marks, of which most read as references, wherever they stand.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.citations.draft import book_of
from testimonia.citations.reference import reference
from testimonia.citations.shapes import marked
from testimonia.languages.parts.citing import Citing
from testimonia.model import Passage, Region

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(SUPERSCRIPTS, "0123456789")
_MARK = re.compile(
    rf"\[\^(?P<name>[\w-]{{1,20}})\]:?|\[(?P<a>\d{{1,3}})\]|\((?P<b>\d{{1,3}})\)|(?P<c>\d{{1,3}})(?:[.)]|(?=\s+[^\W\d]))"
    rf"|(?P<d>[{SUPERSCRIPTS}]{{1,3}})|(?P<sign>[*†‡]{{1,3}})(?!\w)"
)
_BULLET = re.compile(r"[-•^↑]\s+")
_LINE = re.compile(r"\n[ \t]*(?=[^\s])")
_LONGEST_HEADING = 60
_LONGEST_LIST = 20_000
"""Characters of a block whose lines are looked at one by one."""
_NOTE = "apparatus"


@dataclass(frozen=True, slots=True)
class Note:
    """A note or an item of a list of works. ``mark`` is what points to it: "1", "*", "^name"; empty where nothing does.

    ``listed`` tells that it stands in a list of works, so that it is one whatever can be read of it.
    """

    start: int
    end: int
    mark: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    mark: str
    kind: str
    reads: bool
    """It reads as a reference."""


def notes(
    text: str, regions: Iterable[Region], passages: Iterable[Passage], words: Citing
) -> tuple[Note, ...]:
    """Return the notes and references of a source, in order."""
    blocks = list(_blocks(text, regions, passages, words))
    below = _below_headings(text, blocks, words)
    found = {note.start: note for run in _runs(blocks) for note in run}
    found.update((note.start, note) for note in below)
    return tuple(found[start] for start in sorted(found))


def apart(
    found: Sequence[Note], passages: Sequence[Passage]
) -> tuple[tuple[Region, ...], tuple[Passage, ...]]:
    """Return the notes among the passages as regions of the apparatus, and the passages that are none."""
    kept, regions = [], []
    starts = [(note.start, note.end) for note in found]
    for passage in passages:
        if any(passage.start <= start and end <= passage.end for start, end in _near(starts, passage)):
            reason = "a note, or a work that the text refers to"
            regions.append(Region(_NOTE, passage.start, passage.end, False, reason))
        else:
            kept.append(passage)
    return tuple(regions), tuple(kept)


def _near(spans: list[tuple[int, int]], passage: Passage) -> list[tuple[int, int]]:
    first, last = bisect_left(spans, (passage.start, 0)), bisect_left(spans, (passage.end, 0))
    return spans[first:last]


# ---------------------------------------------------------------- blocks


def _blocks(
    text: str, regions: Iterable[Region], passages: Iterable[Passage], words: Citing
) -> Iterator[_Block]:
    """Yield passages, regions of the article and lines of the page in order, cut where a line begins with a mark."""
    every: list[tuple[int, int, str]] = [(p.start, p.end, p.kind) for p in passages]
    every += [(r.start, r.end, "furniture" if r.furniture else r.kind) for r in regions]
    for start, end, kind in sorted(every):
        for begin, stop in _cut(text, start, end, words):
            yield _block(text, (begin, stop), kind, words)


def _cut(text: str, start: int, end: int, words: Citing) -> Iterator[tuple[int, int]]:
    """Yield the parts of a block: what begins with a mark, or each line where every line reads as a reference."""
    each_line = end - start <= _LONGEST_LIST and _all_read(text[start:end].splitlines(), words)
    begin = start
    for line in _LINE.finditer(text, start, end):
        if each_line or _mark_at(text, line.end(), end):
            yield begin, line.start()
            begin = line.end()
    yield begin, end


def _all_read(lines: Sequence[str], words: Citing) -> bool:
    return len(lines) > 1 and all(reference(line, words) for line in lines)


def _block(text: str, span: tuple[int, int], kind: str, words: Citing) -> _Block:
    start, end = span
    bullet = _BULLET.match(text, start, end)
    at = bullet.end() if bullet else start
    match = _mark_at(text, at, end)
    inside = text[match.end() if match else at : end]
    reads = bool(reference(inside, words)) or book_of(words).shapes.again.match(inside.lstrip()) is not None
    return _Block(start, end, _name(match) if match else "", kind, reads)


def _mark_at(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _MARK.match(text, start, end)
    return match if match and text[match.end() : match.end() + 40].strip() else None


def _name(match: re.Match[str]) -> str:
    if match["name"]:
        return f"^{match['name']}"
    return str(next(filter(None, match.groups()))).translate(_PLAIN)


# ---------------------------------------------------------------- lists


def _below_headings(text: str, blocks: Sequence[_Block], words: Citing) -> Iterator[Note]:
    """Yield what stands in lists below headings; of one without marks, its notes are counted."""
    heading, listing = marked(words.headings), marked(words.listing)
    above = ""
    number = 0
    for block in blocks:
        said = text[block.start : min(block.end, block.start + _LONGEST_HEADING + 1)].strip(" #*_\n")
        if heading.fullmatch(said) or block.kind == "heading":
            above, number = said if heading.fullmatch(said) else "", 0
        elif above and _belongs(block):
            number += 1
            listed = listing.fullmatch(above) is not None
            yield Note(block.start, block.end, block.mark or str(number) * (not listed), listed)


def _belongs(block: _Block) -> bool:
    """Tell whether a block below a heading is a note: it has a mark, reads as a work, or is known as such already."""
    if block.kind == "furniture":
        return block.reads
    return bool(block.mark) or block.reads or block.kind in (_NOTE, "item")


def _runs(blocks: Sequence[_Block]) -> Iterator[list[Note]]:
    """Yield runs of blocks with marks of which most read as references."""
    run: list[_Block] = []
    for block in [*blocks, _Block(0, 0, "", "", reads=False)]:
        if block.mark and block.kind != "furniture":
            run.append(block)
            continue
        if run and 2 * sum(each.reads for each in run) > len(run):
            yield [Note(each.start, each.end, each.mark) for each in run]
        run = []
