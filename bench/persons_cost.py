"""What it costs to tell who is who, in CPU time: ``python -m bench.persons_cost schmidts|million [--beside SRC]``.

    schmidts    N texts about N people of one surname, each text built; then one text more, for 500, 1,000 and 2,000
    million     a million mentions of people whose names are unevenly borne, identified; then one source more

``--beside`` names the ``src`` folder of an earlier version, which does the same in the same run. Every figure is of a
process of its own.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.code import ROOT
from bench.persons_made import schmidts

NUMBERS = (500, 1000, 2000)
_BUILD = """
import json, sys, time
from pathlib import Path
from testimonia.archive import identifying
from testimonia.pipeline import run
from testimonia.settings import Settings
folder, archive = Path(sys.argv[1]), Path(sys.argv[2])
identify, spent = run.identify, []
def timed(*arguments):
    began = time.process_time()
    found = identify(*arguments)
    spent.append(time.process_time() - began)
    return found
run.identify = timed
run.build(folder, archive, Settings(workers=1))
print(json.dumps({"whole": time.process_time(), "identify": sum(spent)}))
"""
_MENTIONS = """
import json, resource, sys, time
from bench.persons_write import write
from testimonia.archive.identifying import identify
from testimonia.archive.store import create_or_open
path, number, first = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with create_or_open(path) as archive:
    write(archive, number, first)
    began = time.process_time()
    persons = identify(archive, ())
    spent = time.process_time() - began
print(json.dumps({"identify": spent, "persons": persons,
                  "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.persons_cost", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("what", choices=("schmidts", "million"))
    parser.add_argument("--beside", type=Path, help="the src folder of another version")
    parser.add_argument("--mentions", type=int, default=1_000_000, help="how many are a million  [1000000]")
    options = parser.parse_args()
    versions = [ROOT / "src", *([options.beside.resolve()] if options.beside else [])]
    for version, name in zip(versions, ("this version", "beside it"), strict=False):
        with TemporaryDirectory(prefix="testimonia-bench-") as folder:
            if options.what == "schmidts":
                _schmidts(version, name, Path(folder))
            else:
                _million(version, name, Path(folder), options.mentions)


def _schmidts(version: Path, name: str, folder: Path) -> None:
    print(
        f"{name:<14}{'texts':>7}{'build':>10}{'of it persons':>16}{'one more':>12}{'of it persons':>16}",
        flush=True,
    )
    whole, more = [], []
    for number in NUMBERS:
        texts = schmidts(number + 1)
        collection, archive = folder / str(number), folder / f"{number}.testimonia"
        collection.mkdir()
        for file, text in texts[:-1]:
            (collection / file).write_text(text, "utf-8")
        made = _run(version, _BUILD, collection, archive)
        (collection / texts[-1][0]).write_text(texts[-1][1], "utf-8")
        added = _run(version, _BUILD, collection, archive)
        whole.append(made)
        more.append(added)
        figures = (
            f"{made['whole']:9.2f}s{made['identify']:15.2f}s{added['whole']:11.2f}s{added['identify']:15.3f}s"
        )
        print(f"{'':<14}{number:>7}{figures}", flush=True)
    print(
        f"{'':<14}{NUMBERS[-1]:,} against {NUMBERS[0]:,}: {_ratios(whole)}; one more: {_ratios(more)}",
        flush=True,
    )


def _ratios(found: Sequence[dict[str, Any]]) -> str:
    return ", ".join(f"{kind} {found[-1][kind] / found[0][kind]:.2f} ×" for kind in ("whole", "identify"))


def _million(version: Path, name: str, folder: Path, number: int) -> None:
    archive = folder / "mentions.testimonia"
    made = _run(version, _MENTIONS, archive, number, 0)
    added = _run(version, _MENTIONS, archive, number + 20, number)
    print(
        f"{name}: {number:,} mentions of people, {made['persons']:,} persons: {made['identify']:.0f} s of CPU,"
        f" {made['memory'] / 2**30:.1f} GiB; one source more: {added['identify']:.2f} s"
        f" ({added['persons']} persons looked at); archive {archive.stat().st_size / 2**30:.1f} GiB",
        flush=True,
    )


def _run(version: Path, code: str, *arguments: object) -> Any:
    """Run code against a version in a process of its own; return what it prints as JSON."""
    paths = os.pathsep.join((str(version), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], check=True, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
