"""What holds for the reader of every format of documents: one letter in all of them, and any damage to it."""

from pkgutil import resolve_name

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import READERS, Raw, Reader
from tests.readers.parcels import LETTERS, damaged, damaged_within, edits, kinds, letter, sound, told

MADE = ("docx", "odt", "fodt", "rtf", "doc", "epub")
PACKED = ("docx", "odt", "epub")
MAIL = (
    b'From: "Pauw, Jan" <jan@x.example>\nDate: Thu, 3 May 2001 10:00:00 +0200\nSubject: =?utf-8?q?=C4=8Cas?=\n'
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html; charset=utf-8\n"
    b"Content-Location: http://x.example/\n\n<p>He died in Lyon.<blockquote>Did he?</blockquote>\n--B\n"
    b"Content-Type: text/plain; format=flowed\n\nYes, as I \ntold you.\n> When?\n-- \nJan\n--B--\n"
)
SAMPLES = {ending: letter(ending) for ending in MADE} | {"eml": MAIL, "mhtml": MAIL}


def reader(ending: str) -> Reader:
    found: Reader = resolve_name(READERS[ending])
    return found


@pytest.mark.parametrize("ending", MADE)
def test_no_word_of_the_letter_is_lost(ending: str) -> None:
    """All that the letter says is read, in order, whatever its format."""
    text = reader(ending)(Raw(letter(ending))).text
    at = 0
    for words in (
        "His youth", "Aldo Ferri was born in Bologna[1] in 1893, ", "the son of a porter.",
        "“We let the train through,” he said in Žilina and in Москва.", "He fled in 1934.", "He died in 1966.",
        "1922\tLyon", "Before the box and after it.", "[1] Register of the parish.",
    ):  # fmt: skip
        at = text.index(words, at) + len(words)


@pytest.mark.parametrize("ending", ["docx", "odt", "fodt", "rtf"])
def test_what_is_struck_out_or_beside_the_text_is_told(ending: str) -> None:
    """Deletions and comments are left out with a note, heads of pages furniture, boxes read, the first author meant."""
    page = reader(ending)(Raw(letter(ending)))
    assert "struck out" not in page.text
    assert "Really?" not in page.text
    assert page.notes[0].startswith("1 deletions")
    assert page.notes[1].startswith("1 ")
    assert "Words in a box." in page.text
    assert kinds(page, "page header") == ["Letters of the signalmen, page"]
    assert [region.furniture for region in page.marked if region.kind == "page header"] == [True]
    assert ("title", "Życie i śmierć") in told(page)
    assert [value for kind, value in told(page) if kind == "author"] == ["Jana Nováková"]


@pytest.mark.parametrize("ending", ["docx", "odt", "fodt", "rtf", "doc"])
def test_headings_quotations_and_items_are_marked(ending: str) -> None:
    """Styles of paragraphs and lists tell what a block is; notes are items of the list at the end."""
    page = reader(ending)(Raw(letter(ending)))
    assert kinds(page, "heading") == ["His youth"]
    assert kinds(page, "quote") == ["“We let the train through,” he said in Žilina and in Москва."]
    assert kinds(page, "item") == [
        "He fled in 1934.",
        "He died in 1966.",
        "1922\tLyon",
        "[1] Register of the parish.",
    ]


@pytest.mark.parametrize("ending", SAMPLES)
@settings(max_examples=25, deadline=None)
@given(changes=edits)
def test_damage_ends_in_a_page_or_a_reason(ending: str, changes: list[tuple[float, int, bytes]]) -> None:
    """Bytes changed, taken out or put in: what is read has its places within the text, or is refused by a reason."""
    sound(reader(ending), damaged(SAMPLES[ending], changes))


@pytest.mark.parametrize("ending", PACKED)
@settings(max_examples=25, deadline=None)
@given(changes=edits)
def test_damage_within_ends_in_a_page_or_a_reason(
    ending: str, changes: list[tuple[float, int, bytes]]
) -> None:
    """The same where the archive is whole and its parts are damaged."""
    sound(reader(ending), damaged_within(SAMPLES[ending], changes))


@pytest.mark.parametrize("ending", SAMPLES)
@settings(max_examples=20, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_end_in_a_page_or_a_reason(ending: str, data: bytes) -> None:
    """Whatever bytes bear the ending of a format."""
    sound(reader(ending), data)


@pytest.mark.parametrize("ending", ["docx", "odt", "epub", "rtf"])
@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, b"PK\x03\x04"]
)
def test_another_format_is_called_by_its_name(ending: str, data: bytes) -> None:
    """A file with the wrong ending is refused as damaged, in words that go on behind its name."""
    with pytest.raises(ReadingError, match=r"^is ") as caught:
        reader(ending)(Raw(data))
    assert caught.value.reason == "damaged"


def test_the_letter_has_every_format() -> None:
    """The folder of letters holds what its recipe makes."""
    assert {path.suffix[1:] for path in LETTERS.iterdir()} == {*MADE, "md"}
