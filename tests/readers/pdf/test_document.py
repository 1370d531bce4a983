"""Opening a PDF, and what of it is not read."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.pdf import document
from tests.readers.pdf.made import STORY, Made, lines, page_of, pdf, place_of_objects, stream, written

STORY_PDF = pdf([lines(50, 700, STORY)])
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def refused(data: bytes) -> str:
    with pytest.raises(ReadingError) as error, document.opened(data):
        pass
    return error.value.reason


def test_a_file_with_a_password_is_encrypted() -> None:
    """A file that no empty password opens is said to need one."""
    encrypt = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>"
    trailer = f"/Encrypt 5 0 R/ID[<{'43' * 16}><{'43' * 16}>]"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<<>>",
        PAGE,
        encrypt,
    ]
    assert refused(written(objects, trailer)) == "encrypted"


def test_a_way_of_encrypting_that_is_not_known_is_encrypted() -> None:
    """What another program would open with a key is no damage."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<<>>",
        PAGE,
        b"<</Filter/Keys>>",
    ]
    assert refused(written(objects, "/Encrypt 5 0 R")) == "encrypted"


@pytest.mark.parametrize(
    "data", [b"", b"no PDF at all", b"%PDF-1.7\n", STORY_PDF[:60], STORY_PDF.replace(b"/Pages", b"/Pagan")]
)
def test_what_is_no_pdf_is_damaged(data: bytes) -> None:
    """Other files, empty ones, and those that have no page."""
    assert refused(data) == "damaged"


def test_a_file_whose_table_of_objects_is_lost() -> None:
    """It is searched for them."""
    with document.opened(STORY_PDF.replace(b"0000000000 65535 f", b"garbage instead of")) as opened:
        assert len(opened) == 1


def test_pages_beyond_the_limit_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left out is said."""
    monkeypatch.setattr(document, "MOST_PAGES", 2)
    page = page_of(*([lines(50, 700, STORY)] * 3))
    assert len(page.surfaces) == 2
    assert page.notes == ("only the first 2 of 3 pages are read",)


def test_characters_beyond_the_limit_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages behind so many characters are named."""
    monkeypatch.setattr(document, "MOST_CHARACTERS", 100)
    assert page_of(*([lines(50, 700, STORY)] * 3)).notes == (
        "pages 2–3: beyond the 100 characters that are read of a file",
    )


def test_attached_files_are_named() -> None:
    """What a PDF carries beside its pages is said not to be read."""
    first = place_of_objects(1)
    names = f"/Names<</EmbeddedFiles<</Names[(a.txt) {first} 0 R]>>>>"
    held = [
        f"<</Type/Filespec/F(a.txt)/EF<</F {first + 1} 0 R>>>>".encode(),
        stream(b"words", "/Type/EmbeddedFile"),
    ]
    assert page_of(lines(50, 700, STORY), made=Made(catalog=names, objects=held)).notes == (
        "a file is attached, which is not read",
    )


def test_a_page_that_cannot_be_read_costs_only_itself() -> None:
    """The others are read, and it is named."""
    data = pdf([lines(50, 700, STORY), "", lines(50, 700, STORY)])
    at = data.index(b"<</Type/Page/Parent", data.index(b"<</Type/Page/Parent") + 1)
    with document.opened(
        data[:at] + data[at:].replace(b"/Type/Page/Parent", b"/Type/Nope/Tnerap", 1)
    ) as opened:
        sheets = list(document.sheets(opened))
    assert [bool(sheet.runs) for sheet in sheets] == [True, False, True]
