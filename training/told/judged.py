"""What is told by the model, held to the marks: right where type and person are, each mark once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch

from corpus.lines import Mark
from corpus.pairing import closest
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Told as Statement
from testimonia.tagger.told import ToldHeads
from training.told.examples import Example, touched
from training.told.ground import Lower
from training.told.model import Told, arrays


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement of the model, and whether a reader marked it: its type and person, its role too."""

    type: str
    sure: float
    right: bool
    with_role: bool


@torch.no_grad()
def told(model: Told, example: Example, lower: Lower) -> Iterator[list[Statement]]:
    """Yield what the model says of each sentence that a window holds whole."""
    heads = ToldHeads(arrays(model))
    for window in example.windows:
        hidden = lower[id(window)].float()[None]
        with torch.autocast("cpu", torch.bfloat16):
            vectors = model.branch(hidden, None).float()[0].numpy()
        place = 1
        for sentence in window.sentences:
            starts = np.cumsum([place, *(len(word) for word in sentence.pieces)])
            yield list(heads(vectors[starts[:-1]], sentence.tree))
            place = int(starts[-1])


def judged(statements: Iterable[tuple[Sentence, Statement]], marks: list[Mark]) -> Iterator[Judged]:
    """Yield the statements of one text, each with whether a mark says the same; ``statements`` with their sentences."""
    said = list(statements)
    alike = (
        (closeness(sentence, one, mark), n, m)
        for n, (sentence, one) in enumerate(said)
        for m, mark in enumerate(marks)
        if one.type == mark.type and _same(sentence, one, mark)
    )
    paired = dict(closest(alike))
    for n, (_, one) in enumerate(said):
        mark = marks[paired[n]] if n in paired else None
        yield Judged(one.type, one.sure, mark is not None, mark is not None and mark.role == one.role)


def _same(sentence: Sentence, one: Statement, mark: Mark) -> bool:
    """Tell whether a statement is in the words of a mark, and of its person."""
    word = one.arguments["subject"][0]
    quoted = mark.places["quote"][0] < sentence.end and sentence.start < mark.places["quote"][1]
    return quoted and word in touched(sentence, mark.places["subject"])


def closeness(sentence: Sentence, one: Statement, mark: Mark) -> int:
    """Return how much of a statement and a mark is the same, the likelier statement first."""
    trigger = one.word in touched(sentence, mark.places["trigger"])
    return 1000 * (2 * trigger + (one.role == mark.role)) + int(999 * one.sure)
