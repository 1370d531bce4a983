"""Pictures of pages."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.pdf.picture import picture
from tests.readers.pdf.made import STORY, Sheet, lines, pdf
from tests.readers.pdf.png import ink, size

BOOK = pdf([Sheet(lines(50, 700, STORY)), Sheet("", box="0 0 400 200")])


def test_a_page_is_drawn_as_wide_as_asked() -> None:
    """The picture is a PNG with black letters on white."""
    drawn = picture(BOOK, 1, 595)
    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    assert size(drawn) == (595, 842)
    assert all(40 < x < 400 and 120 < y < 220 for x, y in ink(drawn, 595))
    assert size(picture(BOOK, 2, 100)) == (100, 50)


@pytest.mark.parametrize(
    ("box", "width"), [("0 0 595 842", 1_000_000), ("0 0 1 14400", 4000), ("0 0 14400 14400", 0)]
)
def test_no_picture_is_larger_than_allowed(box: str, width: int) -> None:
    """Whatever is asked, and whatever the page is like, the pixels are bounded."""
    wide, high = size(picture(pdf([Sheet("", box=box)]), 1, width))
    assert 1 <= wide * high <= 16_500_000


@pytest.mark.parametrize("page", [0, 3, -1])
def test_a_page_that_is_not_there(page: int) -> None:
    """It is missing."""
    with pytest.raises(ReadingError) as error:
        picture(BOOK, page, 100)
    assert error.value.reason == "missing"


def test_a_page_that_cannot_be_drawn() -> None:
    """It is damaged, and so is a file that is none."""
    broken = BOOK.replace(b"/Type/Page/Parent", b"/Type/Nope/Tnerap", 1)
    for data in (broken, b"no PDF"):
        with pytest.raises(ReadingError) as error:
            picture(data, 1, 100)
        assert error.value.reason == "damaged"
