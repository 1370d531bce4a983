"""Who says what: attributions and their chains, in passages of our own and in fiction, beside an earlier version.

    python -m bench.voices [--litbank DIR] [--gum FILE] [--beside SRC] [--set NAME] [-v]
    python -m bench.voices predict FOLDER > PRED.jsonl
    python -m bench.voices speed

``tests/data/voices`` holds the passages (voices_gold.py says how they are marked): ``passages``, in the manner of
newspapers, memoirs, interviews and blogs, and ``news``, political news, were there while the rules were made;
``more_passages`` and ``more_news``, by others, were only counted. What the figures mean: voices_score.py. In
``news`` boundaries follow the custom of news corpora ("that" belongs to what is said, no nesting), so its chains are
not compared. ``--beside`` is the ``src`` folder of another version, which then stands in the same table.
``predict`` writes one attribution a line: {doc, source, cue, content: each [start, end] or null, kind, speaker: label
or null, depth, parent: number of the line within its text or null, chain}. ``speed`` is voices_speed.py.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.code import ROOT
from bench.voices_gold import Attribution, Text, texts
from bench.voices_read import attributions, predicted
from bench.voices_score import Score, harmonic, score
from bench.voices_show import show
from bench.voices_speed import speed

SETS = ("passages", "more_passages", "news", "more_news")
DATA = ROOT / "tests" / "data" / "voices"
KINDS = ("direct", "mixed", "indirect", "characterisation", "citation")


def write(gold: Sequence[Text], folder: Path) -> None:
    """Write passages as the files of a collection."""
    for text in gold:
        (folder / f"{text.id}.txt").write_text(text.text, "utf-8", newline="")


def lines_of(folder: Path, src: Path) -> list[str]:
    """Return the predicted lines of a folder, as the version whose ``src`` folder this is reads it."""
    paths = os.pathsep.join((str(src), str(ROOT)))
    found = subprocess.run(
        [sys.executable, "-m", "bench.voices", "predict", str(folder)], env={**os.environ, "PYTHONPATH": paths},
        check=True, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    return found.stdout.splitlines()


def found_in(gold: Sequence[Text], src: Path) -> dict[str, list[Attribution]]:
    """Return what a version finds in passages, by their ids."""
    with TemporaryDirectory(prefix="testimonia-voices-") as scratch:
        write(gold, Path(scratch))
        return attributions(lines_of(Path(scratch), src))


def row(name: str, version: str, one: Score) -> str:
    """Return a line of the table."""
    content = (
        f"{one.precision['content'].value:6.3f} {one.recall['content'].value:6.3f} {one.f1('content'):6.3f}"
    )
    direct = harmonic(*(ratio.value for ratio in one.spans))
    kinds = " ".join(f"{one.by_kind[kind].value:5.2f}" if kind in one.by_kind else "    -" for kind in KINDS)
    chains = f"{one.chain.value:6.3f}" if "news" not in name else "     -"
    return (
        f"{name:<14}{version:<8}{content} {one.f1('source'):7.3f}{one.f1('cue'):7.3f}  {kinds}  {direct:6.3f}"
        f" {one.speaker.value:7.3f} {chains}"
    )


HEAD = (
    "                       content P      R     F1  source    cue  found: dir   mix   ind   cha   cit  direct"
    " speaker chains"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or write predictions."""
    given = parser().parse_args(arguments)
    if given.what == "predict":
        for line in predicted(Path(given.folder)):
            print(json.dumps(line, ensure_ascii=False))
        return 0
    if given.what == "speed":
        return speed()
    versions = [("now", ROOT / "src")]
    if given.beside:
        versions.insert(0, ("before", given.beside.resolve()))
    print(HEAD)
    for name in given.set or SETS:
        gold = texts(DATA / f"{name}.xml")
        for version, src in versions:
            found = found_in(gold, src)
            print(row(name, version, score(gold, found)), flush=True)
        if given.verbose:
            show(gold, found)
    return 0


def parser() -> argparse.ArgumentParser:
    """Return what the command line may say."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("what", nargs="?", choices=("table", "predict", "speed"), default="table")
    made.add_argument("folder", nargs="?", help="texts to predict")
    made.add_argument("--litbank", type=Path, help="folder of LitBank: speakers of fiction")
    made.add_argument("--gum", type=Path, help="CoNLL-U file of GUM: its attribution relations")
    made.add_argument("--beside", type=Path, help="src folder of another version")
    made.add_argument("--set", nargs="*", choices=SETS, help="sets of passages")
    made.add_argument("-v", dest="verbose", action="store_true", help="what was marked and what was found")
    return made


if __name__ == "__main__":
    raise SystemExit(main())
