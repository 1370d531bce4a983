"""Trains the finder of names: a perceptron over whole divisions of the stretches in which names may lie."""

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.tagger import spans
from testimonia.tagger.names import LONGEST, NONE, Finder, Part, Stretch
from testimonia.tagger.store import Row
from training.mentions import Example
from training.perceptron import Averaged, table

SEED = 1917
ROUNDS = 4
SCALE = 20
LEAST_WEIGHT = 0.05
COST = 40
"""A wrong part is held to score so much more than it does, so that the right one must win by a distance."""
FORBIDDEN = -(10**9)
HELD_OUT = 10
"""One document in so many is kept for measuring."""


def held_out(document: str) -> bool:
    """Say whether a document is kept for measuring."""
    return zlib.crc32(document.encode()) % HELD_OUT == 0


def calibrating(document: str) -> bool:
    """Say whether a held-out document serves to set thresholds; the others serve to report figures."""
    return zlib.crc32(document.encode()) // HELD_OUT % 2 == 0


@dataclass(frozen=True, slots=True)
class Task:
    """One stretch to be divided: ``names`` are the corpus's names that the rules let be found in it."""

    example: Example
    sight: spans.View
    first: int
    last: int
    names: dict[tuple[int, int], str]

    def fits(self, part: Part) -> bool:
        """Say whether a part of a division agrees with what the corpus says of its words."""
        first, last, kind = part
        if (first, last) in self.names:
            return kind == self.names[first, last]
        if any(a < last and first < b for a, b in self.names):
            return False
        return kind == NONE or (
            kind in {"work", "event"} and self.example.free.issuperset(range(first, last))
        )


def tasks_of(example: Example) -> Iterator[Task]:
    """Yield the stretches of a sentence, each with its names."""
    sentence = example.sentence
    sight = spans.view(sentence)
    for first, last in spans.stretches(sentence):
        names = {
            name: kind
            for name, kind in example.names.items()
            if first <= name[0]
            and name[1] <= last
            and spans.possible(sentence, *name)
            and name[1] - name[0] <= LONGEST
        }
        yield Task(example, sight, first, last, names)


def shared_features(tasks: list[Task]) -> set[str]:
    """Return the features that more than one document has: the others would be learnt by heart."""
    where: dict[str, str] = {}
    shared: set[str] = set()
    for task in tasks:
        document = task.example.document
        for first, last in [*task.names, *((i, i + 1) for i in range(task.first, task.last))]:
            for feature in _features(task.sight, (first, last, NONE)):
                if where.setdefault(feature, document) != document:
                    shared.add(feature)
    return shared


def train(examples: list[Example], rounds: int = ROUNDS) -> dict[str, dict[str, str]]:
    """Return the tables of a finder trained on examples; the same examples give the same tables."""
    learner = Averaged()
    finder = Finder(learner.rows)
    tasks = [task for example in examples for task in tasks_of(example)]
    shared = shared_features(tasks)
    chance = random.Random(SEED)
    for _ in range(rounds):
        chance.shuffle(tasks)
        for task in tasks:
            _learn(finder, learner, task, shared)
    rows = learner.mean(SCALE, LEAST_WEIGHT)
    return {"weights": table({feature: row for feature, row in rows.items() if _speaks(row)})}


def _speaks(row: Row) -> bool:
    return max(map(abs, row.values())) > 1


def _learn(finder: Finder, learner: Averaged, task: Task, shared: set[str]) -> None:
    finder.forget()
    stretch = Stretch(finder, task.example.sentence, task.sight, task.first, task.last)
    learner.step += 1
    guess = stretch.best(lambda part: 0 if task.fits(part) else COST)
    if all(task.fits(part) for part in guess) and task.names.keys() <= {(part[0], part[1]) for part in guess}:
        return
    right = stretch.best(lambda part: 0 if task.fits(part) else FORBIDDEN)
    for parts, others, change in ((right, guess, 1), (guess, right, -1)):
        for part in parts:
            if part not in others:
                learner.move(shared.intersection(_features(task.sight, part)), part[2], change)


def _features(sight: spans.View, part: Part) -> list[str]:
    first, last, _ = part
    return spans.inside(sight, first, last) + spans.before(sight, first) + spans.after(sight, last)
