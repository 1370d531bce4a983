"""Pages that are drawn, and hOCR as Tesseract writes it, for tests of readers."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from testimonia.errors import ReadingError
from testimonia.readers.page import Page

LINES = (
    "Aldo Ferri was born in Bologna in 1893,",
    "the son of a porter at the station.",
    "He came home in May 1945.",
)


def drawn(lines: Sequence[str] = LINES, mode: str = "L") -> Any:
    """Return a page with lines of print on it."""
    page = Image.new(mode, (1000, 120 + 60 * len(lines)), "white")
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(size=40)
    for n, line in enumerate(lines):
        pen.text((60, 60 + 60 * n), line, font=font, fill="black")
    return page


def saved(picture: Any, kind: str = "PNG", **how: Any) -> bytes:
    """Return the bytes of a picture."""
    written = BytesIO()
    picture.save(written, kind, **how)
    return written.getvalue()


def hocr(*pages: str, system: str = "tesseract 5.3.0") -> bytes:
    """Return hOCR with pages of 800 × 1000 pixels."""
    held = "".join(
        f"<div class='ocr_page' title='image \"p.png\"; bbox 0 0 800 1000; ppageno {n}'>{page}</div>"
        for n, page in enumerate(pages)
    )
    return (
        f"<html><head><title>x</title><meta name='ocr-system' content='{system}'/></head>"
        f"<body>{held}</body></html>"
    ).encode()


def paragraph(*lines: str) -> str:
    """Return a paragraph of hOCR."""
    return f"<p class='ocr_par'>{''.join(lines)}</p>"


def line(*words: tuple[str, int], top: int = 10, kind: str = "ocr_line") -> str:
    """Return a line of hOCR: words with how sure of each its recogniser was; each is 90 pixels wide, 30 high."""
    spans = " ".join(
        f"<span class='ocrx_word' title='bbox {100 * n} {top} {100 * n + 90} {top + 30}; x_wconf {sure}'>{word}</span>"
        for n, (word, sure) in enumerate(words)
    )
    return f"<span class='{kind}' title=\"bbox 0 {top} 700 {top + 30}; baseline 0 -5\">{spans}</span>"


def sound(read: Callable[[], Page], *reasons: str) -> bool:
    """Tell whether a reader makes a page of which all lies within its text, or refuses with one of some reasons."""
    try:
        page = read()
    except ReadingError as error:
        return error.reason in reasons
    spans = [(one.start, one.end) for one in page.marked] + [(one.start, one.end) for one in page.zones]
    return all(0 <= start < end <= len(page.text) for start, end in spans)
