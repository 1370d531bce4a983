"""Word documents."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import docx, docx_ready
from testimonia.readers.page import Page, Raw
from tests.readers.parcels import kinds, sound, told, zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = {"Title": "Title", "Q": "Quote", "toc1": "toc 1", "H8": "heading 8"}


def part(root: str, content: str) -> str:
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    return f"<w:{root} {spaces}>{content}</w:{root}>"


def document(body: str, **others: str) -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    return zipped(
        {
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": part("styles", styles),
            **{f"word/{name}.xml": content for name, content in others.items()},
        }
    )


def read(body: str, **others: str) -> Page:
    page = sound(docx.read, document(body, **others))
    assert page is not None
    return page


def p(words: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_styles_tell_what_a_paragraph_is() -> None:
    """Titles and headings, quotations, and tables of contents, which are furniture."""
    page = read(
        p("A life", "Title") + p("Youth…1", "toc1") + p("Youth", "H8") + p("“No.”", "Q") + p("He left.")
    )
    assert page.text == "A life\n\nYouth…1\n\nYouth\n\n“No.”\n\nHe left."
    assert kinds(page, "heading") == ["A life", "Youth"]
    assert kinds(page, "quote") == ["“No.”"]
    assert kinds(page, "contents") == ["Youth…1"]
    assert [region.furniture for region in page.marked if region.kind == "contents"] == [True]


def test_notes_stand_at_the_end_by_their_numbers() -> None:
    """Footnotes and endnotes, each behind the number that points to it; a reference to none is nothing."""
    body = (
        '<w:p><w:r><w:t>Born</w:t><w:footnoteReference w:id="7"/></w:r><w:r><w:t> and died</w:t>'
        '<w:endnoteReference w:id="2"/><w:footnoteReference w:id="99"/></w:r></w:p>'
    )
    page = read(
        body,
        footnotes=part("footnotes", f'<w:footnote w:id="7">{p("Register.")}{p("Second leaf.")}</w:footnote>'),
        endnotes=part("endnotes", f'<w:endnote w:id="2">{p("Tomb.")}</w:endnote>'),
    )
    assert page.text == "Born[1] and died[2]\n\n[1] Register.\n\nSecond leaf.\n\n[2] Tomb."
    assert page.notes == ()


@pytest.mark.parametrize("root", ["styles", "numbering", "footnotes"])
def test_a_damaged_part_costs_only_itself(root: str) -> None:
    """The text is read, and a note names the part."""
    page = read(p("He left."), **{root: "no XML"})
    assert page.text == "He left."
    assert page.notes == (f"a part of it is damaged: its part 'word/{root}.xml' is no XML",)


def test_what_mammoth_cannot_read_is_read_as_paragraphs() -> None:
    """A column that spans no number of others breaks mammoth; the words are there all the same."""
    cell = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>'
        + p("In a cell")
        + "</w:tc></w:tr></w:tbl>"
    )
    box = (
        "<w:p><w:r><w:t>Around</w:t><w:pict><w:txbxContent>"
        + p("a box")
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )
    page = read(
        cell.replace("<w:tcPr>", "<w:sdt/><w:tcPr>") + box + '<w:p><w:r><w:sym w:char="no"/></w:r></w:p>'
    )
    assert page.text == "In a cell\n\nAround\n\na box"
    assert page.notes == ("its structure is damaged (ValueError): read as plain paragraphs",)


def test_words_that_mammoth_leaves_out_are_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its HTML has fewer letters than the document, the paragraphs are read as they stand."""
    monkeypatch.setattr(docx_ready, "_wrappers", lambda root, w: set())
    page = read("<w:p><w:unknown><w:r><w:t>Within</w:t></w:r></w:unknown></w:p>" + p("He left."))
    assert page.text == "Within\n\nHe left."
    assert page.notes == ("some of its structure is not understood: read as plain paragraphs",)


def test_signs_of_unknown_fonts_are_counted() -> None:
    """A sign of a known font is read, one of another is not, and a note says so."""
    signs = '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Nobody" w:char="F061"/>'
    page = read(f"<w:p><w:r>{signs}<w:t>-rays</w:t></w:r></w:p>")
    assert page.text == "α-rays"
    assert page.notes == ("1 signs of symbol fonts are not known, and left out",)


def test_properties_tell_title_and_author() -> None:
    """The day on which the file was made is no day of publication."""
    core = (
        '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><dc:title>A life</dc:title>'
        "<dc:creator>Jan Pauw;Eva Ring</dc:creator><t:created>2001-02-03T00:00:00Z</t:created></c>"
    )
    page = docx.read(Raw(zipped({"word/document.xml": part("document", f"<w:body>{p('A life')}</w:body>"),
                                 "docProps/core.xml": core})))  # fmt: skip
    assert told(page) == [("title", "A life"), ("author", "Jan Pauw"), ("author", "Eva Ring")]
    assert page.clues[0].start == 0


def test_macros_are_left_alone() -> None:
    """A document with macros is read without them, by the main part that its relationships name."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relation = f'<Relationship Id="r" Type="{kind}" Target="/word/document2.xml"/>'
    data = zipped({
        "_rels/.rels": f'<Relationships xmlns="{space}">{relation}</Relationships>',
        "word/vbaProject.bin": b"\x00macro",
        "word/document2.xml": part("document", f"<w:body>{p('He left.')}</w:body>"),
    })  # fmt: skip
    assert docx.read(Raw(data, "a.docm")).text == "He left."


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<workbook/>"},
        {"word/document.xml": "<document/>"},
        {"word/document.xml": part("x", "")},
    ],
)
def test_what_holds_no_text_of_word_is_refused(parts: dict[str, str]) -> None:
    """A table, or an element of another name or space."""
    with pytest.raises(ReadingError, match="is no Word document") as caught:
        docx.read(Raw(zipped(parts)))
    assert caught.value.reason == "damaged"
