"""What the encoder's own vectors for statements say: which words tell something of a person, and what of whom.

A *trigger* is the word that carries a statement; a logistic unit for each type and role tells how likely it does. For
each trigger that is likely enough, every word of its sentence is asked whether it is the subject, the object and so on.
The arithmetic is that of ``training.told.model``; ``training.encoder.export`` holds the two against each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from testimonia.tagger.heads import Floats, gelu
from testimonia.tagger.labels import SLOTS
from testimonia.tagger.sight import Told
from testimonia.tagger.trees import Tree
from testimonia.tagger.worth import read

LEAST = 0.1
"""Probability of a trigger, and of its subject, from which on either is looked at."""
LONGEST = 500
"""Words of a sentence beyond which it is a list or a table, and nobody's trees hold."""
LIKELY = 0.5
"""Probability from which on a word fills a slot, alone or beside the likeliest with which it is coordinated."""
PARTED = ("object", "value")
"""Slots of which several words make several statements; places and times have their part in those."""
Filler = tuple[int, float]
"""A word and its probability."""
LABELS = ("deprel", "xpos", "kind")
WAYS = ("class", "distance", "path")
"""What is known of a pair of words beside their labels, in the order in which it was learnt."""
CHILDREN = 1 / 3
"""Factor on the sum over the words that hang on a word."""


class ToldHeads:
    """The weights, and what they say of a sentence."""

    def __init__(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the arrays of the file that ships; ``classes`` are the types and roles as "type.role"."""
        names = [str(name) for name in weights["classes"]]
        self.classes = [(name.partition(".")[0], name.partition(".")[2]) for name in names]
        numbers = (name for name in weights if not name.startswith(("classes", "worth")))
        self.w = {name: np.asarray(weights[name], np.float32) for name in numbers}
        self.worth = read(weights)
        self._own, self._over, self._class, self._distance, self._path = _parts(self.w)

    def __call__(self, words: Floats, tree: Tree) -> Iterator[Told]:
        """Yield what is likely told in a sentence, in the order of its words."""
        if not 0 < len(tree) <= LONGEST:
            return
        seen = self.seen(words, tree)
        for (word, type_), (chance, number) in self._best(self.triggers(seen, tree)).items():
            slots = self.arguments(seen, tree, word, number)
            role = self.classes[number][1]
            for sure, filled in fillings({slot: _likely(slots[:, i], tree) for i, slot in enumerate(SLOTS)}):
                if filled["subject"][1] >= LEAST or chance >= LIKELY:
                    yield Told(type_, role, word, round(chance * sure, 3), filled)

    def _best(self, chances: Floats) -> dict[tuple[int, str], tuple[float, int]]:
        """Return of each word and type that are likely enough the best probability, and the number of its class."""
        found: dict[tuple[int, str], tuple[float, int]] = {}
        for word, number in zip(*np.nonzero(chances >= LEAST), strict=True):
            key, own = (int(word), self.classes[number][0]), (float(chances[word, number]), int(number))
            found[key] = max(found.get(key, own), own)
        return found

    def seen(self, words: Floats, tree: Tree) -> "Seen":
        """Return the words of a sentence with what hangs on each, and the vectors of their labels."""
        hangs = np.flatnonzero(tree.heads != np.arange(len(tree)))
        children = np.zeros_like(words)
        np.add.at(children, tree.heads[hangs], words[hangs] * np.float32(CHILDREN))
        w = self.w
        every = (w["deprel_weight"][tree.deprel], w["xpos_weight"][tree.xpos], w["kind_weight"][tree.kind])
        labels = np.concatenate(every, 1)
        own = words @ w["of_word_weight"].T + labels @ self._own.T + children @ w["of_children_weight"].T
        over = (words @ w["of_head_weight"].T + labels @ self._over.T)[tree.heads]
        return Seen(words, children, labels, own + over)

    def triggers(self, seen: "Seen", tree: Tree) -> Floats:
        """Return (words, classes): the probability that a word carries a statement of a class."""
        w, words, edge = self.w, seen.words, np.zeros_like(seen.words[:1])
        beside = np.concatenate([edge, words[:-1]]), np.concatenate([words[1:], edge])
        relation = w["deprel_weight"][tree.deprel[tree.heads]]
        inputs = (words, words[tree.heads], seen.children, *beside, seen.labels, relation)
        hidden = gelu(_linear(np.concatenate(inputs, 1), w, "trigger_in"))
        return _sigmoid(_linear(hidden, w, "trigger_out"))

    def arguments(self, seen: "Seen", tree: Tree, word: int, number: int) -> Floats:
        """Return (words, slots): the probability that a word of the sentence fills a slot of a trigger."""
        w, words = self.w, seen.words
        trigger = _linear(words[word], w, "of_trigger") + self._class[number]
        way = self._distance[tree.distances(word)] + self._path[tree.paths(word)]
        hidden = seen.alone + (words[word] * words) @ w["of_both_weight"].T + way + trigger
        return _sigmoid(_linear(gelu(hidden), w, "argument_out"))


def _parts(weights: Mapping[str, Floats]) -> list[Floats]:
    """Return the weights for the labels of a word and of that over it, and what each class, distance and way says."""
    label = sum(weights[f"{name}_weight"].shape[1] for name in LABELS)
    widths = (label, label, *(weights[f"{name}_weight"].shape[1] for name in WAYS[:-1]))
    own, over, *rest = np.split(weights["of_labels_weight"], np.cumsum(widths), 1)
    ways = [weights[f"{name}_weight"] @ part.T for name, part in zip(WAYS, rest, strict=True)]
    return [own, over, *ways]


def _likely(chances: Floats, tree: Tree) -> list[Filler]:
    """Return the words that likely fill a slot: the likeliest first, then those coordinated with it."""
    best = int(chances.argmax())
    others = [word for word in tree.joined(best) if word != best and chances[word] >= LIKELY]
    return [(word, round(float(chances[word]), 3)) for word in (best, *others)]


def fillings(slots: Mapping[str, Sequence[Filler]]) -> Iterator[tuple[float, dict[str, Filler]]]:
    """Yield the statements of one trigger as the words in their slots, each with how sure it is beside the others.

    "had three sons: Jan, Max and Otto" is three; "taught at Graz from 1950 and at Linz from 1960" is two, each with its
    own time. Of several subjects each does the likeliest of several things: nobody wrote that each did all.
    """
    longest: Sequence[Filler] = max((slots[slot] for slot in PARTED), key=len)
    owns = sorted(longest)
    best = max(owns, key=_chance)
    for subject in slots["subject"]:
        for own in owns:
            if own is best or len(slots["subject"]) == 1:
                filled = {slot: _own(found, own, owns) for slot, found in slots.items()}
                yield (1.0 if own is best else own[1]), {**filled, "subject": subject}


def _chance(filler: Filler) -> float:
    return filler[1]


def _own(found: Sequence[Filler], own: Filler, owns: Sequence[Filler]) -> Filler:
    """Return the word in a slot for one of several things: the one by it, where each has one by it.

    Of "In 1950 and 1960 she taught Latin and Greek" nobody knows which was when: then the word is there, and unlikely.
    """
    if own in found:
        return own
    likeliest = max(found, key=_chance)
    if len(found) == 1 or len(owns) == 1:
        return likeliest
    mixed = sorted([*found, *owns])
    turns = [each in owns for each in mixed]
    if len(found) == len(owns) and all(one != other for one, other in pairwise(turns)):
        return sorted(found)[owns.index(own)]
    return likeliest[0], 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence's words as vectors, the sums over their children, and the vectors of their labels."""

    words: Floats
    children: Floats
    labels: Floats
    alone: Floats
    """What each word says of filling a slot, whatever the trigger."""


def _linear(x: Floats, weights: Mapping[str, Floats], name: str) -> Floats:
    result: Floats = x @ weights[f"{name}_weight"].T + weights[f"{name}_bias"]
    return result


def _sigmoid(x: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-x.clip(-60, 60)))
    return result
