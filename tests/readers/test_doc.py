"""Old Word documents, and what else bears their ending."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import doc
from testimonia.readers.page import Raw
from tests.readers.parcels import letter


def test_the_limits_of_the_format_are_told() -> None:
    """What it does not let be told apart is read, and a note says so."""
    page = doc.read(Raw(letter("doc")))
    assert "struck out" in page.text
    assert page.notes[0].startswith("old Word format: words marked as deleted are not told apart")


@pytest.mark.parametrize(
    "data",
    [
        rb"{\rtf1\ansi He left.}",
        b"<html><body><p>He left.</p></body></html>",
        b"<!DOCTYPE html><p>He left.</p>",
        b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>He left.</p>",
    ],
)
def test_what_word_saves_under_this_ending_is_read_as_what_it_is(data: bytes) -> None:
    """RTF, web pages and saved pages; newer Word documents too."""
    assert doc.read(Raw(data)).text == "He left."
    assert doc.read(Raw(letter("docx"))).text.startswith("His youth")


@pytest.mark.parametrize(
    ("inside", "reason"), [(b"", "damaged"), ("EncryptedPackage".encode("utf-16-le"), "encrypted")]
)
def test_what_cannot_be_read_has_a_reason(inside: bytes, reason: str) -> None:
    """A container that is broken, and one that needs a password."""
    with pytest.raises(ReadingError) as caught:
        doc.read(Raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + inside))
    assert caught.value.reason == reason
