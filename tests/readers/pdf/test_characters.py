"""The characters of a page, as PDFium has them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pytest

from testimonia.readers.pdf.characters import Characters
from testimonia.readers.pdf.letters import HYPHEN
from tests.readers.pdf.made import PLAIN, Made, Sheet, pdf, place_of_objects, shown, stream, turned

TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> "
    "endcodespacerange 4 beginbfchar <41> <D835DC00> <42> <00660066> <44> <E000> <45> <0000> endbfchar "
    "endcmap end end"
)


@contextmanager
def characters(sheet: Sheet | str, made: Made = PLAIN) -> Iterator[Characters]:
    document = pdfium.PdfDocument(pdf([sheet], made))
    page = document[0]
    yield Characters(page, page.get_textpage())
    document.close()


def test_each_character_has_its_place_in_the_text() -> None:
    """Pairs of surrogates are two, what has no meaning is not known, ligatures are what they stand for."""
    font = f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {place_of_objects(1, 1)} 0 R>>"
    made = Made(fonts={"U": font}, objects=[stream(TO_UNICODE.encode())])
    with characters("BT /U 10 Tf 50 700 Td (xAyBzDwEt) Tj ET", made) as found:
        text = found.text()
        assert text == "x\ud835\udc00yffz\ue000w\ufffdt"
        assert len(text) == found.count
        assert [found.box(place)[0] for place in range(found.count)] == sorted(
            found.box(place)[0] for place in range(found.count)
        )


def test_the_hyphen_of_a_broken_word() -> None:
    """It is told from an unknown sign, and no line end stands behind it."""
    with characters(shown(50, 700, "a cigar-") + shown(50, 688, "maker")) as found:
        assert found.text() == f"a cigar{HYPHEN}maker"


def test_what_is_known_of_a_character() -> None:
    """Its size as drawn, the line it stands on, its angle, and whether its font is bold."""
    with characters(shown(50, 700, "plain", 12) + turned("0 2 -2 0 300 400", "up", 10)) as found:
        assert (found.size(0), found.angle(0), found.is_bold(0)) == (12, 0, False)
        assert found.origin(0) == (50, 700)
        assert found.size(found.count - 1) == pytest.approx(20)
        assert found.angle(found.count - 1) == pytest.approx(270)
    with characters(shown(50, 700, "bold", font="B")) as found:
        assert found.is_bold(0)


def test_letters_that_are_not_drawn_were_recognised() -> None:
    """Programs that recognise print put it invisibly over the picture of the page."""
    with characters("3 Tr " + shown(50, 700, "recognised")) as found:
        assert found.are_recognised(found.text())
    with characters(shown(50, 700, "drawn")) as found:
        assert not found.are_recognised(found.text())
        assert not found.are_unmapped(found.text())


def test_a_page_without_characters() -> None:
    """It has no text, and nothing is said of it."""
    with characters("") as found:
        assert (found.text(), found.are_recognised(""), found.are_unmapped("")) == ("", False, False)
