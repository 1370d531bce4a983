"""The encoding of web pages."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.charset import decode_page
from testimonia.readers.page import Raw


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset='windows-1251'><p>Она родилась</p>".encode("cp1251"), "cp1251"),
        ("<meta http-equiv=x content='text/html;charset=latin1'><p>Zoé’s</p>".encode("cp1252"), "cp1252"),
        ("<meta charset=x-user-defined><p>Zoé</p>".encode("cp1252"), "cp1252"),
        ("<meta charset='utf-16'><p>Zoé</p>".encode(), "utf-8"),
        ("<meta charset='gb2312'><p>她生于一八七一年</p>".encode("gb18030"), "gbk"),
        ("<meta charset='shift_jis'><p>彼女は横浜で生まれた①</p>".encode("cp932"), "cp932"),
        ("<meta charset='iso-2022-jp'><p>横浜</p>".encode("iso2022_jp"), "iso2022_jp"),
        ('<?xml version="1.0" encoding="koi8-r"?><p>Она</p>'.encode("koi8-r"), "koi8-r"),
        ("<p>Zoé</p>".encode("utf-8-sig"), "utf-8-sig"),
        ("<meta charset=utf-8><p>Zoé</p>".encode("utf-16"), "utf-16"),
    ],
)  # fmt: skip
def test_the_declared_encoding_is_followed(data: bytes, encoding: str) -> None:
    """As in a browser: byte order mark, then <meta> with the labels of the standard, then UTF-8."""
    assert decode_page(Raw(data)).encoding == encoding


@pytest.mark.parametrize(
    "label", ["hex", "rot13", "zlib", "undefined", "punycode", "idna", "mbcs", "unicode_escape", "replacement",
              "utf-7", "nonsense"]
)  # fmt: skip
def test_what_is_no_text_encoding_is_not_declared(label: str) -> None:
    """Python knows codecs that are none of the standard's; the page is read as if nothing were declared."""
    decoded = decode_page(Raw(f"<meta charset={label}><p>Zoé kept the lock.</p>".encode()))
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("<p>Zoé kept the lock.</p>")


def test_what_carried_the_page_knows_better_than_the_page() -> None:
    """A mail or web archive declares one encoding, the page another."""
    data = "<meta charset=windows-1252><p>Она родилась</p>".encode("cp1251")
    decoded = decode_page(Raw(data, charset="windows-1251"))
    assert "Она родилась" in decoded.text
    assert decoded.notes == ("encoding declared by what carried the page: cp1251",)


def test_a_charset_that_is_none_is_passed_over() -> None:
    """The page's own declaration is next."""
    data = "<meta charset=windows-1251><p>Она родилась</p>".encode("cp1251")
    assert decode_page(Raw(data, charset="unknown-8bit")).encoding == "cp1251"


def test_utf8_is_utf8_whatever_is_declared() -> None:
    """Bytes that are UTF-8 throughout are no other text, and the note says what was declared."""
    decoded = decode_page(Raw("<meta charset=iso-8859-1><p>Zoé of Besançon</p>".encode()))
    assert decoded.encoding == "utf-8"
    assert "the page declares cp1252, which its bytes are not" in decoded.notes


def test_a_wrong_declaration_is_noted() -> None:
    """A page whose bytes are not what it declares is detected, and the note says both."""
    decoded = decode_page(Raw("<meta charset=utf-8><p>Zoé was born at Besançon</p>".encode("cp1252")))
    assert "Zoé was born" in decoded.text
    assert any("declares utf-8" in note for note in decoded.notes)


def test_a_few_odd_bytes_do_not_make_a_declaration_wrong() -> None:
    """One byte that is no UTF-8 among many letters that are is shown as U+FFFD."""
    data = b"<meta charset=utf-8><p>" + "Ærø, Øre, Århus. ".encode() * 20 + b"\xff</p>"
    decoded = decode_page(Raw(data))
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert "what is no utf-8 is read as U+FFFD: 1 places" in decoded.notes


def test_no_text_is_refused() -> None:
    """As of plain text."""
    with pytest.raises(ReadingError):
        decode_page(Raw(b"\x89PNG\r\n\x1a\n" + bytes(range(256))))
