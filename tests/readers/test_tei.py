"""TEI-XML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import tei
from testimonia.readers.page import Page, Raw
from tests.readers.scans import sound

HEADER = "<teiHeader><fileDesc><titleStmt><title>{}</title></titleStmt></fileDesc></teiHeader>"
TEXT = "<text><body><pb n='3'/><head>The lockout</head><p>Huber fled in {}.</p></body></text>"


def read(parts: str, tag: str = "TEI") -> Page:
    return tei.read(Raw(f"<{tag} xmlns='http://www.tei-c.org/ns/1.0'>{parts}</{tag}>".encode()))


def test_text_header_and_pages_are_read() -> None:
    """The text without its header, what the header tells, where pages begin."""
    page = read(HEADER.format("Two passports") + TEXT.format(1934))
    assert page.text == "The lockout\n\nHuber fled in 1934."
    assert [(clue.kind, clue.value) for clue in page.clues] == [("title", "Two passports")]
    assert [(one.label, one.start, one.end, one.width) for one in page.surfaces] == [
        ("3", 0, len(page.text), 0.0)
    ]
    assert [one.kind for one in page.marked] == ["heading"]


def test_editions_of_older_days_are_read() -> None:
    """P4, without a namespace; a text without a header."""
    assert tei.read(Raw(f"<TEI.2>{TEXT.format(1934)}</TEI.2>".encode())).text.endswith("1934.")


def test_a_corpus_is_one_source() -> None:
    """Its texts one behind the other, with the header of the corpus."""
    held = "".join(f"<TEI>{HEADER.format(year)}{TEXT.format(year)}</TEI>" for year in (1934, 1941))
    page = read(HEADER.format("Letters") + held, "teiCorpus")
    assert page.text.count("Huber fled") == 2
    assert [clue.value for clue in page.clues] == ["Letters"]
    assert page.notes == ("a corpus of 2 texts: read as one source, with the header of the corpus",)


def test_texts_within_texts_are_read_once() -> None:
    """A group of texts is one."""
    assert (
        read(f"<text><group>{TEXT.format(1934)}{TEXT.format(1941)}</group></text>").text.count("Huber") == 2
    )


def test_an_edition_without_text_is_read_from_its_source() -> None:
    """Where that is transcribed; where nothing is, it is refused as such."""
    assert (
        read("<sourceDoc><surface n='1r'><line>Huber fled</line></surface></sourceDoc>").text == "Huber fled"
    )
    with pytest.raises(ReadingError, match="is TEI-XML without a text"):
        read(HEADER.format("Two passports") + "<text><body/></text>")


@given(st.text(alphabet="<>/phnote &;'=x1", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else comes out."""
    assert sound(lambda: read(f"<text><body><p>{text}</p></body></text>"), "damaged", "no-text")
