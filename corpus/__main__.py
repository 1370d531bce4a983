"""``python -m corpus``: the corpus of lives, read, checked, and added to.

    check  [--data DIR]                 what is marked, held to its texts; exits with 1 where something does not hold
    todo   FOLDER [--data DIR]          the chosen texts that nobody has marked yet, as files
    anchor READER LINES… [--data DIR]   a reader's lines, which quote words, as lines that place them
    agree  [--data DIR] [--show TYPE]   how far readers agree who marked the same texts
    show   FILE [--data DIR]            a page with any text and its marks

DIR holds the data of others, see docs/model-card.md; without it our own texts are all there is.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from corpus import agreement, anchoring, page
from corpus.choosing import chosen
from corpus.lines import Held
from corpus.texts import missing, texts

ANNOTATIONS = Path(__file__).parent / "annotations"


def main() -> int:
    """Do what is asked; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("check", "todo", "anchor", "agree", "show"))
    parser.add_argument("arguments", nargs="*", type=str)
    parser.add_argument("--data", type=Path, help="the folder with language/, life_facts/")
    parser.add_argument("--show", default="", help="with agree: where readers differ on this type (or 'all')")
    options = parser.parse_args()
    if lacking := missing(options.data):
        print(f"Not there, so their marks are passed over: {', '.join(lacking)}.", file=sys.stderr)
    held = read(options.data, ANNOTATIONS)
    if options.what == "check":
        return _check(held)
    if options.what == "todo":
        return _todo(held, Path(options.arguments[0]))
    if options.what == "anchor":
        reader, *files = options.arguments
        return anchoring.main(held, reader, [Path(file) for file in files])
    if options.what == "agree":
        return _agree(held, options.show)
    Path(options.arguments[0]).write_text(page.html(held.final()), "utf-8")
    return 0


def read(data: Path | None, folder: Path) -> Held:
    """Return all that is marked, on the texts that are there."""
    held = Held(texts(data))
    for path in sorted(folder.glob("*.jsonl")):
        held.read(path)
    return held


def _check(held: Held) -> int:
    for fault in held.faults:
        print(fault)
    words: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    for marked in held.final():
        words[marked.text.collection] += len(marked.text.text.split())
        marks[marked.text.collection] += len(marked.marks)
    for collection, number in words.items():
        print(f"{collection:<16}{number:>9,} words {marks[collection]:>8,} statements")
    print(f"{'all':<16}{words.total():>9,} words {marks.total():>8,} statements")
    return 1 if held.faults else 0


def _todo(held: Held, folder: Path) -> int:
    done = {marked.text.id for marked in held.final()}
    for text in chosen(held.texts.values()):
        if text.id not in done:
            path = folder / f"{text.id}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.text, "utf-8")
    return 0


def _agree(held: Held, show: str) -> int:
    twice = list(held.twice())
    _print(agreement.table(agreement.agreement((one.marks, other.marks) for one, other in twice)))
    if show:
        _print(line for one, other in twice for line in agreement.differences(one, other, show))
    return 0


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


if __name__ == "__main__":
    sys.exit(main())
