"""Books as EPUB."""

import pytest

from testimonia.errors import ReadingError
from testimonia.facsimile import Surface
from testimonia.readers import epub
from testimonia.readers.page import Page, Raw
from tests.readers.parcels import kinds, sound, told, zipped

CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'


def item(name: str, more: str = "") -> str:
    return f'<item id="{name}" href="{name}" media-type="application/xhtml+xml" {more}/>'


def opf(spine: dict[str, str], more: str = "", metadata: str = "") -> str:
    """Return a package document; ``spine`` is the name of each chapter → more attributes of its place."""
    places = "".join(f'<itemref idref="{name}" {attributes}/>' for name, attributes in spine.items())
    manifest = f"<manifest>{''.join(map(item, spine))}{more}</manifest>"
    return (
        '<package xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f"<metadata>{metadata}</metadata>{manifest}<spine>{places}</spine></package>"
    )


def xhtml(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>T</title></head><body>{body}</body></html>'
    )


def book(package: str, **parts: str | bytes) -> bytes:
    return zipped(
        {
            "META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package,
            **{f"OEBPS/{name.replace('_', '.')}": content for name, content in parts.items()},
        }
    )  # fmt: skip


def read(data: bytes) -> Page:
    page = sound(epub.read, data)
    assert page is not None
    return page


def one(body: str, more: str = "", **parts: str) -> Page:
    return read(book(opf({"a.xhtml": ""}, more), a_xhtml=xhtml(body), **parts))


def test_chapters_stand_in_the_order_of_reading() -> None:
    """As the spine has them; what stands outside the order of reading comes last, each chapter once."""
    spine = {"b.xhtml": 'linear="no"', "c.xhtml": "", "a.xhtml": ""}
    parts = {name.replace(".", "_"): xhtml(f"<h1>{name[0]}</h1><p>Words of {name[0]}.</p>") for name in spine}
    page = read(book(opf(spine), **parts))
    assert page.text == "c\n\nWords of c.\n\na\n\nWords of a.\n\nb\n\nWords of b."
    assert kinds(page, "heading") == ["c", "a", "b"]


@pytest.mark.parametrize(
    "page",
    [
        xhtml("<p>Zoé&nbsp;&amp; Co.&#8212;<i/>&Eacute;ve</p>"),
        "<html><body><p>Zoé&nbsp;&amp; Co.—&Eacute;ve",
        '<?xml version="1.0" encoding="iso-8859-1"?><html><p>Zoé&nbsp;&amp; Co.&mdash;Éve</p></html>'.encode(
            "latin-1"
        ),
        '<?xml version="1.0" encoding="nonsense"?><html><body><p>Zoé&#160;&amp; Co.&mdash;Éve</p></body></html>',
    ],
)
def test_chapters_are_read_as_xml_or_as_a_browser_does(page: str | bytes) -> None:
    """Names of characters that XML does not know, tags left open, encodings declared and undeclared."""
    assert read(book(opf({"a.xhtml": ""}), a_xhtml=page)).text == "Zoé\xa0& Co.—Éve"


def test_pages_of_print_are_surfaces() -> None:
    """Breaks by type or role, with the number of their title, label or words, which leave the text."""
    page = one(
        "<p>Before.</p><div epub:type='pagebreak' title='iv'/>"
        "<p>First <span role='doc-pagebreak' aria-label='5'/>page.</p><p><span epub:type='pagebreak'>6</span>Last.</p>"
    )
    assert page.text == "Before.\n\nFirst page.\n\nLast."
    assert page.surfaces == (Surface(1, 9, 15, "iv"), Surface(2, 15, 22, "5"), Surface(3, 22, 27, "6"))


def test_a_list_of_pages_names_them_too() -> None:
    """Places in chapters that EPUB 3's list or EPUB 2's table gives a number to; a whole chapter may be one."""
    links = "<a href='a.xhtml#p7'>7</a><a href='b.xhtml'>8</a><a href='a.xhtml#none'>9</a>"
    navigation = f"<nav epub:type='page-list'>{links}</nav>"
    more = item("nav.xhtml", 'properties="nav"')
    first, second = xhtml("<p>One <b id='p7'>two</b>.</p>"), xhtml("<p>Three.</p><p>Four.</p>")
    package = opf({"a.xhtml": "", "b.xhtml": ""}, more)
    page = read(book(package, nav_xhtml=xhtml(navigation), a_xhtml=first, b_xhtml=second))
    assert [(page.text[s.start : s.end].strip(), s.label) for s in page.surfaces] == [
        ("two.", "7"),
        ("Three.\n\nFour.", "8"),
    ]
    ncx = (
        "<ncx><pageList><pageTarget><navLabel><text>7</text></navLabel><content src='a.xhtml#p7'/></pageTarget>"
        "</pageList></ncx>"
    )
    old = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    assert one("<p>One <b id='p7'>two</b>.</p>", old, toc_ncx=ncx).surfaces == (Surface(1, 4, 8, "7"),)


def test_navigation_is_no_text() -> None:
    """A table of contents in the spine is left out with a note; lists of places within a chapter are furniture."""
    links = "<nav epub:type='toc'><ol><li><a href='a.xhtml'>Youth</a></li></ol></nav>"
    more = item("nav.xhtml", 'properties="nav"')
    package = opf({"nav.xhtml": "", "a.xhtml": ""}).replace(item("nav.xhtml"), more)
    page = read(book(package, nav_xhtml=xhtml(links), a_xhtml=xhtml(f"<p>Youth</p>{links}<p>He left.</p>")))
    assert page.text == "Youth\n\nYouth\n\nHe left."
    assert page.notes == ("its table of contents is left out",)
    assert kinds(page, "contents") == ["Youth"]
    assert [region.start for region in page.marked if region.kind == "heading"] == [0]


def test_what_is_called_contents_and_is_none_is_read() -> None:
    """Some books call their only chapter that."""
    guide = '<guide><reference type="toc" href="a.xhtml"/></guide></package>'
    page = read(book(opf({"a.xhtml": ""}).replace("</package>", guide), a_xhtml=xhtml("<p>He left.</p>")))
    assert page.text == "He left."


def test_a_broken_chapter_costs_only_itself() -> None:
    """It is named in a note, as is one that is missing."""
    spine = {"a.xhtml": "", "b.xhtml": "", "c.xhtml": "", "d.xhtml": ""}
    page = read(
        book(opf(spine), a_xhtml=xhtml("<p>He left.</p>"), b_xhtml=b"\x89PNG\x00\xff\x00", c_xhtml=b"")
    )
    assert page.text == "He left."
    assert page.notes == (
        "1 chapters are missing, among them 'OEBPS/d.xhtml'",
        "the chapter 'OEBPS/b.xhtml' is a PNG picture, not text",
        "the chapter 'OEBPS/c.xhtml' holds no text",
    )


def test_what_is_declared_is_told() -> None:
    """Title and author with their places where the text has them."""
    metadata = "<dc:title>A life</dc:title><dc:creator>Jan Pauw</dc:creator><dc:language>nl</dc:language>"
    page = read(book(opf({"a.xhtml": ""}, "", metadata), a_xhtml=xhtml("<h1>A life</h1>")))
    assert told(page) == [("title", "A life"), ("author", "Jan Pauw"), ("language", "nl")]
    assert page.clues[0].start == 0


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chapter that unpacks to too much refuses the book."""
    monkeypatch.setattr("testimonia.readers.package._LARGEST", 10_000)
    with pytest.raises(ReadingError) as caught:
        epub.read(Raw(book(opf({"a.xhtml": ""}), a_xhtml=xhtml(" " * 10_000))))
    assert caught.value.reason == "too-large"
