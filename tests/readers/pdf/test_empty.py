"""Pages without text."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.page import Raw
from testimonia.readers.pdf import read
from testimonia.readers.pdf.empty import named, pages_without_text
from testimonia.readers.pdf.printed import Sheet
from tests.readers.pdf.made import STORY, Made, lines, page_of, pdf, shown

CODES = "".join(chr(65 + n % 26) for n in range(40))
UNMAPPED = "<</Type/Font/Subtype/Type1/BaseFont/Odd/FirstChar 65/LastChar 66/Widths[500 500]/Encoding<</Differences[65/g1/g2/g3/g4/g5/g6/g7/g8/g9/h1/h2/h3/h4/h5/h6/h7/h8/h9/k1/k2/k3/k4/k5/k6/k7/k8]>>>>"  # noqa: E501
"""A font whose letters have names that mean nothing."""


PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q\n"
"""A grey picture as large as the page."""


def test_a_file_of_pictures_says_how_to_get_their_text() -> None:
    """A PDF without a letter is refused with the next step, and so is one with nothing but stamps."""
    for stamp in ("", shown(50, 20, "Library of the Mill")):
        with pytest.raises(ReadingError, match="no text, only page images; recognise them") as error:
            read(Raw(pdf([PICTURE + stamp] * 2)))
        assert error.value.reason == "no-text"


def test_some_pages_without_text_are_named() -> None:
    """The others are read, and what words they have; an empty page is not worth a word."""
    page = page_of(
        lines(50, 700, STORY), PICTURE, "", PICTURE + shown(50, 20, "A stamp"), "0 0 50 50 re f", PICTURE
    )
    assert page.notes == ("pages 2, 5–6 hold no text", "page 4 holds a picture with hardly a word beside it")
    assert page.text.endswith("A stamp")


def test_a_picture_beside_a_text_is_none_of_a_page() -> None:
    """A page with a large picture and a text is read like any other."""
    assert page_of(PICTURE + lines(50, 700, STORY)).notes == ()


def test_a_file_of_empty_pages() -> None:
    """Nothing can be recognised there."""
    with pytest.raises(ReadingError, match="empty pages only"):
        read(Raw(pdf(["", ""])))


def test_letters_without_a_meaning_are_no_text() -> None:
    """A file whose fonts do not say what their codes mean is refused, not read as what it is not."""
    made = Made(fonts={"U": UNMAPPED})
    with pytest.raises(ReadingError, match="do not say the meaning") as error:
        read(Raw(pdf([f"BT /U 10 Tf 50 700 Td ({CODES}) Tj ET"], made)))
    assert error.value.reason == "no-text"


def test_a_page_with_letters_without_a_meaning_is_named() -> None:
    """It costs only itself."""
    page = page_of(
        lines(50, 700, STORY), f"BT /U 10 Tf 50 700 Td ({CODES}) Tj ET", made=Made(fonts={"U": UNMAPPED})
    )
    assert page.notes == (
        "page 2 holds letters that their fonts do not say the meaning of, which are not read",
    )
    assert page.text == "\n".join(STORY)


def test_a_file_none_of_whose_pages_can_be_read_is_damaged() -> None:
    """Where every page fails, so does the file."""
    with pytest.raises(ReadingError) as error:
        pages_without_text([Sheet(1, 0, 0, problem="cannot be read")])
    assert error.value.reason == "damaged"


def test_pages_are_named_by_stretches() -> None:
    """Many stretches are cut off."""
    assert named([3]) == "page 3"
    assert named([3, 7, 8, 9]) == "pages 3, 7–9"
    assert named(range(1, 99, 2)).endswith("21, 23, …")
