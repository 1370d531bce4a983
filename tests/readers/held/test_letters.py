"""Text of any length, decoded as it is read."""

import gzip
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers.held.letters import decoded, encoding_of
from tests.readers.held.helpers import BO

LONG = (BO + "\n") * 8_000
"""More than one piece."""


def read(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    stream = BytesIO(data)
    encoding = encoding_of(stream)
    return decoded(stream, encoding).read(), encoding.name, encoding.notes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_the_encoding_is_told_by_the_whole_text(encoding: str) -> None:
    """Also where the first letter that tells it comes late."""
    text = LONG + "Malmö, Ålesund\n"
    found, name, notes = read(text.encode(encoding))
    assert found == text
    assert name == encoding
    assert not any("among others" in note for note in notes)


def test_packed_text_is_unpacked() -> None:
    """The same holds behind gzip."""
    text = LONG + "Malmö\n"
    assert read(gzip.compress(text.encode("cp1252")))[0] == text


def test_stray_bytes_among_utf8_are_kept() -> None:
    """A table joined from two: the letters of both come out, and it is said."""
    text, name, notes = read("Malmö\n".encode() + LONG.encode() + "Malmö\n".encode("cp1252"))
    assert text.splitlines()[0] == text.splitlines()[-1] == "Malmö"
    assert name == "utf-8"
    assert "read as cp1252" in notes[0]


def test_bytes_without_a_meaning_are_kept_as_controls() -> None:
    """No byte is dropped, whatever it is."""
    assert read("å\n".encode() + b"a\x81b\n")[0] == "å\na\x81b\n"


def test_line_ends_stay() -> None:
    """Nothing is normalised."""
    assert read(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


def test_pictures_are_no_text() -> None:
    """Bytes that are no text are refused."""
    with pytest.raises(ReadingError) as caught:
        read(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    assert caught.value.reason == "binary"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Whatever a file holds, it is decoded or there is a reason."""
    try:
        text, *_ = read(data)
    except ReadingError:
        return
    assert isinstance(text, str)
