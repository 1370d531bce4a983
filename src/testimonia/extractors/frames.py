"""Verb and event-noun frames of a language pack, compiled from its TOML tables.

A frame says: when this verb (or noun) stands with these arguments, the source says that of this person.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.classes import fits
from testimonia.languages.en.lexicon import frames
from testimonia.vocabulary import check_role


@dataclass(frozen=True, slots=True)
class Spec:
    """One place to look for an argument, and the class it must be of: "from:group|place"."""

    slot: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a statement is said; each field with its examples: ``docs/frames.md``."""

    type: str
    role: str
    """Of the vocabulary, as is the type."""
    lemma: str
    """The verb or noun that says it, in its base form."""
    particle: str = ""
    """What must stand with the verb: "out" of "throw out"."""
    who: str = "subj"
    """The slot of the person it is said of."""
    voice: str = ""
    """The only voice in which the verb says it: "active", "passive", or "" for either."""
    object: tuple[Spec, ...] = ()
    """Where the object stands; the first place that is filled counts."""
    value: tuple[Spec, ...] = ()
    """Where the words stand that no mention can be; the first place that is filled counts."""
    require: tuple[Spec, ...] = ()
    """What one verb of the frame asks for: one of these must be filled."""
    when: tuple[Spec, ...] = ()
    """One of these must be filled; none is put out."""
    unless: tuple[Spec, ...] = ()
    """None of these may be filled; of an event noun: words that may not stand with it."""
    unless_then: tuple[str, ...] = ()
    """Verbs that must not follow, joined by "and": who was "shot and wounded" is not dead."""
    done: bool = False
    """It must not be in the progressive: "was dying"."""
    mutual: bool = False
    """Of two subjects without an object, each is the other's object: "they married"."""
    by: bool = False
    """In the passive it is said of who stands behind "by"."""
    speaks: bool = False
    """Who does it is the voice that says so: "X called her a fanatic"."""
    helped: str = ""
    """The role behind "helped to"."""
    plain: bool = False
    """Of an event noun: no adjective may stand with it but one of order ("his second release" of what?)."""
    need: tuple[str, ...] = ()
    """What must have been found, one of these: "object", "value", "time"."""
    all_needed: bool = False
    """All that is needed must have been found."""
    agent: bool = False
    """Who did it is kept."""
    passive_obj: bool = False
    """In the passive it is still said of the grammatical subject: "was trained"."""
    also: bool = False
    """When it has said something, the frames behind it are tried all the same."""
    bare: bool = False
    """Nothing may stand with the verb as its object: "was in Paris", not "was a clerk in Paris"."""
    place: tuple[str, ...] = ()
    """Prepositions of places, beside those that always are."""
    score: float = 0.9
    """How sure it is, from 0 to 1."""
    rank: int = field(default=1)
    """Lower is tried before higher."""


def spec(words: str) -> Spec:
    """Read "slot:class|class"."""
    slot, _, classes = words.partition(":")
    return Spec(slot, tuple(classes.split("|")))


def alternatives(words: str) -> tuple[Spec, ...]:
    """Read "from:post|office|as:office": each part with a colon begins another place to look."""
    found: list[Spec] = []
    for part in filter(None, words.split("|")):
        slot, colon, name = part.partition(":")
        found.append(Spec(slot, (name,)) if colon else Spec(found[-1].slot, (part,)))
    return tuple(found)


def _frame(entry: dict[str, Any], words: str, key: str) -> Frame:
    lemma, _, particle = words.partition(" ")
    need = tuple(entry.get("need", ()))
    if words in entry.get("needs_object", ()):
        need = ("object",)
    only = entry.get("only_need", {}).get(words, "")
    check_role(entry["type"], entry["role"])
    return Frame(
        type=entry["type"], role=entry["role"], lemma=lemma, particle=particle,
        who="subj" if words in entry.get("subject_verbs", ())
        else entry.get("who", "owner" if key == "nouns" else "subj"),
        voice=entry.get("only_voice", {}).get(words, entry.get("voice", "")),
        object=tuple(map(spec, entry.get("object", ()))), value=tuple(map(spec, entry.get("value", ()))),
        require=alternatives(only), need=need, all_needed=bool(entry.get("both")),
        agent=bool(entry.get("agent")), passive_obj=bool(entry.get("passive_obj")), also=bool(entry.get("also")),
        bare=bool(entry.get("bare")),
        when=tuple(map(spec, entry.get("when", ()))), unless=tuple(map(spec, entry.get("unless", ()))),
        unless_then=tuple(entry.get("unless_then", ())), done=bool(entry.get("done")), mutual=bool(entry.get("mutual")),
        plain=bool(entry.get("plain")), by=bool(entry.get("by")), speaks=bool(entry.get("speaks")),
        helped=entry.get("helped", ""),
        place=tuple(entry.get("place", ())), score=float(entry.get("score", 0.9)),
        rank=(0 if entry.get("first") else 2) - (1 if particle else 0),
    )  # fmt: skip


@cache
def frame_table(kind: str) -> dict[str, tuple[Frame, ...]]:
    """Return the frames of a kind ("verb", "event") by lemma, the most particular first."""
    key = "verbs" if kind == "verb" else "nouns"
    table: dict[str, list[Frame]] = defaultdict(list)
    for entry in frames(kind):
        for words in entry[key]:
            frame = _frame(entry, words, key)
            table[frame.lemma].append(frame)
    return {lemma: tuple(sorted(found, key=lambda frame: frame.rank)) for lemma, found in table.items()}


def fits_any(analysis: Analysis, phrase: Phrase, wanted: Spec) -> bool:
    """Tell whether a noun phrase is of one of the classes that a spec asks for."""
    words = analysis.sentence.lower[phrase.first : phrase.last]
    return any(fits(phrase, name, words) for name in wanted.classes)


@dataclass(frozen=True, slots=True)
class NounFrame:
    """What a noun says of the person it is said of; each field with its examples: ``docs/frames.md``."""

    type: str
    role: str
    """Of the vocabulary, as is the type."""
    inverse: str
    """The role of kinship where the noun is said of its possessor: "X's daughter" is a child of X."""
    objects: tuple[Spec, ...]
    """Where the object stands: behind a preposition, or as the noun's possessor ("owner")."""
    need: bool
    """Without its object it says nothing."""
    value: bool
    """The noun itself is kept."""
    unless: frozenset[str] = frozenset()
    """Words that make another noun of it: "business partner"."""


@cache
def noun_frames() -> dict[str, tuple[NounFrame, ...]]:
    """Return the frames by noun."""
    table: dict[str, list[NounFrame]] = defaultdict(list)
    for entry in frames("noun"):
        check_role(entry["type"], entry["role"])
        frame = NounFrame(
            entry["type"], entry["role"], entry.get("inverse", entry["role"]),
            tuple(map(spec, entry.get("object", ()))),
            bool(entry.get("need")), bool(entry.get("value")), frozenset(entry.get("unless", ())),
        )  # fmt: skip
        for noun in entry["nouns"]:
            table[noun].append(frame)
    return {noun: tuple(found) for noun, found in table.items()}
