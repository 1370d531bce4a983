"""What a tagger returns of a text: names and parse of each sentence and, if it has an encoder, what more it sees.

A tagger is any function from the sentences of one text to a ``Sight``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from testimonia.model import Kind
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence

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


Where = tuple[int, int, int]
"""Number of a sentence, and words ``first`` to ``last`` (exclusive) of it."""


class Linker(Protocol):
    """Says whom a pronoun may stand for."""

    def __call__(self, mention: Where, candidates: Sequence[Where], /) -> list[float]:
        """Return the probability of each candidate, in the order of the text; the rest to 1 is "none of them"."""


def nobody(_mention: Where, candidates: Sequence[Where]) -> list[float]:
    """Return that nothing speaks for any of them: what a tagger without an encoder knows of it."""
    return [0.0] * len(candidates)


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


Tagger = Callable[[list[Sentence]], Sight]
