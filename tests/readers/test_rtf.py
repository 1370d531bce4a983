"""Rich Text Format."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import rtf
from testimonia.readers.page import Page, Raw
from tests.readers.parcels import kinds, sound, told


def read(body: bytes, opening: bytes = rb"\ansi\ansicpg1252") -> Page:
    page = sound(rtf.read, rb"{\rtf1" + opening + b" " + body + b"}")
    assert page is not None
    return page


@pytest.mark.parametrize(
    ("body", "opening", "text"),
    [
        (rb"Zo\'e9", rb"\ansi\ansicpg1252", "Zoé"),
        (rb"\'c8esk\'fd", rb"\ansi\ansicpg1250", "Český"),
        (rb"\'cc\'ee\'f1\'ea\'e2\'e0", rb"\ansi\ansicpg1251", "Москва"),
        (rb"{\f1 \'cc\'ee\'f1} \'e9", rb"\ansi\ansicpg1252{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}", "Мос é"),
        (rb"\u1052?\u1086\'3f", rb"\ansi\uc1", "Мо"),
        (rb"\u-10179?\u-8704?", rb"\ansi", "😀"),
        (rb"a\line b\tab c\~d\emdash\bullet\ldblquote e\rdblquote\{\}\\", rb"\ansi", "a\nb c d—•“e”{}\\"),
        (rb"{\pict\pngblip 89504e47}a{\*\unknown b}{\object{\*\objdata 00}{\result c}}", rb"\ansi", "ac"),
    ],
)
def test_characters_are_those_of_their_code_page(body: bytes, opening: bytes, text: str) -> None:
    """Code pages of the document and of its fonts, Unicode with pairs of halves, signs; pictures are no text."""
    assert read(body, opening).text == text


def test_notes_heads_and_deletions_have_their_places() -> None:
    """Notes at the end by their numbers, heads as furniture behind them, deletions left out with a note."""
    page = read(
        rb"{\header\pard Letters\par}{\footer 1}\pard Born{\footnote\pard Register.\par} in Brno"
        rb"{\deleted  or Graz}.\par{\*\annotation Sic!}\pard\trowd\cellx1\cellx2\intbl 1922\cell Lyon\cell\row"
    )
    assert page.text == "Born[1] in Brno.\n\n1922\tLyon\n\n[1] Register.\n\nLetters"
    assert kinds(page, "page header") == ["Letters"]
    assert page.notes == ("1 deletions that are marked as such are left out", "1 comments are left out")


def test_what_no_code_page_has_is_said() -> None:
    """Formulas and characters that cannot be known are counted."""
    page = read(rb"a\'93{\field{\*\fldinst EQ \\o(b)}{\fldrslt}}{b\deleted c}", rb"\ansi\ansicpg932")
    assert any("characters are none of its code pages" in note for note in page.notes)
    assert any("formulas" in note for note in page.notes)
    assert page.notes[0] == "1 deletions cannot be told from the words around them, and are read"
    assert page.encoding == "cp932"


def test_properties_are_decoded_as_the_text_is() -> None:
    """Title and author in the code page of the document."""
    info = rb"{\info{\title \'c8as}{\author Jan Nov\'e1k}{\creatim\yr2001}}"
    page = read(info + rb"\pard \'c8as.\par", rb"\ansi\ansicpg1250")
    assert told(page) == [("title", "Čas"), ("author", "Jan Novák")]
    assert page.clues[0].start == 0


@pytest.mark.parametrize("data", [b"", b"words", b"{\\rt", b"<html>"])
def test_what_does_not_begin_as_one_is_none(data: bytes) -> None:
    """It is refused as damaged."""
    with pytest.raises(ReadingError) as caught:
        rtf.read(Raw(data))
    assert caught.value.reason == "damaged"
