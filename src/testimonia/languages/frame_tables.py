"""The frames of a language out of its TOML tables, checked: each key, slot and class is one that is known."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from testimonia.errors import TableError, VocabularyError
from testimonia.languages.parts.frames import SLOTS, EventFrame, Frames, NounFrame, VerbFrame
from testimonia.languages.parts.nouns import MEANT
from testimonia.languages.tables import filled, specs
from testimonia.vocabulary import check_role

KINDS = ("verb", "event", "noun")
TIMES = frozenset({"date", "time", "set", "duration", "age"})
"""Kinds of time expressions, the classes of the slot "time"."""
VOICES = frozenset({"active", "passive", "either"})
STANDINGS = frozenset({"", "denied", "intended"})
NEEDS = {VerbFrame: frozenset({"object", "value", "time"}), EventFrame: frozenset({"object", "value"})}

Frame = TypeVar("Frame", VerbFrame, EventFrame, NounFrame)
Placed = tuple[str, Frame]
"""A frame with the words for where it stands."""
Tables = Mapping[str, Mapping[str, Any]]
"""Name of a file → what it holds."""


def frames_of(tables: Tables, prepositions: Collection[str], classes: Collection[str]) -> Frames:
    """Return the frames of all tables; their slots are ``SLOTS`` and prepositions, their classes those of the pack.

    Raises:
        TableError: a table says what nothing understands; the message names the file, the frame and the key.
    """
    for file, table in tables.items():
        if unknown := table.keys() - set(KINDS):
            raise TableError(f"{file}: no frames are called {min(unknown)!r}. There are: {', '.join(KINDS)}.")
    verbs, events, nouns = list(_verbs(tables)), list(_of(EventFrame, tables)), list(_of(NounFrame, tables))
    known = {*classes, *MEANT}
    every: list[tuple[str, VerbFrame | EventFrame | NounFrame]] = [*verbs, *events, *nouns]
    for place, frame in every:
        slots = {VerbFrame: SLOTS, EventFrame: frozenset[str](), NounFrame: frozenset({"owner"})}[type(frame)]
        _check(frame, place, slots | set(prepositions), known)
    return Frames(
        verbs=_by_lemma((not f.first, not f.particle, f) for _, f in verbs),
        events=_by_lemma((not f.first, True, f) for _, f in events),
        nouns=_by_lemma((True, True, f) for _, f in nouns),
    )


def _entries(tables: Tables, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the entries of a kind, each with its place."""
    for file, table in tables.items():
        for number, entry in enumerate(table.get(kind, ()), 1):
            yield f"{file}, {kind} {number} ({entry.get('type')}.{entry.get('role')})", dict(entry)


def _verbs(tables: Tables) -> Iterator[Placed[VerbFrame]]:
    """Yield a frame for each verb of an entry, with what the entry says of this verb alone."""
    for place, entry in _entries(tables, "verb"):
        verbs, voices, whens = (
            _words(entry, "verbs", place),
            entry.pop("verb_voice", {}),
            entry.pop("verb_when", {}),
        )
        if strange := (voices.keys() | whens.keys()) - set(verbs):
            raise TableError(f"{place}: {min(strange)!r} is none of its verbs.")
        voice = entry.pop("voice", "active" if "who" not in entry else "either")
        for verb in verbs:
            lemma, _, particle = verb.partition(" ")
            own = {"lemma": lemma, "particle": particle, "voice": voices.get(verb, voice)}
            frame = filled(VerbFrame, entry | own, place)
            yield place, replace(frame, verb_when=specs(whens[verb])) if verb in whens else frame


def _words(entry: dict[str, Any], key: str, place: str) -> list[str]:
    """Take the verbs or nouns out of an entry."""
    if not isinstance(entry.get(key), list):
        raise TableError(f"{place}: {key!r} must be a list of words.")
    return list(entry.pop(key))


def _of(kind: type[Frame], tables: Tables) -> Iterator[Placed[Frame]]:
    """Yield a frame for each noun of the entries of a kind."""
    for place, entry in _entries(tables, "event" if kind is EventFrame else "noun"):
        for noun in _words(entry, "nouns", place):
            yield place, filled(kind, entry | {"lemma": noun}, place)


def _check_roles(frame: VerbFrame | EventFrame | NounFrame) -> None:
    """Raise VocabularyError where a role that a frame can give is none of its type."""
    check_role(frame.type, frame.role)
    if short_of := getattr(frame, "short_of", ""):
        check_role(*short_of.split(".", 1))
    if again := getattr(frame, "again_role", ""):
        check_role(frame.type, again)


def _check(
    frame: VerbFrame | EventFrame | NounFrame, place: str, slots: Collection[str], classes: set[str]
) -> None:
    """Raise TableError where a frame names a type, a role, a slot, a class or anything else that is not there."""
    try:
        _check_roles(frame)
    except VocabularyError as error:
        raise TableError(f"{place}: {error}") from error
    for field in fields(frame):
        value = getattr(frame, field.name)
        for spec in value if isinstance(value, tuple) else ():
            _among(spec.slot, slots, f"{place}, {field.name}: slot")
            for name in spec.classes:
                _among(name, TIMES if spec.slot == "time" else classes, f"{place}, {field.name}: class")
    for need in getattr(frame, "need", ()):
        _among(need, NEEDS[type(frame)], f"{place}, need")
    if isinstance(frame, VerbFrame):
        _among(frame.who, slots, f"{place}, who: slot")
        _among(frame.voice, VOICES, f"{place}, voice")
        _among(frame.standing, STANDINGS, f"{place}, standing")


def _among(name: str, known: Collection[str], place: str) -> None:
    if name not in known:
        raise TableError(f"{place} {name!r} is unknown.")


def _by_lemma(ranked: Iterable[tuple[bool, bool, Frame]]) -> dict[str, tuple[Frame, ...]]:
    """Return frames by their verb or noun: those to be tried first before the others, those with a particle next."""
    table: dict[str, list[Frame]] = defaultdict(list)
    for _, _, frame in sorted(ranked, key=lambda each: each[:2]):
        table[frame.lemma].append(frame)
    return {lemma: tuple(found) for lemma, found in table.items()}
