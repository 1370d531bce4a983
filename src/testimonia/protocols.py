"""What the replaceable parts must look like: the pipeline knows these, never their classes.

Findings, Narrative     what reads persons and statements out of one source
Engine                  what runs a task over many items, in order
Exporter                what writes statement lines in a format
Progress                what is told how far a run has come
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TextIO, TypeVar

from testimonia.languages.protocol import Language
from testimonia.model import (
    Clue,
    Mention,
    Passage,
    Quotation,
    Referent,
    Source,
    Statement,
    TemporalExpression,
    TimeLink,
)

Item = TypeVar("Item")
Result = TypeVar("Result")


class Findings(Protocol):
    """What was found in one source, before the evidence gate."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name, nominal and pronoun."""

    @property
    def referents(self) -> tuple[Referent, ...]:
        """What the mentions stand for."""

    @property
    def times(self) -> tuple[TemporalExpression, ...]:
        """Words that speak of time."""

    @property
    def links(self) -> tuple[TimeLink, ...]:
        """Words that put what is told before or after something else."""

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Words set off as somebody's."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the source says about persons; their version is filled in by the pipeline."""

    @property
    def words(self) -> int:
        """How many words the passages have."""

    @property
    def verbs(self) -> tuple[int, ...]:
        """Where sentences begin that have a verb, in order."""


class Narrative(Protocol):
    """Reads persons and statements out of a source: a function of its text and nothing else."""

    def __call__(
        self,
        source: Source,
        passages: tuple[Passage, ...],
        clues: tuple[Clue, ...],
        tagger: Any,
        language: Language,
        /,
    ) -> Findings:
        """Return what the passages of one source say; ``tagger`` (``tagger.sight.Tagger``) finds names for it."""


@dataclass(frozen=True, slots=True)
class Done(Generic[Item, Result]):
    """A task came to its end."""

    item: Item
    result: Result


@dataclass(frozen=True, slots=True)
class Failed(Generic[Item]):
    """A task did not: ``reason`` is ``error``, ``timeout``, ``memory`` or ``crash``; the words go on behind a name."""

    item: Item
    reason: str
    message: str


class Engine(Protocol):
    """Runs a task over items and yields the outcomes in the order of the items.

    A failure of one item is its outcome and does not end the run; an ``ImportError`` or a ``TestimoniaError``
    that is no ``ValueError`` does, for it is about the installation: a missing library or model. Memory is
    bounded: an engine takes no more than a fixed number of items ahead of what it has yielded.
    """

    def run(
        self, task: Callable[[Item], Result], items: Iterable[Item], allowance: Callable[[Item], float]
    ) -> Iterator[Done[Item, Result] | Failed[Item]]:
        """Yield one outcome for each item; ``allowance`` gives the seconds that an item may take."""

    def close(self) -> None:
        """End what the engine keeps from one run to the next."""


class Exporter(Protocol):
    """Writes statement lines (DESIGN: the statement line) to a text stream, one by one."""

    def __call__(self, lines: Iterable[Mapping[str, Any]], out: TextIO, /) -> int:
        """Write all lines and return how many there were."""


class Progress(Protocol):
    """Told how far a run has come; it must be cheap."""

    def begin(self, stage: str, total: int) -> None:
        """Note that a stage begins which has ``total`` units: bytes of sources while reading."""

    def advance(self, units: int, words: int = 0) -> None:
        """Note that units are done, and how many words they held."""
