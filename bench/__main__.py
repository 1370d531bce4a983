"""``python -m bench``: one table of how fast it is, beside peers that read the same texts.

python -m bench                         as the figures in the documentation were taken (some 20 minutes)
python -m bench --sources 500 --texts 100   a smaller run, in a minute or two
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import archive as archives
from bench import build as builds
from bench.grammar import Grammar, write_collection

Row = tuple[str, str, str, str]
"""What was measured, the figure, what it must reach, whether it does."""

RATE = 3000
"""Words a second and core that a build must reach."""
DATEPARSER_TEXTS = 5
"""It is slow: a few texts are enough to know its rate."""


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--sources", type=int, default=10_000, help="sources of the archive  [10000]")
    parser.add_argument("--texts", type=int, default=400, help="texts of 600 words to measure speed  [400]")
    parser.add_argument("--pages", type=int, default=200, help="pages of each kind  [200]")
    parser.add_argument("--folder", type=Path, help="where to work, and keep what was made")
    options = parser.parse_args()
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
        print_table(measure(options, options.folder))
        return
    with TemporaryDirectory(prefix="testimonia-bench-") as folder:
        print_table(measure(options, Path(folder)))


def measure(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Yield the rows of the table, as they are measured."""
    yield from speed(folder, options.texts)
    yield from peers(options.texts)
    yield from large(folder, options.sources, options.pages)
    took = builds.start_up(["--help"])
    yield "start-up of --help", f"{took:.2f} s", "< 0.3 s", verdict(took < 0.3)


def speed(folder: Path, texts: int) -> Iterator[Row]:
    """Yield the rates of whole builds on one core and two."""
    collection = _collection(folder / "speed", texts, 600)
    cores = len(os.sched_getaffinity(0))
    for wanted in (1, 2):
        if wanted > cores:
            yield f"build on {wanted} cores", f"not measured: {cores} core", "", ""
            continue
        made = builds.build(collection, _fresh(folder / f"speed{wanted}.testimonia"), wanted)
        name = f"build, {wanted} core{'s' * (wanted > 1)}, {made.words:,} words"
        figures = f"{made.rate:,.0f} words/s ({made.words / made.cpu:,.0f} a CPU second)"
        yield name, figures, f"≥ {RATE * wanted:,}", verdict(made.rate >= RATE * wanted)


def peers(texts: int) -> Iterator[Row]:
    """Yield the rates of peers on the same texts, each on one core."""
    read = [text for _, text in Grammar().texts(texts, 600)]
    peer: Sequence[tuple[str, Callable[[Sequence[str]], float], int]] = (
        ("peer: blank spaCy with sentencizer", builds.spacy_rate, len(read)),
        ("peer: dateparser.search_dates", builds.dateparser_rate, DATEPARSER_TEXTS),
    )
    for name, rate, number in peer:
        try:
            yield name, f"{rate(read[:number]):,.0f} words/s", "", ""
        except ImportError as missing:
            yield name, f"not installed ({missing.name})", "", ""


def large(folder: Path, sources: int, number: int) -> Iterator[Row]:
    """Yield memory at two sizes, the time to add one text, and the times of pages."""
    tenth = _collection(folder / "tenth", max(sources // 10, 1), 150)
    whole = _collection(folder / "whole", sources, 150)
    target = _fresh(folder / "whole.testimonia")
    cores = min(2, len(os.sched_getaffinity(0)))
    before = builds.build(tenth, _fresh(folder / "tenth.testimonia"), cores)
    made = builds.build(whole, target, cores)
    grown = made.peak / before.peak
    yield f"peak memory, {before.read:,} sources", f"{before.peak:,.0f} MiB", "", ""
    yield (
        f"peak memory, {made.read:,} sources",
        f"{made.peak:,.0f} MiB (× {grown:.2f})",
        "not growing",
        verdict(grown < 1.25),
    )
    size = target.stat().st_size / 2**20
    yield (
        f"archive of {made.read:,} sources",
        f"{made.statements:,} statements, {size:,.0f} MiB, {made.seconds:,.0f} s",
        "",
        "",
    )
    slowest = archives.adding(whole, target)
    yield f"add one text to {made.read:,}", f"{slowest:.2f} s", "< 2 s", verdict(slowest < 2)
    for kind, times in archives.pages(target, number).items():
        figures = f"{times.p50:.0f} / {times.p95:.0f} ms (≤ {times.largest // 1024:,} KiB)"
        yield f"{kind} page, p50 / p95", figures, "p95 < 60 ms", verdict(times.p95 < 60)


def verdict(reached: bool) -> str:
    """Return the word for whether a figure reaches what it must."""
    return "yes" if reached else "NO"


def print_table(rows: Iterator[Row]) -> None:
    """Print the table, each row as soon as it is known."""
    cores = len(os.sched_getaffinity(0))
    load = os.getloadavg()[0]
    machine = f"Python {platform.python_version()} on {cores} cores ({platform.machine()})"
    print(f"{machine}, load {load:.1f} at the start\n")
    print(f"| {'what':<42} | {'figure':<44} | {'must be':<12} | met |")
    print(f"|{'-' * 44}|{'-' * 46}|{'-' * 14}|-----|")
    for what, figure, goal, met in rows:
        print(f"| {what:<42} | {figure:<44} | {goal:<12} | {met:<3} |")
        sys.stdout.flush()


def _collection(folder: Path, number: int, words: int) -> Path:
    if not folder.exists():
        write_collection(folder, number, words)
    return folder


def _fresh(archive: Path) -> Path:
    for path in archive.parent.glob(archive.name + "*"):
        path.unlink()
    return archive


if __name__ == "__main__":
    main()
