"""PDFs made by hand for the tests: pages of text in the standard fonts, as raw objects."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.readers.page import Page, Raw
from testimonia.readers.pdf import read

FONTS = {"F": "Helvetica", "B": "Helvetica-Bold", "T": "Times-Roman", "C": "Courier"}
WIDE, HIGH = 595, 842
STORY = (
    "Anna Holm was born in the harbour town and joined",
    "the union of tobacco workers in the spring of the",
    "year 1903. Its treasurer, a typesetter by the name",
    "of Nils Ek, remembered her as an early riser, who",
    "read the newspapers aloud in the kitchen, and took",
    "nothing that she read in them for granted.",
)
"""A paragraph set in lines of one width, its last one short."""
SEQUEL = (
    "After the strike she moved north, where she washed",
    "and ironed in the houses of the well-to-do, and on",
    "Sundays taught reading to the children of weavers.",
    "The school was closed by the bishop in the autumn,",
    "and what became of its books is not known to us.",
)
COLUMN = (
    "The strike of the carters",
    "began on a Monday. Before",
    "noon the depots stood full",
    "and the drivers of the mail",
    "had joined in. A committee",
    "of five was chosen, among",
    "them Greta Falk, who spoke",
    "for the women of the mill.",
)
OTHER_COLUMN = (
    "On the third day soldiers",
    "were brought in by train.",
    "They camped in the market",
    "and were fed by the very",
    "people they had come for.",
    "Two of them deserted, and",
    "one later wrote about it",
    "in a paper of the north.",
)
THIRD_COLUMN = (
    "The mayor, an old friend",
    "of her father, asked for",
    "patience. There was none",
    "left. In the night a shed",
    "burned down, and nobody",
    "could say who had done it",
    "though everybody knew of",
    "a man who had been there.",
)


@dataclass(frozen=True)
class Sheet:
    """A page: what is drawn on it, its size, and what its dictionary says beside that."""

    drawn: str = ""
    box: str = f"0 0 {WIDE} {HIGH}"
    more: str = ""


@dataclass(frozen=True)
class Made:
    """What a PDF has beside its pages: properties, entries of its catalog, further objects, further fonts."""

    info: Mapping[str, str] = field(default_factory=dict)
    catalog: str = ""
    objects: Sequence[bytes] = ()
    fonts: Mapping[str, str] = field(default_factory=dict)


PLAIN = Made()


def escaped(words: str) -> str:
    """Return words as they stand in a string of PDF."""
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def shown(x: float, y: float, words: str, size: float = 10, font: str = "F") -> str:
    """Return the operators that show words at a place, in points from the bottom left."""
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped(words)}) Tj ET\n"


def lines(x: float, y: float, words: Iterable[str], size: float = 10, font: str = "F") -> str:
    """Return the operators that show lines one below the other."""
    return "".join(shown(x, y - 1.2 * size * n, line, size, font) for n, line in enumerate(words))


def turned(matrix: str, words: str, size: float = 10) -> str:
    """Return the operators that show words by a text matrix."""
    return f"BT /F {size} Tf {matrix} Tm ({escaped(words)}) Tj ET\n"


def pdf(sheets: Iterable[Sheet | str], made: Made = PLAIN) -> bytes:
    """Return a PDF of these pages."""
    pages = [sheet if isinstance(sheet, Sheet) else Sheet(sheet) for sheet in sheets]
    standard = "<</Type/Font/Subtype/Type1/BaseFont/{}/Encoding/WinAnsiEncoding>>"
    fonts = {**{name: standard.format(base) for name, base in FONTS.items()}, **made.fonts}
    first = 4 + len(fonts)
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    resources = "".join(f"/{name} {4 + n} 0 R" for n, name in enumerate(fonts))
    info = "".join(f"/{key}({escaped(value)})" for key, value in made.info.items())
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{made.catalog}>>".encode(),
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        f"<<{info}>>".encode("cp1252"),
        *(font.encode() for font in fonts.values()),
    ]
    for n, page in enumerate(pages):
        objects += (
            f"<</Type/Page/Parent 2 0 R/MediaBox[{page.box}]{page.more}"
            f"/Resources<</Font<<{resources}>>>>/Contents {first + 2 * n + 1} 0 R>>".encode(),
            stream(page.drawn.encode("cp1252")),
        )
    return written([*objects, *made.objects])


def place_of_objects(pages: int, fonts: int = 0) -> int:
    """Return the number of the first further object of a PDF with so many pages and further fonts."""
    return 4 + len(FONTS) + fonts + 2 * pages


def stream(data: bytes, more: str = "", packed: bool = True) -> bytes:
    """Return a stream."""
    if packed:
        data, more = zlib.compress(data), more + "/Filter/FlateDecode"
    return f"<</Length {len(data)}{more}>>stream\n".encode() + data + b"\nendstream"


def written(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Return a file of these objects, the first its catalog and the third its properties."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n".encode() + body + b"\nendobj\n"
    end = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 3 0 R{trailer}>>\nstartxref\n{end}\n%%EOF\n".encode()
    return bytes(out)


def page_of(*sheets: Sheet | str, made: Made = PLAIN) -> Page:
    """Return what is read of a PDF of these pages."""
    return read(Raw(pdf(sheets, made), "made.pdf"))


def marked(page: Page, kind: str) -> list[str]:
    """Return the words of the stretches of a kind."""
    return [page.text[region.start : region.end] for region in page.marked if region.kind == kind]
