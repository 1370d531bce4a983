"""Package documents of books."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import epub_book
from testimonia.readers.epub_book import Book
from testimonia.readers.package import Package
from tests.readers.parcels import zipped
from tests.readers.test_epub import CONTAINER, book, item, opf, xhtml


def listed(data: bytes) -> Book:
    return epub_book.book(Package(data, "EPUB"))


@pytest.mark.parametrize(
    ("base", "address", "place"),
    [
        ("OEBPS/text/a.xhtml", "../b%20c.xhtml#n1", ("OEBPS/b c.xhtml", "n1")),
        ("OEBPS/a.xhtml", "#n1", ("OEBPS/a.xhtml", "n1")),
        ("a.xhtml", "../../../etc/passwd", ("etc/passwd", "")),
        ("OEBPS/a.xhtml", "/b.xhtml", ("b.xhtml", "")),
    ],
)
def test_addresses_stay_within_the_archive(base: str, address: str, place: tuple[str, str]) -> None:
    """Relative to the part they stand in, and never above the archive's root."""
    assert epub_book.resolved(base, address) == place


@pytest.mark.parametrize("container", [CONTAINER, "<container/>", None])
def test_the_package_document_is_found(container: str | None) -> None:
    """Where the container names it or, if it does not, by its ending."""
    parts: dict[str, str | bytes] = {"OEBPS/book.opf": opf({"a.xhtml": ""}), "OEBPS/a.xhtml": xhtml("x")}
    more = {"META-INF/container.xml": container} if container else {}
    assert listed(zipped(parts | more)).spine == ("OEBPS/a.xhtml",)


def test_a_book_without_a_spine_has_its_texts() -> None:
    """In the order in which they are listed, pictures left out."""
    picture = '<item id="p" href="p.png" media-type="image/png"/>'
    package = opf({"a.xhtml": "", "b.xhtml": ""}, picture).replace("itemref", "other")
    assert listed(book(package, a_xhtml="x", b_xhtml="y", p_png="z")).spine == (
        "OEBPS/a.xhtml",
        "OEBPS/b.xhtml",
    )


@pytest.mark.parametrize(
    "data",
    [
        zipped({"mimetype": "application/epub+zip"}),
        book("no XML", a_xhtml="x"),
        book(opf({"a.xhtml": ""})),
        book(opf({}), a_xhtml="x"),
    ],
)
def test_what_lists_nothing_is_damaged(data: bytes) -> None:
    """No package document, a broken one, no chapter, or none that is there."""
    with pytest.raises(ReadingError) as caught:
        listed(data)
    assert caught.value.reason == "damaged"


@pytest.mark.parametrize(
    ("algorithm", "path", "refused"),
    [
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/a.xhtml", True),
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/cover.png", False),
        ("http://www.idpf.org/2008/embedding", "OEBPS/a.xhtml", False),
        ("http://ns.adobe.com/pdf/enc#RC", "OEBPS/font.otf", False),
    ],
)
def test_chapters_that_are_encrypted_refuse_the_book(algorithm: str, path: str, refused: bool) -> None:
    """Fonts may be made unreadable, and pictures are not read anyway."""
    encryption = (
        f'<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/><CipherData>'
        f'<CipherReference URI="{path}"/></CipherData></EncryptedData></encryption>'
    )
    data = zipped({
        "META-INF/container.xml": CONTAINER, "OEBPS/book.opf": opf({"a.xhtml": ""}), "OEBPS/a.xhtml": "x",
        "META-INF/encryption.xml": encryption,
    })  # fmt: skip
    if refused:
        with pytest.raises(ReadingError, match="protected against copying") as caught:
            listed(data)
        assert caught.value.reason == "encrypted"
    else:
        assert listed(data).spine


def test_navigation_gives_titles_and_pages() -> None:
    """Of EPUB 3 and of EPUB 2; an entry without a label or a place is none."""
    links = (
        "<nav epub:type='toc'><a href='a.xhtml#x'>The  first</a></nav>"
        "<nav epub:type='page-list'><a href='a.xhtml#p'>9</a></nav>"
    )
    ncx = (
        "<ncx><navMap><navPoint><navLabel><text>Youth</text></navLabel><content src='a.xhtml'/></navPoint><navPoint/>"
        "</navMap><pageList><pageTarget><navLabel><text>10</text></navLabel><content src='a.xhtml#p'/></pageTarget>"
        "</pageList></ncx>"
    )
    more = (
        item("n.xhtml", 'properties="nav"')
        + '<item id="ncx" href="t.ncx" media-type="application/x-dtbncx+xml"/>'
    )
    found = listed(book(opf({"a.xhtml": ""}, more), a_xhtml="x", n_xhtml=xhtml(links), t_ncx=ncx))
    assert found.labels == {"OEBPS/a.xhtml": ("The first", "Youth")}
    assert found.pages == {("OEBPS/a.xhtml", "p"): "9"}
    assert found.contents == {"OEBPS/n.xhtml"}


def test_makers_are_told_by_what_they_did() -> None:
    """A creator without a role is the author; of others the role counts, of version 2 and of version 3."""
    metadata = (
        "<dc:title>A life</dc:title><dc:publisher>Ring &amp; Co.</dc:publisher><dc:creator>Jan Pauw</dc:creator>"
        '<dc:creator opf:role="trl">Eva Ring</dc:creator><dc:contributor id="c">Otto Kern</dc:contributor>'
        '<meta refines="#c" property="role">edt</meta><dc:contributor>Nobody</dc:contributor>'
        '<dc:contributor opf:role="bkp">A Maker</dc:contributor>'
    )
    assert list(listed(book(opf({"a.xhtml": ""}, "", metadata), a_xhtml="x")).told) == [
        ("title", "A life"), ("publication", "Ring & Co."), ("author", "Jan Pauw"), ("translator", "Eva Ring"),
        ("editor", "Otto Kern"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("<dc:date>1934-05</dc:date>", ["1934-05"]),
        ('<dc:date opf:event="publication">1934</dc:date>', ["1934"]),
        ('<dc:date opf:event="modification">2020-01-01</dc:date>', []),
        ("<dc:date>2012-05-01T00:00:00+00:00</dc:date>", ["2012-05-01T00:00:00+00:00"]),
        ("<dc:date>2026-12-01T14:56:52Z</dc:date>", []),
    ],
)
def test_the_day_of_publication_is_not_when_the_file_was_made(date: str, published: list[str]) -> None:
    """Programs that make books write the second at which they did."""
    told = listed(book(opf({"a.xhtml": ""}, "", date), a_xhtml="x")).told
    assert [value for kind, value in told if kind == "published"] == published
