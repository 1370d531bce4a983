"""Pages of a PDF that hold no text of their own, read from their pictures where Tesseract is installed.

They stand behind the pages that have a text layer, with their own numbers: to read them in between would change the
places of all that follows, on a machine that has Tesseract and on none that has not.
"""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.errors import ReadingError
from testimonia.facsimile import Surface
from testimonia.readers import ocr
from testimonia.readers.page import Page, Raw
from testimonia.readers.pdf.empty import is_bare, named
from testimonia.readers.pdf.printed import Sheet
from testimonia.readers.scanned_pdf import read_scanned

_GAP = "\n\n"


def wanting(sheets: Sequence[Sheet]) -> list[int]:
    """Return the numbers of pages that have no text, or none that can be told from its letters."""
    return [sheet.n for sheet in sheets if is_bare(sheet) or sheet.unmapped]


def recognised(raw: Raw, sheets: Sequence[Sheet]) -> Page:
    """Return what is read on the pictures of all pages.

    Raises:
        ReadingError: "missing" where Tesseract or a language of its is not installed, "no-text" where it reads nothing.
    """
    page = read_scanned(raw.data, raw.ocr, [sheet.n for sheet in sheets])
    labels = {sheet.n: sheet.label for sheet in sheets}
    return replace(
        page, surfaces=tuple(replace(one, label=labels[one.n] or one.label) for one in page.surfaces)
    )


def with_recognised(page: Page, raw: Raw, sheets: Sequence[Sheet]) -> Page:
    """Return a page of text with what is read on pictures of its bare pages behind it, where anything can be."""
    bare = wanting(sheets)
    if not bare or not ocr.is_there():
        return page
    try:
        found = read_scanned(raw.data, raw.ocr, bare)
    except ReadingError as error:
        return replace(page, notes=(*page.notes, f"{named(bare)}: {error}"))
    return _behind(page, found, f"{named(bare)} read from their pictures, behind the others")


def _behind(page: Page, found: Page, note: str) -> Page:
    by = len(page.text) + len(_GAP)
    labels = {one.n: one.label for one in page.surfaces}
    own = tuple(one for one in page.surfaces if one.n not in {other.n for other in found.surfaces})
    return replace(
        page, text=f"{page.text}{_GAP}{found.text}", notes=(*page.notes, *found.notes, note),
        marked=(*page.marked, *(replace(one, start=one.start + by, end=one.end + by) for one in found.marked)),
        surfaces=(*own, *(_moved(one, by, labels) for one in found.surfaces)),
        zones=(*page.zones, *(replace(one, start=one.start + by, end=one.end + by) for one in found.zones)),
    )  # fmt: skip


def _moved(surface: Surface, by: int, labels: dict[int, str]) -> Surface:
    label = labels.get(surface.n) or surface.label
    return replace(surface, start=surface.start + by, end=surface.end + by, label=label)
