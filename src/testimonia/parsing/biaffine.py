"""The parse read from vectors of words, in numpy: a biaffine head over what the encoder computes anyway.

Dozat & Manning, Deep Biaffine Attention for Neural Dependency Parsing (2017). The arithmetic is that of
``training.encoder.model.Heads.trees``; ``training.encoder.export`` holds the two against each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from testimonia.parsing.labels import DEPRELS, UPOS, XPOS
from testimonia.parsing.protocol import Parse
from testimonia.parsing.tree import best_tree

Floats = NDArray[np.float32]
SLOPE = np.float32(0.1)
"""Of the leaky rectifier below zero."""
ROOT_LABEL = DEPRELS.index("root")


class ParseHead:
    """The weights, and the parse of sentences by them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Take arrays named as in ``training.encoder.model.Heads``: parse_views, parse_root, parse_arc, …."""
        self.arc, self.deprel = weights["parse_arc"], weights["parse_deprel"]
        arc, deprel = self.arc.shape[1], self.deprel.shape[0] - 1
        self.bounds = np.cumsum([arc, arc, deprel])
        self.views = np.ascontiguousarray(weights["parse_views_weight"].T), weights["parse_views_bias"]
        self.tags = np.ascontiguousarray(weights["parse_tags_weight"].T), weights["parse_tags_bias"]
        _, self.root_head, _, self.root_upper = self._views(weights["parse_root"][None])

    def _views(self, vectors: Floats) -> list[Floats]:
        """Return each word as a child and as a head of an arc, and as the lower and the upper end of a relation."""
        views = vectors @ self.views[0] + self.views[1]
        return np.split(np.maximum(views, SLOPE * views), self.bounds, 1)

    def __call__(self, vectors: Floats, sizes: Sequence[int]) -> Iterator[Parse]:
        """Yield the parses, without lemmas, of sentences of so many words, whose vectors stand one behind the other."""
        child, head, lower, upper = self._views(vectors)
        arcs = child @ self.arc[:-1] + self.arc[-1]
        labels = lower @ self.deprel[:-1] + self.deprel[-1]
        labels = labels.reshape(len(lower), len(DEPRELS), len(self.deprel))
        tags = vectors @ self.tags[0] + self.tags[1]
        upos, xpos = tags[:, : len(UPOS)].argmax(1), tags[:, len(UPOS) :].argmax(1)
        for start, end in pairwise(accumulate(sizes, initial=0)):
            own = slice(start, end)
            scores = arcs[own] @ np.concatenate([self.root_head, head[own]]).T
            heads = best_tree(scores) if end > start else np.zeros(0, np.int64)
            over = np.concatenate([self.root_upper, upper[own]])[heads]
            yield Parse(
                tuple(UPOS[number] for number in upos[own]), tuple(XPOS[number] for number in xpos[own]), (),
                tuple(int(head) - 1 for head in heads),
                tuple(DEPRELS[number] for number in _relations(labels[own], over, heads)),
                tuple(_sure(scores, heads)),
            )  # fmt: skip


def _relations(labels: Floats, over: Floats, heads: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the best relation of each word to its head: "root" for the root's word, and for no other."""
    scores = np.matmul(labels[:, :, :-1], over[:, :, None])[:, :, 0] + labels[:, :, -1]
    scores[:, ROOT_LABEL] = np.where(heads == 0, np.inf, -np.inf)
    result: NDArray[np.int64] = scores.argmax(1)
    return result


def _sure(scores: Floats, heads: NDArray[np.int64]) -> Sequence[float]:
    """Return the probability of each head among all."""
    shifted = np.exp(scores - scores.max(1, keepdims=True, initial=-np.inf))
    chosen = shifted[np.arange(len(heads)), heads] / shifted.sum(1)
    return [round(float(chance), 3) for chance in chosen]
