"""What is told by the model, placed in its text and held to the marks: right where type and person are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from corpus.agreement import overlap
from corpus.lines import Mark, Span
from corpus.pairing import alike, closest
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Told as Statement
from testimonia.tagger.told import LIKELY, ToldHeads
from training.told.examples import Example
from training.told.ground import Lower
from training.told.model import Told, arrays


@dataclass(frozen=True, slots=True)
class Placed:
    """What the model says, and the sentence in which it says it."""

    told: Statement
    sentence: Sentence

    def span(self, word: int) -> Span:
        """Return where a word stands."""
        return self.sentence.starts[word], self.sentence.ends[word]

    @property
    def subject(self) -> Span:
        """Where the word for whom it is told stands."""
        return self.span(self.told.arguments["subject"][0])


def told(model: Told, texts: Iterable[Example], lower: Lower) -> Iterator[tuple[Example, list[Placed]]]:
    """Yield texts with what the model says of each of their sentences that a window holds whole."""
    heads = ToldHeads(arrays(model))
    yield from ((example, list(_told(model, heads, example, lower))) for example in texts)


@torch.no_grad()
def _told(model: Told, heads: ToldHeads, example: Example, lower: Lower) -> Iterator[Placed]:
    for window in example.windows:
        hidden = lower[id(window)].float()[None]
        with torch.autocast("cpu", torch.bfloat16):
            vectors = model.branch(hidden, None).float()[0].numpy()
        place = 1
        for piece in window.sentences:
            starts = np.cumsum([place, *(len(word) for word in piece.pieces)])
            yield from (Placed(one, piece.sentence) for one in heads(vectors[starts[:-1]], piece.tree))
            place = int(starts[-1])


def tells(each: Placed, mark: Mark) -> bool:
    """Tell whether what the model says is a mark's: of its type and person, in a sentence of its words."""
    sentence, quote = each.sentence, mark.places["quote"]
    if each.told.type != mark.type or not overlap(quote, (sentence.start, sentence.end)):
        return False
    return overlap(mark.places["subject"], each.subject)


def closeness(each: Placed, mark: Mark) -> int:
    """Return how much of what is told and of a mark is the same, on the scale of ``corpus.reading.closeness``."""
    other = mark.places.get("object")
    word, chance = each.told.arguments["object"]
    same_object = other is not None and chance >= LIKELY and overlap(other, each.span(word))
    trigger = overlap(mark.places["trigger"], each.span(each.told.word))
    return 4 * (mark.role == each.told.role) + 2 * trigger + 3 * same_object


def judged(said: Sequence[Placed], marks: Sequence[Mark]) -> Iterator[tuple[float, bool]]:
    """Yield for each thing said of one text how sure the model is, and whether a mark says the same, each mark once."""
    right = {n for n, _ in closest(alike(said, marks, tells, closeness))}
    yield from ((one.told.sure, n in right) for n, one in enumerate(said))
