"""The program Tesseract."""

import resource
from pathlib import Path

import pytest
from PIL import Image

from testimonia import apart
from testimonia.errors import ReadingError
from testimonia.readers import hocr
from testimonia.readers import tesseract as program
from tests.readers.scans import LINES, drawn


@pytest.fixture
def stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of the name that does what a test writes into it, with data for two languages."""
    path = tmp_path / "tesseract"
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(program, "installed", lambda: frozenset(("eng", "osd")))
    return path


def does(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


@pytest.mark.usefixtures("tesseract")
def test_a_page_is_read() -> None:
    """HOCR comes back, of the words that are on it; the program says which it is, and which languages it has."""
    (sheet,) = hocr.sheets_of(program.run(drawn(), "eng", 3))
    assert " ".join(line.text for block in sheet.blocks for line in block.lines) == " ".join(LINES)
    assert (sheet.width, sheet.height) == (1000.0, 300.0)
    assert program.is_there()
    assert program.version().startswith("tesseract ")
    assert {"eng", "osd"} <= program.installed()
    program.check("eng")


def test_what_is_not_installed_is_named_with_its_command(
    stands_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program, a language, or what is none."""
    monkeypatch.setenv("PATH", str(stands_in.parent))
    with pytest.raises(
        ReadingError, match="apt install tesseract-ocr tesseract-ocr-eng tesseract-ocr-deu"
    ) as error:
        program.check("eng+deu")
    assert error.value.reason == "missing"
    does(stands_in, "")
    with pytest.raises(
        ReadingError, match=r"data for deu, chi_sim \(apt install tesseract-ocr-deu tesseract-ocr-chi-sim\)"
    ):
        program.check("eng+deu+chi_sim")
    for odd in ("", "eng+", "--psm", "eng deu", "../eng"):
        with pytest.raises(ReadingError, match="names no languages"):
            program.check(odd)


def test_the_picture_goes_through_a_pipe(stands_in: Path) -> None:
    """As grey or colour, with its dots per inch where they can be true, and with one core."""
    does(stands_in, 'echo "$@ $OMP_THREAD_LIMIT"; head -c 2')
    picture = drawn()
    assert program.run(picture, "eng", 3) == "- - -l eng --psm 3 hocr 1\nP5"
    picture.info["dpi"] = (299.99, 300)
    assert program.run(picture.convert("RGB"), "eng", 1) == "- - -l eng --psm 1 --dpi 300 hocr 1\nP6"
    picture.info["dpi"] = (1, 1)
    assert "--dpi" not in program.run(picture, "eng", 3)


def test_large_pages_in_colour_are_read_in_grey(stands_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a quarter of the memory."""
    monkeypatch.setattr(program, "_GREY", 1000)
    does(stands_in, "head -c 2")
    assert program.is_large(drawn())
    assert program.run(drawn(mode="RGB"), "eng", 3) == "P5"


def test_a_page_has_its_seconds_of_the_processor(stands_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the kernel ends the program, and the page is told as one that took too long."""
    monkeypatch.setattr(program, "_SECONDS", 1)
    does(stands_in, "while :; do :; done")
    with pytest.raises(ReadingError, match="took more than 1 s of the processor") as error:
        program.run(drawn(), "eng", 3)
    assert error.value.reason == "timeout"


def test_who_waits_is_alive_and_does_not_wait_for_ever(
    stands_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that sleeps is ended too."""
    said: list[str] = []
    monkeypatch.setattr(program, "_WAIT", 0.05)
    monkeypatch.setattr(program, "_SECONDS", 0.01)
    monkeypatch.setattr(program, "_BUSY", 10)
    monkeypatch.setattr(resource, "prlimit", lambda *_: None)
    monkeypatch.setattr(apart, "alive", lambda: said.append("alive"))
    does(stands_in, "exec sleep 60")
    with pytest.raises(ReadingError) as error:
        program.run(drawn(), "eng", 3)
    assert (error.value.reason, bool(said)) == ("timeout", True)


def test_what_the_program_refuses_is_told_in_its_words(stands_in: Path) -> None:
    """The last line of them."""
    does(stands_in, "echo Warning >&2; echo 'Image too small' >&2; exit 1")
    with pytest.raises(ReadingError, match=r"cannot be recognised by Tesseract \(Image too small\)"):
        program.run(Image.new("L", (3, 3)), "eng", 3)
    does(stands_in, "exit 3")
    with pytest.raises(ReadingError, match="code 3"):
        program.run(drawn(), "eng", 3)
