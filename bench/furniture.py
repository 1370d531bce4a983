"""How well the article is told from the page's furniture, and what that tells, on hand-marked web pages: two tables.

Usage: python bench/furniture.py FOLDER, with FOLDER/evaldata.json and FOLDER/pages/ as the evaluation of
trafilatura has them: for each page some segments that belong to the article ("with") and some that do not
("without").
Compared: the whole page's text, trafilatura alone, and Testimonia (what is not furniture; passages only).
A segment counts as found when its words stand in the output in order, white space aside.

The second table counts author, title and day of the pages of which the evaluation says them: right, another, one where
it gives none, missed. An author is right with the same words or as part of them, a title likewise; the day of
the evaluation may have day and month changed about.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from trafilatura import extract

from testimonia.errors import ReadingError
from testimonia.furniture import mark
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Source
from testimonia.passages import split
from testimonia.readers import Page, Raw, html

_SPACE = re.compile(r"\s+")


def _page(data: bytes) -> tuple[Source, Page]:
    try:
        page = html.read(Raw(data))
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


# ---------------------------------------------------------------- what the page tells


_GIVEN = {"author": "author", "title": "title", "published": "date"}
"""Kind of clue → what the evaluation calls it."""
OUTCOMES = ("right", "another", "where none", "missed")


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _day(text: str) -> tuple[str, frozenset[str]]:
    year, _, rest = text[:10].partition("-")
    return year, frozenset(rest.split("-"))


def _alike(kind: str, told: Sequence[str], given: str) -> bool:
    """Tell whether what a page tells is what the evaluation has."""
    if kind == "published":
        return _day(told[0].removeprefix("[")) == _day(given)
    one, other = _words(" ".join(told) if kind == "author" else told[0]), _words(given)
    return one in other or other in one


def outcome(kind: str, told: Sequence[str], given: str) -> str:
    """Return one of OUTCOMES, or "" where nothing is told and nothing given."""
    if not told:
        return "missed" if given else ""
    if not given:
        return "where none"
    return "right" if _alike(kind, told, given) else "another"


def telling(folder: Path, entries: Iterable[Mapping[str, Any]]) -> dict[str, Counter[str]]:
    """Return for each kind of clue how many pages come out how."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in _GIVEN}
    for entry in entries:
        source, page = _page((folder / "pages" / entry["file"]).read_bytes())
        clues = mark(source, page, ENGLISH.furniture())[1]
        for kind, name in _GIVEN.items():
            given = entry[name] if isinstance(entry[name], str) else " ".join(entry[name])
            counts[kind][outcome(kind, [clue.value for clue in clues if clue.kind == kind], given)] += 1
    return counts


def _print_telling(counts: Mapping[str, Counter[str]]) -> None:
    print(f"\n{'':16}" + "".join(f"{name:>11}" for name in (*OUTCOMES, "precision", "recall")))
    for kind, count in counts.items():
        right, another, none, missed = figures = [count[each] for each in OUTCOMES]
        shares = right / (right + another + none), right / (right + another + missed)
        print(
            f"{kind:16}"
            + "".join(f"{n:>11}" for n in figures)
            + "".join(f"{share:>11.3f}" for share in shares)
        )


def main(folder: Path) -> None:
    """Print the tables."""
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
    given = (entry for entry in data.values() if "author" in entry)
    _print_telling(
        telling(folder, (entry for entry in given if (folder / "pages" / entry["file"]).is_file()))
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
