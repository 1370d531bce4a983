"""Pages of a PDF without text."""

from io import BytesIO
from typing import Any

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import ocr as recogniser
from testimonia.readers import scanned_pdf
from testimonia.readers import tesseract as program
from testimonia.readers.scanned_pdf import read_scanned
from tests.readers.scans import LINES, drawn, hocr, line, paragraph


def pdf(*pictures: Any, dpi: int = 144) -> bytes:
    """Return a PDF that has a picture on each page, which is as large as it is."""
    written = BytesIO()
    pictures[0].save(written, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi)
    return written.getvalue()


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The pictures that reach the program, which finds one word on each."""
    seen: list[Any] = []

    def run(picture: Any, languages: str, layout: int) -> str:
        seen.append(picture)
        return hocr(paragraph(line(("Huber", 95)))).decode()

    monkeypatch.setattr(program, "run", run)
    monkeypatch.setattr(program, "version", lambda: "tesseract 5")
    for module in (scanned_pdf, recogniser):
        monkeypatch.setattr(module, "check", lambda languages: None)
    return seen


@pytest.mark.usefixtures("tesseract")
def test_a_scan_is_read_with_boxes_in_points() -> None:
    """Through the real program: words, and where they are on a page of 500 × 150 points."""
    page = read_scanned(pdf(drawn()), "eng", [1])
    assert page.text == "\n".join(LINES)
    (surface,) = page.surfaces
    assert (round(surface.width), round(surface.height)) == (500, 150)
    first = page.zones[0]
    assert 25 < first.left < 40
    assert 200 < first.right < 500
    assert 25 < first.top < first.bottom < 60


def test_pages_are_drawn_at_300_dots_per_inch(pictures: list[Any]) -> None:
    """In grey, those that are asked for, which keep their numbers."""
    page = read_scanned(pdf(drawn(), drawn(LINES[:1]), drawn()), "eng", [2, 3])
    assert [(picture.mode, picture.height) for picture in pictures] == [("L", 375), ("L", 625)]
    assert round(pictures[0].info["dpi"][0]) == 300
    assert [(one.n, round(one.height)) for one in page.surfaces] == [(2, 90), (3, 150)]
    assert {zone.surface for zone in page.zones} == {2, 3}
    assert round(page.zones[0].bottom, 2) == round(40 / (300 / 72), 2)


def test_large_pages_are_drawn_smaller(pictures: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """So that they do not have more pixels than a page may."""
    monkeypatch.setattr(scanned_pdf, "PIXELS", 500 * 150)
    page = read_scanned(pdf(drawn()), "eng", [1])
    assert pictures[0].width <= 501
    assert round(page.zones[0].bottom) == 40


@pytest.mark.usefixtures("pictures")
def test_what_cannot_be_drawn_is_told() -> None:
    """A page that is not there costs only itself; what is no PDF is refused."""
    page = read_scanned(pdf(drawn()), "eng", [1, 9])
    assert page.text == "Huber"
    assert "left out" in page.notes[1]
    with pytest.raises(ReadingError, match="is no PDF that can be drawn"):
        read_scanned(b"no PDF", "eng", [1])
