"""Pages without text."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.page import Raw
from testimonia.readers.pdf import read
from testimonia.readers.pdf.empty import named, pages_without_text
from testimonia.readers.pdf.printed import Sheet
from tests.readers.pdf.made import STORY, Made, lines, page_of, pdf

CODES = "".join(chr(65 + n % 26) for n in range(40))
UNMAPPED = "<</Type/Font/Subtype/Type1/BaseFont/Odd/FirstChar 65/LastChar 66/Widths[500 500]/Encoding<</Differences[65/g1/g2/g3/g4/g5/g6/g7/g8/g9/h1/h2/h3/h4/h5/h6/h7/h8/h9/k1/k2/k3/k4/k5/k6/k7/k8]>>>>"  # noqa: E501
"""A font whose letters have names that mean nothing."""


def test_a_file_of_pictures_says_how_to_get_their_text() -> None:
    """A PDF without a letter is refused with the next step."""
    with pytest.raises(ReadingError, match="no text, only page images; recognise them") as error:
        read(Raw(pdf(["", ""])))
    assert error.value.reason == "no-text"


def test_some_pages_without_text_are_named() -> None:
    """The others are read."""
    page = page_of(lines(50, 700, STORY), "", lines(50, 700, STORY), "", "")
    assert page.notes == ("pages 2, 4–5 hold no text",)


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
