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
        self._trigger, self._argument = _trigger(self.w), _argument(self.w)
        self._all = np.concatenate([*self._trigger.views, *self._argument.views], 1)

    def views(self, words: Floats) -> Floats:
        """Return (words, widths of all views): each word as it is seen from itself, from below, above and beside.

        The words of many sentences at once take half the time of those of one.
        """
        result: Floats = words @ self._all
        return result

    def __call__(self, words: Floats, tree: Tree) -> Iterator[Told]:
        """Yield what is likely told in a sentence, in the order of its words."""
        return self.told(words, self.views(words), tree)

    def told(self, words: Floats, views: Floats, tree: Tree) -> Iterator[Told]:
        """Yield what is likely told in a sentence whose words have these views."""
        if not 0 < len(tree) <= LONGEST:
            return
        seen = self.seen(words, views, tree)
        best = self._best(self.triggers(seen))
        if not best:
            return
        alone = self.alone(seen)
        for (word, type_), (chance, number) in best.items():
            slots = self.arguments(seen, alone, word, number)
            role = self.classes[number][1]
            for sure, filled in fillings({slot: _likely(slots[:, i], tree) for i, slot in enumerate(SLOTS)}):
                if filled["subject"][1] >= LEAST or chance >= LIKELY:
                    yield Told(type_, role, word, round(chance * sure, 3), filled)

    def seen(self, words: Floats, views: Floats, tree: Tree) -> "Seen":
        """Return a sentence as the heads look at it."""
        return Seen(words, views, tree, _hanging(tree))

    def _best(self, chances: Floats) -> dict[tuple[int, str], tuple[float, int]]:
        """Return of each word and type that are likely enough the best probability, and the number of its class."""
        found: dict[tuple[int, str], tuple[float, int]] = {}
        for word, number in zip(*np.nonzero(chances >= LEAST), strict=True):
            key, own = (int(word), self.classes[number][0]), (float(chances[word, number]), int(number))
            found[key] = max(found.get(key, own), own)
        return found

    def triggers(self, seen: "Seen") -> Floats:
        """Return (words, classes): the probability that a word carries a statement of a class."""
        width = self._trigger.width
        own, over, under, before, behind = np.split(seen.views[:, : 5 * width], 5, 1)
        hidden = own + over[seen.tree.heads] + seen.hanging @ under + self._trigger.labels(seen.tree)
        hidden[1:] += before[:-1]
        hidden[:-1] += behind[1:]
        return _sigmoid(_linear(gelu(hidden), self.w, "trigger_out"))

    def alone(self, seen: "Seen") -> Floats:
        """Return (words, width): what each word says of filling a slot, whatever the trigger."""
        own, over, under = np.split(seen.views[:, -3 * self._argument.width :], 3, 1)
        return own + over[seen.tree.heads] + seen.hanging @ under + self._argument.labels(seen.tree)

    def arguments(self, seen: "Seen", alone: Floats, word: int, number: int) -> Floats:
        """Return (words, slots): the probability that a word of the sentence fills a slot of a trigger."""
        w, words, tree, of = self.w, seen.words, seen.tree, self._argument
        way = of.tables["distance"][tree.distances(word)] + of.tables["path"][tree.paths(word)]
        trigger = _linear(words[word], w, "of_trigger") + of.tables["class"][number]
        hidden = alone + (words[word] * words) @ w["of_both_weight"].T + way + trigger
        return _sigmoid(_linear(gelu(hidden), w, "argument_out"))


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence's words as vectors and in their views, its tree, and which words hang on which."""

    words: Floats
    views: Floats
    tree: Tree
    hanging: Floats
    """(words, words): what each word has of each that hangs on it."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """The first layer of a head, taken apart: every input is a word's vector or a label, so is worked out by itself."""

    views: list[Floats]
    """(384, width) for the word itself, the word over it, those under it, and, of triggers, those before and behind."""
    tables: dict[str, Floats]
    """By kind of label (classes, width): what each class adds."""
    bias: Floats

    @property
    def width(self) -> int:
        """Numbers that the layer gives."""
        return int(self.views[0].shape[1])

    def labels(self, tree: Tree) -> Floats:
        """Return what the labels of each word and of the word over it add."""
        total = np.broadcast_to(self.bias, (len(tree), self.width)).copy()
        for name, of_word in (("deprel", tree.deprel), ("xpos", tree.xpos), ("kind", tree.kind)):
            total += self.tables[name][of_word]
            if f"over {name}" in self.tables:
                total += self.tables[f"over {name}"][of_word[tree.heads]]
        return total


def _hanging(tree: Tree) -> Floats:
    """Return (words, words) with ``CHILDREN`` where the second hangs on the first."""
    found = np.zeros((len(tree), len(tree)), np.float32)
    words = np.arange(len(tree))
    found[tree.heads, words] = CHILDREN
    found[words, words] = 0
    return found


def _trigger(weights: Mapping[str, Floats]) -> _Layer:
    """Return the first layer of triggers: word, word over it, children, word before, word behind, labels, relation."""
    whole = weights["trigger_in_weight"].T
    vectors, rest = np.split(whole, [-_wide(weights, (*LABELS, "deprel"))])
    parts = _tables(weights, rest, (*LABELS, "deprel"))
    tables = dict(zip((*LABELS, "over deprel"), parts, strict=True))
    return _Layer(np.split(vectors, 5), tables, weights["trigger_in_bias"])


def _argument(weights: Mapping[str, Floats]) -> _Layer:
    """Return the first layer of arguments, but for what is of the trigger; its bias is the trigger's."""
    views = [weights[f"of_{name}_weight"].T for name in ("word", "head", "children")]
    parts = _tables(weights, weights["of_labels_weight"].T, (*LABELS, *LABELS, *WAYS))
    names = (*LABELS, *(f"over {name}" for name in LABELS), *WAYS)
    return _Layer(views, dict(zip(names, parts, strict=True)), np.zeros(views[0].shape[1], np.float32))


def _wide(weights: Mapping[str, Floats], names: Sequence[str]) -> int:
    """Return how many numbers stand for some labels together."""
    return sum(weights[f"{name}_weight"].shape[1] for name in names)


def _tables(weights: Mapping[str, Floats], layer: Floats, names: Sequence[str]) -> list[Floats]:
    """Return (classes, width) for each kind of label: what the part of a layer makes of each class."""
    bounds = np.cumsum([weights[f"{name}_weight"].shape[1] for name in names])[:-1]
    parts = zip(names, np.split(layer, bounds), strict=True)
    return [weights[f"{name}_weight"] @ part for name, part in parts]


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


def _linear(x: Floats, weights: Mapping[str, Floats], name: str) -> Floats:
    result: Floats = x @ weights[f"{name}_weight"].T + weights[f"{name}_bias"]
    return result


def _sigmoid(x: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-x.clip(-60, 60)))
    return result
