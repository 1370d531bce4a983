"""Named mentions: which stretches of capitalised words name a person, group, place, work or event.

Rules find the stretches in which a name may lie: capitalised words with the small words that names have
inside them. Within a stretch, the best division into names and other words is searched for, each possible
name being scored by a linear model over what it is made of and what stands around it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from testimonia.languages.sentence import Sentence
from testimonia.model import Kind
from testimonia.tagger import spans
from testimonia.tagger.store import Weights, load

NameKind = Kind
KINDS: tuple[NameKind, ...] = get_args(NameKind)
NONE = "none"
ALL = (*KINDS, NONE)
LONGEST = 12
"""Words; no name is searched for beyond."""
HALF = 300.0
"""The lead over the next best reading, in the model's units, that makes a margin of one half."""
REMEMBERED = 50_000
"""Stretches whose own score is kept; beyond, the memory starts afresh, so that it stays bounded."""

HINT = 1000
"""How much a name weighs, at most, that the text surely uses elsewhere."""
PART = 1.0
"""How much of a full name's weight goes to its surname standing alone."""
NO_HINT: dict[str, int] = {}

Scores = list[int]
"""One for each of ``ALL``."""
Part = tuple[int, int, str]
"""Words (first, last, kind) of a stretch's division; ``none`` for a single word that is no part of a name."""
Bias = Callable[[Part], int]
"""What is added to the score of a part."""


Hints = dict[tuple[str, ...], dict[str, int]]
"""What the rest of the text says of these words: by how much they are rather a name of a kind."""


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention: words ``first`` to ``last`` (exclusive), its kind, how clear the choice was.

    ``margin`` is between 0 (another reading was as good) and 1.
    """

    first: int
    last: int
    kind: NameKind
    margin: float


class Finder:
    """Finds names with the weights of one model."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._own: dict[tuple[str, ...], Scores] = {}

    def find(self, sentence: Sentence, hints: Hints | None = None) -> list[Name]:
        """Return the names of a sentence, which must bear its tags, in the order of their words."""
        bias = _bias(sentence.words, hints) if hints else None
        names: list[Name] = []
        sight: spans.View | None = None
        for first, last in spans.stretches(sentence):
            sight = sight or spans.view(sentence)
            scored = Stretch(self, sentence, sight, first, last)
            names += (scored.name(part, bias) for part in scored.best(bias) if part[2] != NONE)
        return names

    def find_all(self, sentences: list[Sentence]) -> list[list[Name]]:
        """Return the names of a text's sentences; what a name is in one helps in the others."""
        first = [self.find(sentence) for sentence in sentences]
        hints = gather(sentences, first)
        if not hints:
            return first
        return [self._again(sentence, names, hints) for sentence, names in zip(sentences, first, strict=True)]

    def _again(self, sentence: Sentence, names: list[Name], hints: Hints) -> list[Name]:
        if hints.keys().isdisjoint((word,) for word in sentence.words) and len(names) < 1:
            return names
        return self.find(sentence, hints)

    def scores(self, features: Iterable[str]) -> Scores:
        """Return how much the features together speak for each kind."""
        total = [0] * len(ALL)
        get, parse = self.weights.get, self.weights.row
        for feature in features:
            row = get(feature)
            if row:
                if row.__class__ is str:
                    row = parse(feature)
                for kind, weight in row.items():  # type: ignore[union-attr]  # a row once parsed is a dict
                    total[INDEX[kind]] += weight
        return total

    def own(self, sentence: Sentence, sight: spans.View, first: int, last: int) -> Scores:
        """Return the scores of the words themselves; remembered, since names return."""
        name = (*sentence.words[first:last], *sentence.tags[first:last])
        scores = self._own.get(name)
        if scores is None:
            if len(self._own) > REMEMBERED:
                self._own.clear()
            scores = self._own[name] = self.scores(spans.inside(sight, first, last))
        return scores

    def forget(self) -> None:
        """Forget all remembered scores, as one must when the weights have changed."""
        self._own.clear()


def gather(sentences: list[Sentence], found: list[list[Name]]) -> Hints:
    """Return what the names of a text say of the same words elsewhere in it.

    A person's surname and given name, once seen together, name a person when they stand alone; a name is
    mostly of the kind that it is elsewhere.
    """
    votes: dict[tuple[str, ...], dict[str, float]] = {}
    for sentence, names in zip(sentences, found, strict=True):
        for name in names:
            words = tuple(sentence.words[name.first : name.last])
            _vote(votes, words, name.kind, name.margin)
            if name.kind == "person" and len(words) > 1:
                _vote(votes, words[-1:], name.kind, PART * name.margin)
                _vote(votes, words[:1], name.kind, PART * name.margin)
    return {words: _share(kinds) for words, kinds in votes.items()}


def _vote(
    votes: dict[tuple[str, ...], dict[str, float]], words: tuple[str, ...], kind: str, weight: float
) -> None:
    kinds = votes.setdefault(words, {})
    kinds[kind] = kinds.get(kind, 0.0) + weight


def _share(kinds: dict[str, float]) -> dict[str, int]:
    total = sum(kinds.values())
    return {kind: round(HINT * min(weight, 1.0) * weight / total) for kind, weight in kinds.items() if total}


def _bias(words: list[str], hints: Hints) -> Bias:
    def bias(part: Part) -> int:
        return hints.get(tuple(words[part[0] : part[1]]), NO_HINT).get(part[2], 0)

    return bias


INDEX = {kind: i for i, kind in enumerate(ALL)}


class Stretch:
    """One stretch of a sentence with its scores."""

    def __init__(self, finder: Finder, sentence: Sentence, sight: spans.View, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.finder, self.sentence, self.sight = finder, sentence, sight
        self._before = [finder.scores(spans.before(sight, i)) for i in range(first, last)]
        self._after = [finder.scores(spans.after(sight, i)) for i in range(first + 1, last + 1)]

    def scores(self, first: int, last: int) -> Scores:
        """Return how much speaks for each kind of name from ``first`` to ``last``."""
        own = self.finder.own(self.sentence, self.sight, first, last)
        around = zip(own, self._before[first - self.first], self._after[last - self.first - 1], strict=True)
        return [a + b + c for a, b, c in around]

    def best(self, bias: Bias | None = None) -> list[Part]:
        """Return the best division into names and single other words; ``bias`` is added to scores."""
        size = self.last - self.first
        best: list[tuple[int, Part | None]] = [(0, None), *[(-(10**12), None)] * size]
        for end in range(1, size + 1):
            for start in range(max(0, end - LONGEST), end):
                reading = self._reading(self.first + start, self.first + end, bias)
                if reading and best[start][0] + reading[0] > best[end][0]:
                    best[end] = (best[start][0] + reading[0], reading[1])
        parts: list[Part] = []
        end = size
        while end:
            part = cast(Part, best[end][1])
            parts.append(part)
            end = part[0] - self.first
        return parts[::-1]

    def _reading(self, first: int, last: int, bias: Bias | None) -> tuple[int, Part] | None:
        single = last - first == 1
        named = spans.possible(self.sentence, first, last)
        if not named and not single:
            return None
        scores = self.scores(first, last)
        kinds = ALL if named and single else KINDS if named else (NONE,)
        parts = [(scores[INDEX[kind]], (first, last, kind)) for kind in kinds]
        return max((score + bias(part), part) for score, part in parts) if bias else max(parts)

    def name(self, part: Part, bias: Bias | None = None) -> Name:
        """Return a part as a name, with its margin: its lead over the next best reading."""
        first, last, kind = part
        scores = self.scores(first, last)
        if bias:
            scores = [score + bias((first, last, other)) for score, other in zip(scores, ALL, strict=True)]
        no_name = sum(self.scores(i, i + 1)[INDEX[NONE]] for i in range(first, last))
        lead = scores[INDEX[kind]] - max(no_name, *(scores[INDEX[other]] for other in KINDS if other != kind))
        lead = max(lead, 0)
        return Name(first, last, cast(NameKind, kind), round(lead / (lead + HALF), 3))


@cache
def shipped() -> Finder:
    """Return the finder that ships with Testimonia, loaded once.

    Raises:
        TestimoniaError: its model file is missing or damaged.
    """
    return Finder(Weights(load("names")["weights"]))


def find(sentence: Sentence) -> list[Name]:
    """Return the names of a sentence, which must bear its tags (``pos.tag``), in the order of their words."""
    return shipped().find(sentence)


def find_all(sentences: list[Sentence]) -> list[list[Name]]:
    """Return the names of each sentence of one text, which must bear their tags.

    The whole text is considered: "Nin" alone is a person where the text has "Andrés Nin" elsewhere.
    """
    return shipped().find_all(sentences)
