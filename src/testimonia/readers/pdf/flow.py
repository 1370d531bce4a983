"""How the text of a file flows: from column to column and from page to page, with its notes below each page."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from testimonia.readers.pdf import headings, notes
from testimonia.readers.pdf.columns import columns
from testimonia.readers.pdf.edges import Edges
from testimonia.readers.pdf.paragraphs import ends, is_broken_word, leadings, paragraphs
from testimonia.readers.pdf.printed import Paragraph, Row, Set, Sheet, size_of
from testimonia.readers.pdf.rows import rows

_WIDER = 1.25
"""How much wider the next column of a text may be."""
_FEW = 3
"""Rows of a column that tell nothing of its width."""
_LONG = 25
"""Characters of a last row that may go on in a word with a capital; a title is shorter."""
_OTHER_SIZE = 0.08


def flowing(sheets: Sequence[Sheet], edges: Sequence[Edges]) -> list[Set]:
    """Return each page in the order of its text, paragraphs that go on from the one before marked as such."""
    size = size_of([run for sheet in sheets for run in sheet.runs.get(sheet.main, ())])
    read = _columns(sheets)
    usual = leadings([column for found in read for column in found])
    pages: list[Set] = []
    bodies: list[list[Paragraph]] = []
    for sheet, edge, found in zip(sheets, edges, read, strict=True):
        parted = notes.parted(found, size)
        body = _paragraphs(parted.body, usual)
        below = _paragraphs(chain.from_iterable(map(notes.apart, parted.notes)), usual)
        turned = _paragraphs((rows(sheet.runs[turn], turn) for turn in _others(sheet)), usual)
        pages.append(Set(edge.heads, _all(body), _all(below), _all(turned), edge.feet))
        bodies += body
    headings.mark(_all(bodies), size)
    _join(bodies)
    return pages


def _paragraphs(found: Iterable[Sequence[Row]], usual: Mapping[int, float]) -> list[list[Paragraph]]:
    return [paragraphs(column, usual) for column in found if column]


def _all(found: Iterable[Sequence[Paragraph]]) -> list[Paragraph]:
    return [*chain.from_iterable(found)]


def _columns(sheets: Sequence[Sheet]) -> list[list[list[Row]]]:
    """Return the rows of each page by columns; where few lines tell of a gutter, those of other pages do."""
    parted = [columns(sheet.runs.get(sheet.main, [])) for sheet in sheets]
    usual = _usual([gutters for _, gutters in parted])
    found = []
    for sheet, (own, gutters) in zip(sheets, parted, strict=True):
        again = columns(sheet.runs[sheet.main], usual)[0] if usual and own and not gutters else own
        found.append([rows(column, sheet.main) for column in again])
    return found


def _usual(gutters: Sequence[Sequence[float]]) -> list[float]:
    """Return where several pages have a gutter."""
    pages: dict[int, set[int]] = {}
    for n, own in enumerate(gutters):
        for at in own:
            pages.setdefault(round(at / 4), set()).add(n)
    return [4.0 * at for at, those in pages.items() if len(those) >= 2]


def _others(sheet: Sheet) -> list[int]:
    """Return the angles at which other words of a page stand than most."""
    return [turn for turn in sheet.runs if turn != sheet.main and sheet.runs[turn]]


def _join(bodies: Sequence[Sequence[Paragraph]]) -> None:
    """Mark the paragraphs at the head of a column that are the rest of the one at the foot of the column before."""
    indents = any(one.indented for one in _all(bodies))
    for before, after in pairwise(bodies):
        after[0].goes_on = _are_as_wide(before, after) and _goes_on(before[-1], after[0], indents)


def _are_as_wide(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    """Tell whether a column may be the next of a text: not much wider than the one before, nor narrower, if long."""
    here, there = _width(before), _width(after)
    return there <= _WIDER * here and (here <= _WIDER * there or sum(len(one.rows) for one in after) < _FEW)


def _width(column: Sequence[Paragraph]) -> float:
    rows = [row for paragraph in column for row in paragraph.rows]
    return max(row.right for row in rows) - min(row.left for row in rows)


def _goes_on(before: Paragraph, after: Paragraph, indents: bool) -> bool:
    """Tell whether a paragraph goes on at the head of the next column; ``indents``: those of the file are indented."""
    if not _are_alike(before, after):
        return False
    if is_broken_word(before.rows[-1], after.rows[0]):
        return True
    return before.whole and not after.indented and _is_open(before, after.rows[0].text, indents)


def _is_open(before: Paragraph, below: str, indents: bool) -> bool:
    """Tell whether a paragraph is open to what stands in the next column."""
    if ends(before.rows[-1]):
        return indents and before.full
    return below[:1].islower() or (before.full and len(before.rows[-1].text) >= _LONG)


def _are_alike(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether two paragraphs are text in letters of one size."""
    headed = before.heading or after.heading
    return not headed and abs(before.size - after.size) <= _OTHER_SIZE * before.size
