"""OpenDocument texts."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import odt
from testimonia.readers.page import Page, Raw
from tests.readers.parcels import kinds, sound, told, zipped

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "meta": "meta",
        "svg": "svg-compatible", "manifest": "manifest",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


LOCKED = f"<m {SPACES}><manifest:encryption-data/></m>"


def flat(body: str, beside: str = "") -> bytes:
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"<office:document {SPACES}>{beside}{text}</office:document>".encode()


def read(body: str, beside: str = "") -> Page:
    page = sound(odt.read, flat(body, beside))
    assert page is not None
    return page


def note(mark: str, words: str) -> str:
    citation = f"<text:note-citation>{mark}</text:note-citation>"
    return f"<text:note>{citation}<text:note-body>{words}</text:note-body></text:note>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "a b c\nd"),
        ("<text:p>a<text:s text:c='99999999999'/>b<text:s text:c='x'/>c</text:p>", "a b c"),
        ("<text:p>a <text:span>b</text:span> <text:a>c</text:a>\n  d</text:p>", "a b c d"),
        ("<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>",
         "漢(kan)"),
        ("<text:section><text:p>a</text:p></text:section><text:p>b</text:p>", "a\n\nb"),
        ("<text:list><text:list-header><text:p>a</text:p></text:list-header><text:list-item><text:p>b</text:p>"
         "</text:list-item></text:list>", "a\nb"),
        ("<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"
         "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>", "a\tb"),
        ("<text:p>a<text:script>x()</text:script>b</text:p><office:forms/><text:variable-decls/>", "ab"),
    ],
)  # fmt: skip
def test_the_text_is_laid_out(body: str, text: str) -> None:
    """Spaces, tabulators and breaks, ruby, sections, lists and tables; scripts are no text."""
    assert read(body).text == text


def test_boxes_follow_their_paragraph_in_order() -> None:
    """Boxes of words and shapes, wherever in a paragraph they are anchored; pictures are nothing."""
    frame = "<draw:frame><draw:text-box><text:p>One</text:p></draw:text-box></draw:frame>"
    words = "<svg:title>alt</svg:title><text:p>Two</text:p><text:p>Three</text:p>"
    shape = f"<text:span><draw:custom-shape>{words}</draw:custom-shape></text:span>"
    page = read(f"<text:p>Before {frame}and{shape} after.</text:p><draw:frame/><text:p>End.</text:p>")
    assert page.text == "Before and after.\n\nOne\n\nTwo\n\nThree\n\nEnd."


def test_notes_stand_at_the_end_by_their_marks() -> None:
    """The mark stays where the note was; a note without words leaves its mark."""
    first = note("1", "<text:p>  Register.</text:p><text:p>Leaf.</text:p>")
    page = read(f"<text:p>Born{first} and died{note('*', '')}.</text:p>")
    assert page.text == "Born[1] and died[*].\n\n[1] Register.\n\nLeaf.\n\n[*]"
    assert kinds(page, "item") == ["[1] Register.", "[*]"]


def test_styles_tell_what_a_paragraph_is() -> None:
    """Headings by their level, titles and quotations by the style that theirs comes from, in circles too."""
    styles = (
        "<office:automatic-styles><style:style style:name='P1' style:parent-style-name='Quotations'/>"
        "<style:style style:name='P2' style:parent-style-name='P3'/>"
        "<style:style style:name='P3' style:parent-style-name='P2'/></office:automatic-styles>"
    )
    page = read(
        "<text:p text:style-name='Title'>A life</text:p><text:h text:outline-level='9'>Youth</text:h>"
        "<text:h>Age</text:h><text:p text:style-name='P1'>“No.”</text:p><text:p text:style-name='P2'>He left.</text:p>",
        styles,
    )
    assert [(region.kind, region.reason) for region in page.marked if region.kind != "main"] == [
        ("heading", "marked as h1"), ("heading", "marked as h6"), ("heading", "marked as h1"),
        ("quote", "marked as a quotation"),
    ]  # fmt: skip


def test_figures_above_the_line_stay_there() -> None:
    """Where the style of their stretch says so."""
    style = (
        "<style:style style:name='T1'><style:text-properties style:text-position='super 58%'/></style:style>"
    )
    styles = f"<office:automatic-styles>{style}<style:style style:name='T2'/></office:automatic-styles>"
    words = "<text:span text:style-name='T1'>12</text:span> or <text:span text:style-name='T2'>34</text:span>"
    assert read(f"<text:p>in 1903{words}</text:p>", styles).text == "in 1903¹² or 34"


def test_what_is_left_out_is_counted() -> None:
    """Deletions, annotations and embedded objects, whose own words do not come up."""
    page = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Here<office:annotation><text:p>Sic!</text:p>"
        "</office:annotation>.<draw:frame><draw:object><text:p>x = 1</text:p></draw:object></draw:frame></text:p>"
    )
    assert page.text == "Here."
    assert page.notes == (
        "1 deletions that are marked as such are left out",
        "1 annotations are left out",
        "1 formulas, charts or tables embedded in it are not read",
    )


def test_contents_are_furniture() -> None:
    """A table of contents or an index, without the templates of its entries."""
    page = read(
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>T</text:index-title-template>"
        "</text:table-of-content-source><text:index-body><text:p>Youth 1</text:p></text:index-body>"
        "</text:table-of-content><text:p>He left.</text:p>"
    )
    assert page.text == "Youth 1\n\nHe left."
    assert kinds(page, "contents") == ["Youth 1"]
    assert [region.furniture for region in page.marked if region.kind == "contents"] == [True]


def test_heads_of_pages_are_furniture_at_the_end() -> None:
    """Each once, without the page's number; one without words is nothing."""
    head = "<style:header><text:p>Letters, <text:page-number>7</text:page-number></text:p></style:header>"
    masters = f"<style:master-page>{head}<style:footer-left><text:p>8</text:p></style:footer-left></style:master-page>"
    page = read(
        "<text:p>He left.</text:p>", f"<office:master-styles>{masters}{masters}</office:master-styles>"
    )
    assert page.text == "He left.\n\nLetters,"
    assert kinds(page, "page header") == ["Letters,"]


def test_who_began_a_document_is_its_author() -> None:
    """Rather than who changed it last, who is the author where nobody else is named."""
    last = "<dc:creator>Eva Ring</dc:creator>"
    first = f"<dc:title>He left</dc:title>{last}<meta:initial-creator>Jan Pauw</meta:initial-creator>"
    page = read("<text:p>He left.</text:p>", f"<office:meta>{first}</office:meta>")
    assert told(page) == [("title", "He left"), ("author", "Jan Pauw")]
    assert told(read("<text:p>x</text:p>", f"<office:meta>{last}</office:meta>")) == [("author", "Eva Ring")]


def test_a_packed_document_is_read_from_its_parts() -> None:
    """Text, styles and properties; damaged properties cost a note."""
    content = (
        flat("<text:p>He left.</text:p>").decode().replace("office:document ", "office:document-content ")
    )
    content = content.replace("/office:document>", "/office:document-content>")
    page = odt.read(Raw(zipped({"content.xml": content, "meta.xml": "no XML"})))
    assert page.text == "He left."
    assert page.notes == ("a part of it is damaged: its part 'meta.xml' is no XML",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            zipped(
                {
                    "content.xml": "<x/>",
                    "META-INF/manifest.xml": f"<m {SPACES}><manifest:encryption-data/></m>",
                }
            ),
            "encrypted",
        ),
        (zipped({"mimetype": "x"}), "damaged"),
        (zipped({"content.xml": "<x/>"}), "damaged"),
        (b"<x/>", "damaged"),
        (b"< no XML", "damaged"),
    ],
)
def test_what_cannot_be_read_has_a_reason(data: bytes, reason: str) -> None:
    """A password, parts that are missing, an XML of something else."""
    with pytest.raises(ReadingError) as caught:
        odt.read(Raw(data))
    assert caught.value.reason == reason
