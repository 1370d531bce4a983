"""Whose death an obituary tells, and when: a table of forty newspaper obituaries, beside a simple peer.

    python -m bench.obituaries [--texts DIR] [--show]

Written in the layouts of three papers: an American daily of the 1930s with date line, headline and dateline; a British
weekly of 1900 without headlines; paid notices of the 1990s with kin in brackets. All tell of relatives with their own
years. ``gold.csv`` beside the texts has, for each, the words of the person's name ("-jr": and none of that name), and
the day of death as exact as text and date line allow: EDTF, "open" where no year can be known, "none" where nobody of
that name has died.

*Right* is a death of that person that lies within the right year and may be of the right day (of an open one: without
a year); where nobody died, that none is said. *To the day*: the very date. *Wrong* is each other date put upon that
name, a relative's or a day too late. *Missed*: neither. The peer takes the first year of the first sentence in which
somebody dies, else the first year of the text.
"""

import argparse
import csv
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.cases_archive import Held, read_collection
from bench.cases_patterns import found
from bench.code import ROOT
from testimonia import edtf
from testimonia.languages.en.tokens import sentences

TEXTS = ROOT / "tests" / "data" / "obituaries"
OPEN = "open"
NOBODY = "none"
UNDATED = ""
"""A death without a year, among those said."""

_DIES = re.compile(
    r"\b(?:d[iy](?:es|ed|ing)|death|deceased?|passed away|predeceased|entered (?:into|eternal) rest|left us)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b1[5-9]\d\d\b")


@dataclass(frozen=True, slots=True)
class Gold:
    """An obituary: its file, whose it is, and the day of death."""

    file: str
    person: str
    died: str

    @property
    def layout(self) -> str:
        """The paper in whose layout it is: the first word of the file's name."""
        return self.file.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Count:
    """What became of one obituary, or of several together."""

    texts: int = 0
    right: int = 0
    exact: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Count") -> "Count":
        names = [field.name for field in fields(self)]
        return Count(*(getattr(self, name) + getattr(other, name) for name in names))


def read_gold(folder: Path) -> list[Gold]:
    """Return the obituaries of a folder, in the order of their files."""
    with (folder / "gold.csv").open(encoding="utf-8", newline="") as lines:
        rows = (Gold(row["file"], row["person"], row["died"]) for row in csv.DictReader(lines))
        return sorted(rows, key=lambda gold: gold.file)


def read_alone(text: Path) -> Held:
    """Return what an archive of one text holds: who is who across papers is measured elsewhere."""
    with TemporaryDirectory(prefix="testimonia-bench-") as scratch:
        collection = Path(scratch, "text")
        collection.mkdir()
        shutil.copy(text, collection)
        return read_collection(collection, Path(scratch, "one.testimonia"))


def deaths(gold: Gold, held: Held) -> list[str]:
    """Return the dates of the deaths put upon the person: EDTF, or ``UNDATED``."""
    roles = ["died", "killed", "executed", "suicide"]
    hits = found({"type": "death", "role": roles, "subject": gold.person}, held)
    return [line["date"]["edtf"] if line["date"] else UNDATED for line in hits]


def count(gold: Gold, said: Iterable[str]) -> Count:
    """Hold the dates that are put upon a person against the day of death."""
    dates = set(said)
    wrong = sum(not may_be(date, gold.died) for date in dates)
    if gold.died == NOBODY:
        right, exact = not dates, not dates
    else:
        right = any(is_right(date, gold.died) for date in dates)
        exact = (UNDATED if gold.died == OPEN else gold.died) in dates
    return Count(1, right, exact, wrong, not right and not wrong)


def may_be(date: str, died: str) -> bool:
    """Tell whether a date that is said does not speak against the day of death."""
    if died in {OPEN, NOBODY}:
        return died == OPEN and _year(date) is None
    return date == UNDATED or edtf.overlaps(date, died)


def is_right(date: str, died: str) -> bool:
    """Tell whether a date that is said is right and as good as the year of death."""
    return may_be(date, died) and (died == OPEN or _year(date) is not None)


def _year(date: str) -> int | None:
    """Return the year within which a date lies, None where it lies in none."""
    ends = (None, None) if date == UNDATED else (edtf.earliest(date), edtf.latest(date))
    years = {None if end is None else edtf.calendar_day(end)[0] for end in ends}
    return years.pop() if len(years) == 1 else None


def peer(text: str) -> list[str]:
    """Return the first year of the first sentence in which somebody dies, else the first of the text."""
    telling = [
        words for one in sentences(text, 0, len(text)) if _DIES.search(words := text[one.start : one.end])
    ]
    year = next(filter(None, map(_YEAR.search, [*telling[:1], text])), None)
    return [year[0] if year else UNDATED] if telling else []


def table(golds: Sequence[Gold], said: dict[str, list[str]]) -> Iterator[str]:
    """Yield a line for each layout, and one for all."""
    counts = [(gold.layout, count(gold, said[gold.file])) for gold in golds]
    for layout, group in groupby(counts, key=lambda one: one[0]):
        yield row(layout, sum((each for _, each in group), Count()))
    yield row("all", sum((each for _, each in counts), Count()))


def row(name: str, counted: Count) -> str:
    """Return one line of the table."""
    figures = (counted.texts, counted.right, counted.exact, counted.wrong, counted.missed)
    return f"  {name:10}" + "".join(f"{figure:>11}" for figure in figures)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.obituaries", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--texts", type=Path, default=TEXTS, metavar="DIR")
    parser.add_argument("--show", action="store_true", help="list what is wrong or missed")
    options = parser.parse_args()
    golds = read_gold(options.texts)
    ours = {gold.file: deaths(gold, read_alone(options.texts / gold.file)) for gold in golds}
    theirs = {gold.file: peer((options.texts / gold.file).read_text("utf-8")) for gold in golds}
    print(" " * 12 + "".join(f"{head:>11}" for head in ("texts", "right", "to the day", "wrong", "missed")))
    print("Testimonia", *table(golds, ours), sep="\n")
    print("peer: first year beside a death", *table(golds, theirs), sep="\n")
    for gold in golds if options.show else []:
        counted = count(gold, ours[gold.file])
        if counted.wrong or counted.missed:
            print(f"{gold.file:28} {gold.died:11} said {ours[gold.file]}")


if __name__ == "__main__":
    main()
