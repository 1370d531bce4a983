"""Page images, recognised."""

import os
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from testimonia import apart
from testimonia.errors import ReadingError
from testimonia.readers import ocr
from testimonia.readers import tesseract as program
from tests.readers.scans import LINES, drawn, hocr, line, paragraph, saved


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> dict[int, bytes | ReadingError]:
    """What a program instead of Tesseract makes of any picture, by how it lays out a page."""
    answers: dict[int, bytes | ReadingError] = {}

    def run(picture: Any, languages: str, layout: int) -> str:
        answer = answers[layout]
        if isinstance(answer, ReadingError):
            raise answer
        return answer.decode()

    monkeypatch.setattr(program, "run", run)
    monkeypatch.setattr(program, "installed", lambda: frozenset(("eng", "osd")))
    monkeypatch.setattr(program, "version", lambda: "tesseract 5")
    monkeypatch.setattr(ocr, "check", lambda languages: None)
    return answers


@pytest.mark.usefixtures("tesseract")
def test_words_are_those_of_tesseract() -> None:
    """Of its own text for the same picture, each line of them with its place."""
    page = ocr.recognised([drawn(), drawn(LINES[::-1])], "eng")
    done = subprocess.run(
        ["tesseract", "-", "-"],
        input=saved(drawn()),
        capture_output=True,
        check=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    first = page.surfaces[0]
    assert (
        page.text[first.start : first.end].split() == done.stdout.decode().split() == " ".join(LINES).split()
    )
    assert [(one.n, one.width, one.height) for one in page.surfaces] == [
        (1, 1000.0, 300.0),
        (2, 1000.0, 300.0),
    ]
    assert [page.text[one.start : one.end] for one in page.zones if one.surface == 1] == list(LINES)
    assert [one.top for one in page.zones[:3]] == sorted(one.top for one in page.zones[:3])
    assert page.notes[0].startswith("text recognised by tesseract ")


@pytest.mark.usefixtures("tesseract")
def test_a_page_that_lies_upside_down_is_turned() -> None:
    """It is read, a note says so, and its boxes are those of the picture as it is."""
    page = ocr.recognised([drawn(LINES * 4).rotate(180)], "eng")
    assert page.text.split()[:4] == LINES[0].split()[:4]
    assert page.notes[1] == "page 1 lies on its side or upside down, and was read turned"
    assert page.zones[0].top > page.zones[-1].top


def test_the_surer_reading_is_kept(says: dict[int, bytes | ReadingError]) -> None:
    """A page of which little is sure is read turned too; one that is not surer then stays as it was."""
    says[3] = hocr(paragraph(line(("uaqnH", 30))))
    says[1] = hocr(paragraph(line(("Huber", 95))))
    assert ocr.recognised([drawn()], "eng").text == "Huber"
    says[1] = hocr(paragraph(line(("q", 40))))
    assert ocr.recognised([drawn()], "eng").text == "uaqnH"
    says[3] = hocr(paragraph(line(("Huber", 90))))
    says[1] = ReadingError("damaged", "is not asked for")
    assert ocr.recognised([drawn()], "eng").text == "Huber"


def test_a_page_that_cannot_be_read_is_left_out(says: dict[int, bytes | ReadingError]) -> None:
    """The others keep their numbers, and a note says which and why; where none can be read the last tells why."""
    says[3] = hocr(paragraph(line(("Huber", 90))))
    broken = ReadingError("damaged", "is no picture")
    page = ocr.recognised([broken, drawn()], "eng")
    assert [(one.n, page.text[one.start : one.end]) for one in page.surfaces] == [(1, ""), (2, "Huber")]
    assert page.notes[1] == "page 1 is no picture: left out"
    with pytest.raises(ReadingError, match="is no picture"):
        ocr.recognised([broken], "eng")


def test_pages_are_taken_one_at_a_time(
    says: dict[int, bytes | ReadingError], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is done, and said to be, before the next is asked for."""
    says[3] = hocr(paragraph(line(("Huber", 90))))
    steps: list[str] = []
    monkeypatch.setattr(apart, "alive", lambda: steps.append("alive"))

    def pages() -> Iterator[Any]:
        for _ in range(2):
            steps.append("page")
            yield drawn()

    ocr.recognised(pages(), "eng")
    assert steps == ["page", "alive", "page", "alive"]


def test_empty_pages_are_no_text(says: dict[int, bytes | ReadingError]) -> None:
    """A picture without print on it is refused as such, and so is a file without pages."""
    says[3] = hocr("")
    with pytest.raises(ReadingError, match="no text on them"):
        ocr.recognised([drawn()], "eng")
    with pytest.raises(ReadingError, match="no text on them"):
        ocr.recognised([], "eng")
