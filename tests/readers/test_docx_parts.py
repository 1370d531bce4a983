"""Parts of Word documents, made ready."""

import pytest

from testimonia.readers import docx_parts
from testimonia.readers.docx_parts import Parts
from testimonia.readers.package import Package
from tests.readers.parcels import zipped
from tests.readers.test_docx import p, part, read

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def parts(data: bytes) -> Parts:
    return docx_parts.find(Package(data, "Word document"))


def box(words: str) -> str:
    return f"<w:drawing><wps:txbx><w:txbxContent>{p(words)}</w:txbxContent></wps:txbx></w:drawing>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:fldSimple><w:r><w:t>1934</w:t></w:r></w:fldSimple>", "1934"),
        ("<w:dir><w:bdo><w:r><w:t>left</w:t></w:r></w:bdo></w:dir>", "left"),
        ("<w:ins><w:r><w:t>put in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>", "put in"),
        ("<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo>", "b"),
        ("<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e></m:sSup></m:oMath>", "x"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase>"
         "</w:ruby></w:r>", "漢(kan)"),
        ("<w:r><w:ruby><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>", "漢"),
        ("<w:r><w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
        ("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>", "a b\u2011c"),
        ("<w:r><w:t>a</w:t></w:r><w:proofErr/><w:bookmarkStart w:name='x'/><w:r><w:rPr/><w:t>b</w:t><w:t>c</w:t></w:r>",
         "abc"),
        ("<w:sdt><w:sdtContent><w:r><w:t>chosen</w:t></w:r></w:sdtContent></w:sdt>", "chosen"),
        ("<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink>", "a link"),
    ],
)  # fmt: skip
def test_words_in_whatever_stands_around_them_are_read(inner: str, text: str) -> None:
    """Fields, directions, insertions, mathematics, ruby, breaks and controls: mammoth alone loses most of them."""
    assert read(f"<w:p>{inner}</w:p>").text == text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (box("new"), "Around\n\nnew"),
        (f"<mc:AlternateContent><mc:Choice>{box('the same')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
         f"<w:txbxContent>{p('the same')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
         "</mc:AlternateContent>", "Around\n\nthe same"),
        (f"<mc:AlternateContent><mc:Choice>{box('newer')}</mc:Choice><mc:Fallback/></mc:AlternateContent>",
         "Around\n\nnewer"),
        ("<mc:AlternateContent/>", "Around"),
        (f"<w:drawing><w:txbxContent>{p('outer')}<w:p><w:r>{box('inner')}</w:r></w:p></w:txbxContent></w:drawing>",
         "Around\n\nouter\n\ninner"),
        ("<w:drawing/>", "Around"),
    ],
)  # fmt: skip
def test_boxes_are_read_once(inner: str, text: str) -> None:
    """Boxes of any version of Word follow their paragraph; of alternatives that with most words is read."""
    assert read(f"<w:p><w:r><w:t>Around</w:t>{inner}</w:r></w:p>").text == text


def test_a_large_first_letter_belongs_to_its_word() -> None:
    """Word keeps it in a paragraph of its own; at the end of a text there is nothing that it begins."""
    drop = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'
    assert read(drop + p("ldo left.") + drop).text == "Aldo left.\n\nA"
    assert read(drop + "<w:p><w:pPr/><w:r><w:t>ldo.</w:t></w:r></w:p>").text == "Aldo."


def test_what_is_left_out_is_counted() -> None:
    """Deletions, rows of tables that are deleted, embedded documents, drawings with other words."""
    row = (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("gone") + "</w:tc></w:tr><w:tr><w:tc>" + p("here")
    )
    body = (
        row
        + "</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p><w:altChunk/>"
        f'<w:p><w:r><w:drawing><a:t {A}>drawn</a:t></w:drawing><w:pict><v:textpath string="ART"/></w:pict></w:r></w:p>'
    )
    page = read(body)
    assert page.text == "here"
    assert page.notes == (
        "2 deletions that are marked as such are left out",
        "1 documents embedded in it are not read",
        "2 drawings with words in them are not read",
    )


def test_parts_are_found_by_relationships() -> None:
    """Heads of pages and comments, within the archive only; comments are counted."""
    targets = {
        "header": "head1.xml",
        "footer": "../word/foot.xml",
        "comments": "/word/notes.xml",
        "footnotes": "../../x.xml",
    }
    relations = "".join(
        f'<Relationship Type="{RELATED}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    outside = f'<Relationship Type="{RELATED}/header" Target="http://x.example/" TargetMode="External"/>'
    data = zipped({
        "word/document.xml": part("document", f"<w:body>{p('He left.')}</w:body>"),
        "word/_rels/document.xml.rels": f"<Relationships>{relations}{outside}</Relationships>",
        "word/head1.xml": part("hdr", p("Running head")), "word/foot.xml": part("ftr", p("Imprint")),
        "word/notes.xml": part("comments", "<w:comment/><w:comment/>"),
    })  # fmt: skip
    found = parts(data)
    assert [(kind, docx_parts.words(root)) for kind, root in found.heads] == [
        ("page header", "Running head"), ("page footer", "Imprint"),
    ]  # fmt: skip
    assert found.beside == {}
    assert found.notes == ("2 comments are left out",)


def test_heads_have_no_page_numbers() -> None:
    """The number kept in a head is that of whichever page was shown last."""

    def field(instruction: str, words: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>{instruction}</w:instrText>'
            f'<w:fldChar w:fldCharType="separate"/><w:t>{words}</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        )

    head = f"<w:p><w:r><w:t>Letters </w:t></w:r>{field(' DATE ', '1934 ')}{field(' PAGE ', '12')}"
    head += '<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>99</w:t></w:r></w:fldSimple></w:p>'
    relation = f'<Relationships><Relationship Type="{RELATED}/header" Target="h.xml"/></Relationships>'
    found = parts(zipped({
        "word/document.xml": part("document", "<w:body/>"), "word/_rels/document.xml.rels": relation,
        "word/h.xml": part("hdr", head),
    }))  # fmt: skip
    assert [docx_parts.words(root) for _, root in found.heads] == ["Letters 1934 "]


def test_the_dialect_of_the_standard_is_read() -> None:
    """Documents in its strict form have other namespaces."""
    main = part("document", f"<w:body><w:p><w:fldSimple>{p('x')[5:-6]}</w:fldSimple></w:p></w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert docx_parts.words(parts(zipped({"word/document.xml": main})).main) == "x"
