"""What the encoder learns from: documents as words, with names, pairs of mentions and antecedents.

Document    words of one text, its sentences, and what a corpus says of them
Mention     words ``first`` to ``last`` (exclusive) that a pair or a pronoun can be about
Pair        two mentions with, for each relation, 1, 0 or nothing, and how much it counts
Link        a pronoun or later mention, its possible antecedents, and which of them are right
Arc         a word's tags, the word it hangs on, and how
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from testimonia.sentence import Sentence
from training.mentions import Example
from training.split import held_out


@dataclass(frozen=True, slots=True)
class Mention:
    """Words ``first`` to ``last`` (exclusive) of a document; ``kind`` is one of ``labels.MENTION_KINDS``."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Numbers of two mentions; ``labels`` says of a relation's name how true it is and how much that counts."""

    subject: int
    object: int
    labels: dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Link:
    """Numbers of a mention, of what it may refer back to, and of those it does (none: to none of them)."""

    mention: int
    candidates: tuple[int, ...]
    right: frozenset[int]


ROOT, IGNORED = -1, -100
"""In place of a head: the sentence hangs on nothing; in place of any number: nothing is said of it."""


@dataclass(frozen=True, slots=True)
class Arc:
    """Numbers of a word's tags (``labels.UPOS``, ``XPOS``), of the word it hangs on, and of the relation."""

    upos: int
    xpos: int
    head: int
    relation: int


@dataclass(slots=True)
class Document:
    """One text. ``names`` is None where the corpus does not mark names."""

    id: str
    words: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    names: dict[tuple[int, int], str] | None = None
    free: set[int] = field(default_factory=set)
    """Words that may be a work, an event or none."""
    open: set[int] = field(default_factory=set)
    """Words of which the corpus says nothing."""
    mentions: list[Mention] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    arcs: dict[int, Arc] = field(default_factory=dict)
    """By word; empty where the corpus has no trees."""

    @property
    def held_out(self) -> bool:
        """Whether this document is kept for measuring: one in ten."""
        return held_out(self.id)

    def add(self, sentence: Sentence) -> int:
        """Append a sentence's words; return the number of the first."""
        first = len(self.words)
        self.words += sentence.words
        self.sentences.append((first, len(self.words)))
        return first


def grouped(examples: Iterable[Example]) -> list[Document]:
    """Return the marked sentences of a corpus as documents."""
    found: dict[str, Document] = {}
    for example in examples:
        document = found.setdefault(example.document, Document(example.document, names={}))
        first = document.add(example.sentence)
        assert document.names is not None
        document.names |= {(first + a, first + b): kind for (a, b), kind in example.names.items()}
        document.free |= {first + i for i in example.free}
    return list(found.values())


def chance(*parts: object) -> float:
    """Return a number from 0 to 1 that depends on the parts alone."""
    return zlib.crc32("|".join(map(str, parts)).encode()) / 2**32
