"""Trains the part-of-speech tagger: the lexicon, then the perceptron for what the lexicon leaves open."""

import random
from collections import Counter, defaultdict

from testimonia.languages.sentence import Sentence
from testimonia.tagger.pos import CLOSED, History, Tagger, Word, entry, features
from testimonia.tagger.shapes import opening
from testimonia.tagger.store import Row
from training.perceptron import Averaged, table

SEED = 1905
ROUNDS = 6
LEAST_COUNT = 4
"""A word met less often stays unknown: it may yet be anything."""
SCALE = 20
LEAST_WEIGHT = 0.8
SIBLINGS = (
    ("VB", "VBP", 10**9), ("VBP", "VB", 10**9), ("VBD", "VBN", 100), ("VBN", "VBD", 100),
    ("VB", "NN", 10), ("NN", "VB", 10), ("NNS", "VBZ", 15), ("VBZ", "NNS", 15), ("NN", "JJ", 15), ("JJ",
    "NN", 15), )  # fmt: skip
"""A word seen as the first may also be the second, unless it was met at least so many times without."""


def lexicon(sentences: list[Sentence]) -> dict[str, str]:
    """Return for each word met often enough the tags it may bear, the commonest first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        marks = opening(sentence.words)
        for word, lower, first, tag in zip(sentence.words, sentence.lower, marks, sentence.tags, strict=True):
            counts[entry(word, lower, first)][tag] += 1
    return {word: " ".join(_choice(word, met)) for word, met in counts.items() if met.total() >= LEAST_COUNT}


def _choice(word: str, met: Counter[str]) -> list[str]:
    total = met.total()
    top, often = met.most_common(1)[0]
    if total >= 20 and often / total >= 0.995 and top not in {"VBD", "VBN"}:
        return [top]
    tags = [tag for tag, count in met.most_common() if count >= 2 or total < 30 or tag in {"VBD", "VBN"}]
    if all(tag in CLOSED for tag in tags):
        return tags
    for seen, other, limit in SIBLINGS:
        if seen in tags and other not in tags and total < limit and _fits(word, other):
            tags.append(other)
    return tags


def _fits(word: str, tag: str) -> bool:
    return word.endswith("ed") if tag in {"VBD", "VBN"} else word.islower()


def train(sentences: list[Sentence], rounds: int = ROUNDS) -> dict[str, dict[str, str]]:
    """Return the tables of a tagger trained on tagged sentences; the same sentences give the same tables."""
    words = lexicon(sentences)
    learner = Averaged()
    tagger = Tagger(words, learner.rows)
    prepared = [(tagger.words(s.words, s.lower), s) for s in sentences]
    chance = random.Random(SEED)
    for _ in range(rounds):
        chance.shuffle(prepared)
        for known, sentence in prepared:
            _learn_sentence(tagger, learner, known, sentence)
    return {"lexicon": words, "weights": table(_without_lonely(learner.mean(SCALE, LEAST_WEIGHT)))}


def _without_lonely(rows: dict[str, Row]) -> dict[str, Row]:
    return {feature: row for feature, row in rows.items() if max(map(abs, row.values())) > 1}


def _learn_sentence(tagger: Tagger, learner: Averaged, known: list[Word], sentence: Sentence) -> None:
    history = History()
    for i, (lower, right) in enumerate(zip(sentence.lower, sentence.tags, strict=True)):
        choice = known[i + 2].tags
        tag = choice[0]
        if len(choice) > 1:
            learner.step += 1
            active = features(known, i, history)
            tag = tagger.choose(choice, active)
            if tag != right and right in choice:
                learner.learn(active, right, tag)
        history = history.then(tag, lower)
