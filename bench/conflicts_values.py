"""What a made-up life of the benchmark of conflicts is made of.

Person      somebody made up, with what they are called
Fact        what happened, or what a source is to say happened
Plan        what two of the sources are to tell, beside the rest
Told        one statement as it ought to be read: what a sentence of a source says
Planted     the one contradiction of a life
MadeLife    the sources of one life, with all of this
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from testimonia.model import Gender, Kind


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up."""

    given: str
    surname: str
    gender: Gender
    country: str

    @property
    def name(self) -> str:
        """The name in full."""
        return f"{self.given} {self.surname}"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to be told: ``kind`` names its sentences, ``day`` is an ordinal, ``slots`` what goes into them."""

    kind: str
    day: int
    slots: Mapping[str, str] = field(default_factory=dict)
    need: frozenset[str] = frozenset()
    """Slots that its sentence must have; "on" is the date."""
    precision: str = ""
    """How sharp its date must be told (see ``conflicts_dates``); "" leaves it to chance, "none" is no date."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the first and the second source tell beside what they may: ``without`` are kinds that nobody else tells."""

    code: str
    first: tuple[Fact, ...]
    second: tuple[Fact, ...]
    without: frozenset[str] = frozenset()
    called: str = ""
    """The surname that the second source uses, where it has another."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement given right: what a sentence says, its date as EDTF; ``subject`` and others by their full names."""

    path: str
    quote: str
    type: str
    role: str
    subject: str
    object: str = ""
    object_kind: Kind = "group"
    value: str = ""
    date: str = ""
    words: str = ""
    """Those of the date."""
    places: tuple[str, ...] = ()
    related: tuple[tuple[str, str, Kind], ...] = ()
    """(role, label, kind) of who did it ("by") or did it too ("with")."""
    denied: bool = False
    age: tuple[int, int] | None = None
    """Least and most days after the birth, where the sentence tells the age."""
    before: tuple[str, str, int] | None = None
    """(words, type and role, years): told to be so long before something else."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A contradiction: its code, whom it is about, and the sentences that cannot all hold, each with its file."""

    code: str
    persons: tuple[str, ...]
    quotes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MadeLife:
    """The life of one person as told by several sources: ``files`` are texts by path."""

    person: str
    files: Mapping[str, str]
    planted: Planted | None
    tempting: str
    """What looks like a contradiction and is none; "" where one is planted."""
    truth: tuple[Told, ...]
