"""From bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers.encoding import decode

SENTENCE = "Zoé Lefèvre was born at Besançon; “I never signed”, she said – twice."

RUSSIAN = "Она родилась в Одессе в семье наборщика. Отец её умер, и мать осталась одна с тремя детьми. " * 3


def test_utf8_is_taken_as_it_is() -> None:
    """Text in UTF-8 is read without any assumption, and nothing in it is normalised."""
    text = "A\u00a0b\u00adc\r\nd\u2019s\u2028e"
    assert decode(text.encode()) == (text, "utf-8", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_text(encoding: str) -> None:
    """A byte order mark names the encoding, is noted, and does not enter the text."""
    text, found, notes = decode(SENTENCE.encode(encoding))
    assert (text, found) == (SENTENCE, encoding)
    assert "byte order mark" in notes[0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised(encoding: str) -> None:
    """Every other byte being NUL tells UTF-16 and its order."""
    text, found, notes = decode("She was born in Odessa.".encode(encoding))
    assert (text, found) == ("She was born in Odessa.", encoding)
    assert "assumed" in notes[0]


def test_western_accents_are_windows_1252() -> None:
    """Accented letters inside Latin words are read as windows-1252, and the assumption is noted."""
    text, found, notes = decode(SENTENCE.encode("cp1252"))
    assert (text, found) == (SENTENCE, "cp1252")
    assert "assumed: cp1252" in notes[0]


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_other_alphabets_are_detected(encoding: str) -> None:
    """Russian in its old encodings is detected, with a note of what was assumed."""
    read, _, notes = decode(RUSSIAN.encode(encoding))
    assert read == RUSSIAN
    assert "detected" in notes[0]


def test_bytes_without_meaning_are_kept() -> None:
    """A text with a byte that no encoding wants is read all the same, and the note says how."""
    data = b"She was born in Odessa \x81 in 1878, and she \x8d \x9d set type. " * 20
    text, _, notes = decode(data)
    assert text.startswith("She was born in Odessa")
    assert notes


def test_nul_characters_stay_and_are_noted() -> None:
    """A few NUL characters in a text are kept and counted."""
    text, _, notes = decode(b"She was born\x00 in Odessa in 1878, and learned to set type.\x00")
    assert text.count("\x00") == 2
    assert notes == ("2 NUL characters, kept",)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"PK\x03\x04\x14\x00\x06\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        bytes(range(256)) * 8,
        b"\x00\x01\x02\x03" * 100,
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    """A file that is no text is refused as binary, whatever its name."""
    with pytest.raises(ReadingError) as caught:
        decode(data)
    assert caught.value.reason == "binary"


def test_a_text_about_a_signature_is_no_binary() -> None:
    """Plain words that begin like a signature are still text."""
    assert decode(b"PK is not a name. Rar! cried the crow.").encoding == "utf-8"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Whatever the bytes: a text and an encoding, or ReadingError; and the encoding gives the text again."""
    try:
        text, encoding, notes = decode(data)
    except ReadingError:
        return
    if not any("encoding unknown" in note for note in notes):
        assert data.decode(encoding) == text


@given(st.text(max_size=300))
def test_text_written_as_utf8_comes_back(text: str) -> None:
    """What was written as UTF-8 comes back unchanged, unless it looks like no text at all."""
    if text.startswith("\ufeff"):
        return
    try:
        decoded = decode(text.encode("utf-8", "replace"))
    except ReadingError:
        return
    if decoded.encoding == "utf-8":
        assert decoded.text == text.encode("utf-8", "replace").decode()
