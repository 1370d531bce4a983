"""The layers and heads for statements, in torch; ``testimonia.tagger.told`` runs the heads without it.

The branch leaves the encoder behind its lower layers, so that what those learnt of names, trees and antecedents stays
as it is. Triggers and arguments see of the tree the word over a word, those under it, and the way between two
(He, Lee, Lewis & Zettlemoyer, Deep Semantic Role Labeling, 2017, for the task; the tree as features).
"""

import copy
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from transformers import BertModel

from testimonia.tagger.labels import SLOTS
from testimonia.tagger.told import CHILDREN
from testimonia.tagger.trees import DISTANCES, PATHS, SIZES
from training.encoder.model import HIDDEN, only
from training.told.examples import Class, Window

BELOW, LAYERS = 3, 2
"""Layers of the encoder below the branch, and layers of the branch itself."""
TRIGGER, ARGUMENT = 320, 192
LABEL, CLASS, WAY = 24, 64, 24
"""Widths of what stands for a label of a word, for a class, and for a distance or way."""
DROP, WORD_DROP = 0.3, 0.1
RARE_TRIGGER, RARE_ARGUMENT = -4.0, -3.0
"""Logits to begin with: most words carry nothing, and fill no slot."""
MASKED = -1e9


class Branch(nn.Module):
    """The layers that statements have for themselves."""

    def __init__(self, bert: BertModel, below: int = BELOW, layers: int = LAYERS) -> None:
        super().__init__()
        top = len(bert.encoder.layer) - 1
        copied = (copy.deepcopy(bert.encoder.layer[min(n, top)]) for n in range(below, below + layers))
        self.layer = nn.ModuleList(copied)

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Return (rows, pieces, 384) from the same of the layers below; ``mask`` is added to what attends."""
        for layer in self.layer:
            hidden = only(layer(hidden, mask))
        return hidden


@dataclass(frozen=True, slots=True)
class Words:
    """All words of a batch, one after the other: vectors, of each the word it hangs on (itself at a root), labels."""

    vectors: torch.Tensor
    heads: torch.Tensor
    deprel: torch.Tensor
    labels: torch.Tensor
    children: torch.Tensor
    first: torch.Tensor
    """Whether a word is the first of its sentence."""
    last: torch.Tensor


@dataclass(frozen=True, slots=True)
class Asked:
    """Pairs of a trigger and a word of its sentence, by the numbers of the words in the batch."""

    trigger: torch.Tensor
    word: torch.Tensor
    cls: torch.Tensor
    distance: torch.Tensor
    path: torch.Tensor


class ToldHeads(nn.Module):
    """What is read from the branch's vectors: triggers, and what fills their slots."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.deprel = nn.Embedding(SIZES["deprel"], LABEL)
        self.xpos = nn.Embedding(SIZES["xpos"], LABEL)
        self.kind = nn.Embedding(SIZES["kind"], LABEL)
        labels = 3 * LABEL
        self.trigger_in = nn.Linear(5 * HIDDEN + labels + LABEL, TRIGGER)
        self.trigger_out = nn.Linear(TRIGGER, classes)
        self.cls = nn.Embedding(classes, CLASS)
        self.distance = nn.Embedding(DISTANCES, WAY)
        self.path = nn.Embedding(PATHS, WAY)
        self.of_trigger = nn.Linear(HIDDEN, ARGUMENT)
        self.of_word = nn.Linear(HIDDEN, ARGUMENT, bias=False)
        self.of_both = nn.Linear(HIDDEN, ARGUMENT, bias=False)
        self.of_head = nn.Linear(HIDDEN, ARGUMENT, bias=False)
        self.of_children = nn.Linear(HIDDEN, ARGUMENT, bias=False)
        self.of_labels = nn.Linear(2 * labels + CLASS + 2 * WAY, ARGUMENT, bias=False)
        self.argument_out = nn.Linear(ARGUMENT, len(SLOTS))
        self.drop = nn.Dropout(DROP)
        self.word_drop = nn.Dropout(WORD_DROP)
        nn.init.constant_(self.trigger_out.bias, RARE_TRIGGER)
        nn.init.constant_(self.argument_out.bias, RARE_ARGUMENT)

    def words(self, vectors: torch.Tensor, windows: Sequence[Window]) -> Words:
        """Return the words of a batch, from their vectors one after the other."""
        trees = [sentence.tree for window in windows for sentence in window.sentences]
        starts = np.cumsum([0, *map(len, trees)])[:-1]
        vectors = self.word_drop(vectors)
        heads = torch.tensor(
            np.concatenate([t.heads + start for t, start in zip(trees, starts, strict=True)])
        )
        deprel, xpos, kind = (
            torch.tensor(np.concatenate([getattr(tree, name) for tree in trees]))
            for name in ("deprel", "xpos", "kind")
        )
        hangs = torch.arange(len(vectors)) != heads
        children = torch.zeros_like(vectors).index_add(0, heads[hangs], vectors[hangs] * CHILDREN)
        first, last = torch.zeros(len(vectors), dtype=torch.bool), torch.zeros(len(vectors), dtype=torch.bool)
        first[torch.tensor(starts)] = True
        last[torch.tensor([start + len(t) - 1 for t, start in zip(trees, starts, strict=True)])] = True
        labels = torch.cat([self.deprel(deprel), self.xpos(xpos), self.kind(kind)], 1)
        return Words(vectors, heads, deprel, labels, children, first, last)

    def triggers(self, words: Words) -> torch.Tensor:
        """Return (words, classes): logits of carrying a statement."""
        edge = torch.zeros_like(words.vectors[:1])
        left = torch.cat([edge, words.vectors[:-1]]).masked_fill(words.first[:, None], 0)
        right = torch.cat([words.vectors[1:], edge]).masked_fill(words.last[:, None], 0)
        over = self.deprel(words.deprel[words.heads])
        vectors = (words.vectors, words.vectors[words.heads], words.children, left, right, words.labels, over)
        hidden = nn.functional.gelu(self.trigger_in(torch.cat(vectors, 1)), approximate="tanh")
        result: torch.Tensor = self.trigger_out(self.drop(hidden))
        return result

    def arguments(self, words: Words, asked: Asked) -> torch.Tensor:
        """Return (pairs, slots): logits of a word filling a slot of a trigger."""
        vectors, over = words.vectors, words.heads[asked.word]
        about = (
            words.labels[asked.word], words.labels[over], self.cls(asked.cls), self.distance(asked.distance),
            self.path(asked.path),
        )  # fmt: skip
        hidden = (
            self.of_trigger(vectors)[asked.trigger]
            + self.of_word(vectors)[asked.word]
            + self.of_both(vectors[asked.trigger] * vectors[asked.word])
            + self.of_head(vectors)[over]
            + self.of_children(words.children)[asked.word]
            + self.of_labels(torch.cat(about, 1))
        )
        result: torch.Tensor = self.argument_out(self.drop(nn.functional.gelu(hidden, approximate="tanh")))
        return result


class Told(nn.Module):
    """Branch and heads, on what the frozen layers below give."""

    def __init__(
        self, bert: BertModel, classes: Sequence[Class], below: int = BELOW, layers: int = LAYERS
    ) -> None:
        super().__init__()
        self.classes = list(classes)
        self.below = below
        self.branch = Branch(bert, below, layers)
        self.heads = ToldHeads(len(classes))

    def words(self, windows: Sequence[Window], lower: Sequence[torch.Tensor]) -> Words:
        """Return the words of some windows; ``lower`` has of each (pieces, 384) of the layers below."""
        longest = max(len(each) for each in lower)
        hidden = torch.zeros(len(lower), longest, HIDDEN)
        mask = torch.full((len(lower), 1, 1, longest), MASKED)
        for row, each in enumerate(lower):
            hidden[row, : len(each)] = each.float()
            mask[row, :, :, : len(each)] = 0
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self.branch(hidden, mask).float()
        flat = torch.cat([vectors[row, _starts(window)] for row, window in enumerate(windows)])
        return self.heads.words(flat, windows)


def _starts(window: Window) -> torch.Tensor:
    """Return the place of each word's first piece."""
    sizes = [len(word) for sentence in window.sentences for word in sentence.pieces]
    return torch.tensor(np.cumsum([1, *sizes])[:-1])


def arrays(model: Told) -> dict[str, NDArray[np.generic]]:
    """Return the weights of the heads as the file that ships names them."""
    state = {name.replace(".", "_"): value.numpy() for name, value in model.heads.state_dict().items()}
    state["class_weight"] = state.pop("cls_weight")
    return state | {"classes": np.array(model.classes, np.str_)}
