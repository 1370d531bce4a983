"""Who says what: attributions and their chains, in passages of our own and in fiction, beside an earlier version.

    python -m bench.voices [table] [--beside SRC] [--set NAME] [-v]
    python -m bench.voices predict FOLDER > PRED.jsonl
    python -m bench.voices relations GUM.conllu [--beside SRC]
    python -m bench.voices fiction LITBANK
    python -m bench.voices speed

``tests/data/voices`` holds the passages (voices_gold.py says how they are marked): ``passages``, in the manner of
newspapers, memoirs, interviews and blogs, and ``news``, political news, were there while the rules were made;
``more_passages`` and ``more_news``, by others, were only counted. What the figures mean: voices_score.py. In
``news`` boundaries follow the custom of news corpora ("that" belongs to what is said, no nesting), so its chains are
not compared. The peer is voices_peer.py. ``--beside`` is the ``src`` folder of another version, which then stands in
the same table.
``predict`` writes one attribution a line: {doc, source, cue, content: each [start, end] or null, kind, speaker: label
or null, depth, parent: number of the line within its text or null, chain}. ``relations`` is voices_gum.py,
``fiction`` voices_litbank.py, ``speed`` voices_speed.py.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import voices_gum, voices_litbank, voices_peer, voices_read
from bench.code import ROOT
from bench.voices_gold import Attribution, Text, texts
from bench.voices_read import attributions
from bench.voices_score import Score, harmonic, score
from bench.voices_show import show
from bench.voices_speed import speed

SETS = ("passages", "more_passages", "news", "more_news")
DATA = ROOT / "tests" / "data" / "voices"
PATHS = {
    "predict": "a folder of texts",
    "relations": "a CoNLL-U file of GUM",
    "fiction": "the folder of LitBank",
}
KINDS = ("direct", "mixed", "indirect", "characterisation", "citation")


def write(gold: Sequence[Text], folder: Path) -> None:
    """Write passages as the files of a collection."""
    for text in gold:
        (folder / f"{text.id}.txt").write_text(text.text, "utf-8", newline="")


def lines_of(folder: Path, src: Path) -> list[str]:
    """Return the predicted lines of a folder, as the version whose ``src`` folder this is reads it."""
    paths = os.pathsep.join((str(src), str(ROOT)))
    found = subprocess.run(
        [sys.executable, "-m", "bench.voices_read", str(folder)], env={**os.environ, "PYTHONPATH": paths},
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


def table(given: argparse.Namespace) -> None:
    """Print the figures of each set of passages."""
    print(HEAD)
    for name in given.set or SETS:
        gold = texts(DATA / f"{name}.xml")
        peer = {text.id: voices_peer.attributions(text) for text in gold}
        print(row(name, "peer", score(gold, peer)))
        for version, src in _versions(given):
            found = found_in(gold, src)
            print(row(name, version, score(gold, found)), flush=True)
        if given.verbose:
            show(gold, found)


def predict(given: argparse.Namespace) -> None:
    """Print the attributions of the texts of a folder, one a line."""
    voices_read.main([given.path])


def relations(given: argparse.Namespace) -> None:
    """Print how many attribution relations of GUM are found, by genre."""
    corpus = voices_gum.documents(Path(given.path))
    plain = [Text(one.name, one.genre, one.text, ()) for one in corpus]
    print("                    marked  found   with their source")
    for version, src in _versions(given):
        found = found_in(plain, src)
        for genre, one in voices_gum.counted(corpus, found).items():
            shares = f"{one.found / one.every:6.3f}  {one.source / one.every:6.3f}"
            print(f"{version:<8}{genre:<12}{one.every:5}  {shares}", flush=True)


def _versions(given: argparse.Namespace) -> list[tuple[str, Path]]:
    before = [("before", given.beside.resolve())] if given.beside else []
    return [*before, ("now", ROOT / "src")]


def fiction(given: argparse.Namespace) -> None:
    """Print how many speakers of LitBank's quotations are found, by how they are told."""
    for line in voices_litbank.table(voices_litbank.litbank(Path(given.path))):
        print(line)


TASKS: dict[str, Callable[[argparse.Namespace], None]] = {
    "table": table,
    "predict": predict,
    "relations": relations,
    "fiction": fiction,
    "speed": speed,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked."""
    given = parser().parse_args(arguments)
    if given.what in PATHS and given.path is None:
        parser().error(f"{given.what} needs {PATHS[given.what]}: python -m bench.voices {given.what} PATH")
    TASKS[given.what](given)
    return 0


def parser() -> argparse.ArgumentParser:
    """Return what the command line may say."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("what", nargs="?", choices=tuple(TASKS), default="table")
    made.add_argument("path", nargs="?", help="; ".join(f"{what}: {path}" for what, path in PATHS.items()))
    made.add_argument("--beside", type=Path, help="src folder of another version")
    made.add_argument("--set", nargs="*", choices=SETS, help="sets of passages")
    made.add_argument("-v", dest="verbose", action="store_true", help="what was marked and what was found")
    return made


if __name__ == "__main__":
    raise SystemExit(main())
