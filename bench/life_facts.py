"""How many life facts are found in texts that nobody chose for them, and how many of those found are right.

    python -m bench.life_facts [--data DIR]
    python -m bench.life_facts predict FILE --format knowledgenet|redocred

The first prints one table, on documents that no model was trained on. The second writes the file's own form
with our facts in it, read from its text alone: what is marked in the file is put aside before anything looks.

KnowledgeNet asks for a fact in every sentence that tells it, on the very words there, a pronoun too; its facts
are the model's relations of places together with what the patterns state, said of every mention of the same two
in the sentence, at the model's *balanced* operating point (best F1). Re-DocRED asks what a text says of whom; its
facts are the statements that Testimonia makes, at the *precise* point, which is the one it ships with (see
``POINTS``).
"""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bench import life_facts_peer as peer
from bench import life_facts_score as score
from bench.life_facts_formats import FORMATS, Document, Entry, bare_knowledgenet, bare_redocred, load
from bench.life_facts_read import (
    MODEL,
    MORE,
    PATTERNS,
    PROPERTIES,
    Fact,
    Member,
    Reading,
    joined,
    of_places,
    read,
    spread,
)
from bench.life_facts_score import Count, Counts, added, overall
from bench.tagger import DATA, model_files
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import sentences
from testimonia.model import Passage, Source, content_id
from testimonia.reading.source import read as read_source
from testimonia.sentence import Sentence
from testimonia.tagger import encoder
from testimonia.tagger.heads import Point
from testimonia.tagger.sight import Tagger
from training.split import calibrating, held_out

POINTS: dict[str, Point] = {"knowledgenet": "balanced", "redocred": "precise"}
"""The operating point of the model for each corpus: the one place where it is chosen."""
FILES = {
    "knowledgenet": "life_facts/knowledgenet/folds_1_2_3.jsonl",
    "redocred": "life_facts/redocred/dev.json",
}
WAYS = ("both together", "patterns alone", "model alone", "peer: name and cue word")
Predicted = dict[str, Entry]
"""A document in its own form, by the way it was read."""


def reported(document: str) -> bool:
    """Say whether a document was seen by neither the weights nor the thresholds of the model."""
    return held_out(document) and not calibrating(document)


def main() -> None:
    """Print the table, or the predictions."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.life_facts", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with life_facts/")
    parts = parser.add_subparsers(dest="part")
    predicting = parts.add_parser("predict", help="write a file's own form with our facts")
    predicting.add_argument("file", type=Path)
    predicting.add_argument("--format", choices=FORMATS, required=True)
    given = parser.parse_args()
    if given.part == "predict":
        write(predict(given.file, given.format, shipped(given.format)), FORMATS[given.format].lines)
        return
    for line in table(given.data):
        print(line, flush=True)


def shipped(corpus: str) -> Tagger:
    """Return the encoder at the operating point for a corpus."""
    return encoder.shipped().at(POINTS[corpus])


def predict(path: Path, corpus: str, tagger: Tagger) -> Iterator[Entry]:
    """Yield the documents of a file with our facts, from their raw text."""
    form = FORMATS[corpus]
    for document in form.documents(path):
        reading = read(document.text, document.passages, tagger)
        yield form.write(document, reading, FACTS[corpus](reading))


def write(entries: Iterable[Entry], lines: bool) -> None:
    """Print documents, one a line or all as one list."""
    if lines:
        for entry in entries:
            print(json.dumps(entry, ensure_ascii=False))
    else:
        print(json.dumps(list(entries), ensure_ascii=False))


def of_words(reading: Reading) -> list[Fact]:
    """Return the facts on the very words that tell them: the model's relations, and what the patterns state."""
    stated = (fact for fact in reading.facts if fact.way == PATTERNS)
    return list(spread([*of_places(reading.asked), *stated], reading))


def of_persons(reading: Reading) -> list[Fact]:
    """Return the facts of the statements, whose persons are known."""
    return list(nearest(reading.facts))


def nearest(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts, of the places of a birth or death only the first: in "Oslo, Norway" the city.

    Wikidata wants the most exact place there, where a statement keeps them all.
    """
    known: dict[tuple[str, str], Member] = {}
    for fact in sorted(facts, key=lambda each: each.object):
        first = known.setdefault((fact.property, fact.subject.referent), fact.object)
        if fact.property not in {"PLACE_OF_BIRTH", "PLACE_OF_DEATH"} or fact.object == first:
            yield fact


FACTS: dict[str, Callable[[Reading], list[Fact]]] = {"knowledgenet": of_words, "redocred": of_persons}


# ---------------------------------------------------------------- the table


@dataclass(frozen=True, slots=True)
class Kept:
    """The documents of a corpus that were kept for measuring: as marked, and bare."""

    gold: list[Entry]
    bare: list[Document]


def kept(data: Path, corpus: str) -> Kept:
    """Return the documents of a corpus that no model was trained on."""
    entries = load(data / FILES[corpus], FORMATS[corpus].lines)
    if corpus == "knowledgenet":
        gold = [entry for entry in entries if reported(f"knowledgenet-{entry['documentId']}")]
        return Kept(gold, [bare_knowledgenet(entry) for entry in gold])
    gold = [entry for entry in entries if reported(entry["title"])]
    return Kept(gold, [bare_redocred(entry) for entry in gold])


def table(data: Path) -> Iterator[str]:
    """Yield the lines of the table; memory is measured first, while this process is small."""
    documents = kept(data, "knowledgenet")
    memory = resident(documents.gold)
    yield from found("knowledgenet", documents)
    yield from found("redocred", kept(data, "redocred"))
    alone, everything = rates(documents.bare)
    yield ""
    yield f"{'words/s of one core, mentions alone':<44}{alone:>10,.0f}   must be ≥ 5,000"
    yield f"{'words/s of one core, with everything':<44}{everything:>10,.0f}   must be ≥ 3,000"
    yield f"{'resident memory of predict':<44}{memory:>7,.0f} MB   must be ≤ 500"
    yield f"{'model in the wheel':<44}{models() / 1e6:>7,.1f} MB   must be ≤ 35"


def found(corpus: str, documents: Kept) -> Iterator[str]:
    """Yield how well the facts of a corpus are found, each way in its columns."""
    look = shipped(corpus)
    predicted = [ways(corpus, document, look) for document in documents.bare]

    def scored(way: str, how: Callable[[Entry, Entry], Counts]) -> Counts:
        return added(how(gold, ours[way]) for gold, ours in zip(documents.gold, predicted, strict=True))

    how = score.knowledgenet if corpus == "knowledgenet" else score.redocred
    by_way = [scored(way, how) for way in WAYS]
    goal = "must be F1 ≥ 78" if corpus == "knowledgenet" else "must be P ≥ 80, R ≥ 40"
    yield ""
    yield f"{corpus}, {len(documents.gold)} documents".ljust(40) + "".join(f"{way:<26}" for way in WAYS)
    yield " " * 40 + f"{'P     R     F1':<26}" * len(WAYS)
    yield row("the ten properties", [overall(counts) for counts in by_way]) + goal
    if corpus == "knowledgenet":
        exact = [scored(way, lambda gold, ours: score.knowledgenet(gold, ours, score.exact)) for way in WAYS]
        yield row("  the same, spans exact", [overall(counts) for counts in exact])
    for name in (*PROPERTIES, *(MORE if corpus == "redocred" else ())):
        counts = [each.get(name, Count()) for each in by_way]
        yield row(f"  {name} ({counts[0].found + counts[0].missed})", counts)


def row(name: str, counts: Sequence[Count]) -> str:
    """Return a line of the table."""
    cells = (f"{count.precision:5.1f} {count.recall:5.1f} {count.f1:5.1f}" for count in counts)
    return f"{name:<39}" + "".join(f"{cell:<26}" for cell in cells)


def ways(corpus: str, document: Document, tagger: Tagger) -> Predicted:
    """Return a document with the facts of each way to read it."""
    reading = read(document.text, document.passages, tagger)
    stated = [fact for fact in reading.facts if fact.way == PATTERNS]
    cued = list(peer.facts(reading.asked))
    write_form = FORMATS[corpus].write
    if corpus == "knowledgenet":
        alone = (spread(each, reading) for each in (stated, of_places(reading.asked)))
        facts = [of_words(reading), *alone, cued]
        return {way: write_form(document, reading, each) for way, each in zip(WAYS, facts, strict=True)}
    # The model states only what the patterns leave open: to see it alone, they must be silent.
    silent = read(document.text, document.passages, tagger, patterns=False)
    assert {fact.way for fact in silent.facts} <= {MODEL}
    written = [
        write_form(document, reading, of_persons(reading)), write_form(document, reading, nearest(stated)),
        write_form(document, silent, of_persons(silent)), write_form(document, reading, peer.named(cued, reading)),
    ]  # fmt: skip
    return dict(zip(WAYS, written, strict=True))


# ---------------------------------------------------------------- speed and size


def rates(documents: list[Document]) -> tuple[float, float]:
    """Return words (parted by white space) a second of CPU time: for mentions alone, and with everything."""
    look = encoder.shipped()
    words = sum(len(document.text.split()) for document in documents)
    look(_sentences(documents[0]))
    start = process_time()
    for document in documents:
        look(_sentences(document))
    between = process_time()
    for document in documents:
        digest = content_id(document.text)
        source = Source(digest, "text", digest, document.text, "txt", "utf-8")
        passages = tuple(Passage(*span) for span in joined(document.text, document.passages))
        read_source(source, passages, (), look, ENGLISH)
    return words / (between - start), words / (process_time() - between)


def _sentences(document: Document) -> list[Sentence]:
    return [s for span in joined(document.text, document.passages) for s in sentences(document.text, *span)]


def resident(entries: list[Entry]) -> float:
    """Return the peak memory, in MB, of a process of its own that predicts facts for these documents."""
    with TemporaryDirectory(prefix="testimonia-bench-") as folder:
        path = Path(folder) / "documents.jsonl"
        path.write_text("\n".join(map(json.dumps, entries)), "utf-8")
        command = [sys.executable, "-m", "bench.life_facts", "predict", str(path), "--format", "knowledgenet"]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3


def models() -> int:
    """Return the bytes of the model that is installed with Testimonia."""
    return sum(file.stat().st_size for file in model_files())


if __name__ == "__main__":
    main()
