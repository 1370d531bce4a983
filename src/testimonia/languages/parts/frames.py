"""Which statement a verb or noun makes of its clause, and the words the extractors ask for.

A frame says: when this verb (or noun) stands with these arguments, the source says that of this person. Each field
stands with its examples in ``docs/frames.md``; the tables are read by ``languages/frame_tables.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from testimonia.languages.parts.words import OtherNames, Words

SLOTS = frozenset({
    "subject", "doer", "agent", "object", "second_object", "owner", "owner_of_object", "owner_of_place", "maker",
    "right_behind", "adverb", "time", "infinitive",
})  # fmt: skip
"""Slots of a verb's frame with a name of their own; every other is a preposition."""


@dataclass(frozen=True, slots=True)
class Spec:
    """One place to look for an argument, and the classes it may be of: "from:group|place"."""

    slot: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """One way in which a verb says a statement."""

    type: str
    role: str
    """Of the vocabulary, as is the type."""
    lemma: str
    """The verb in its base form."""
    particle: str = ""
    """What must stand with the verb: "out" of "throw out"."""
    who: str = "subject"
    """The slot of the person it is said of."""
    voice: str = "active"
    """The voice in which the verb says it: "active", "passive" or "either"; in a table with ``who``, either."""
    object: tuple[Spec, ...] = ()
    """Where the object stands; the first place that is filled counts."""
    value: tuple[Spec, ...] = ()
    """Where the words stand that no mention can be; the first place that is filled counts."""
    need: frozenset[str] = frozenset()
    """What must have been found, one of these: "object", "value", "time"."""
    when: tuple[Spec, ...] = ()
    """One of these must be filled; none is put out."""
    verb_when: tuple[Spec, ...] = ()
    """The same for this verb of the frame alone; an object that stands there comes before others."""
    unless: tuple[Spec, ...] = ()
    """None of these may be filled."""
    unless_then: frozenset[str] = frozenset()
    """Verbs that must not follow, joined by "and": who was "shot and wounded" is not dead."""
    completed: bool = False
    """It must not be in the progressive: "was dying"."""
    notice: bool = False
    """Only in a notice of a death: "left us on", "called home"."""
    bare: bool = False
    """Nothing may stand with the verb as its object: "was in Paris", not "was a clerk in Paris"."""
    mutual: bool = False
    """Of two subjects without an object, each is the other's object: "they married"."""
    agent: bool = False
    """Who did it is kept."""
    speaks: bool = False
    """Who does it is the voice that says so: "X called her a fanatic"."""
    helped_role: str = ""
    """The role behind "helped to", where it is another."""
    again_role: str = ""
    """The role where the clause says that it was done again, where it is another."""
    short_of: str = ""
    """Type and role of what it was where it was tried or all but happened: "attack.survived" of "nearly killed"."""
    standing: str = ""
    """"denied" or "intended", where the verb itself tells that it did not happen or was only meant: "was refused"."""
    place_prepositions: frozenset[str] = frozenset()
    """Prepositions of places, beside those that always are."""
    also: bool = False
    """When it has said something, the frames behind it are tried all the same."""
    first: bool = False
    """It is tried before the others."""
    score: float = 0.9
    """How sure it is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class EventFrame:
    """What a noun for an event says of the person whose it is; the slots are prepositions behind the noun."""

    type: str
    role: str
    """Of the vocabulary, as is the type."""
    lemma: str
    """The noun in the singular."""
    object: tuple[Spec, ...] = ()
    value: tuple[Spec, ...] = ()
    need: frozenset[str] = frozenset()
    """What must have been found, one of these: "object", "value"."""
    unless: frozenset[str] = frozenset()
    """Words that may not stand with it: "house" before "arrest"."""
    without: frozenset[str] = frozenset()
    """Prepositions behind which nothing may stand behind it: "from" behind an exclusion that is from the party."""
    plain: bool = False
    """No adjective may stand with it but one of order ("his second release" of what?)."""
    agent: bool = False
    """It is done to somebody: who did it is kept."""
    mutual: bool = False
    """It is of two as much as of one: "the wedding of X and Y"."""
    first: bool = False
    """It is tried before the others."""
    score: float = 0.9


@dataclass(frozen=True, slots=True)
class NounFrame:
    """What a noun says of the person it is said of."""

    type: str
    role: str
    """Of the vocabulary, as is the type."""
    lemma: str
    """The noun in the singular."""
    inverse: str = ""
    """The role of kinship, where another, if the noun is said of its possessor: "X's daughter" is a child of X."""
    object: tuple[Spec, ...] = ()
    """Where the object stands: behind a preposition, or as the noun's possessor ("owner"). One must be found."""
    value: bool = False
    """The noun itself is kept."""
    mutual: bool = False
    """Of two it is said that they are it to each other: "X and Y were brothers"."""
    unless: frozenset[str] = frozenset()
    """Words that make another noun of it: "business partner"."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a relation that the encoder sees is stated."""

    type: str
    role: str
    """Of the vocabulary, as is the type."""
    put: str
    """Where its second member goes: object, place, date, value."""
    needs: frozenset[str] = frozenset()
    """Words of which one must stand between or near the two."""
    unless: frozenset[str] = frozenset()
    """Words that must not stand between the two."""


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a language by their verb or noun, the most particular first, and the words beside them."""

    verbs: Mapping[str, tuple[VerbFrame, ...]] = field(default_factory=dict)
    events: Mapping[str, tuple[EventFrame, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[NounFrame, ...]] = field(default_factory=dict)
    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    """Of the relations of the encoder, by their names."""
    words: Words = field(default_factory=Words)
    other_names: OtherNames = field(default_factory=OtherNames)
