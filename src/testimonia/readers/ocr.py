"""Page images read by Tesseract, where it is installed: text, boxes, and the words it was in doubt of.

``tesseract`` runs the program; here its pages become a ``Page``, through ``hocr``: so the words are those of its own
text. A page is read as it lies. One of which next to nothing is sure may lie on its side or upside down: it is read
again with the program's own search for the turn, and what it was surer of is kept; boxes are those of the picture as
it is, not turned.
"""

from collections.abc import Iterable
from typing import Any

from testimonia import apart
from testimonia.errors import ReadingError
from testimonia.readers import hocr, tesseract
from testimonia.readers.page import Page
from testimonia.readers.setting_out import set_out
from testimonia.readers.sheets import Sheet
from testimonia.readers.tesseract import check, is_there

__all__ = ["check", "is_there", "read_page", "recognised"]

_UNSURE = 0.6
"""Mean confidence of a page below which it may be turned; print that stands upright has 0.85 and more."""
_AS_IT_LIES, _TURNED = 3, 1
"""How Tesseract lays out a page (``--psm``): without and with a look at how it is turned."""


def recognised(pages: Iterable[Any], languages: str) -> Page:
    """Return what Tesseract reads on pictures of pages (``PIL.Image``); boxes are in their pixels.

    An error stands for a page of which there is no picture. Pages are taken one at a time, and a process apart has its
    time anew for each. A page that cannot be read is left empty, and a note says why.

    Raises:
        ReadingError: ("missing") Tesseract or one of its languages is not installed; ("no-text") it reads nothing;
            or why the last page could not be read, where none could.
    """
    check(languages)
    sheets: list[Sheet] = []
    notes = [f"text recognised by {tesseract.version()} in {languages}"]
    failures: list[ReadingError] = []
    for n, picture in enumerate(pages, 1):
        try:
            sheet, told = read_page(picture, languages)
        except ReadingError as error:
            failures.append(error)
            sheet, told = Sheet(()), f"{error}: left out"
        sheets.append(sheet)
        notes += [f"page {n} {told}"] if told else []
        apart.alive()
    if failures and len(failures) == len(sheets):
        raise failures[-1]
    return set_out(sheets, "utf-8", tuple(notes))


def read_page(picture: Any, languages: str) -> tuple[Sheet, str]:
    """Return a page, and a note where it had to be turned. Raises ``ReadingError``, a picture that is one itself."""
    if isinstance(picture, ReadingError):
        raise picture
    sheet = _read(picture, languages, _AS_IT_LIES)
    if _certainty(sheet) < _UNSURE and "osd" in tesseract.installed():
        turned = _read(picture, languages, _TURNED)
        if _certainty(turned) > max(_certainty(sheet), _UNSURE):
            return turned, "lies on its side or upside down, and was read turned"
    return sheet, ""


def _read(picture: Any, languages: str, layout: int) -> Sheet:
    said = tesseract.run(picture, languages, layout)
    return next(iter(hocr.sheets_of(said)), Sheet((), "", float(picture.width), float(picture.height)))


def _certainty(sheet: Sheet) -> float:
    """Return how sure of its words a page is on average, 1 for an empty one."""
    sure = [
        word.confidence
        for block in sheet.blocks
        for line in block.lines
        for word in line.words
        if word.confidence is not None
    ]
    return sum(sure) / len(sure) if sure else 1.0
