"""Verb and event-noun frames of a language pack, compiled from its TOML tables.

A frame says: when this verb (or noun) stands with these arguments, the source says that of this person.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from testimonia.clauses.values import Phrase
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import fits
from testimonia.languages.en.lexicon import frames
from testimonia.vocabulary import check_role


@dataclass(frozen=True, slots=True)
class Spec:
    """One place to look for an argument, and the class it must be of: "from:group|place"."""

    slot: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a statement is said; see the head of ``frames/life.toml`` for the fields."""

    type: str
    role: str
    lemma: str
    particle: str = ""
    who: str = "subj"
    voice: str = ""
    object: tuple[Spec, ...] = ()
    value: tuple[Spec, ...] = ()
    require: tuple[Spec, ...] = ()
    """What one verb of the frame asks for: one of these must be filled."""
    when: tuple[Spec, ...] = ()
    """One of these must be filled; none is put out."""
    unless: tuple[Spec, ...] = ()
    """None of these may be filled."""
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
    all_needed: bool = False
    agent: bool = False
    passive_obj: bool = False
    also: bool = False
    bare: bool = False
    """Nothing may stand with the verb as its object: "was in Paris", not "was a clerk in Paris"."""
    place: tuple[str, ...] = ()
    score: float = 0.9
    rank: int = field(default=1)


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
    """What a noun says of the person it is said of."""

    type: str
    role: str
    inverse: str
    objects: tuple[Spec, ...]
    need: bool
    value: bool
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
