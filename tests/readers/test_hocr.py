"""hOCR."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import hocr, html
from testimonia.readers.page import Page, Raw
from tests.readers import scans
from tests.readers.scans import line, paragraph, sound


def read(*pages: str, system: str = "tesseract 5.3.0") -> Page:
    return hocr.read(Raw(scans.hocr(*pages, system=system)))


def marked(found: Page) -> list[tuple[str, str]]:
    return [(one.kind, found.text[one.start : one.end]) for one in found.marked if one.kind != "paragraph"]


def test_paragraphs_and_lines_are_read() -> None:
    """Lines as they are printed with their boxes, a blank line between paragraphs, each page a surface."""
    first = paragraph(line(("Huber", 96), ("was", 95)), line(("born.", 96), top=50)) + paragraph(
        line(("He", 96), ("fled.", 93))
    )
    found = read(first, paragraph(line(("Then", 96))))
    assert found.text == "Huber was\nborn.\n\nHe fled.\n\nThen"
    assert [(one.n, one.width, one.height) for one in found.surfaces] == [
        (1, 800.0, 1000.0),
        (2, 800.0, 1000.0),
    ]
    assert [(one.surface, one.top) for one in found.zones] == [(1, 10.0), (1, 50.0), (1, 10.0), (2, 10.0)]
    assert found.notes == ("text recognised by tesseract 5.3.0",)


def test_doubtful_words_are_zones() -> None:
    """By how sure its recogniser was of a word, or of its letters on average."""
    found = read(paragraph(line(("in", 96), ("Gvaz", 31))))
    assert [(found.text[z.start : z.end], z.left, z.confidence) for z in found.zones] == [
        ("in Gvaz", 0.0, None), ("Gvaz", 100.0, 0.31),
    ]  # fmt: skip
    word = "<span class='ocrx_word' title='bbox 1 1 9 9; x_confs {}'>it</span>"
    letters = f"<span class='ocr_line' title='bbox 0 0 9 9'>{word}</span>"
    assert read(letters.format("0.5 0.7")).zones[1].confidence == pytest.approx(0.6)
    assert read(letters.format("40 60")).zones[1].confidence == pytest.approx(0.5)


def test_words_right_behind_one_another_are_apart() -> None:
    """Where a file has no white space between them; words that bring their own keep it, and lines without words."""
    shut = line(("Huber", 96), ("fled.", 95)).replace("</span> <span", "</span><span")
    assert read(shut).text == "Huber fled."
    spaced = shut.replace("</span><span", "</span><span class='ocrx_word'> </span><span")
    assert read(spaced).text == "Huber fled."
    assert read("<span class='ocr_line' title='bbox 0 0 9 9'>Huber\n  fled.</span>").text == "Huber fled."


def test_areas_are_blocks_where_there_are_no_paragraphs() -> None:
    """And without lines paragraphs, areas or the page itself are read."""
    areas = (
        f"<div class='ocr_carea'>{line(('One', 96))}</div><div class='ocr_carea'>{line(('two.', 96))}</div>"
    )
    assert read(areas).text == "One\ntwo."
    assert read("<p class='ocr_par'>One.</p><p class='ocr_par'>Two.</p>").text == "One.\nTwo."
    assert read("Only words.").text == "Only words."


def test_kinds_of_lines_are_taken_over_but_from_tesseract() -> None:
    """A head may be a line or hold some; Tesseract calls paragraphs of running text so."""
    held = f"<div class='ocr_header'>{line(('THE', 96), ('RECORD', 95))}</div>" + paragraph(
        line(("47", 96), kind="ocr_pageno"),
        line(("The", 96), ("lockout", 96), kind="ocr_title"),
        line(("He", 96)),
    )
    assert marked(read(held, system="other 1")) == [
        ("page header", "THE RECORD"), ("page number", "47"), ("heading", "The lockout"),
    ]  # fmt: skip
    assert marked(read(held)) == []


def test_pages_may_be_labelled() -> None:
    """By the number that is printed on them."""
    data = scans.hocr(line(("He", 96))).replace(b"ppageno 0", b'ppageno 0; lpageno "xii"')
    assert [one.label for one in hocr.read(Raw(data)).surfaces] == ["xii"]


def test_what_stands_outside_lines_is_told() -> None:
    """No text is lost in silence."""
    assert read(paragraph(line(("He", 96)), "stray")).notes[1:] == (
        "letters outside the lines of the pages, left out: 5",
    )


def test_pages_of_html_are_told_apart() -> None:
    """What says that it is hOCR and has a page of it is read as such, whatever its ending."""
    data = scans.hocr(paragraph(line(("Huber", 96))))
    assert hocr.is_hocr(data)
    assert html.read(Raw(data)).surfaces == hocr.read(Raw(data)).surfaces != ()
    assert not hocr.is_hocr(b"<html><meta name='ocr-system' content='x'><p>Nothing else.</p>")
    assert not hocr.is_hocr(b"<html><p class='ocr_page'>Huber</p>")


def test_what_has_no_page_is_damaged() -> None:
    """And what has no text is refused as such."""
    with pytest.raises(ReadingError, match="no element of the class ocr_page"):
        hocr.read(Raw(b"<html><p>Huber</p></html>"))
    with pytest.raises(ReadingError, match="no HTML element and no text"):
        hocr.read(Raw(b""))
    with pytest.raises(ReadingError, match="no text on them"):
        read("")


PIECES = st.sampled_from(
    "<p|class='ocr_par'> </p> <span|class='ocr_line'|title='bbox|1|2|3'> </div>"
    " <span|class='ocrx_word'|title='bbox|1|2|3|4;x_wconf|7'> </span> Huber "
    "<div|class='ocr_page'|title='bbox|0|0|9|9'> <div|class='ocr_carea|ocr_header'>".split()
)  # fmt: skip


@given(st.lists(PIECES, max_size=20))
def test_any_page_is_read_or_refused(pieces: list[str]) -> None:
    """Nothing else comes out."""
    assert sound(
        lambda: read("".join(pieces).replace("|", " ")),
        "damaged",
        "no-text",
    )
