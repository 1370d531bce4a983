"""Pages without text."""

from testimonia.readers.pdf.empty import is_bare, named, pages_without_text
from testimonia.readers.pdf.printed import Sheet


def test_pages_without_text_are_named() -> None:
    """Each kind in words of its own: pictures, letters without a meaning, pages that fail."""
    sheets = [Sheet(n, 0, 0) for n in (2, 4, 5)]
    nothing, stamped = Sheet(3, 0, 0, empty=True), Sheet(8, 0, 0, pictured=True)
    odd, failing = Sheet(6, 0, 0, unmapped=True), Sheet(7, 0, 0, problem="cannot be read")
    assert pages_without_text([*sheets, odd, failing, nothing, stamped]) == [
        "pages 2, 4–5, 8 hold no text",
        "page 6 holds letters that their fonts do not say the meaning of, which are not read",
        "page 7: cannot be read",
    ]
    assert [is_bare(one) for one in (*sheets, stamped, odd, failing, nothing)] == [True] * 4 + [False] * 3


def test_pages_are_named_by_stretches() -> None:
    """Many stretches are cut off."""
    assert named([3]) == "page 3"
    assert named([3, 7, 8, 9]) == "pages 3, 7–9"
    assert named(range(1, 99, 2)).endswith("21, 23, …")
