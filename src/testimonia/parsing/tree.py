"""From scores of arcs to a tree: the best tree of all that have one root and no circles.

Nearly always the best heads make such a tree by themselves. Where they do not, the best tree is found as Chu & Liu
(1965) and Edmonds (1967) do, in the dense form of Tarjan (1977): best heads are followed from word to word; words that
run in a circle are taken for one, until all paths end at the root; then the circles are opened, the last one first,
where they are entered. Time and memory grow with the square of the words, whatever the scores.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.int64]
Numbers = NDArray[np.int32]
NEVER = -np.inf


def best_tree(scores: NDArray[np.floating]) -> Heads:
    """Return for each word its head, 0 for the root and ``i + 1`` for word ``i``.

    ``scores``, all finite, has a row for each word and a column for each head, the root's first.
    """
    size = len(scores)
    if size == 0:
        return np.zeros(0, np.int64)
    square = np.full((size + 1, size + 1), NEVER)
    square[1:] = scores
    np.fill_diagonal(square, NEVER)
    heads: Heads = square.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and circle(heads) is None:
        return heads[1:]
    # a second root costs more than any other heads can gain, so that the best tree has one
    square[1:, 0] -= (size + 1) * (1 + float(np.max(scores)) - float(np.min(scores)))
    return _Contraction(square).solved()


def circle(heads: Heads) -> list[int] | None:
    """Return the words of a circle, None where following the heads always ends at the root."""
    done = {0}
    for start in range(1, len(heads)):
        path: dict[int, None] = {}
        at = start
        while at not in done and at not in path:
            path[at] = None
            at = int(heads[at])
        if at in path:
            steps = list(path)
            return steps[steps.index(at) :]
        done.update(path)
    return None


@dataclass(slots=True)
class _Node:
    """A word, or a circle taken for one: what it was taken into, and its best arc so far (word, head)."""

    inside: "_Node | None" = None
    arc: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class _Contraction:
    """The search: rows and columns of ``square`` are words and circles, a circle in the place of one of its words."""

    square: Scores
    words: Numbers = field(init=False)
    """Which word of a row's circle an arc hangs."""
    tops: Numbers = field(init=False)
    """Which word of a column's circle it hangs it on."""
    at: list[_Node] = field(init=False)
    """The node in each place."""
    circles: list[_Node] = field(init=False)

    def __post_init__(self) -> None:
        numbers = np.arange(len(self.square), dtype=np.int32)
        self.words = np.repeat(numbers[:, None], len(numbers), 1)
        self.tops = np.repeat(numbers[None], len(numbers), 0)
        self.at = [_Node() for _ in numbers]
        self.circles = []

    def solved(self) -> Heads:
        """Return the heads of the words."""
        leaves = list(self.at)
        done = np.zeros(len(leaves), bool)
        done[0] = True
        for start in range(1, len(leaves)):
            if self.at[start].inside is None and not done[start]:
                done[self._path(start, done)] = True
        for ring in reversed(self.circles):
            entered = leaves[ring.arc[0]]
            while entered.inside is not ring:
                assert entered.inside is not None
                entered = entered.inside
            entered.arc = ring.arc
        return np.array([leaf.arc[1] for leaf in leaves[1:]], np.int64)

    def _path(self, start: int, done: NDArray[np.bool_]) -> list[int]:
        """Return the places on the way from a place to the root or to what is done, circles contracted."""
        path = [start]
        where = {start}
        while True:
            place = path[-1]
            head = int(self.square[place].argmax())
            self.at[place].arc = int(self.words[place, head]), int(self.tops[place, head])
            if head in where:
                ring = path[path.index(head) :]
                del path[len(path) - len(ring) + 1 :]
                where.difference_update(ring[1:])
                self._contract(np.array(ring))
            elif done[head]:
                return path
            else:
                path.append(head)
                where.add(head)

    def _contract(self, ring: NDArray[np.intp]) -> None:
        """Take a circle for one word, in the place of its first."""
        first, rest, every = ring[0], ring[1:], np.arange(len(self.square))
        entering = self.square[ring] - self.square[ring].max(1)[:, None]
        best = entering.argmax(0)
        self.square[first], self.words[first] = entering[best, every], self.words[ring[best], every]
        self.tops[first] = self.tops[ring[best], every]
        leaving = self.square[:, ring].argmax(1)
        self.square[:, first], self.tops[:, first] = (
            self.square[every, ring[leaving]],
            self.tops[every, ring[leaving]],
        )
        self.words[:, first] = self.words[every, ring[leaving]]
        self.square[:, rest] = self.square[rest] = self.square[first, first] = NEVER
        node = _Node()
        for place in ring:
            self.at[place].inside = node
        self.at[first] = node
        self.circles.append(node)
