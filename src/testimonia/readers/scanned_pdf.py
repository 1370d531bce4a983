"""Pages of a PDF that have no text: each is drawn at 300 dots per inch and read by Tesseract through ``ocr``.

Boxes are in points of the page as it is shown (turned as its ``/Rotate`` says, from its top left), like those of text
that a PDF has itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap
from typing import Any

from testimonia.errors import ReadingError
from testimonia.facsimile import Surface, Zone
from testimonia.readers.images import pillow
from testimonia.readers.ocr import check, recognised
from testimonia.readers.page import Page
from testimonia.readers.tesseract import PIXELS

_DOTS = 300
_POINTS = 72
"""Points in an inch, in which a PDF measures."""


@dataclass(slots=True)
class _Drawing:
    """A page that is drawn: its number and size, and how many pixels a point of it has."""

    number: int
    width: float = 0.0
    height: float = 0.0
    scale: float = _DOTS / _POINTS


def read_scanned(data: bytes, languages: str, pages: Iterable[int]) -> Page:
    """Return what Tesseract reads on some pages of a PDF, by their numbers from 1, which their surfaces have too.

    Raises:
        ReadingError: ("damaged") it is no PDF that can be opened, or has no such page; or as ``ocr.recognised``.
    """
    # 60 ms to load, and only PDFs need it
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415

    pillow()
    check(languages)
    drawings = [_Drawing(number) for number in pages]
    try:
        document = PdfDocument(data)
        try:
            page = recognised(_drawn(document, drawings), languages)
        finally:
            document.close()
    except PdfiumError as error:
        raise ReadingError("damaged", f"is no PDF that can be drawn ({error})") from error
    return _in_points(page, drawings)


def _drawn(document: Any, drawings: Iterable[_Drawing]) -> Iterator[Any]:
    """Yield the pictures of pages, or the errors that stand for them."""
    for drawing in drawings:
        try:
            yield _picture(document[drawing.number - 1], drawing)
        except (RuntimeError, IndexError, ValueError) as error:
            yield ReadingError("damaged", f"cannot be drawn ({str(error)[:100]})")


def _picture(page: Any, drawing: _Drawing) -> Any:
    drawing.width, drawing.height = page.get_size()
    most = PIXELS / max(drawing.width * drawing.height, 1.0)
    drawing.scale = min(drawing.scale, most**0.5)
    picture = page.render(scale=drawing.scale, grayscale=True).to_pil()
    page.close()
    picture.info["dpi"] = (drawing.scale * _POINTS, drawing.scale * _POINTS)
    return picture


def _in_points(page: Page, drawings: Sequence[_Drawing]) -> Page:
    """Return a page with its surfaces and zones in points."""
    surfaces = tuple(starmap(_sized, zip(page.surfaces, drawings, strict=True)))
    zones = tuple(_scaled(zone, drawings[zone.surface - 1]) for zone in page.zones)
    return replace(page, surfaces=surfaces, zones=zones)


def _sized(surface: Surface, drawing: _Drawing) -> Surface:
    width, height = round(drawing.width, 2), round(drawing.height, 2)
    return replace(surface, n=drawing.number, width=width, height=height)


def _scaled(zone: Zone, drawing: _Drawing) -> Zone:
    left, top, right, bottom = (
        round(side / drawing.scale, 2) for side in (zone.left, zone.top, zone.right, zone.bottom)
    )
    return Zone(zone.start, zone.end, drawing.number, left, top, right, bottom, zone.confidence)
