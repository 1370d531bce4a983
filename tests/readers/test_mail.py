"""Mails: header, parts, bytes."""

from datetime import date

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import mail
from testimonia.readers.mail import Writer


def header(line: str | bytes, name: str = "Subject") -> str:
    data = line if isinstance(line, bytes) else line.encode()
    return mail.header(mail.parsed(name.encode() + b": " + data + b"\n\nbody"), name)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("A  life\n  of two lines", "A life of two lines"),
        ("=?utf-8?q?=C4=8Cas?=", "Čas"),
        ("=?iso-8859-2?b?yGFz?= (2)", "Čas (2)"),
        ("=?utf-8?b?xA==?= =?utf-8?b?jGFz?=", "Čas"),
        ("Zoé", "Zoé"),
        ("Zoé".encode("cp1252"), "Zoé"),
        ("a\\u0041 =?utf-8?q?=C4=8Cas?= Žena", "a\\u0041 Čas Žena"),
        ("=?nobody?q?=C4=8Cas?=", "Čas"),
        ("=?hex?q?41?=", "41"),
        ("=?utf-8?b?!!!?=", ""),
        ("=?utf-8?q?=ZZ?=", "=ZZ"),
        ("=?utf-7?q?+2AA-?=", "�"),
        ("a\x00b", "a b"),
        ("x" * 5000, "x" * 2000),
        ("", ""),
    ],
)
def test_a_header_is_one_decoded_line(line: str | bytes, words: str) -> None:
    """Folded, encoded in any way, not encoded though it should be, or broken."""
    assert header(line) == words


def test_a_header_that_is_not_there_is_empty() -> None:
    """Capitals in its name do not matter."""
    assert header("x", "SUBJECT") == "x"
    assert mail.header(mail.parsed(b"To: x\n\n"), "Subject") == ""


def test_writers_have_names_or_addresses() -> None:
    """Several, in quotation marks, or nothing that is one."""
    assert mail.writers('"Pauw, Jan" <jan@x.example>, eva@x.example') == [
        Writer("Pauw, Jan", "jan@x.example"), Writer("", "eva@x.example"),
    ]  # fmt: skip
    assert mail.writers("") == []


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Thu, 3 May 2001 23:30:00 -0700", date(2001, 5, 3)),
        ("3 May 01 10:00 +0000", date(2001, 5, 3)),
        ("Fri, 31 Feb 2001 10:00:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_day_is_that_of_its_writer(value: str, day: date | None) -> None:
    """Whatever the zone; what is no day is none."""
    assert mail.day(value) == day


@pytest.mark.parametrize(
    ("head", "body", "words", "encoding"),
    [
        ("text/plain; charset=utf-8", "Zoé".encode(), "Zoé", "utf-8"),
        ("text/plain; charset=ISO-8859-1", "“Zoé”".encode("cp1252"), "“Zoé”", "iso-8859-1"),
        ("text/plain; charset=windows-1251", "Москва".encode("cp1251"), "Москва", "windows-1251"),
        ("text/plain", "Zoé".encode(), "Zoé", "utf-8"),
        (
            "text/plain; charset=us-ascii",
            "Zoé left for Graz.".encode("cp1252"),
            "Zoé left for Graz.",
            "cp1252",
        ),
        ("text/plain; charset=utf-7", b"+2AA-x", "�x", "utf-7"),
    ],
)
def test_text_is_decoded_as_declared(head: str, body: bytes, words: str, encoding: str) -> None:
    """Latin 1 is what Windows makes of it; without a declaration the encoding is found as for any text."""
    text, found, _ = mail.text(mail.parsed(f"Content-Type: {head}\n\n".encode() + body))
    assert (text, found) == (words, encoding)


@pytest.mark.parametrize("label", ["utf-8", "hex", "rot13", "zlib", "undefined", "idna", "nobody-knows"])
def test_a_wrong_declaration_is_noted(label: str) -> None:
    """Bytes that are not what they are declared to be, and encodings that are none."""
    part = mail.parsed(f"Content-Type: text/plain; charset={label}\n\n".encode() + b"Zo\xe9 left for Graz.")
    text, found, notes = mail.text(part)
    assert (text, found) == ("Zoé left for Graz.", "cp1252")
    assert notes[-1] == f"the mail declares {label}, which its bytes are not"


def test_what_is_no_text_is_refused() -> None:
    """A part that calls itself text and is a picture."""
    with pytest.raises(ReadingError):
        mail.text(mail.parsed(b"Content-Type: text/plain\n\n" + bytes(range(14, 31)) * 9))


@pytest.mark.parametrize(
    ("encoding", "body", "data"),
    [
        ("base64", b"Wm/DqQ==", "Zoé".encode()),
        ("base64", b"Wm/D=q!!", None),
        ("quoted-printable", b"Zo=C3=A9=ZZ", "Zoé=ZZ".encode()),
        ("x-nobody", b"Zo", b"Zo"),
    ],
)
def test_the_bytes_of_a_part_are_undone_as_far_as_can_be(
    encoding: str, body: bytes, data: bytes | None
) -> None:
    """Broken base64 gives what it gives, and never an error."""
    found = mail.payload(mail.parsed(f"Content-Transfer-Encoding: {encoding}\n\n".encode() + body))
    assert found == data or data is None


def test_kinds_are_names_of_the_registries() -> None:
    """What is none is empty, so that it can stand in a note."""
    part = mail.parsed(b'Content-Type: te\x01xt/plain; charset="a b"; format=FLOWED\n\nx')
    assert (mail.kind(part), mail.charset(part), mail.parameter(part, "format")) == (
        "text/plain",
        "",
        "flowed",
    )
    assert mail.parameter(part, "delsp") == ""


def test_parts_are_found_and_nesting_has_an_end() -> None:
    """Parts within parts in order; a mail nested thousands deep is refused."""
    inner = (
        b"Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nx\n--B\n\ny\n--B--"
    )
    message = mail.parsed(inner)
    assert [mail.kind(part) for part in mail.parts(message)] == [
        "multipart/mixed",
        "text/plain",
        "text/plain",
    ]
    assert len(mail.children(message)) == 2
    assert mail.children(mail.children(message)[0]) == []
    assert mail.payload(message) == b""
    with pytest.raises(ReadingError) as caught:
        mail.parsed(b"Content-Type: message/rfc822\n\n" * 5000)
    assert caught.value.reason == "damaged"
