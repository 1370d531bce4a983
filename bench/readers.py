"""What is lost of twenty texts in every format, whether places are exact, and how fast: one table.

    python -m bench.readers [--folder DIR] [--only FORMAT …] [--show]

The texts are made by programs that we did not write (``readers_made.py``). *Missing*: letters and figures of the
originals that are not read in their order, of all (of page images: of what Tesseract itself says of the picture, since
what it misreads is not ours). *Added*: what is read beside them, in letters. *Loci*: clues, regions, pages and
zones within the text and quoting it. *Pages right*: pages of a PDF on which stands what pdftotext finds on that
page, nine letters of ten in order. *Pages a second* beside the peer that only takes the words out, in the same run.
"""

import argparse
import re
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rapidfuzz.distance import LCSseq

from bench.readers_made import Text, make, missing_programs, texts
from testimonia import plugins, sources
from testimonia.model import Skipped, Source
from testimonia.readers import Page
from testimonia.sources import Found, Limits

_LETTERS = re.compile(r"[\W_]+")
PRINTED = ("png", "alto", "hocr")
"""Formats that come from Tesseract."""


@dataclass(frozen=True, slots=True)
class Read:
    """One source as read."""

    source: Source
    page: Page


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one format."""

    name: str
    sources: int
    missing: int
    added: int
    letters: int
    places: int
    wrong: int
    pages: int
    pages_right: int
    seconds: float
    peer: float

    def cells(self) -> tuple[str, ...]:
        """Return the row as printed."""
        ratio = f"{self.peer / self.seconds:.2f}" if self.peer else "–"
        right = f"{self.pages_right}/{self.pages}" if self.pages else "–"
        return (
            self.name, str(self.sources), f"{self.missing}/{self.letters}", str(self.added),
            f"{self.places - self.wrong}/{self.places}", right, f"{self.sources / self.seconds:.1f}", ratio,
        )  # fmt: skip


HEAD = (
    "format",
    "sources",
    "missing",
    "added",
    "loci exact",
    "pages right",
    "sources/s",
    "peer's time / ours",
)


def letters(text: str) -> str:
    """Return the letters and figures of a text, in small letters."""
    return _LETTERS.sub("", text).lower()


def limits() -> Limits:
    """Return the limits of a build."""
    return Limits(readers=plugins.table("readers"), containers=plugins.table("containers"))


def read_all(folder: Path, spool: Path) -> list[Read]:
    """Read every source of a folder, and what its containers hold."""
    how = limits()
    found: list[Found] = []
    for one in sources.walk(folder, how):
        assert not isinstance(one, Skipped), one
        held = sources.unpack(one, how, spool / one.path)[0] if one.holds else [one]
        found += [each for each in held if isinstance(each, Found)]
    return [Read(*read) for each in found if (read := sources.read(each, how)) is not None]


def inexact(read: Read) -> tuple[int, int]:
    """Return how many places a source tells, and how many of them are not what they say."""
    text, page = read.source.text, read.page
    spans = [(one.start, one.end) for one in page.marked]
    spans += [(one.start, one.end) for one in page.surfaces] + [(one.start, one.end) for one in page.zones]
    wrong = sum(not 0 <= start <= end <= len(text) for start, end in spans)
    quoted = [clue for clue in page.clues if clue.start is not None]
    wrong += sum(text[clue.start : clue.end] != clue.words for clue in quoted)
    return len(spans) + len(quoted), wrong


def lost(wanted: str, got: str) -> tuple[int, int]:
    """Return how many letters of the one text are not in the other in order, and how many that has beside them."""
    one, other = letters(wanted), letters(got)
    common = LCSseq.similarity(one, other)
    return len(one) - common, len(other) - common


def best(text: str, every: Iterable[Read]) -> Read | None:
    """Return the source that holds most of a text's opening letters in order."""
    opening = letters(text)[:400]
    return max(
        every, key=lambda one: LCSseq.similarity(opening, letters(one.source.text)[:1_000]), default=None
    )


def recognised(folder: Path, name: str) -> str:
    """Return what Tesseract says of the picture of a text."""
    picture = folder / "png" / f"{name}.png"
    done = subprocess.run(
        ["tesseract", str(picture), "-", "-l", "eng"], capture_output=True, text=True, check=True
    )
    return done.stdout


def pages_right(folder: Path, every: Sequence[Read]) -> tuple[int, int]:
    """Return how many pages PDFs have, and on how many stands what pdftotext finds there."""
    right = number = 0
    for read in every:
        for surface in read.page.surfaces:
            command = [
                "pdftotext",
                "-f",
                str(surface.n),
                "-l",
                str(surface.n),
                str(folder / read.source.path),
                "-",
            ]
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            missing, _ = lost(told, read.source.text[surface.start : surface.end])
            number += 1
            right += missing * 10 <= len(letters(told))
    return number, right


def by_pdfium(file: Path) -> None:
    """Take the words out of a PDF, and no more."""
    import pypdfium2  # noqa: PLC0415 a peer of one format

    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            page.get_textpage().get_text_range()


def by_trafilatura(file: Path) -> None:
    """Take the article out of a web page."""
    from trafilatura import extract  # noqa: PLC0415 a peer of one format

    extract(file.read_bytes())


PEERS: dict[str, Callable[[Path], None]] = {
    "pdf": by_pdfium, "pdf-two-columns": by_pdfium, "html": by_trafilatura,
}  # fmt: skip


def measure(name: str, folder: Path, made: Path, every: Sequence[Text]) -> Row:
    """Read one format and hold it against the texts."""
    with TemporaryDirectory() as spool:
        began = time.perf_counter()
        read = read_all(folder, Path(spool))
        seconds = time.perf_counter() - began
    missing = added = total = 0
    for text in every:
        wanted = recognised(made, text.name) if name in PRINTED else text.words
        found = best(wanted, read)
        one, other = lost(wanted, found.source.text if found else "")
        missing, added, total = missing + one, added + other, total + len(letters(wanted))
    places = [inexact(one) for one in read]
    pages, right = pages_right(folder, read) if name.startswith("pdf") else (0, 0)
    peer = 0.0
    if name in PEERS:
        began = time.perf_counter()
        for file in sorted(folder.iterdir()):
            PEERS[name](file)
        peer = time.perf_counter() - began
    return Row(
        name, len(read), missing, added, total, sum(one for one, _ in places), sum(bad for _, bad in places),
        pages, right, seconds, peer,
    )  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the texts, read them, print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.readers", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--folder", type=Path, help="where to make them, and keep them; made before, they are taken"
    )
    parser.add_argument("--only", nargs="*", default=(), help="formats")
    options = parser.parse_args(arguments)
    lacking = missing_programs()
    if lacking:
        print(
            f"These programs are needed: {', '.join(lacking)} (Debian's packages: see bench/readers_made.py)."
        )
        return 1
    with TemporaryDirectory(prefix="testimonia-readers-") as temporary:
        _print(options.folder or Path(temporary) / "made", options.only)
    return 0


def _print(folder: Path, only: Sequence[str]) -> None:
    every = texts()
    if not folder.exists():
        make(folder)
    rows: list[tuple[str, ...]] = [HEAD]
    for at in sorted(path for path in folder.iterdir() if path.is_dir()):
        if not only or at.name in only:
            name = "pdf-two-columns" if at.name == "columns" else at.name
            rows.append(measure(name, at, folder, every).cells())
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEAD))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    raise SystemExit(main())
