"""The peer of the encoder: spaCy's own network for names, trained here on the same documents.

It is what one has who installs spaCy, has the same data and does nothing more: an empty English pipeline with
its usual network (hashed embeddings, four convolutions of width 96), some minutes, one thread.
"""

import random
from collections.abc import Iterable, Iterator
from time import process_time
from typing import Any, cast

from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name, NameKind, Sight, Tagger
from training.mentions import Example
from training.own import own
from training.split import held_out

NAME = "peer: spaCy's CNN, same data"
SEED = 1917
KINDS = ("person", "group", "place")
"""Most corpora mark no works and events, so the peer learns what it is measured on."""
DROP = 0.2
WORDS = 300
"""Of a batch."""
MOST_EPOCHS = 20


def trained(corpora: dict[str, list[Example]], minutes: float) -> Iterator[tuple[str, Tagger]]:
    """Yield the peer with its name; nothing where no time is given, or spaCy is not installed."""
    if minutes <= 0:
        return
    try:
        import spacy  # noqa: PLC0415 an extra, heavy to load
    except ImportError:
        print(f"{NAME} is left out: spaCy is not installed (pip install '.[bench]')")
        return
    util: Any = spacy.util  # typed, but what it takes from thinc is not exported
    util.fix_random_seed(SEED)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner")
    marked = [each for examples in corpora.values() for each in examples if not held_out(each.document)]
    epochs = fit(pipeline, [*marked, *own()], minutes)
    yield f"{NAME} ({epochs:.1f} epochs)", tagger(pipeline)


def fit(pipeline: Any, marked: Iterable[Example], minutes: float) -> float:
    """Train a pipeline for so many minutes of CPU time; return how many epochs that were."""
    from spacy import training  # noqa: PLC0415
    from spacy.tokens import Doc  # noqa: PLC0415

    examples = [
        training.Example(
            Doc(pipeline.vocab, words=each.sentence.words),
            Doc(pipeline.vocab, words=each.sentence.words, ents=labels(each)),
        )
        for each in marked
        if each.sentence.words
    ]
    optimiser = pipeline.initialize(lambda: examples)
    chance = random.Random(SEED)
    until, seen = process_time() + 60 * minutes, 0
    while seen < MOST_EPOCHS * len(examples):
        chance.shuffle(examples)
        for batch in training.batchers.minibatch_by_words(examples, size=WORDS):
            pipeline.update(batch, sgd=optimiser, drop=DROP)
            seen += len(batch)
            if process_time() > until:
                return seen / len(examples)
    return seen / len(examples)


def labels(example: Example) -> list[str]:
    """Return the label of each word, as spaCy takes them (O, B-person, I-person); of nested names the longest."""
    found = ["O"] * len(example.sentence)
    for (first, last), kind in sorted(example.names.items(), key=lambda each: each[0][0] - each[0][1]):
        if kind in KINDS and found[first:last] == ["O"] * (last - first):
            found[first:last] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1)]
    return found


def tagger(pipeline: Any) -> Tagger:
    """Return a pipeline as tagger of whole texts."""
    from spacy.tokens import Doc  # noqa: PLC0415

    def look(sentences: list[Sentence]) -> Sight:
        documents = pipeline.pipe(Doc(pipeline.vocab, words=sentence.words) for sentence in sentences)
        return Sight([[_name(entity) for entity in document.ents] for document in documents], [])

    return look


def _name(entity: Any) -> Name:
    return Name(entity.start, entity.end, cast(NameKind, entity.label_), 0.5)
