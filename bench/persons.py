"""How well persons are recognised across sources.

    python -m bench.persons records FILE.csv     records with damaged names and days (historical_50k)
    python -m bench.persons sources FILE.jsonl   biographies in which it is marked who is meant (genealogy)
    python -m bench.persons predict FILE.jsonl   writes {doc, start, end, person} a mention, a line each

Biographies are read and identified as the sources of a collection are. What is counted are pairs of persons of two
biographies that are held to be one, against those that are marked as one. With *gold clusters* a biography's persons
are those marked in it, each with all that our reader states of any of its mentions; *end to end* they are our own, and
a marked person is whoever most of its names were put to. "Looked at" and "counted" are halves drawn by a hash: errors
were only ever read in the first.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import persons_records
from bench.persons_gold import Biography, biographies, is_counted
from bench.persons_peers import identical_names, splink
from bench.persons_read import Persons, Placed, end_to_end, given_clusters, on_marks, own_mentions, read
from bench.persons_score import Pairs, joined

Way = tuple[str, Persons]


def main() -> None:
    """Measure, or write what is predicted."""
    options = _parser().parse_args()
    if options.what == "records":
        persons_records.measure(options.file, options.rows)
        return
    texts = biographies(options.file)
    with TemporaryDirectory(prefix="testimonia-bench-") as scratch:
        archive = options.archive or Path(scratch, "own.testimonia")
        if not archive.exists():
            read(texts, archive)
        if options.what == "predict":
            for line in predicted(texts, archive, options):
                sys.stdout.write(line + "\n")
        else:
            for line in table(texts, archive, options):
                print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench.persons", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    ways = parser.add_subparsers(dest="what", required=True)
    records = ways.add_parser("records", help="records with damaged names and days")
    records.add_argument("file", type=Path)
    records.add_argument("--rows", type=int, default=None, help="only the first so many records")
    sources = ways.add_parser("sources", help="biographies in which it is marked who is meant")
    sources.add_argument(
        "--splink", type=Path, metavar="PYTHON", help="a Python that has Splink, for the peer"
    )
    sources.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show N pairs of each kind of error"
    )
    predict = ways.add_parser("predict", help="write a line for each mention")
    given = predict.add_mutually_exclusive_group()
    given.add_argument("--gold-mentions", action="store_true", help="of the marked mentions")
    given.add_argument(
        "--gold-clusters", action="store_true", help="of the marked mentions, with their persons in each text"
    )
    for each in (sources, predict):
        each.add_argument("file", type=Path)
        each.add_argument(
            "--archive", type=Path, help="keep the archive of the texts here, or take it from here"
        )
    return parser


def predicted(texts: list[Biography], archive: Path, options: argparse.Namespace) -> Iterator[str]:
    """Yield a JSON line for each mention: our own, or the marked ones."""
    found: Iterator[Placed]
    if options.gold_clusters:
        whose = given_clusters(texts, archive)
        found = (
            (text, (mark.start, mark.end), whose[text.doc, mark.who]) for text in texts for mark in text.marks
        )
    elif options.gold_mentions:
        found = on_marks(texts, archive)
    else:
        found = own_mentions(texts, archive)
    for text, (start, end), person in found:
        yield json.dumps({"doc": text.doc, "start": start, "end": end, "person": person})


def table(texts: list[Biography], archive: Path, options: argparse.Namespace) -> Iterator[str]:
    """Yield the figures of each way, on both halves, then the errors of the half that is looked at."""
    gold = given_clusters(texts, archive)
    ways: list[Way] = [("identical longest name, gold clusters", identical_names(texts))]
    if options.splink:
        ways.append(("Splink, gold clusters", splink(texts, archive, options.splink)))
    own = end_to_end(texts, archive)
    ways += [("Testimonia, gold clusters", gold), ("Testimonia, end to end", own)]
    yield f"{'':<42}{'looked at':>26}{'counted':>26}{'all':>26}"
    yield f"{'':<42}" + f"{'P':>10}{'R':>8}{'F':>8}" * 3
    for title, whose in ways:
        yield f"{title:<42}" + "".join(_figures(texts, whose, half) for half in (False, True, None))
    for title, whose in ways[-2:]:
        looked_at = [text for text in texts if not is_counted(text)]
        yield from _errors(title, joined(looked_at, whose), options.errors)


def _figures(texts: list[Biography], whose: Persons, half: bool | None) -> str:
    pairs = joined([text for text in texts if half is None or is_counted(text) == half], whose)
    return f"{pairs.precision:>10.3f}{pairs.recall:>8.3f}{pairs.f1:>8.3f}"


def _errors(title: str, pairs: Pairs, number: int) -> Iterator[str]:
    for kind, which in (("wrongly joined", pairs.wrong), ("missed", pairs.missed)):
        if number:
            yield f"\n{title}: {len(which)} {kind}"
        yield from (f"  {one} = {other}" for one, other in which[:number])


if __name__ == "__main__":
    main()
