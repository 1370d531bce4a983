"""Which kind of XML a file is."""

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import xml
from testimonia.readers.page import Raw
from tests.readers.scans import hocr, line

BLOCK = "<TextBlock><TextLine><String CONTENT='Huber'/></TextLine></TextBlock>"
KINDS = {
    "tei": b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>Huber</p></body></text></TEI>",
    "tei of old": b"<TEI.2><text><body><p>Huber</p></body></text></TEI.2>",
    "corpus": b"<teiCorpus><TEI><text><body><p>Huber</p></body></text></TEI></teiCorpus>",
    "alto": f"<alto><Layout><Page><PrintSpace>{BLOCK}</PrintSpace></Page></Layout></alto>".encode(),
    "page": b"<PcGts><Page><TextRegion><TextEquiv><Unicode>Huber</Unicode></TextEquiv></TextRegion></Page></PcGts>",
    "hocr": hocr(line(("Huber", 96))),
    "xhtml": b"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Huber</p></body></html>",
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_root_element_tells_the_kind(kind: str) -> None:
    """Whatever the file is called."""
    assert xml.read(Raw(KINDS[kind], "x.xml")).text == "Huber"


def test_other_kinds_are_refused_by_name() -> None:
    """With what is read."""
    with pytest.raises(ReadingError) as error:
        xml.read(Raw(b"<mets xmlns='http://www.loc.gov/METS/'/>"))
    assert error.value.reason == "extension"
    assert "root element mets of http://www.loc.gov/METS/; read are TEI, ALTO, PAGE and hOCR" in str(
        error.value
    )
