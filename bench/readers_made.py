"""Twenty of our own texts in every format that is read, made by programs that we did not write.

LibreOffice makes DOCX, ODT, FODT, RTF, PDF; Pandoc EPUB, Markdown with front matter and TEI; Chromium MHTML and a web
page's PDF in two columns; Tesseract ALTO, hOCR and the words of page images, which pdftoppm makes of the PDF; wget a
web archive, from a server of this machine; zip, tar and gzip what holds many. What Debian has no program for
(mailboxes, tables, WACZ) Python's standard library writes. PAGE-XML is left to the tests: Debian's Tesseract does not
write it.
"""

import csv
import html
import json
import mailbox
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bench.code import ROOT

OWN = ROOT / "corpus" / "own"
TEXTS = 20
PROGRAMS = (
    "soffice",
    "pandoc",
    "chromium",
    "tesseract",
    "pdftoppm",
    "pdftotext",
    "wget",
    "zip",
    "tar",
    "gzip",
)
"""Debian: libreoffice-writer, pandoc, chromium, tesseract-ocr, poppler-utils, wget, zip, tar, gzip."""
_STYLE = "<style>body{columns:2;font:11pt serif;text-align:justify;hyphens:none}h1{column-span:all}</style>"


@dataclass(frozen=True, slots=True)
class Text:
    """One of the texts: its paragraphs, the first of which is its title."""

    name: str
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> str:
        """All of it."""
        return "\n\n".join(self.paragraphs)


def texts() -> list[Text]:
    """Return the first twenty of the corpus by name that are prose of some length."""
    found = []
    for file in sorted(OWN.glob("*.txt")):
        parts = tuple(" ".join(part.split()) for part in file.read_text("utf-8").split("\n\n"))
        parts = tuple(part for part in parts if part)
        if len(parts) >= 4 and 1_500 <= sum(map(len, parts)) <= 6_000:
            found.append(Text(file.stem, parts))
    return found[:: max(1, len(found) // TEXTS)][:TEXTS]


def missing_programs() -> list[str]:
    """Return the programs that are not installed."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def run(*command: str | Path, inside: Path | None = None) -> None:
    """Run a program. Raises ``CalledProcessError`` where it fails."""
    subprocess.run([*map(str, command)], cwd=inside, check=True, capture_output=True, timeout=600)


def page(text: Text, style: str = "") -> str:
    """Return a text as a web page."""
    title, *rest = map(html.escape, text.paragraphs)
    body = "\n".join(f"<p>{part}</p>" for part in rest)
    head = f"<meta charset=utf-8><title>{title}</title>{style}"
    return f"<!doctype html><html lang=en><head>{head}</head><body><h1>{title}</h1>\n{body}</body></html>"


def make(folder: Path) -> dict[str, Path]:
    """Make all formats below a folder; return the folder of each, by its name."""
    every = texts()
    html_of = _pages(folder / "html", every)
    made = {"txt": _plain(folder / "txt", every), "html": html_of}
    for ending in ("docx", "odt", "fodt", "rtf", "pdf"):
        made[ending] = _converted(folder / ending, html_of, ending)
    made["pdf-two-columns"] = _columns(folder / "columns", every)
    for ending in ("epub", "md", "tei"):
        made[ending] = _by_pandoc(folder / ending, html_of, ending)
    made["mhtml"] = _saved(folder / "mhtml", html_of)
    images = _images(folder / "png", made["pdf"])
    made["png"] = images
    for ending in ("alto", "hocr"):
        made[ending] = _recognised(folder / ending, images, ending)
    return {**made, **_many(folder, every, html_of)}


def _plain(folder: Path, every: Sequence[Text]) -> Path:
    folder.mkdir(parents=True)
    for text in every:
        (folder / f"{text.name}.txt").write_text(text.words, "utf-8")
    return folder


def _pages(folder: Path, every: Sequence[Text], style: str = "") -> Path:
    folder.mkdir(parents=True)
    for text in every:
        (folder / f"{text.name}.html").write_text(page(text, style), "utf-8")
    return folder


def _converted(folder: Path, pages: Path, ending: str) -> Path:
    """Let LibreOffice write web pages in another format, as a writer's document."""
    folder.mkdir()
    files = sorted(pages.glob("*.html"))
    run("soffice", "--headless", "--writer", "--convert-to", ending, "--infilter=HTML (StarWriter)", "--outdir",
        folder, *files)  # fmt: skip
    return folder


def _columns(folder: Path, every: Sequence[Text]) -> Path:
    """Let Chromium print pages in two columns."""
    folder.mkdir()
    pages = _pages(folder / "pages", every, _STYLE)
    for file in sorted(pages.glob("*.html")):
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--print-to-pdf={folder / file.stem}.pdf", file.as_uri())  # fmt: skip
    shutil.rmtree(pages)
    return folder


def _by_pandoc(folder: Path, pages: Path, ending: str) -> Path:
    folder.mkdir()
    formats = {"epub": "epub3", "md": "commonmark+yaml_metadata_block", "tei": "tei"}
    for file in sorted(pages.glob("*.html")):
        run("pandoc", "-s", "--wrap=none", "-f", "html", "-t", formats[ending], "-o", folder / f"{file.stem}.{ending}",
            file)  # fmt: skip
    return folder


def _saved(folder: Path, pages: Path) -> Path:
    """Let Chromium save pages as MHTML."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 only this format needs it

    folder.mkdir()
    with _served(pages) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page()
        session = tab.context.new_cdp_session(tab)
        for file in sorted(pages.glob("*.html")):
            tab.goto(f"{address}/{file.name}")
            data = session.send("Page.captureSnapshot", {"format": "mhtml"})["data"]
            (folder / f"{file.stem}.mhtml").write_text(data, "utf-8", newline="")
        browser.close()
    return folder


def _images(folder: Path, pdfs: Path) -> Path:
    """Make a picture of the first page of each PDF, as a scanner would, in grey at 300 dots an inch."""
    folder.mkdir()
    for file in sorted(pdfs.glob("*.pdf")):
        run("pdftoppm", "-r", "300", "-gray", "-png", "-singlefile", file, folder / file.stem)
    return folder


def _recognised(folder: Path, images: Path, ending: str) -> Path:
    folder.mkdir()
    for file in sorted(images.glob("*.png")):
        run("tesseract", file.name, folder / file.stem, "-l", "eng", ending, inside=images)
        if ending == "alto":
            (folder / f"{file.stem}.xml").rename(folder / f"{file.stem}.alto")
    return folder


# ---------------------------------------------------------------- what holds many


def _many(folder: Path, every: Sequence[Text], pages: Path) -> dict[str, Path]:
    plain = folder / "txt"
    makers: dict[str, Callable[[Path], None]] = {
        "zip": lambda at: run("zip", "-r", at / "texts.zip", ".", inside=plain),
        "tar.gz": lambda at: run("tar", "-czf", at / "texts.tar.gz", ".", inside=plain),
        "mbox": partial(_mailbox, every), "eml": partial(_letters, every), "csv": partial(_table, every),
        "jsonl": partial(_lines, every), "warc.gz": partial(_crawled, pages), "wacz": partial(_packed, folder),
    }  # fmt: skip
    made = {}
    for name, maker in makers.items():
        made[name] = folder / name
        made[name].mkdir()
        maker(made[name])
    return made


def _letter(text: Text) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Ada Roth <ada@lund.example>", "Bruno Senn <bruno@graz.example>"
    message["Subject"], message["Date"] = text.paragraphs[0][:200], "Tue, 03 May 2005 10:00:00 +0000"
    message.set_content(text.words)
    return message


def _mailbox(every: Sequence[Text], folder: Path) -> None:
    box = mailbox.mbox(folder / "letters.mbox")
    for text in every:
        box.add(mailbox.mboxMessage(_letter(text)))
    box.close()


def _letters(every: Sequence[Text], folder: Path) -> None:
    for text in every:
        (folder / f"{text.name}.eml").write_bytes(_letter(text).as_bytes())


def _table(every: Sequence[Text], folder: Path) -> None:
    with (folder / "texts.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("id", "body", "year"))
        rows.writerows((text.name, text.words, 1990 + n) for n, text in enumerate(every))


def _lines(every: Sequence[Text], folder: Path) -> None:
    rows = (json.dumps({"id": text.name, "text": text.words}) for text in every)
    (folder / "texts.jsonl").write_text("\n".join(rows) + "\n", "utf-8")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_told: object) -> None:
        """Say nothing."""


@contextmanager
def _served(pages: Path) -> Iterator[str]:
    """Serve a folder on this machine; give the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(pages)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def _crawled(pages: Path, folder: Path) -> None:
    """Let wget fetch pages from a server of this machine, and write what it fetched."""
    with _served(pages) as address:
        urls = [f"{address}/{file.name}" for file in sorted(pages.glob("*.html"))]
        run("wget", "-q", "--delete-after", "--warc-file=news", "--no-warc-keep-log", *urls, inside=folder)


def _packed(made: Path, folder: Path) -> None:
    (warc,) = (made / "warc.gz").glob("*.warc.gz")
    with zipfile.ZipFile(folder / "news.wacz", "w") as packed:
        packed.write(warc, "archive/data.warc.gz")
        packed.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}))
