"""What becomes of a run over files that were made to break it: one table of kinds, and the totals.

    python -m bench.hostile                 each file alone beside one good text, then all in one folder (15 minutes)
    python -m bench.hostile --only pdf      those whose kind or name has these letters; no folder of all
    python -m bench.hostile --show          what became of each file, not of the offenders alone
    python -m bench.hostile --make FOLDER   write the files and run nothing

Each build runs in a process of its own (bench/hostile_run.py). A run is *stopped* where it did not end by itself with
exit code 0, the good text read and the other file read too or named with a reason; *slow* where it takes over 30 s
more than a run over the good text alone; *large* where its processes together hold over 1 GB. Files are made anew each
time, the same each time, and never contain much prose: 3 million words of a long book may take their time.
"""

import argparse
import gc
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from bench import (
    hostile_broken,
    hostile_named,
    hostile_packed,
    hostile_print,
    hostile_records,
    hostile_soup,
    hostile_text,
    hostile_web,
    hostile_xml,
)
from bench.hostile_file import Hostile
from bench.hostile_run import GOOD, GOOD_TEXT, Ended, build
from testimonia.pipeline.task import Job, ReadOne, Skim
from testimonia.settings import Settings
from testimonia.sources import Found, Limits, walk

SECONDS = 30.0
BYTES = 1_000_000_000
MOST = 90.0
"""Seconds after which a run is held not to end."""
ALL = 600.0
"""The same of the folder of all."""
_MODULES = (
    hostile_text, hostile_soup, hostile_web, hostile_xml, hostile_packed, hostile_records, hostile_print, hostile_broken,
    hostile_named,
)  # fmt: skip


def files() -> Iterator[Hostile]:
    """Yield every hostile file, no two of one name."""
    for module in _MODULES:
        yield from module.files()


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m bench.hostile", description=__doc__.partition("\n")[0])
    parser.add_argument("--only", default="", help="kinds or names with these letters, and no folder of all")
    parser.add_argument("--show", action="store_true", help="what became of each file")
    parser.add_argument("--make", type=Path, help="write the files into this folder and run nothing")
    options = parser.parse_args()
    chosen = [one for one in files() if options.only in one.kind or options.only in one.name]
    if options.make:
        write(chosen, options.make)
        return
    with TemporaryDirectory(prefix="testimonia-hostile-") as place:
        measure(chosen, Path(place), whole=not options.only, show=options.show)


def write(chosen: Iterable[Hostile], folder: Path) -> None:
    """Write files into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in chosen:
        _apart(lambda one=one: (folder / one.name).write_bytes(one.make()))  # type: ignore[misc]


def measure(chosen: list[Hostile], place: Path, *, whole: bool, show: bool) -> None:
    """Build each file beside a good one, then all of them in one folder, and print what became of them."""
    begun, archive = monotonic(), place / "a.testimonia"
    folder = _folder(place / "one")
    _warm(folder)
    empty = min((build(folder, archive, 1, MOST) for _ in range(3)), key=lambda ended: ended.seconds)
    print(f"A run over the good text alone: {_figures(empty)}\n", flush=True)
    became: dict[str, list[tuple[str, Ended]]] = defaultdict(list)
    for one in chosen:
        write([one], folder)
        ended = build(folder, archive, 1, empty.seconds + MOST)
        (folder / one.name).unlink()
        became[one.kind].append((one.name, ended))
        if show or _faults(ended, empty.seconds):
            print(_line(one.name, ended, empty.seconds), flush=True)
    print_table(became, empty.seconds)
    if whole:
        _all(chosen, place)
    print(f"\n{monotonic() - begun:,.0f} s in all")


def _all(chosen: list[Hostile], place: Path) -> None:
    folder = _folder(place / "all")
    write([*chosen, *hostile_broken.crossed()], folder)
    ended = build(folder, place / "all.testimonia", 2, ALL)
    verdict = "STOPPED" if ended.stopped else "ended"
    print(f"\nAll {len(list(folder.iterdir())):,} in one folder, 2 workers: {verdict}, {_figures(ended)}")


def _folder(folder: Path) -> Path:
    folder.mkdir()
    (folder / GOOD).write_text(GOOD_TEXT, "utf-8")
    return folder


def _warm(folder: Path) -> None:
    """Compile patterns and load tables, which each run would else do for itself; no model, no thread."""
    limits = Limits()
    settings = Settings(tagger="bench.hostile_run:blind", parser="bench.hostile_run:blind")
    for found in walk(folder, limits):
        if isinstance(found, Found):
            Skim(limits, settings.language)(Job(found))
            ReadOne(limits, settings, "")(Job(found))
    gc.freeze()


def _apart(work: Callable[[], object]) -> None:
    """Do something in a process of its own, whose memory is not ours to keep."""
    child = os.fork()
    if not child:
        try:
            work()
        except BaseException as error:
            print(type(error).__name__, error, file=sys.stderr)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit("A file could not be made.")


def _faults(ended: Ended, empty: float) -> list[str]:
    found = {
        "stopped": ended.stopped,
        "slow": ended.seconds - empty > SECONDS,
        "large": ended.bytes > BYTES,
    }
    return [fault for fault, holds in found.items() if holds]


def _figures(ended: Ended) -> str:
    return f"{ended.seconds:.1f} s ({ended.clock:.1f} s by the clock), {ended.bytes / 1e6:,.0f} MB"


def _line(name: str, ended: Ended, empty: float) -> str:
    shown = "".join(character if character.isprintable() else "?" for character in name)[:40]
    words = " ".join(ended.words.split())[:150]
    return f"{shown:<40} {' '.join(_faults(ended, empty)):<12} code {ended.code}, {_figures(ended)}; {words}"


def print_table(became: dict[str, list[tuple[str, Ended]]], empty: float) -> None:
    """Print what became of the files of each kind, and of all."""
    print(f"\n| {'kind':<24} | files | read | stopped | over 30 s | over 1 GB | slowest | largest |")
    print(f"|{'-' * 26}|-------|------|---------|-----------|-----------|---------|---------|")
    for kind, ended in [*became.items(), ("all", [one for each in became.values() for one in each])]:
        counts = [
            sum(fault in _faults(one, empty) for _, one in ended) for fault in ("stopped", "slow", "large")
        ]
        read = sum(one.words.startswith("read") for _, one in ended)
        slowest = max(one.seconds - empty for _, one in ended)
        largest = max(one.bytes for _, one in ended) / 1e6
        print(
            f"| {kind:<24} | {len(ended):>5} | {read:>4} | {counts[0]:>7} | {counts[1]:>9} | {counts[2]:>9} "
            f"| {slowest:>5.1f} s | {largest:>4,.0f} MB |"
        )


if __name__ == "__main__":
    main()
