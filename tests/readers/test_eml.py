"""Mails as files."""

import pytest

from testimonia.errors import ReadingError
from testimonia.model import Clue
from testimonia.readers import eml
from testimonia.readers.page import Page, Raw
from tests.readers.parcels import kinds, sound

HEAD = (
    'From: "Pauw, Jan" <jan@x.example>\nTo: Eva Ring <eva@x.example>\n'
    "Date: Thu, 3 May 2001 10:00:00 +0200\nSubject: He left\n"
)


def read(data: str) -> Page:
    page = sound(eml.read, data.encode())
    assert page is not None
    return page


def test_header_lines_stand_at_the_top_and_tell() -> None:
    """They are no part of the prose; author, day and title point to them."""
    page = read(f"Received: by x\nMessage-ID: <1@x>\n{HEAD}\nIn 1934.\n-- \nJan")
    assert page.text == f"{HEAD}\nIn 1934.\n\n--\nJan"
    assert kinds(page, "front matter") == [HEAD.rstrip()]
    assert kinds(page, "main") == ["In 1934."]
    assert [clue.value for clue in page.clues] == ["Jan Pauw", "2001-05-03", "He left"]
    assert page.clues[0] == Clue("author", "Jan Pauw", "Pauw, Jan", 7, 16, "From")
    assert [region.furniture for region in page.marked if region.kind == "front matter"] == [True]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Jan Pauw <jan@x.example>", ["Jan Pauw"]),
        ("jan@x.example", ["jan@x.example"]),
        ("Jan Pauw <jan@x.example>, Eva Ring <eva@x.example>", ["Jan Pauw", "Eva Ring"]),
        ('"Pauw, Jan, Brno" <jan@x.example>', ["Pauw, Jan, Brno"]),
        ('"Jan \\"J\\" Pauw" <jan@x.example>', ['Jan "J" Pauw']),
        ("=?utf-8?q?Zo=C3=A9?= <zoe@x.example>", ["Zoé"]),
        ("<>", []),
    ],
)
def test_who_writes_is_told_by_name_or_address(line: str, authors: list[str]) -> None:
    """Several, with surnames first, or with quotation marks that the line escapes."""
    assert [clue.value for clue in read(f"From: {line}\n\nx").clues] == authors


def test_what_is_not_read_is_named() -> None:
    """The first parts each, and how many more there are."""
    parts = "".join(f"--B\nContent-Type: image/png; name={n}.png\n\nx\n" for n in range(12))
    page = read(f"From: x\nContent-Type: multipart/mixed; boundary=B\n\n{parts}--B--")
    assert page.notes[0].startswith("not read: 0.png (image/png, 1 bytes); 1.png")
    assert page.notes[0].endswith("9.png (image/png, 1 bytes) and 2 more")


@pytest.mark.parametrize("data", [b"", b"He left.", b"\x00\xff\xfe", b"Content-Type: text/plain\n\nHe left."])
def test_what_has_no_line_of_a_mail_is_none(data: bytes) -> None:
    """It is refused as damaged."""
    with pytest.raises(ReadingError, match="is no mail") as caught:
        eml.read(Raw(data))
    assert caught.value.reason == "damaged"


def test_a_mail_without_the_lines_that_are_read_has_its_words() -> None:
    """A header that says only how it came."""
    page = read("Received: by x\n\nHe left.")
    assert (page.text, page.clues, page.encoding) == ("He left.", (), "utf-8")
    assert page.marked[0].start == 0


def test_parts_nested_too_deep_refuse_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """However deep the library itself can go."""

    def deep(sheet: object, part: object) -> None:
        raise RecursionError

    monkeypatch.setattr("testimonia.readers.mail_body.read", deep)
    with pytest.raises(ReadingError, match="nested too deep"):
        eml.read(Raw(b"From: x\n\ny"))
