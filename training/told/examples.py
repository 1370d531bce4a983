"""Marked texts as what is learnt from: windows of words with their trees, and what is told in them.

A span stands for the word on which its others hang. Arguments outside the trigger's sentence are not learnt: who a
fragment is about is told by the layout (``discourse.entries``), who speaks in other sentences by ``quotations``.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from corpus.__main__ import ANNOTATIONS, read
from corpus.lines import Mark, Marked, Span
from corpus.texts import missing
from testimonia.languages.en.tokens import sentences
from testimonia.sentence import Sentence
from testimonia.tagger.encoder import Encoder
from testimonia.tagger.labels import SLOTS
from testimonia.tagger.trees import Tree
from testimonia.tagger.windows import encode, windows

FEWEST = 5
"""Marks of a type and role below which they are not learnt."""
Class = str
"""Type and role, as "type.role"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of a sentence that carries a statement, and the words that fill its slots (by number of the slot)."""

    word: int
    cls: Class
    slots: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or as much of it as a window holds: its words in pieces, its tree and its triggers."""

    pieces: list[list[int]]
    shapes: list[int]
    sentence: Sentence
    tree: Tree
    triggers: tuple[Trigger, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that the encoder sees at once."""

    sentences: list[Piece]

    @property
    def length(self) -> int:
        """How many pieces of words it has, with the marks at both ends."""
        return 2 + sum(len(word) for sentence in self.sentences for word in sentence.pieces)


@dataclass(slots=True)
class Example:
    """A marked text and its windows."""

    marked: Marked
    windows: list[Window]

    @property
    def group(self) -> str:
        """The texts that belong together with it."""
        return self.marked.text.group


def corpus(data: Path) -> list[Marked]:
    """Return the marked texts to learn from: those that are kept out are not among them.

    Collections whose data are not there are named on standard error.
    """
    if lacking := ", ".join(missing(data)):
        print(f"Not in {data}, so not learnt from: {lacking} (see docs/model-card.md).", file=sys.stderr)
    return list(read(data, ANNOTATIONS).to_learn_from())


def classes(texts: Iterable[Marked]) -> list[Class]:
    """Return the types and roles that are marked often enough to be learnt, in the order of the alphabet."""
    count = Counter(class_of(mark) for marked in texts for mark in marked.marks)
    return sorted(name for name, number in count.items() if number >= FEWEST)


def class_of(mark: Mark) -> Class:
    """Return the class of a mark."""
    return f"{mark.type}.{mark.role}"


def examples(texts: Iterable[Marked], encoder: Encoder) -> Iterator[Example]:
    """Yield marked texts as windows; ``encoder`` is the one that ships, whose parse and names are seen."""
    for marked in texts:
        text = marked.text.text
        found = [sentence for sentence in sentences(text, 0, len(text)) if len(sentence)]
        yield Example(marked, list(_windows(found, marked.marks, encoder)))


def _windows(found: Sequence[Sentence], marks: Sequence[Mark], encoder: Encoder) -> Iterator[Window]:
    sight = encoder(list(found))
    trees = [Tree.of(parse, names) for parse, names in zip(sight.parses, sight.names, strict=True)]
    triggers = [tuple(_triggers(*each, marks)) for each in zip(found, trees, strict=True)]
    pieces, shapes = encode(encoder.tokeniser, [word for sentence in found for word in sentence.words])
    bounds = list(pairwise(accumulate((len(sentence) for sentence in found), initial=0)))
    for first, last in windows([len(each) for each in pieces], bounds):
        whole = [n for n, (start, end) in enumerate(bounds) if first <= start and end <= last]
        held = [
            Piece(pieces[slice(*bounds[n])], shapes[slice(*bounds[n])], found[n], trees[n], triggers[n])
            for n in whole
        ]
        if held:  # of a sentence that no window holds nothing is learnt
            yield Window(held)


def _triggers(sentence: Sentence, tree: Tree, marks: Iterable[Mark]) -> Iterator[Trigger]:
    for mark in marks:
        word = at(sentence, tree, mark.places["trigger"])
        if word is not None:
            slots = (
                (n, at(sentence, tree, mark.places[slot]))
                for n, slot in enumerate(SLOTS)
                if slot in mark.places
            )
            yield Trigger(word, class_of(mark), tuple((n, place) for n, place in slots if place is not None))


def at(sentence: Sentence, tree: Tree, span: Span) -> int | None:
    """Return the word of a sentence that stands for a span, None where it lies elsewhere."""
    words = touched(sentence, span)
    return tree.top(words[0], words[-1] + 1) if words else None


def touched(sentence: Sentence, span: Span) -> list[int]:
    """Return the words of a sentence that a span touches."""
    places = zip(sentence.starts, sentence.ends, strict=True)
    return [i for i, (start, end) in enumerate(places) if start < span[1] and span[0] < end]
