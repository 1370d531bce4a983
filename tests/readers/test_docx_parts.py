"""Parts of Word documents, made ready."""

from testimonia.readers import docx_parts
from testimonia.readers.docx_parts import Parts
from testimonia.readers.package import Package
from tests.readers.parcels import zipped
from tests.readers.test_docx import p, part

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts(data: bytes) -> Parts:
    return docx_parts.find(Package(data, "Word document"))


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
