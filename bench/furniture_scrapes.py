"""How well furniture is told in pasted plain text, line by line: sixty pages of twenty-three sites, marked by hand.

    python -m bench.furniture_scrapes [--show SITE]

``data/scrapes/README.md`` says how they were marked. A line counts as furniture where more than half of it is in a
region that is none of the article. Compared are the rules for one page alone, and the pages of each site together
(``recurrence.py``); the peer takes every line of fewer than twelve words, or without a final stop, for furniture.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.code import ROOT
from testimonia.furniture import mark
from testimonia.furniture.recurring import lines_of, set_aside
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Region, Source
from testimonia.readers import Page
from testimonia.recurrence import Recurrence

DATA = ROOT / "bench" / "data" / "scrapes"
WORDS = ENGLISH.furniture()


@dataclass(frozen=True, slots=True)
class Pasted:
    """A page: its path, its text, its lines that are not blank as spans, and the mark of each."""

    path: str
    text: str
    lines: tuple[tuple[int, int], ...]
    marks: tuple[str, ...]


def pages(folder: Path = DATA) -> list[Pasted]:
    """Return the pages in the order of their paths."""
    found = []
    for file in sorted(folder.glob("*/*.txt")):
        text = file.read_text("utf-8")
        lines = tuple(_lines(text))
        marks = tuple(file.with_suffix(".marks").read_text("utf-8").split())
        assert len(lines) == len(marks), file
        found.append(Pasted(file.relative_to(folder).as_posix(), text, lines, marks))
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def regions_alone(every: Sequence[Pasted]) -> dict[str, tuple[Region, ...]]:
    """Return what the rules say of each page by itself."""
    return {
        one.path: mark(Source("", one.path, "", one.text, "txt", "utf-8"), Page(one.text, "utf-8"), WORDS)[0]
        for one in every
    }


def regions_together(every: Sequence[Pasted]) -> dict[str, tuple[Region, ...]]:
    """Return the same with the lines that recur on the pages of a site."""
    alone = regions_alone(every)
    recurrence = Recurrence()
    recurrence.add({one.path: lines_of(one.text, alone[one.path], (), one.path, WORDS) for one in every})
    return {
        one.path: set_aside(one.text, alone[one.path], recurrence.lines.get(one.path, ()), WORDS)
        for one in every
    }


def told(page: Pasted, regions: Sequence[Region]) -> list[str]:
    """Return A or F for each line of a page."""
    furniture = [(one.start, one.end) for one in regions if one.furniture]
    return [
        "F" if 2 * sum(max(0, min(end, b) - max(start, a)) for a, b in furniture) > end - start else "A"
        for start, end in page.lines
    ]


def peer(page: Pasted) -> list[str]:
    """Return what the length and the end of a line tell."""
    found = []
    for start, end in page.lines:
        line = page.text[start:end].strip()
        found.append("A" if len(line.split()) >= 12 and line[-1] in '.!?”"’' else "F")
    return found


def scored(every: Sequence[Pasted], says: Callable[[Pasted], list[str]]) -> tuple[int, int, int]:
    """Return how many lines of furniture are found, how many are said to be, and how many there are."""
    found = said = there = 0
    for page in every:
        for mine, true in zip(says(page), page.marks, strict=True):
            if true != "?":
                found += mine == true == "F"
                said += mine == "F"
                there += true == "F"
    return found, said, there


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, or the lines of a site that are told otherwise."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.furniture_scrapes", description=__doc__.partition("\n")[0]
    )
    parser.add_argument(
        "--show", default="", metavar="SITE", help="print the lines of a site that are told wrongly"
    )
    options = parser.parse_args(arguments)
    every = pages()
    alone, together = regions_alone(every), regions_together(every)
    if options.show:
        _show([one for one in every if one.path.startswith(options.show)], together)
        return
    ways: dict[str, Callable[[Pasted], list[str]]] = {
        "short lines (peer)": peer, "rules, page by page": lambda one: told(one, alone[one.path]),
        "and lines that recur": lambda one: told(one, together[one.path]),
    }  # fmt: skip
    print(f"{'':24}precision  recall   of {sum(len(one.lines) for one in every)} lines")
    for name, says in ways.items():
        found, said, there = scored(every, says)
        print(f"{name:24}{found / said:9.3f}{found / there:8.3f}")


def _show(every: Sequence[Pasted], regions: Mapping[str, Sequence[Region]]) -> None:
    for page in every:
        for (start, end), mine, true in zip(
            page.lines, told(page, regions[page.path]), page.marks, strict=True
        ):
            if true not in ("?", mine):
                print(f"{page.path}: {true} told {mine}: {page.text[start:end][:150]}")


if __name__ == "__main__":
    main()
