"""Parts of Word documents made ready for mammoth."""

import pytest

from tests.readers.test_docx import p, read

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


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
        ("<w:r><w:t>in 1903</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>12</w:t></w:r>",
         "in 1903¹²"),
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
