"""Opening a PDF: what PDFium refuses, and why, in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as c

from testimonia.errors import ReadingError
from testimonia.readers.pdf import runs
from testimonia.readers.pdf.printed import Sheet

MOST_PAGES = 5_000
"""Pages of a file that are read."""
MOST_CHARACTERS = 20_000_000
"""Characters of a file that are read: what a text file may hold."""
_HARDLY = 60
"""Letters that a stamp on the picture of a page has."""
_DEEP, _MOST_PICTURES = 3, 200
_LOCKED = (c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY)


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF. Raises ``ReadingError`` ("encrypted", "damaged") where PDFium cannot."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise ReadingError("encrypted", "is encrypted (needs a password)") from error
        raise ReadingError("damaged", "is no PDF, or a broken one") from error
    try:
        yield document
    finally:
        document.close()


def sheets(document: pdfium.PdfDocument) -> Iterator[Sheet]:
    """Yield the pages of a PDF with what is printed on them; one that cannot be read says why."""
    left = MOST_CHARACTERS
    for n in range(min(len(document), MOST_PAGES)):
        sheet = Sheet(n + 1, 0, 0)
        if left > 0:
            _read(document, sheet)
        else:
            sheet.problem = f"beyond the {MOST_CHARACTERS:,} characters that are read of a file"
        left -= sum(len(run.text) for run in sheet.every)
        yield sheet


def _read(document: pdfium.PdfDocument, sheet: Sheet) -> None:
    try:
        page = document[sheet.n - 1]
        try:
            sheet.width, sheet.height = page.get_width(), page.get_height()
            sheet.label = document.get_page_label(sheet.n - 1)
            runs.take(page, sheet)
            _look(page, sheet)
        finally:
            page.close()
    except (pdfium.PdfiumError, ValueError) as error:
        sheet.problem = f"cannot be read ({error})"


def _look(page: pdfium.PdfPage, sheet: Sheet) -> None:
    """See whether a page with hardly a letter is empty, or a picture."""
    letters = sum(len(run.text) for run in sheet.every)
    if letters <= _HARDLY:
        sheet.empty = not letters and c.FPDFPage_CountObjects(page) == 0
        pictures = islice(page.get_objects([c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEP), _MOST_PICTURES)
        covered = sum(_area(*picture.get_bounds()) for picture in pictures)
        sheet.pictured = 2 * covered > sheet.width * sheet.height > 0


def _area(left: float, bottom: float, right: float, top: float) -> float:
    return (right - left) * (top - bottom)


def notes(document: pdfium.PdfDocument) -> list[str]:
    """Say what of a file is not read."""
    pages, attached = len(document), document.count_attachments()
    said = [f"only the first {MOST_PAGES:,} of {pages:,} pages are read"] if pages > MOST_PAGES else []
    if attached == 1:
        said.append("a file is attached, which is not read")
    elif attached > 1:
        said.append(f"{attached:,} files are attached, which are not read")
    return said
