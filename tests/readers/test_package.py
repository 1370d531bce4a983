"""Documents that are packed."""

import zipfile
from io import BytesIO

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import package
from testimonia.readers.package import Package
from tests.readers.parcels import zipped


def test_parts_are_found_by_their_names() -> None:
    """Whatever slashes and capitals the archive writes; what is not there is None."""
    made = Package(zipped({"/Word\\Document.XML": "<a/>", "b": "c"}), "Word document")
    assert made.names == ("Word/Document.XML", "b")
    assert made.part("word/document.xml") == b"<a/>"
    assert made.has("B")
    assert made.part("missing") is None
    assert made.xml("missing") is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.4", "is a PDF, not an EPUB: give it its own ending"),
        (b"{\\rtf1 x}", "is an RTF document, not an EPUB: give it its own ending"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "is an old office document, not an EPUB: give it its own ending",
        ),
        (b"PK\x03\x04broken", "is no EPUB, or breaks off: it cannot be unpacked"),
        (b"", "is no EPUB, or breaks off: it cannot be unpacked"),
    ],
)
def test_what_is_none_is_called_by_its_name(data: bytes, words: str) -> None:
    """The words go on behind a file's name."""
    with pytest.raises(ReadingError) as caught:
        Package(data, "EPUB")
    assert (caught.value.reason, str(caught.value)) == ("damaged", words)


def test_a_password_is_said() -> None:
    """Office programs keep a document with a password in a container of the old format."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99 + "EncryptedPackage".encode("utf-16-le")
    assert package.is_encrypted(data)
    with pytest.raises(ReadingError) as caught:
        Package(data, "Word document")
    assert caught.value.reason == "encrypted"


def test_an_encrypted_part_is_said() -> None:
    """A part that the archive declares encrypted is not tried."""
    data = bytearray(zipped({"a": "words"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ReadingError) as caught:
        Package(bytes(data), "EPUB").part("a")
    assert caught.value.reason == "encrypted"


def test_a_part_that_does_not_unpack_costs_only_itself() -> None:
    """It is a note, unless the document is nothing without it."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.xml", "<first/>")
    broken = Package(made.getvalue().replace(b"<first/>", b"<frist/>"), "EPUB")
    assert broken.xml("a.xml") is None
    assert broken.notes == ("a part of it is damaged: its part 'a.xml' cannot be unpacked",)
    with pytest.raises(ReadingError):
        broken.xml("a.xml", needed=True)


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """One part is bounded, and all parts together, whatever they declare."""
    monkeypatch.setattr(package, "_LARGEST", 1000)
    monkeypatch.setattr(package, "_MOST", 2500)
    made = Package(zipped({"bomb": "0" * 1001, "a": "1" * 1000, "b": "2" * 1000, "c": "3" * 1000}), "EPUB")
    assert made.part("a")
    assert made.part("b")
    for name in ("bomb", "c"):
        with pytest.raises(ReadingError, match="unpacks to more than") as caught:
            made.part(name)
        assert caught.value.reason == "too-large"


def test_damaged_xml_is_read_as_far_as_it_can_be() -> None:
    """What breaks off has a root and a note; what is no XML at all is refused."""
    root, notes = package.xml(b"<a><b>words\x01</b><c>", "x")
    assert "".join(root.itertext()) == "words"
    assert notes == ("the part 'x' is damaged: some of it may be missing",)
    with pytest.raises(ReadingError, match="is no XML"):
        package.xml(b"words", "x")


_LAUGHS = b"<!DOCTYPE a [<!ENTITY l0 'ha'>%s]><a>&l20;</a>" % b"".join(
    b"<!ENTITY l%d '%s'>" % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 21)
)


def test_entities_are_no_bomb_and_no_door() -> None:
    """A bomb of entities is cut off, and nothing outside the document is read; an entity of its own is."""
    assert len("".join(package.xml(_LAUGHS, "x").root.itertext())) < 100_000
    outside = b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>A &e; b</a>"
    assert "root" not in "".join(package.xml(outside, "x").root.itertext())
    own = package.strict(b"<!DOCTYPE a [<!ENTITY e 'Aldo'>]><a>&e; Ferri</a>")
    assert own.text == "Aldo Ferri"


def test_nothing_of_a_document_is_none() -> None:
    """Strict reading has no second try."""
    assert package.strict(b"<a>") is None
