"""The characters of one page, as PDFium has them: the text in one call, and what it knows of the one at a place."""

import ctypes
import math
import re
from array import array

import pypdfium2 as pdfium
import pypdfium2.raw as c

from testimonia.readers.pdf.frames import Box
from testimonia.readers.pdf.letters import HYPHEN

_UNSAID = re.compile("\ufffe")
_BOLD = re.compile(r"bold|black|heavy|demi|medi(?!um)|-bd|,b\b|^[a-z]*bx\d", re.IGNORECASE)
"""How the names of fonts say that they are bold; that of TeX is CMBX10."""
_FORCED_BOLD = 1 << 18
_FEW, _MANY = 20, 200
"""Characters of a page that are asked whether they are drawn, and whether their font says what they mean."""


class Characters:
    """The characters of a page; places count them from 0, boxes are in the PDF's own lengths."""

    def __init__(self, page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> None:
        """Take a page and its text page, which must stay open as long as this is asked."""
        self.count: int = text_page.count_chars()
        self.page_box: Box = page.get_bbox()
        self.rotation: int = page.get_rotation()
        self._kept, self._raw = text_page, text_page.raw
        self._box, self._matrix, self._flags = c.FS_RECTF(), c.FS_MATRIX(), ctypes.c_int()
        self._font = ctypes.create_string_buffer(128)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def text(self) -> str:
        """Return the text, one sign for each character (a pair of surrogates is two)."""
        buffer = (ctypes.c_ushort * (self.count + 1))()
        written = c.FPDFText_GetText(self._raw, 0, self.count, buffer) - 1
        units = memoryview(buffer).cast("B").cast("H")[: self.count]
        if written != self.count:  # some are left out of the text, and the places would be those of others
            units[:] = array("H", (c.FPDFText_GetUnicode(self._raw, n) & 0xFFFF for n in range(self.count)))
        text = units.tobytes().decode("utf-16-le", "surrogatepass")
        if len(text) != self.count:
            text = "".join(map(chr, units))
        return _UNSAID.sub(self._said, text)

    def _said(self, match: re.Match[str]) -> str:
        """Return what stands where PDFium has no character: the hyphen of a broken word, or an unknown sign."""
        return HYPHEN if c.FPDFText_IsHyphen(self._raw, match.start()) == 1 else "\ufffd"

    def are_unmapped(self, text: str) -> bool:
        """Tell whether fonts do not say of most characters what they mean."""
        places = _some(text, _MANY)
        unknown = sum(c.FPDFText_HasUnicodeMapError(self._raw, place) == 1 for place in places)
        return bool(2 * unknown > len(places))

    def are_recognised(self, text: str) -> bool:
        """Tell whether most characters are not drawn: a program put them onto the picture of a page."""
        places = _some(text, _FEW)
        objects = (c.FPDFText_GetTextObject(self._raw, place) for place in places)
        modes = [c.FPDFTextObj_GetTextRenderMode(one) for one in objects if one]
        return 2 * modes.count(c.FPDF_TEXTRENDERMODE_INVISIBLE) > len(places)

    def box(self, place: int) -> Box:
        """Return the box of a character, as tall as its font."""
        box = self._box
        c.FPDFText_GetLooseCharBox(self._raw, place, box)
        return box.left, box.bottom, box.right, box.top

    def angle(self, place: int) -> float:
        """Return the angle in degrees, clockwise, at which a character stands on the sheet."""
        return math.degrees(c.FPDFText_GetCharAngle(self._raw, place))

    def origin(self, place: int) -> tuple[float, float] | None:
        """Return where on its line a character stands, None where that is not known."""
        x, y = self._x, self._y
        return (x.value, y.value) if c.FPDFText_GetCharOrigin(self._raw, place, x, y) else None

    def size(self, place: int) -> float:
        """Return the size of a character's font as drawn."""
        matrix, size = self._matrix, c.FPDFText_GetFontSize(self._raw, place)
        known = c.FPDFText_GetMatrix(self._raw, place, matrix)
        return float(size * math.hypot(matrix.c, matrix.d) if known else size)

    def is_bold(self, place: int) -> bool:
        """Tell whether a character's font is bold."""
        c.FPDFText_GetFontInfo(self._raw, place, self._font, len(self._font), self._flags)
        name = self._font.value.decode("latin-1").rpartition("+")[2]
        return bool(self._flags.value & _FORCED_BOLD) or _BOLD.search(name) is not None


def _some(text: str, most: int) -> list[int]:
    """Return some places of a text at which no white space stands."""
    return [n for n in range(0, len(text), max(1, len(text) // most)) if not text[n].isspace()]
