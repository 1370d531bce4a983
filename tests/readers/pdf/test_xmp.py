"""XMP packets of a PDF."""

import pytest

from testimonia.readers.pdf.xmp import declared
from tests.readers.pdf.made import STORY, Made, lines, page_of, place_of_objects, stream

SPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"'
)
TITLE = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">The Mill</rdf:li></rdf:Alt></dc:title>'


def packet(inner: str, attributes: str = 'pdf:Producer="A program"', before: str = "") -> bytes:
    return (
        f'{before}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {SPACES}><rdf:Description rdf:about="" {attributes}>'
        f"{inner}</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def test_dublin_core_and_prism() -> None:
    """Each item of a list is a value, and attributes are values too."""
    authors = (
        "<dc:creator><rdf:Seq><rdf:li>Greta Falk</rdf:li><rdf:li>Nils Ek</rdf:li></rdf:Seq></dc:creator>"
    )
    journal = "<prism:publicationName>Annals of the Mill</prism:publicationName>"
    found = packet(TITLE + authors + journal, 'prism:volume="12" prism:coverDate="1931-05" pdf:Producer="x"')
    assert sorted(declared(b"binary" + found + b"rest")) == [
        ("author", "Greta Falk"), ("author", "Nils Ek"), ("publication", "Annals of the Mill"),
        ("published", "1931-05"), ("title", "The Mill"), ("volume", "12"),
    ]  # fmt: skip


def test_the_last_packet_is_the_newest() -> None:
    """A file that was changed has its new packet behind the old one."""
    assert list(declared(packet(TITLE) + packet(TITLE.replace("Mill", "Road")))) == [("title", "The Road")]


def test_packets_of_pictures_are_none_of_the_file() -> None:
    """A packet that names neither the maker of a PDF nor a journal is that of something in it."""
    picture = (
        packet(TITLE, "")
        .replace(b'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', b"")
        .replace(b"prismstandard", b"x")
    )
    assert list(declared(picture)) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"<x:xmpmeta", b"</x:xmpmeta>", packet("<dc:title>"), packet(TITLE)[:-20] + b"</x:xmpmeta>",
     packet("&e;", before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace(b"<x:xmp", b"<x:xmp"),
     packet('<!-- --><dc:title>&undefined;</dc:title>')],
)  # fmt: skip
def test_broken_packets_and_entities_tell_nothing(data: bytes) -> None:
    """What cannot be read as it stands is not read."""
    assert list(declared(data)) == []


def test_a_packet_without_end_is_not_looked_for() -> None:
    """The beginning must stand near its end."""
    assert list(declared(packet(f"{TITLE}<!---->{' ' * 300_000}"))) == []


def test_there_is_a_limit_to_values() -> None:
    """A packet of a thousand titles gives a hundred."""
    items = "".join(f"<rdf:li>Title {n}</rdf:li>" for n in range(1000))
    assert len(list(declared(packet(f"<dc:title><rdf:Bag>{items}</rdf:Bag></dc:title>")))) == 100


def test_clues_of_a_file_with_both() -> None:
    """What XMP and the properties say alike is said once."""
    first = place_of_objects(1)
    made = Made(
        {"Title": "The Mill"},
        f"/Metadata {first} 0 R",
        [stream(packet(TITLE), "/Type/Metadata", packed=False)],
    )
    assert [(clue.kind, clue.value) for clue in page_of(lines(50, 700, STORY), made=made).clues] == [
        ("title", "The Mill")
    ]
