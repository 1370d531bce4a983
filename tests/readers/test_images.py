"""Page images."""

import builtins
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from testimonia.errors import ReadingError
from testimonia.readers import images
from testimonia.readers import ocr as recogniser
from testimonia.readers import tesseract as program
from testimonia.readers.page import Page, Raw
from tests.readers.scans import LINES, drawn, hocr, line, paragraph, saved, sound


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The pictures that reach the program, which finds one word on each."""
    seen: list[Any] = []

    def run(picture: Any, languages: str, layout: int) -> str:
        seen.append(picture.copy())
        return hocr(paragraph(line(("Huber", 95)))).decode()

    monkeypatch.setattr(program, "run", run)
    monkeypatch.setattr(program, "version", lambda: "tesseract 5")
    for module in (images, recogniser):
        monkeypatch.setattr(module, "check", lambda languages: None)
    return seen


def read(data: bytes) -> Page:
    return images.read(Raw(data, "p.png"))


def refused(data: bytes) -> ReadingError:
    with pytest.raises(ReadingError) as error:
        read(data)
    return error.value


@pytest.mark.usefixtures("tesseract")
def test_a_picture_is_read() -> None:
    """Through the real program."""
    assert images.read(Raw(saved(drawn(), "JPEG", quality=90), "p.jpg", ocr="eng")).text == "\n".join(LINES)


def test_every_page_of_a_tiff_is_one(pictures: list[Any]) -> None:
    """Each with its own size."""
    data = saved(drawn(), "TIFF", save_all=True, append_images=[drawn(LINES[:1]), drawn()])
    page = read(data)
    assert page.text == "Huber\n\nHuber\n\nHuber"
    assert [picture.height for picture in pictures] == [300, 180, 300]


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P", "RGBA", "LA", "CMYK", "I;16", "F"])
def test_any_depth_becomes_one_that_print_has(mode: str, pictures: list[Any]) -> None:
    """Black on white stays so."""
    picture = drawn()
    if mode == "I;16":
        picture = picture.convert("I").point(lambda value: value * 257).convert(mode)
    read(saved(picture if mode == "I;16" else picture.convert(mode), "TIFF"))
    (seen,) = pictures
    assert seen.mode in ("1", "L", "RGB")
    grey = seen.convert("L")
    assert (grey.getpixel((0, 0)), grey.getextrema()[0]) == (255, 0)


def test_what_is_transparent_is_white(pictures: list[Any]) -> None:
    """Print on nothing is print on paper; the dots per inch are kept."""
    clear = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    clear.putpixel((5, 5), (0, 0, 0, 255))
    read(saved(clear, dpi=(300, 300)))
    (seen,) = pictures
    assert (seen.getpixel((0, 0)), seen.getpixel((5, 5))) == ((255, 255, 255), (0, 0, 0))
    assert round(seen.info["dpi"][0]) == 300


def test_a_picture_is_laid_upright(pictures: list[Any]) -> None:
    """As the camera noted how it was held."""
    exif = Image.Exif()
    exif[0x0112] = 6
    read(saved(drawn(mode="RGB"), "JPEG", exif=exif))
    assert pictures[0].size == (300, 1000)


def test_large_pictures_in_colour_are_decoded_in_grey(
    pictures: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A colour picture of the size of a newspaper would not fit into memory."""
    monkeypatch.setattr(program, "_GREY", 1000)
    read(saved(drawn(mode="RGB"), "JPEG"))
    read(saved(drawn(mode="RGB").convert("P")))
    assert [picture.mode for picture in pictures] == ["L", "L"]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.usefixtures("pictures")
def test_a_picture_that_grows_is_refused_unread() -> None:
    """A few bytes that say they are a million pixels across."""
    size = struct.pack(">IIBBBBB", 1_000_000, 1_000_000, 1, 0, 0, 0, 0)
    error = refused(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"\0" * 9)))
    assert error.reason == "too-large"


@pytest.mark.usefixtures("pictures")
def test_pictures_with_too_many_pixels_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """No scan of a page has as many."""
    monkeypatch.setattr(images, "PIXELS", 1000)
    error = refused(saved(drawn()))
    assert (error.reason, "pixels, which no scan of a page has" in str(error)) == ("too-large", True)


@pytest.mark.usefixtures("pictures")
def test_what_is_no_picture_is_damaged() -> None:
    """Another kind of file, one that breaks off, a kind of picture that is not read."""
    for data in (
        b"",
        b"no picture",
        saved(drawn())[:200],
        saved(drawn(), "GIF"),
        saved(drawn(), "TIFF")[:60],
    ):
        assert refused(data).reason == "damaged"


def test_a_broken_page_costs_only_itself(pictures: list[Any]) -> None:
    """The other pages of a TIFF are read, and a note says which is missing and why."""
    pages = [drawn(LINES[:1]), drawn(LINES[:2])]
    whole = saved(drawn(), "TIFF", save_all=True, append_images=pages, compression="tiff_deflate")
    with Image.open(BytesIO(whole)) as picture:
        picture.seek(1)
        tags = picture.getexif()
        offset, size = tags[273][0], tags[279][0]
    page = read(whole[:offset] + b"\0" * size + whole[offset + size :])
    assert [picture.height for picture in pictures] == [300, 240]
    assert [page.text[one.start : one.end] for one in page.surfaces] == ["Huber", "", "Huber"]
    assert page.notes[1].startswith("page 2 is no PNG, JPEG or TIFF that can be decoded (OSError: ")


def test_without_pillow_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what is missing."""
    real = builtins.__import__

    def absent(name: str, *rest: Any) -> Any:
        if name == "PIL":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", absent)
    error = refused(b"")
    assert (error.reason, "pip install 'testimonia[ocr]'" in str(error)) == ("missing", True)


@given(st.integers(0, 400), st.binary(min_size=1, max_size=6), st.sampled_from(["PNG", "JPEG", "TIFF"]))
@settings(max_examples=60)
def test_mutated_pictures_are_read_or_refused(at: int, change: bytes, kind: str) -> None:
    """Nothing else comes out."""
    whole = saved(Image.new("L", (40, 30), 200), kind)
    at %= len(whole)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(program, "run", lambda *_: hocr(paragraph(line(("Huber", 95)))).decode())
        patch.setattr(program, "version", lambda: "tesseract 5")
        for module in (images, recogniser):
            patch.setattr(module, "check", lambda languages: None)
        assert sound(lambda: read(whole[:at] + change + whole[at + len(change) :]), "damaged", "too-large")
