"""What is read from the encoder's vectors, in numpy: tags of words, and relations between two places.

The arithmetic is that of ``training.encoder.model.Heads``; ``training.encoder.export`` holds the two against each
other before it writes a model.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from testimonia.tagger.labels import MENTION_KINDS, OBJECTS, RELATIONS, SUBJECTS, TAGS, distance
from testimonia.tagger.sight import Place

Floats = NDArray[np.float32]
Point = Literal["precise", "balanced"]
POINTS: tuple[Point, ...] = get_args(Point)
"""From which probability on a relation is believed: so that few are wrong on ordinary text, or for the best F1."""
REACH = 100
"""Words between two places beyond which no relation is asked for: a window of training was no longer."""
AT_ONCE = 1024
"""Pairs that are worked on together, so that memory stays bounded."""
SURE = 0.995
"""Probability of "no name" beyond which a word ends the search for one."""
NUMBER = {kind: i for i, kind in enumerate(MENTION_KINDS)}
POSSIBLE = np.array([[kind in OBJECTS[relation] for relation in RELATIONS] for kind in MENTION_KINDS])
"""(kinds, relations): whether a mention of the kind can be the second member."""
_FORBIDDEN = np.float32(-1e9)
_NEXT = np.array(
    [[_FORBIDDEN if b.startswith("I-") and a[2:] != b[2:] else 0 for b in TAGS] for a in TAGS], np.float32
)
_FIRST = _NEXT[0]


def gelu(x: Floats) -> Floats:
    """Return the Gaussian error linear unit, in its approximation by tanh."""
    result: Floats = (
        0.5 * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)))
    )
    return result


def log_softmax(x: Floats) -> Floats:
    """Return logarithms of probabilities over the last axis."""
    shifted = x - x.max(-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


@dataclass(frozen=True, slots=True)
class Span:
    """A named stretch: words ``first`` to ``last``, kind, and the mean probability of its tags."""

    first: int
    last: int
    kind: str
    probability: float


def spans(scores: Floats) -> list[Span]:
    """Return the best names for logarithms of probabilities (words, tags)."""
    found: list[Span] = []
    open_ = scores[:, 0] < np.log(np.float32(SURE))
    i, size = 0, len(scores)
    while i < size:
        if not open_[i]:
            i += 1
            continue
        end = i
        while end < size and open_[end]:
            end += 1
        found += (Span(i + s.first, i + s.last, s.kind, s.probability) for s in _decode(scores[i:end]))
        i = end
    return found


def _decode(scores: Floats) -> list[Span]:
    best, back = scores[0] + _FIRST, []
    for row in scores[1:]:
        ways = best[:, None] + _NEXT
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return list(_gather(path[::-1], scores))


def _gather(path: list[int], scores: Floats) -> list[Span]:
    found: list[Span] = []
    first = -1
    for i, number in enumerate([*path, 0]):
        tag = TAGS[number]
        if first >= 0 and not tag.startswith("I-"):
            sure = float(np.exp(scores[range(first, i), path[first:i]]).mean())
            found.append(Span(first, i, TAGS[path[first]][2:], sure))
            first = -1
        if tag.startswith("B-"):
            first = i
    return found


class Heads:
    """The weights, and what they say of words and of pairs."""

    def __init__(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        self.w: dict[str, Floats] = {name: np.asarray(value, np.float32) for name, value in weights.items()}
        self.thresholds: dict[Point, Floats] = dict(zip(POINTS, self.w["thresholds"], strict=True))

    def tags(self, words: Floats) -> Floats:
        """Return logarithms of probabilities (words, tags)."""
        return log_softmax(words @ self.w["tag_weight"].T + self.w["tag_bias"])

    def pairs(self, words: Floats, places: Sequence[Place]) -> tuple[list[tuple[int, int]], Floats]:
        """Return the pairs of places worth asking about and, for each, the probability of each relation.

        The places are in the order of their words; those more than ``REACH`` words apart are no pair, as in training.
        """
        asked = list(_worth_asking(places))
        if not asked:
            return [], np.zeros((0, len(RELATIONS)), np.float32)
        sums = np.concatenate([np.zeros((1, words.shape[1]), np.float32), words.cumsum(0)])
        vectors = np.stack([(sums[last] - sums[first]) / (last - first) for first, last, _ in places])
        slices = [asked[start : start + AT_ONCE] for start in range(0, len(asked), AT_ONCE)]
        logits = np.concatenate([self._pair_logits(sums, vectors, places, some) for some in slices])
        allowed = POSSIBLE[[NUMBER[places[o][2]] for _, o in asked]]
        return asked, np.where(allowed, 1 / (1 + np.exp(-logits.clip(-60, 60))), 0).astype(np.float32)

    def _pair_logits(
        self, sums: Floats, vectors: Floats, places: Sequence[Place], asked: list[tuple[int, int]]
    ) -> Floats:
        w = self.w
        subject, other = (np.array(side) for side in zip(*asked, strict=True))
        persons = np.cumsum([0, *(kind in ("person", "pronoun") for _, _, kind in places)])
        between = persons[np.maximum(subject, other)] - persons[np.minimum(subject, other) + 1]
        around = np.array([_between(places, s, o) for s, o in asked])
        start, end, far, turned = around.T
        middle = (sums[end] - sums[start]) / np.maximum(end - start, 1)[:, None]
        kinds = np.array([NUMBER[kind] for _, _, kind in places])
        hidden = (
            (vectors @ w["pair_subject_weight"].T + w["pair_subject_bias"])[subject]
            + (vectors @ w["pair_object_weight"].T)[other]
            + middle @ w["pair_between_weight"].T
            + (vectors[subject] * vectors[other]) @ w["pair_both_weight"].T
            + w["pair_distance_weight"][far * 2 + turned]
            + w["pair_kinds_weight"][kinds[subject] * len(MENTION_KINDS) + kinds[other]]
            + w["pair_persons_weight"][np.minimum(between, 3)]
        )
        result: Floats = gelu(hidden) @ w["pair_out_weight"].T + w["pair_out_bias"]
        return result

    def links(self, vectors: Floats, gaps: Sequence[int]) -> Floats:
        """Return the probability of each candidate being whom a mention stands for; what is missing to 1 is "nobody".

        ``vectors`` has the mention in its first row and the candidates behind, in the order of the text; ``gaps``
        are the words between each candidate and the mention.
        """
        w, count = self.w, len(gaps)
        mention, candidates = vectors[:1], vectors[1:]
        hidden = (
            mention @ w["link_mention_weight"].T + w["link_mention_bias"]
            + candidates @ w["link_candidate_weight"].T
            + (mention * candidates) @ w["link_both_weight"].T
            + w["link_distance_weight"][[distance(gap) for gap in gaps]]
            + w["link_persons_weight"][[min(count - 1 - place, 3) for place in range(count)]]
        )  # fmt: skip
        scores = (gelu(np.asarray(hidden, np.float32)) @ w["link_out_weight"].T + w["link_out_bias"])[:, 0]
        nobody = mention @ w["link_none_weight"].T + w["link_none_bias"]
        result: Floats = np.exp(log_softmax(np.concatenate([scores, nobody[0]])))[:-1]
        return result


def _worth_asking(places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a person and something near that can be its second member."""
    second = [bool(POSSIBLE[NUMBER[kind]].any()) for _, _, kind in places]
    begin = 0
    for s, (first, last, kind) in enumerate(places):
        while places[begin][1] + REACH < first:
            begin += 1
        if kind not in SUBJECTS:
            continue
        for o in range(begin, len(places)):
            if places[o][0] - last > REACH:
                break
            if o != s and second[o]:
                yield s, o


def _between(places: Sequence[Place], subject: int, other: int) -> tuple[int, int, int, int]:
    """Return the words between two places (first, last), the class of distance, and the order."""
    one, two = places[subject], places[other]
    turned = two[0] < one[0]
    left, right = (two, one) if turned else (one, two)
    end = max(left[1], right[0])
    return left[1], end, distance(end - left[1]), int(turned)
