"""Reads a PDF: the text layer in the order in which it is read, and on which page and where on it each line stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.errors import ReadingError
from testimonia.model import Clue
from testimonia.readers.page import Page, Raw
from testimonia.readers.pdf import document, numbers
from testimonia.readers.pdf.edges import Edges, set_apart
from testimonia.readers.pdf.empty import pages_without_text
from testimonia.readers.pdf.flow import flowing
from testimonia.readers.pdf.printed import Sheet, steady
from testimonia.readers.pdf.properties import clues
from testimonia.readers.pdf.scanned import recognised, wanting, with_recognised
from testimonia.readers.pdf.setting import set_as_text


def read(raw: Raw) -> Page:
    """Read a PDF.

    Raises:
        ReadingError: "encrypted" where it needs a password, "damaged" where it is no PDF or a broken one, "missing"
            where it holds page images only and what reads them is not installed, "no-text" where they are empty.
    """
    with document.opened(raw.data) as opened:
        sheets = list(document.sheets(opened))
        declared = clues(opened, raw.data)
        notes = [*document.notes(opened), *_outside(sheets)]
    if any(sheet.runs and not sheet.pictured for sheet in sheets):
        return with_recognised(_of_text(sheets, [*notes, *pages_without_text(sheets)], declared), raw, sheets)
    if not wanting(sheets):
        raise _nothing_to_read(sheets)
    page = recognised(raw, sheets)
    return replace(page, notes=(*notes, *page.notes), clues=tuple(declared))


def _nothing_to_read(sheets: Sequence[Sheet]) -> ReadingError:
    if any(sheet.problem for sheet in sheets):
        return ReadingError("damaged", "has no page that can be read")
    return ReadingError("no-text", "holds empty pages only")


def _of_text(sheets: Sequence[Sheet], notes: Sequence[str], declared: Iterable[Clue]) -> Page:
    steady(sheets)
    edges = set_apart(sheets)
    found = set_as_text(sheets, flowing(sheets, edges), _labels(sheets, edges))
    return Page(
        found.text, "PDF", tuple(notes), tuple(found.regions), tuple(declared), tuple(found.surfaces),
        tuple(found.zones),
    )  # fmt: skip


def _labels(sheets: Sequence[Sheet], edges: Sequence[Edges]) -> list[str]:
    """Return the numbers of pages: those that the file gives them, else those in print."""
    given = [sheet.label for sheet in sheets]
    if any(given):
        return given
    printed = {n: edge.number for n, edge in enumerate(edges) if edge.number}
    printed.update(numbers.between(printed))
    return [printed.get(n, "") for n in range(len(sheets))]


def _outside(sheets: Sequence[Sheet]) -> list[str]:
    """Say that words stand beyond the edges of pages."""
    count = sum(sheet.outside for sheet in sheets)
    words, verb = ("1 word", "is") if count == 1 else (f"{count:,} words", "are")
    return [f"{words} beyond the edges of the pages, which nobody sees, {verb} left out"] if count else []
