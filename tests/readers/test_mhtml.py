"""Web pages saved as one file."""

import pytest

from testimonia.errors import ReadingError
from testimonia.model import Clue
from testimonia.readers import html, mhtml
from testimonia.readers.page import Page, Raw
from tests.readers.parcels import sound

TOP = "From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/a\nDate: Thu, 3 May 2001 10:00:00 -0000\n"


def saved(*parts: str, top: str = TOP, start: str = "") -> bytes:
    inner = "".join(f"--B\n{part}\n" for part in parts)
    return f"{top}MIME-Version: 1.0\nContent-Type: multipart/related;{start} boundary=B\n\n{inner}--B--\n".encode()


def page(body: str, more: str = "", kind: str = "text/html") -> str:
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: quoted-printable\n{more}\n<html><p>{body}</p></html>"


def read(data: bytes) -> Page:
    made = sound(mhtml.read, data)
    assert made is not None
    return made


def test_a_saved_page_is_read_as_any_page() -> None:
    """With where and when it was saved; pictures are nothing."""
    made = read(saved(page("Zo=C3=A9 left=\n Graz."), "Content-Type: image/png\n\nx"))
    assert made.text == "Zoé left Graz."
    assert made.clues[:2] == (
        Clue("url", "https://x.example/a", "https://x.example/a", origin="Content-Location"),
        Clue("retrieved", "2001-05-03", "2001-05-03", origin="Date"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "top", "start"),
    [
        ((page("Other."), page("This.", "Content-ID: <one@x>\n")), TOP, ' start="<one@x>";'),
        ((page("Other."), page("This.", "Content-Location: https://x.example/a\n")), TOP, ""),
        ((page("This."), page("Other.")), "From: x\n", ""),
        (
            ("Content-Type: text/css\n\np{}", page("This.", kind="application/xhtml+xml"), page("Other.")),
            TOP,
            "",
        ),
    ],
)
def test_the_main_part_is_found(parts: tuple[str, ...], top: str, start: str) -> None:
    """What the file begins with, where the page was, or the first; frames are counted."""
    made = read(saved(*parts, top=top, start=start))
    assert made.text == "This."
    assert made.notes[-1] == "1 frames or other pages in the file are not read"


def test_a_page_alone_may_be_the_file() -> None:
    """Without parts; its own address counts, but no path on somebody's disk."""
    assert (
        read(f"Content-Location: http://x.example/b\n{page('This.')}".encode()).clues[0].value
        == "http://x.example/b"
    )
    assert read(f"Content-Location: file:///a/page\n{page('This.')}".encode()).clues == ()


def test_the_encoding_that_the_part_declares_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of web pages is told what the file says of the bytes."""
    given: list[Raw] = []

    def read_page(raw: Raw) -> Page:
        given.append(raw)
        return Page("x", "utf-8")

    monkeypatch.setattr(html, "read", read_page)
    mhtml.read(Raw(saved(page("x", kind="text/html; charset=koi8-r")), "a.mht", ocr="deu"))
    assert [(raw.name, raw.charset, raw.ocr) for raw in given] == [("a.mht", "koi8-r", "deu")]


@pytest.mark.parametrize("data", [b"", b"\x00\xff", saved("Content-Type: text/plain\n\nx")])
def test_what_holds_no_page_is_refused(data: bytes) -> None:
    """It is damaged, or something else."""
    with pytest.raises(ReadingError, match="is no saved web page") as caught:
        mhtml.read(Raw(data))
    assert caught.value.reason == "damaged"
