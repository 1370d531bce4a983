"""How well the article is told from the page's furniture, and what that tells: ``python -m bench.furniture FOLDER``.

FOLDER/evaldata.json and FOLDER/pages/ are as the evaluation of trafilatura has them: for each page some segments that
belong to the article ("with") and some that do not ("without"). A segment counts as found when its words stand in the
output in order, white space aside. All read the same page one after the other, so that whatever else the machine does
hits them alike; pages a second are of processor time. "article" is what ``predict`` gives out.

The second table counts author, title and day of the pages of which the evaluation says them, beside what trafilatura
reads: right, another, one where it gives none, missed.

``python -m bench.furniture predict FOLDER > PRED.jsonl`` writes a line for each web page in FOLDER, gzipped or not:
its file, the text of its article, title, author and date. The text is all that is not furniture, but the headline,
bylines and dates, which are told apart: standfirst, headings, paragraphs, lists.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.furniture_peers import PEERS, told_by_trafilatura
from bench.furniture_read import article, page_of, passages, predicted, told, whole
from bench.furniture_score import GIVEN, OUTCOMES, Figures, Outcomes, given_of

OURS: Mapping[str, Callable[[bytes], str]] = {
    "whole page": whole,
    "Testimonia: article": article,
    "Testimonia: passages": passages,
}
_AGAINST = ("Testimonia: article", "trafilatura")
_PAGES = (".html", ".htm", ".xhtml")


def main(arguments: Sequence[str]) -> None:
    """Print the tables, or write what is predicted."""
    if arguments[0] == "predict":
        for row in predict(Path(arguments[1])):
            print(json.dumps(row, ensure_ascii=False))
        return
    cases = list(_cases(Path(arguments[0])))
    print(f"{len(cases)} pages")
    print_segments(segments(cases, {**OURS, **PEERS}))
    print_telling("Testimonia", telling(cases, lambda data: told(page_of(data))))
    print_telling("trafilatura", telling(cases, told_by_trafilatura))


def _cases(folder: Path) -> Iterator[tuple[bytes, Mapping[str, Any]]]:
    entries = json.loads((folder / "evaldata.json").read_text("utf-8")).values()
    for entry in entries:
        path = folder / "pages" / entry["file"]
        if path.is_file():
            yield path.read_bytes(), entry


# ---------------------------------------------------------------- segments


def segments(
    cases: Sequence[tuple[bytes, Mapping[str, Any]]], readers: Mapping[str, Callable[[bytes], str]]
) -> dict[str, Figures]:
    """Return the figures of each reader; the first page is read before the clock starts, to load what is needed."""
    found = {name: Figures() for name in readers}
    for read in readers.values():
        read(cases[0][0])
    for data, entry in cases:
        for name, read in readers.items():
            start = time.process_time()
            text = read(data)
            found[name].seconds += time.process_time() - start
            found[name].add(text, entry["with"], entry["without"])
    return found


def print_segments(found: Mapping[str, Figures]) -> None:
    """Print the first table, and how fast readers and furniture are beside trafilatura."""
    names = ("recall", "precision", "F1", "kept out", "accuracy", "pages/s")
    print(f"{'':24}" + "".join(f"{name:>11}" for name in names))
    for name, figures in found.items():
        row = "".join(f"{figure:>11.3f}" for figure in figures.shares())
        print(f"{name:24}{row}{figures.pages / figures.seconds:>11.0f}")
    ours, theirs = (found[name] for name in _AGAINST)
    print(f"readers and furniture against trafilatura alone, pages/s: {theirs.seconds / ours.seconds:.2f}")


# ---------------------------------------------------------------- what the page tells


def telling(
    cases: Sequence[tuple[bytes, Mapping[str, Any]]], tell: Callable[[bytes], Mapping[str, Sequence[str]]]
) -> dict[str, Outcomes]:
    """Return for each kind of clue how many pages come out how."""
    counts = {kind: Outcomes() for kind in GIVEN}
    for data, entry in cases:
        if "author" in entry:
            values = tell(data)
            for kind, count in counts.items():
                count.add(kind, values.get(kind, ()), given_of(entry, kind))
    return counts


def print_telling(name: str, counts: Mapping[str, Outcomes]) -> None:
    """Print the second table for one of the two."""
    print(f"\n{name:16}" + "".join(f"{column:>11}" for column in (*OUTCOMES, "precision", "recall", "F1")))
    for kind, count in counts.items():
        figures = "".join(f"{count.count[outcome]:>11}" for outcome in OUTCOMES)
        print(f"{kind:16}{figures}" + "".join(f"{share:>11.3f}" for share in count.shares()))


# ---------------------------------------------------------------- predictions


def predict(folder: Path) -> Iterator[dict[str, str]]:
    """Yield for each web page of a folder, or of its folder "pages", what is read."""
    inside = folder / "pages"
    for path in sorted((inside if inside.is_dir() else folder).rglob("*")):
        zipped = path.suffix == ".gz"
        if path.is_file() and (Path(path.stem).suffix if zipped else path.suffix).lower() in _PAGES:
            data = path.read_bytes()
            yield {"file": path.name, **predicted(gzip.decompress(data) if zipped else data)}


if __name__ == "__main__":
    main(sys.argv[1:])
