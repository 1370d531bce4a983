"""What a tagger returns of a text: names and parse of each sentence and, if it has an encoder, what more it sees.

A tagger is any function from the sentences of one text to a ``Sight``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from testimonia.model import Kind
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.worth import Worth

NameKind = Kind
"""What a name can stand for."""


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention: words ``first`` to ``last`` (exclusive), its kind, how clear the choice was.

    ``margin`` is between 0 (another reading was as good) and 1.
    """

    first: int
    last: int
    kind: NameKind
    margin: float


Place = tuple[int, int, str]
"""Words ``first`` to ``last`` (exclusive) of a sentence, and the kind of mention (``labels.MENTION_KINDS``)."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Two places of a sentence between which a relation (``labels.RELATIONS``) is believed to hold.

    ``score`` is the probability that the model gives to its being told there.
    """

    name: str
    subject: Place
    object: Place
    score: float


class Relater(Protocol):
    """Finds relations between places of one sentence."""

    def __call__(self, sentence: int, places: Sequence[Place], /) -> list[Relation]:
        """Return the relations that are believed, for the sentence of this number."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something told of a person: its type and role, the word that carries it, and its arguments.

    ``score`` is the probability of the trigger, each argument's that of the word in the slot (``labels.SLOTS``).
    """

    type: str
    role: str
    word: int
    score: float
    arguments: Mapping[str, tuple[int, float]]
    """Slot → (word, probability), however unlikely."""
    left_out: bool = False
    """Whether the grammar says that the sentence leaves its subject out."""

    @property
    def sure(self) -> float:
        """The probability that it is told of its likeliest subject."""
        return self.score * self.arguments["subject"][1]


class Teller(Protocol):
    """Says what the words of one sentence tell."""

    def __call__(self, sentence: int, /) -> list[Told]:
        """Return what is likely told in the sentence of this number."""


Where = tuple[int, int, int]
"""Number of a sentence, and words ``first`` to ``last`` (exclusive) of it."""


class Linker(Protocol):
    """Says whom a pronoun may stand for."""

    def __call__(self, mention: Where, candidates: Sequence[Where], /) -> list[float]:
        """Return the probability of each candidate, in the order of the text; the rest to 1 is "none of them"."""


def nobody(_mention: Where, candidates: Sequence[Where]) -> list[float]:
    """Return that nothing speaks for any of them: what a tagger without an encoder knows of it."""
    return [0.0] * len(candidates)


def untold(_sentence: int) -> list[Told]:
    """Return nothing: what a tagger without an encoder knows of what is told."""
    return []


def nothing(_sentence: int, _places: Sequence[Place]) -> list[Relation]:
    """Return no relations: what a tagger without an encoder knows of them."""
    return []


@dataclass(frozen=True, slots=True)
class Sight:
    """What a tagger sees in the sentences of one text, in their order."""

    names: list[list[Name]]
    parses: list[Parse]
    relations: Relater = nothing
    links: Linker = nobody
    told: Teller = untold
    worth: Worth = field(default_factory=dict)
    """What the scores of what is told are worth."""


Tagger = Callable[[list[Sentence]], Sight]
