"""The parse read from vectors of words, in numpy: a biaffine head over what the encoder computes anyway.

Dozat & Manning, Deep Biaffine Attention for Neural Dependency Parsing (2017). The arithmetic is that of
``training.encoder.model.Heads.trees``; ``training.encoder.export`` holds the two against each other.
"""

from collections.abc import Mapping, Sequence

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
    """The weights, and the parse of a sentence by them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Take arrays named as in ``training.encoder.model.Heads``: parse_views, parse_root, parse_arc, …."""
        self.arc, self.deprel = weights["parse_arc"], weights["parse_deprel"]
        arc, deprel = self.arc.shape[1], self.deprel.shape[0] - 1
        self.bounds = np.cumsum([arc, arc, deprel])
        self.views = np.ascontiguousarray(weights["parse_views_weight"].T), weights["parse_views_bias"]
        self.tags = np.ascontiguousarray(weights["parse_tags_weight"].T), weights["parse_tags_bias"]
        self.root = weights["parse_root"][None]

    def __call__(self, vectors: Floats) -> Parse:
        """Return the parse of a sentence whose words have these vectors; it has no lemmas."""
        if len(vectors) == 0:
            return Parse((), (), (), (), (), ())
        views = np.concatenate([self.root, vectors]) @ self.views[0] + self.views[1]
        views = np.maximum(views, SLOPE * views)
        child, head, lower, upper = np.split(views, self.bounds, 1)
        scores = (child[1:] @ self.arc[:-1] + self.arc[-1]) @ head.T
        heads = best_tree(scores)
        relations = self._relations(lower[1:], upper[heads], heads)
        tags = vectors @ self.tags[0] + self.tags[1]
        upos = tuple(UPOS[number] for number in tags[:, : len(UPOS)].argmax(1))
        xpos = tuple(XPOS[number] for number in tags[:, len(UPOS) :].argmax(1))
        return Parse(
            upos, xpos, (), tuple(int(head) - 1 for head in heads),
            tuple(DEPRELS[number] for number in relations), tuple(_sure(scores, heads)),
        )  # fmt: skip

    def _relations(self, lower: Floats, upper: Floats, heads: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the best relation of each word to its head: "root" for the root's word, and for no other."""
        each = (lower @ self.deprel[:-1] + self.deprel[-1]).reshape(len(lower), len(DEPRELS), -1)
        scores = np.matmul(each[:, :, :-1], upper[:, :, None])[:, :, 0] + each[:, :, -1]
        scores[:, ROOT_LABEL] = np.where(heads == 0, np.inf, -np.inf)
        result: NDArray[np.int64] = scores.argmax(1)
        return result


def _sure(scores: Floats, heads: NDArray[np.int64]) -> Sequence[float]:
    """Return the probability of each head among all."""
    shifted = np.exp(scores - scores.max(1, keepdims=True))
    chosen = shifted[np.arange(len(heads)), heads] / shifted.sum(1)
    return [round(float(chance), 3) for chance in chosen]
