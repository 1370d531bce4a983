"""What English counts from without a date: nouns and verbs of the frames, and the words of ``deeds.toml``."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from testimonia.languages.en.extraction import frames
from testimonia.languages.en.lemmas import lemma
from testimonia.languages.en.lexicon import load_rows
from testimonia.languages.en.nouns import nouns
from testimonia.languages.parts.deeds import Deed, Deeds, Where
from testimonia.languages.parts.frames import EventFrame, Spec, VerbFrame
from testimonia.languages.parts.nouns import MEANT, NounClass

Plain = Mapping[str, str]
"""Noun or verb → what it tells by itself, where the frames do not say."""


@cache
def deeds() -> Deeds:
    """Return the words; they are made once."""
    table = tomllib.loads((files(__package__) / "deeds.toml").read_text("utf-8"))
    counted = frozenset(table["counted"])
    return Deeds(
        nouns=_nouns(counted, table["plain"]),
        done=_verbs(counted, table["done"], _does),
        suffered=_verbs(counted, table["suffered"], _suffers),
        base=_base, base_of_going=_base_of_going,
        relations=_turned(table["relations"]), sizes=_turned(table["sizes"]), lengths=table["lengths"],
        going=re.compile(table["going"], re.IGNORECASE), places=_places(),
        **{name: frozenset(words) for name, words in table["words"].items()},
    )  # fmt: skip


def _base(word: str) -> str:
    return lemma(word, "VBN") if not word.endswith("ing") else ""


def _base_of_going(word: str) -> str:
    return lemma(word, "VBG")


def _turned(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: told for told, words in table.items() for word in words}


def _places() -> frozenset[str]:
    """Return the lands and cities that the list of nations names, in small letters."""
    rows = load_rows("demonyms.tsv")
    named = [row["place"] for row in rows] + [
        city for row in rows for city in row.get("cities", "").split("|")
    ]
    return frozenset(name.lower() for name in named if name)


# ---------------------------------------------------------------- from frames


def _nouns(counted: frozenset[str], plain: Plain) -> dict[str, tuple[Deed, ...]]:
    """Return what nouns tell: by what stands behind them, then by themselves."""
    table: dict[str, list[Deed]] = {}
    for noun, each in frames().events.items():
        table[noun] = [deed for frame in each for deed in _of_noun(frame, counted)]
    return _completed(table, plain)


def _of_noun(frame: EventFrame, counted: frozenset[str]) -> Iterator[Deed]:
    event = f"{frame.type}.{frame.role}"
    if event in counted:
        yield from (Deed(event, where) for where in _wheres((*frame.object, *frame.value)))
        if not frame.need:
            yield Deed(event)


def _does(frame: VerbFrame) -> bool:
    return frame.who in ("subject", "doer") and frame.voice in ("active", "either")


def _suffers(frame: VerbFrame) -> bool:
    return frame.who == "object" or frame.voice in ("passive", "either")


def _verbs(
    counted: frozenset[str], plain: Plain, fits: Callable[[VerbFrame], bool]
) -> dict[str, tuple[Deed, ...]]:
    """Return what verbs tell of their subject; those that need a particle or a place of their own are left out."""
    table: dict[str, list[Deed]] = {}
    for verb, each in frames().verbs.items():
        simple = [frame for frame in each if _is_simple(frame, counted) and fits(frame)]
        table[verb] = [deed for frame in simple for deed in _of_verb(frame)]
    return _completed(table, plain)


def _is_simple(frame: VerbFrame, counted: frozenset[str]) -> bool:
    """Tell whether a frame asks no more than what stands right behind its verb."""
    asks = any((frame.particle, frame.when, frame.notice, frame.standing, frame.bare))
    return f"{frame.type}.{frame.role}" in counted and not asks


def _of_verb(frame: VerbFrame) -> Iterator[Deed]:
    event = f"{frame.type}.{frame.role}"
    unless = tuple(_wheres(frame.unless))
    yield from (Deed(event, where, unless) for where in _wheres(frame.verb_when))
    if not frame.verb_when:
        yield from (Deed(event, where, unless) for where in _wheres((*frame.object, *frame.value)))
        if not frame.need:
            yield Deed(event, None, unless)


def _completed(table: Mapping[str, list[Deed]], plain: Plain) -> dict[str, tuple[Deed, ...]]:
    """Return the deeds of each word, that by itself behind those by what stands beside it."""
    words = {word: (*table.get(word, ()), Deed(event)) for word, event in plain.items()}
    return {word: tuple(each) for word, each in table.items() if each} | words


def _wheres(specs: Iterable[Spec]) -> Iterator[Where]:
    """Yield the places of a frame at which words can be looked at."""
    for spec in specs:
        if spec.slot not in _ELSEWHERE:
            slot = "object" if spec.slot == "second_object" else spec.slot
            yield Where(slot, tuple(_class(name) for name in spec.classes))


_ELSEWHERE = frozenset({
    "subject", "doer", "agent", "owner", "owner_of_object", "owner_of_place", "maker", "adverb", "time", "infinitive",
})  # fmt: skip
"""Slots of frames that do not stand right behind the word."""
_OF_MEANING: Mapping[str, Any] = {
    "any": {"any": True},
    "person": {"any": True},
    "office": {},
    "occupation": {},
}


def _class(name: str) -> NounClass:
    """Return a class by its name; of those with a meaning of their own what can be told from words alone."""
    if name not in MEANT:
        return nouns().classes[name]
    return NounClass(**_OF_MEANING.get(name, {"named": frozenset({name})}))
