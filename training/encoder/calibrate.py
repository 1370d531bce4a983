"""Sets from which probability on a relation is believed: ``python -m training.encoder.calibrate --data DIR``.

Measured on half of the documents that are held out, with the model as it ships (8 bits). Two operating points:
``precise`` takes the lowest probability from which on five of six are right, ``balanced`` the best F1.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from testimonia.sentence import Sentence
from testimonia.tagger.encoder import Encoder, shipped
from testimonia.tagger.labels import MENTION_KINDS, RELATIONS
from training.encoder import facts
from training.encoder.documents import Document, Mention
from training.split import calibrating

Graded = dict[str, list[tuple[float, bool, float]]]
"""Relation to (probability, whether it is true, how much it counts)."""
PRECISION = 0.88
LEAST, MOST = 0.35, 0.95
FLOOR = 0.7
"""Least probability of the precise point, however few documents it is set on."""
STEPS = 66
FEW = 4
"""True cases below which nothing can be measured: then a cautious default holds."""
NEVER = 1.01
"""No probability is enough."""
UNTAUGHT = frozenset({"participation"})
"""Relations of which the corpora show no case."""
BY_THE_WAY = frozenset({"party"})
"""Relations for which the precise point is the highest there is: an article of an encyclopaedia names a party beside a
person as theirs, a narrative names many. Of eight such statements in narratives one was right."""
DEFAULT = {"precise": 0.75, "balanced": 0.5}
NATURAL = 2.0
"""How much more a pair of an ordinary article counts than one of a passage that was chosen for its facts."""


def held_out(data: Path) -> Iterator[tuple[Document, float]]:
    """Yield half of the documents that are kept from training, with how much each counts.

    The other half is measured by ``bench.life_facts``: its figures are of texts that neither weights nor thresholds
    have seen.
    """
    for document in facts.knowledgenet(data / "life_facts/knowledgenet/folds_1_2_3.jsonl"):
        if document.held_out and calibrating(document.id):
            yield document, 1.0
    for document in facts.redocred(data / "life_facts/redocred/dev.json"):
        if document.held_out and calibrating(document.id):
            yield document, NATURAL


def _sentences(document: Document) -> list[Sentence]:
    found = []
    for first, last in document.sentences:
        words = document.words[first:last]
        found.append(
            Sentence(0, 0, words, [word.lower() for word in words], [0] * len(words), [0] * len(words))
        )
    return found


def grade(encoder: Encoder, documents: Iterable[tuple[Document, float]]) -> Graded:
    """Return what the model says of every pair of a sentence of which the corpus says something."""
    graded: Graded = defaultdict(list)
    for document, counts in documents:
        vectors = list(encoder.vectors(_sentences(document)))
        labels = {(pair.subject, pair.object): pair.labels for pair in document.pairs}
        for (first, last), words in zip(document.sentences, vectors, strict=True):
            inside = [
                (number, mention)
                for number, mention in enumerate(document.mentions)
                if first <= mention.first and mention.last <= last and mention.kind in MENTION_KINDS
            ]
            places = [_place(mention, first) for _, mention in inside]
            asked, chances = encoder.heads.pairs(words, places)
            for (s, o), row in zip(asked, chances, strict=True):
                said = labels.get((inside[s][0], inside[o][0]), {})
                for relation, (truth, weight) in said.items():
                    if weight == 1.0:
                        chance = float(row[RELATIONS.index(relation)])
                        graded[relation].append((chance, truth == 1.0, counts))
    return graded


def _place(mention: Mention, first: int) -> tuple[int, int, str]:
    return mention.first - first, mention.last - first, mention.kind


def scores(cases: list[tuple[float, bool, float]], least: float) -> tuple[float, float, float]:
    """Return precision, recall and F1 where only what is at least so probable is believed."""
    right = sum(weight for chance, true, weight in cases if true and chance >= least)
    taken = sum(weight for chance, _, weight in cases if chance >= least)
    true = sum(weight for _, true, weight in cases if true)
    precision, recall = right / max(taken, 1e-9), right / max(true, 1e-9)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def choose(cases: list[tuple[float, bool, float]]) -> dict[str, float]:
    """Return the probability for each operating point."""
    if sum(true for _, true, _ in cases) < FEW:
        return DEFAULT
    steps = [LEAST + i * (MOST - LEAST) / (STEPS - 1) for i in range(STEPS)]
    precise = next((step for step in steps if scores(cases, step)[0] >= PRECISION), MOST)
    balanced = max(steps, key=lambda step: scores(cases, step)[2])
    return {"precise": round(max(precise, balanced, FLOOR), 3), "balanced": round(balanced, 3)}


def main() -> None:
    """Print the table and write the thresholds."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder.calibrate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="where the thresholds go, as JSON")
    given = parser.parse_args()
    graded = grade(shipped(), held_out(given.data))
    thresholds: dict[str, dict[str, float]] = {"precise": {}, "balanced": {}}
    for relation in RELATIONS:
        cases = graded.get(relation, [])
        chosen = dict.fromkeys(DEFAULT, NEVER) if relation in UNTAUGHT else choose(cases)
        if relation in BY_THE_WAY:
            chosen["precise"] = MOST
        for point, least in chosen.items():
            thresholds[point][relation] = least
            precision, recall, f1 = scores(cases, least)
            true = sum(true for _, true, _ in cases)
            print(
                f"{relation:14}{true:5} {point:9} {least:.2f}  P {precision:.1%} R {recall:.1%} F1 {f1:.1%}"
            )
    given.out.write_text(json.dumps(thresholds, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
