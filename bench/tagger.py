"""How well and how fast words are tagged and names found.

python -m bench.tagger [--data DIR]          one table, on texts that the models were not trained on
python -m bench.tagger predict DOCS.jsonl    the names in lines of {"id", "text"}, as {doc, start, end, kind}
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from time import perf_counter

from testimonia.languages.en.tokens import sentences
from testimonia.languages.sentence import Sentence
from testimonia.tagger import gazetteer, names, pos, store
from training.mentions import Example, everything
from training.names import held_out
from training.treebank import tagged

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
DEVELOPMENT = "language/ud_ewt/en_ewt-ud-dev.conllu"
CORPORA = ("redocred", "wikigold", "gum")
"""Of which one document in ten is held out."""
MEASURED = ("person", "group", "place")
Row = tuple[str, str, str]


def main() -> None:
    """Print the table, or the predictions."""
    parser = argparse.ArgumentParser(prog="python -m bench.tagger", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with language/ and life_facts/")
    parser.add_argument("predict", nargs="*", metavar="predict DOCS.jsonl")
    given = parser.parse_args()
    if given.predict[:1] == ["predict"] and len(given.predict) == 2:
        for line in predict(Path(given.predict[1])):
            print(json.dumps(line))
    else:
        for name, figure, target in rows(given.data):
            print(f"{name:<44}{figure:>26}   {target}")


def predict(path: Path) -> Iterator[dict[str, object]]:
    """Yield the names in the documents of a JSON-lines file, with offsets into their text."""
    for line in path.read_text("utf-8").splitlines():
        document = json.loads(line)
        found = read(document["text"])
        for sentence, named in zip(found, names.find_all(found), strict=True):
            for name in named:
                start, end = sentence.starts[name.first], sentence.ends[name.last - 1]
                yield {"doc": document["id"], "start": start, "end": end, "kind": name.kind}


def read(text: str) -> list[Sentence]:
    """Return the sentences of a text, tagged; no sentence runs over a line's end."""
    found = [s for line in re.finditer(r"[^\n]+", text) for s in sentences(text, *line.span())]
    for sentence in found:
        pos.tag(sentence)
    return found


def rows(data: Path) -> Iterator[Row]:
    """Yield what was measured, the figure and what it must reach."""
    yield from loading()
    development = [sentence for _, sentence in tagged(data / DEVELOPMENT)]
    yield from tags(development)
    for corpus, examples in everything(data).items():
        if corpus in CORPORA:
            yield from found(corpus, [example for example in examples if held_out(example.document)])
    yield from rates(development)


def loading() -> Iterator[Row]:
    """Yield the size of each model and how long it takes to load."""
    for name in ("pos", "names", "clusters"):
        data = (resources.files(pos.__package__) / f"{name}.model.gz").read_bytes()
        took = _timed(lambda name=name, data=data: store.decode(name, data))  # type: ignore[misc]
        yield f"{name}.model.gz", f"{len(data) / 1e6:.2f} MB, {took:.2f} s", "≤ 2 MB, ≤ 0.15 s"
    took = _timed(lambda: (gazetteer.never_names(), gazetteer.given_names(), gazetteer.places()))
    yield "word lists", f"{took:.2f} s", ""


def tags(development: list[Sentence]) -> Iterator[Row]:
    """Yield the accuracy of the tags, of past tense against participle apart, and of proper nouns."""
    pairs = [
        pair
        for sentence in development
        for pair in zip(pos.tags(sentence.words, sentence.lower), sentence.tags, strict=True)
    ]
    right = sum(guess == gold for guess, gold in pairs)
    yield f"tags, EWT dev ({len(pairs):,} words)", f"{right / len(pairs):.1%}", "≥ 95.5 %"
    past = [(guess, gold) for guess, gold in pairs if gold in {"VBD", "VBN"}]
    yield "  VBD and VBN", f"{sum(a == b for a, b in past) / len(past):.1%}", ""
    swapped = sum({a, b} == {"VBD", "VBN"} for a, b in past)
    yield "  VBD taken for VBN or the reverse", f"{swapped / len(past):.1%}", ""
    proper = Counter((a in {"NNP", "NNPS"}, b in {"NNP", "NNPS"}) for a, b in pairs)
    yield "  proper nouns", _score(proper[True, True], proper[True, False], proper[False, True]), ""


def found(corpus: str, examples: list[Example]) -> Iterator[Row]:
    """Yield how well names are found: exact words and kind, whole documents read."""
    counts: dict[str, list[int]] = {kind: [0, 0, 0] for kind in MEASURED}
    documents: dict[str, list[Example]] = {}
    for example in examples:
        documents.setdefault(example.document, []).append(example)
    for document in documents.values():
        guesses = names.find_all([example.sentence for example in document])
        for example, guess in zip(document, guesses, strict=True):
            gold = {(first, last, kind) for (first, last), kind in example.names.items() if kind in MEASURED}
            ours = {(name.first, name.last, str(name.kind)) for name in guess if name.kind in MEASURED}
            for place, marks in enumerate([gold & ours, ours - gold, gold - ours]):
                for _, _, kind in marks:
                    counts[kind][place] += 1
    total = [sum(count[place] for count in counts.values()) for place in range(3)]
    yield f"names, {corpus} ({len(documents)} documents)", _score(*total), ""
    for kind, count in counts.items():
        yield f"  {kind}s", _score(*count), ""


def rates(development: list[Sentence]) -> Iterator[Row]:
    """Yield words a second on one core, on texts seen for the first time."""
    size = sum(map(len, development))
    fresh = pos.Tagger({w: " ".join(t) for w, t in pos.shipped().lexicon.items()}, pos.shipped().weights)
    took = _timed(lambda: [fresh.tags(s.words, s.lower) for s in development])
    yield "tagging, words/s", f"{size / took:,.0f}", "≥ 60,000"
    names.shipped().forget()
    took = _timed(lambda: names.find_all(development))
    yield "names, words/s", f"{size / took:,.0f}", "≥ 60,000"


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _score(right: int, extra: int, missing: int) -> str:
    precision, recall = right / max(right + extra, 1), right / max(right + missing, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.1%} R {recall:.1%} F1 {both:.1%}"


if __name__ == "__main__":
    main()
