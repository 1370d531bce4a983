"""A page of a PDF as a picture, for whoever wants to see the place that a statement quotes."""

import math
import struct
import zlib

import pypdfium2 as pdfium

from testimonia.errors import ReadingError
from testimonia.readers.pdf.document import opened

_WIDEST = 4_000
"""Pixels of a picture's width."""
_MOST_PIXELS = 16_000_000
_JUST_BELOW = 1 - 1e-6
"""Keeps a width that is rounded up from being one pixel more."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RED_GREEN_BLUE = 2


def picture(data: bytes, page: int, width: int) -> bytes:
    """Return a page, counted from 1, as a PNG of so many pixels in width, or as many as are allowed.

    Raises ``ReadingError`` ("encrypted", "damaged", "missing") where the file has no such page that can be drawn.
    """
    with opened(data) as document:
        if not 1 <= page <= len(document):
            raise ReadingError("missing", f"has no page {page}")
        try:
            drawn = document[page - 1]
            scale = _scale(drawn.get_width(), drawn.get_height(), width)
            return _png(drawn.render(scale=scale, rev_byteorder=True))
        except (pdfium.PdfiumError, ValueError) as error:
            raise ReadingError("damaged", f"has a page {page} that cannot be drawn") from error


def _scale(wide: float, high: float, width: int) -> float:
    """Return the pixels of a point that give a picture its width, fewer where it would have too many."""
    wide, high = max(wide, 1.0), max(high, 1.0)
    return _JUST_BELOW * min(min(max(width, 1), _WIDEST) / wide, math.sqrt(_MOST_PIXELS / (wide * high)))


def _png(bitmap: pdfium.PdfBitmap) -> bytes:
    """Return a bitmap of red, green and blue as a PNG (ISO/IEC 15948)."""
    length = 3 * bitmap.width
    pixels = memoryview(bitmap.buffer).cast("B")
    rows = (pixels[at : at + length] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))
    packed = zlib.compress(b"".join(b"\x00" + row for row in rows), 6)
    header = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, _RED_GREEN_BLUE, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
