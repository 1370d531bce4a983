"""How well and how fast names are found; for tags and the rest of the parse see ``bench.parse``.

python -m bench.tagger [--data DIR] [--peer-minutes N]   one table, on texts that the model was not trained on
python -m bench.tagger predict DOCS.jsonl                the names in lines of {"id", "text"}, by the tagger that
                                                         ships, as {doc, start, end, kind}
python -m bench.tagger predict DOCS.jsonl --gold FILE    how well they agree with such lines

The encoder stands, where spaCy is installed (pip install '.[bench]'), beside spaCy's own network trained here on the
same data for some minutes; 0 minutes leave it out.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path
from time import process_time

import testimonia.tagger
from bench import tagger_peer
from testimonia.languages.en.tokens import sentences, tokenise
from testimonia.names import given
from testimonia.sentence import Sentence
from testimonia.tagger import encoder, gazetteer
from testimonia.tagger.sight import Tagger
from training.mentions import Example, everything
from training.split import held_out
from training.treebank import trees

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
DEVELOPMENT = "language/ud_ewt/en_ewt-ud-dev.conllu"
CORPORA = ("redocred", "wikigold", "gum")
"""Of which one document in ten is held out."""
MEASURED = ("person", "group", "place")
Row = tuple[str, str, str]
Mark = tuple[str, int, int, str]
"""Document, offsets into its text, kind."""
GOALS = {"gum": "≥ 82 %", "redocred": "≥ 87 %"}
"""F1 of the encoder, on texts of these corpora that are not here."""


def main() -> None:
    """Print the table, the predictions, or how well they agree."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.tagger", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with language/ and life_facts/")
    parser.add_argument("--peer-minutes", type=float, default=3, help="how long spaCy is trained  [3]")
    parser.add_argument("--gold", type=Path, help="lines of {doc, start, end, kind} to compare with")
    parser.add_argument("predict", nargs="*", metavar="predict DOCS.jsonl")
    given = parser.parse_args()
    if given.predict[:1] != ["predict"] or len(given.predict) != 2:
        show(rows(given.data, given.peer_minutes))
        return
    found = predict(Path(given.predict[1]), encoder.shipped())
    if given.gold:
        show(agreement(marks(given.gold), found))
        return
    for doc, start, end, kind in found:
        print(json.dumps({"doc": doc, "start": start, "end": end, "kind": kind}))


def show(table: Iterable[Row]) -> None:
    """Print the rows of a table, each as soon as it is known."""
    for name, figure, target in table:
        print(f"{name:<52}{figure:>30}   {target}", flush=True)


def predict(path: Path, tagger: Tagger) -> Iterator[Mark]:
    """Yield the names in the documents of a JSON-lines file, with offsets into their text."""
    for line in path.read_text("utf-8").split("\n"):
        if not line.strip():
            continue
        document = json.loads(line)
        found = read(document["text"])
        for sentence, named in zip(found, tagger(found).names, strict=True):
            for name in named:
                yield document["id"], sentence.starts[name.first], sentence.ends[name.last - 1], name.kind


def marks(path: Path) -> Iterator[Mark]:
    """Yield the marks of a JSON-lines file."""
    for line in path.read_text("utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            yield row["doc"], row["start"], row["end"], row["kind"]


def agreement(gold: Iterable[Mark], found: Iterable[Mark]) -> Iterator[Row]:
    """Yield how well names agree with marked ones: exact place and kind, of persons, groups and places."""
    wanted, ours = ({mark for mark in side if mark[3] in MEASURED} for side in (gold, found))
    for kind in ("", *MEASURED):
        one, other = ({mark for mark in side if kind in mark[3]} for side in (wanted, ours))
        figure = _score(len(one & other), len(other - one), len(one - other))
        yield (f"  {kind}s" if kind else "persons, groups and places"), figure, ""


def read(text: str) -> list[Sentence]:
    """Return the sentences of a text; no sentence runs over a line's end."""
    return [s for line in re.finditer(r"[^\n]+", text) for s in sentences(text, *line.span())]


def rows(data: Path, peer_minutes: float) -> Iterator[Row]:
    """Yield what was measured, the figure and what it must reach."""
    yield from loading()
    corpora = everything(data)
    taggers: dict[str, Tagger] = {"encoder": encoder.shipped()}
    taggers |= dict(tagger_peer.trained(corpora, peer_minutes))
    for corpus in CORPORA:
        documents = grouped(example for example in corpora[corpus] if held_out(example.document))
        yield f"names, {corpus} ({len(documents)} documents)", "", GOALS.get(corpus, "")
        for name, tagger in taggers.items():
            yield from found(name, documents, tagger)
    development = [tokenise(tree.text, 0, len(tree.text)) for tree in trees(data / DEVELOPMENT)]
    yield from rates(development, taggers)


def loading() -> Iterator[Row]:
    """Yield the size of the model and how long it takes to load."""
    size = sum(file.stat().st_size for file in model_files())
    took = _timed(encoder.shipped)
    yield "model", f"{size / 1e6:.1f} MB, {took:.2f} s", "≤ 35 MB"
    took = _timed(lambda: (gazetteer.never_names(), given.is_given("anna"), gazetteer.places()))
    yield "word lists", f"{took:.2f} s", ""


def model_files() -> list[Path]:
    """Return the files of the model that is installed with Testimonia."""
    return list((Path(str(resources.files(testimonia.tagger))) / "model").iterdir())


def grouped(examples: Iterable[Example]) -> list[list[Example]]:
    """Return marked sentences by document."""
    documents: dict[str, list[Example]] = {}
    for example in examples:
        documents.setdefault(example.document, []).append(example)
    return list(documents.values())


def found(name: str, documents: list[list[Example]], tagger: Tagger) -> Iterator[Row]:
    """Yield how well a tagger finds names: exact words and kind, whole documents read."""
    counts: dict[str, list[int]] = {kind: [0, 0, 0] for kind in MEASURED}
    for document in documents:
        guesses = tagger([example.sentence for example in document]).names
        for example, guess in zip(document, guesses, strict=True):
            gold = {(first, last, kind) for (first, last), kind in example.names.items() if kind in MEASURED}
            ours = {(name.first, name.last, str(name.kind)) for name in guess if name.kind in MEASURED}
            for place, marks in enumerate([gold & ours, ours - gold, gold - ours]):
                for _, _, kind in marks:
                    counts[kind][place] += 1
    total = [sum(count[place] for count in counts.values()) for place in range(3)]
    yield f"  {name}", _score(*total), ""
    for kind, count in counts.items():
        yield f"    {kind}s", _score(*count), ""


def rates(development: list[Sentence], taggers: Mapping[str, Tagger]) -> Iterator[Row]:
    """Yield words a second of CPU time, on one core; the encoder parses as well."""
    size = sum(map(len, development))
    goals = {"encoder": "≥ 5,000"}
    for name, tagger in taggers.items():
        took = _timed(lambda tagger=tagger: tagger(development))  # type: ignore[misc]
        yield f"names, {name}, words/s", f"{size / took:,.0f}", goals.get(name, "")


def _timed(work: Callable[[], object]) -> float:
    """Return seconds of CPU time, which other work on the machine hardly touches."""
    start = process_time()
    work()
    return process_time() - start


def _score(right: int, extra: int, missing: int) -> str:
    precision, recall = right / max(right + extra, 1), right / max(right + missing, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.1%} R {recall:.1%} F1 {both:.1%}"


if __name__ == "__main__":
    main()
