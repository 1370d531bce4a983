"""Pages of a PDF that are pictures."""

import pytest

from testimonia.errors import ReadingError
from testimonia.facsimile import Surface, Zone
from testimonia.model import Region
from testimonia.readers import ocr
from testimonia.readers.page import Page, Raw
from testimonia.readers.pdf import read, scanned
from testimonia.readers.pdf.printed import Sheet
from tests.readers.pdf.made import STORY, Made, lines, page_of, pdf, shown

CODES = "".join(chr(65 + n % 26) for n in range(40))
UNMAPPED = "<</Type/Font/Subtype/Type1/BaseFont/Odd/FirstChar 65/LastChar 66/Widths[500 500]/Encoding<</Differences[65/g1/g2/g3/g4/g5/g6/g7/g8/g9/h1/h2/h3/h4/h5/h6/h7/h8/h9/k1/k2/k3/k4/k5/k6/k7/k8]>>>>"  # noqa: E501
"""A font whose letters have names that mean nothing."""


PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q\n"
FOUND = Page(
    "Ada Roth\n\nprinter", "utf-8", ("recognised",), (Region("heading", 0, 8, False, ""),), (),
    (Surface(2, 0, 17, "", 612.0, 792.0),), (Zone(0, 8, 2, 1.0, 2.0, 3.0, 4.0),),
)  # fmt: skip


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Let every page that is drawn be read the same; return which were."""
    pages: list[list[int]] = []

    def read_scanned(_data: bytes, _languages: str, wanted: list[int]) -> Page:
        pages.append(wanted)
        return FOUND

    monkeypatch.setattr(scanned, "read_scanned", read_scanned)
    return pages


def test_pages_that_are_pictures_stand_behind_the_others(asked: list[list[int]]) -> None:
    """With their own numbers and places, and a note that says so."""
    page = page_of(lines(50, 700, STORY), PICTURE, "", lines(50, 700, STORY))
    assert asked == [[2]]
    assert page.text.endswith("\n\nAda Roth\n\nprinter")
    (last,) = [one for one in page.surfaces if one.n == 2]
    assert page.text[last.start : last.end] == FOUND.text
    assert page.text[page.zones[-1].start : page.zones[-1].end] == "Ada Roth"
    assert page.text[page.marked[-1].start : page.marked[-1].end] == "Ada Roth"
    assert page.notes[-1] == "page 2 read from their pictures, behind the others"
    assert sorted(one.n for one in page.surfaces) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "pages", [[PICTURE, PICTURE + shown(50, 20, "A stamp")], [f"BT /U 10 Tf 50 700 Td ({CODES}) Tj ET"] * 2]
)
def test_a_file_of_nothing_else_is_read_from_its_pictures(asked: list[list[int]], pages: list[str]) -> None:
    """Also one of pictures with stamps, and one whose letters have no meaning."""
    page = read(Raw(pdf(pages, Made(fonts={"U": UNMAPPED}))))
    assert asked == [[1, 2]]
    assert page.text == FOUND.text


@pytest.mark.parametrize("there", [True, False])
def test_what_reads_pictures_may_be_missing(monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    """A file of pictures cannot be read then; one with text is, and the bare page is named."""

    def missing(*_asked: object) -> Page:
        raise ReadingError("missing", "needs Tesseract")

    monkeypatch.setattr(scanned, "read_scanned", missing)
    monkeypatch.setattr(ocr, "is_there", lambda: there)
    with pytest.raises(ReadingError, match="needs Tesseract"):
        read(Raw(pdf([PICTURE, PICTURE])))
    page = page_of(lines(50, 700, STORY), PICTURE)
    assert page.text == "\n".join(STORY)
    assert page.notes == ("page 2 holds no text", *(["page 2: needs Tesseract"] if there else []))


def test_a_file_of_empty_pages_is_said_to_be_one(asked: list[list[int]]) -> None:
    """Nothing is drawn for nothing."""
    with pytest.raises(ReadingError, match="empty pages only"):
        read(Raw(pdf(["", ""])))
    assert asked == []


def test_a_picture_beside_a_text_is_none_of_a_page(asked: list[list[int]]) -> None:
    """A page with a large picture and a text is read like any other."""
    assert page_of(PICTURE + lines(50, 700, STORY)).notes == ()
    assert asked == []


def test_a_page_that_fails_is_not_drawn_either() -> None:
    """Only pages that were read and hold nothing are wanted, or letters without a meaning."""
    sheets = [Sheet(1, 0, 0, problem="cannot be read"), Sheet(2, 0, 0), Sheet(3, 0, 0, unmapped=True)]
    assert scanned.wanting(sheets) == [2, 3]
