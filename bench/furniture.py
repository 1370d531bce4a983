"""How well the article is told from the page's furniture, on hand-marked web pages: one table.

Usage: python bench/furniture.py FOLDER, with FOLDER/evaldata.json and FOLDER/pages/ as the evaluation of
trafilatura has them: for each page some segments that belong to the article ("with") and some that do not
("without").
Compared: the whole page's text, trafilatura alone, and Testimonia (what is not furniture; passages only).
A segment counts as found when its words stand in the output in order, white space aside.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from trafilatura import extract

from testimonia.errors import ReadingError
from testimonia.furniture import mark
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Source
from testimonia.passages import split
from testimonia.readers import Page, load

_SPACE = re.compile(r"\s+")


def _page(data: bytes) -> tuple[Source, Page]:
    try:
        page = load(".html")(data)
    except ReadingError:
        page = Page("", "utf-8")
    return Source("", "", "", page.text, "html", page.encoding), page


def whole(data: bytes) -> str:
    """Return the text layer of the whole page."""
    return _page(data)[0].text


def peer(data: bytes) -> str:
    """Return what trafilatura alone takes for the article."""
    return extract(data, include_comments=False, include_tables=True) or ""


def article(data: bytes) -> str:
    """Return all that is not furniture: headline, byline and headings included."""
    source, page = _page(data)
    regions, _ = mark(source, page, ENGLISH.furniture())
    kept, at = [], 0
    for region in regions:
        if region.furniture:
            kept.append(source.text[at : region.start])
            at = max(at, region.end)
    return "\n".join([*kept, source.text[at:]])


def passages(data: bytes) -> str:
    """Return the passages that statements are read from."""
    source, page = _page(data)
    regions, _ = mark(source, page, ENGLISH.furniture())
    return "\n".join(
        source.text[p.start : p.end] for p in split(source, regions, page.marked, ENGLISH.furniture())
    )


def _plain(words: str) -> str:
    return _SPACE.sub("", words.replace("\u00ad", ""))


def _count(text: str, segments: Iterable[str]) -> tuple[int, int]:
    flat = _plain(text)
    wanted = [_plain(segment) for segment in segments if segment.strip()]
    return sum(segment in flat for segment in wanted), len(wanted)


def measure(read: Callable[[bytes], str], cases: list[tuple[bytes, list[str], list[str]]]) -> list[str]:
    """Return one row: recall, precision, F1, furniture kept out, accuracy, pages a second."""
    kept = wanted = leaked = unwanted = 0
    start = time.perf_counter()
    for data, inside, outside in cases:
        text = read(data)
        hit, total = _count(text, inside)
        kept, wanted = kept + hit, wanted + total
        hit, total = _count(text, outside)
        leaked, unwanted = leaked + hit, unwanted + total
    rate = len(cases) / (time.perf_counter() - start)
    recall, precision = kept / wanted, kept / (kept + leaked)
    accuracy = (kept + unwanted - leaked) / (wanted + unwanted)
    f1 = 2 * recall * precision / (recall + precision)
    figures = (recall, precision, f1, 1 - leaked / unwanted, accuracy)
    return [*(f"{figure:.3f}" for figure in figures), f"{rate:.0f}"]


def main(folder: Path) -> None:
    """Print the table."""
    data = json.loads((folder / "evaldata.json").read_text("utf-8"))
    cases = [
        ((folder / "pages" / entry["file"]).read_bytes(), entry["with"], entry["without"])
        for entry in data.values()
        if (folder / "pages" / entry["file"]).is_file()
    ]
    extract("<p>loads it before the clock starts</p>")
    print(f"{len(cases)} pages")
    print(f"{'':28}{'recall':>9}{'precision':>11}{'F1':>8}{'kept out':>10}{'accuracy':>10}{'pages/s':>9}")
    rows = (("whole page", whole), ("trafilatura alone", peer), ("Testimonia: not furniture", article),
            ("Testimonia: passages", passages))  # fmt: skip
    for name, read in rows:
        recall, precision, f1, out, accuracy, rate = measure(read, cases)
        print(f"{name:28}{recall:>9}{precision:>11}{f1:>8}{out:>10}{accuracy:>10}{rate:>9}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
