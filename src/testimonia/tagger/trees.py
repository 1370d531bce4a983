"""The trees of sentences as numbers: what the heads for statements see of the parse.

The classes are those a model learnt; a change needs a new model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from testimonia.parsing.labels import DEPRELS, XPOS
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.labels import NAME_KINDS
from testimonia.tagger.sight import Name

Numbers = NDArray[np.int64]
FARTHEST = 20
"""Words between two beyond which their distance is one class."""
DISTANCES = 2 * FARTHEST + 1
STEPS = 4
"""Classes of steps up and down the tree: none, one, two, more."""
PATHS = STEPS * STEPS
"""Classes of ways through the tree, from one word up to where the other's branch begins, and down to it."""
_DEPREL = {relation: i for i, relation in enumerate(DEPRELS, 1)}
_LISTED = frozenset(number for relation, number in _DEPREL.items() if relation in {"conj", "list"})
_XPOS = {tag: i for i, tag in enumerate(XPOS, 1)}
_KIND = {kind: i for i, kind in enumerate(NAME_KINDS, 1)}
SIZES = {"deprel": len(DEPRELS) + 1, "xpos": len(XPOS) + 1, "kind": len(NAME_KINDS) + 1}
"""Classes of each label, with one for none."""


@dataclass(frozen=True)
class Tree:
    """A sentence of words 0 to n - 1: numbers of their labels, and the word that each hangs on, itself at the root."""

    heads: Numbers
    deprel: Numbers
    xpos: Numbers
    kind: Numbers

    @classmethod
    def of(cls, parse: Parse, names: Sequence[Name]) -> "Tree":
        """Return the tree of a sentence with its names."""
        kinds = np.zeros(len(parse), np.int64)
        for name in names:
            kinds[name.first : name.last] = _KIND[name.kind]
        return cls(
            np.array([i if head == ROOT else head for i, head in enumerate(parse.heads)], np.int64),
            np.array([_DEPREL.get(relation, 0) for relation in parse.relations], np.int64),
            np.array([_XPOS.get(tag, 0) for tag in parse.tags], np.int64),
            kinds,
        )

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.heads)

    @cached_property
    def above(self) -> list[dict[int, int]]:
        """For each word, itself and every word over it with the steps up to there."""
        found: list[dict[int, int]] = []
        for word in range(len(self)):
            steps, at = {word: 0}, word
            while (over := int(self.heads[at])) not in steps:
                steps[over] = len(steps)
                at = over
            found.append(steps)
        return found

    def paths(self, word: int) -> Numbers:
        """Return the class of the way from a word to each word of the sentence."""
        return np.array([_path(self.above[word], each) for each in self.above], np.int64)

    def distances(self, word: int) -> Numbers:
        """Return the class of the distance from a word to each word of the sentence."""
        return np.clip(np.arange(len(self)) - word, -FARTHEST, FARTHEST) + FARTHEST

    def joined(self, word: int) -> list[int]:
        """Return the words of the list that a word is part of, itself included, in order."""
        return self._lists[self._first[word]]

    @cached_property
    def _first(self) -> list[int]:
        """For each word, the word on which the list hangs that it is part of: itself, where it is part of none."""
        return [
            next((over for over in steps if self.deprel[over] not in _LISTED), word)
            for word, steps in enumerate(self.above)
        ]

    @cached_property
    def _lists(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for word, first in enumerate(self._first):
            found.setdefault(first, []).append(word)
        return found

    def top(self, first: int, last: int) -> int:
        """Return the word of ``first`` up to ``last`` on which the others hang: the first whose head is outside."""
        outside = (w for w in range(first, last) if self.heads[w] == w or not first <= self.heads[w] < last)
        return next(outside, last - 1)


def _path(one: dict[int, int], other: dict[int, int]) -> int:
    """Return the class of the way between two words, each given as the words over it."""
    meeting = next((word for word in other if word in one), None)
    if meeting is None:
        return PATHS - 1
    return min(one[meeting], STEPS - 1) * STEPS + min(other[meeting], STEPS - 1)
