"""What a label of a place may mean: towns and lands, each with how the place that is named lies to it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from testimonia.places.distance import between
from testimonia.places.keys import key, spellings, table
from testimonia.places.labels import How, Part, parts
from testimonia.places.lands import Land, lands
from testimonia.places.towns import Town, towns

AROUND_TOLD, AROUND_PROVINCE = 60.0, 250.0
"""Kilometres: how far from a town a place may lie that is told to be in or near it, and the bounds of its province."""
FITTING = 100.0
"""Kilometres: "X, Y" is the X that is no farther from the town of Y."""
CITY = 500_000
"""People: "north X" is a part of X where X has so many."""
MANY, OUTSTANDING = 5, 200_000
"""A name that so many bear, none of so many people, is borne by hamlets too that no table has."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A town, or a place within or near it, as far as ``around`` kilometres from it."""

    town: Town
    how: How = ""
    around: float = 0.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A land, or a place within or near it."""

    land: Land
    how: How = ""


Meaning = Spot | Stretch


@dataclass(frozen=True, slots=True)
class Meanings:
    """All that a label may mean; ``all_known`` unless its name is one of those that many places bear."""

    found: tuple[Meaning, ...]
    all_known: bool = True


@lru_cache(4096)
def meanings(label: str) -> Meanings:
    """Return what a label may mean; nothing where no table has its name nor the one it says it lies in."""
    told = parts(label)
    if len(told) > 1 and (whole := _named(label)):
        return Meanings(tuple(whole))
    found = tuple(_meant(told)) if told else ()
    return Meanings(found, len(told) > 1 or not _is_common(found))


def _is_common(found: tuple[Meaning, ...]) -> bool:
    those = [meaning.town.people for meaning in found if isinstance(meaning, Spot)]
    return len(found) == len(those) >= MANY and max(those) < OUTSTANDING


def _meant(told: tuple[Part, ...]) -> list[Meaning]:
    """Return the meanings of the first of some names that fit those after it."""
    if told[0].how == "near":  # "near Moscow"
        return _placed(_meant((Part(told[0].name), *told[1:])), "near")
    named = _known(told[0].name)
    around = _meant((Part(told[1].name), *told[2:])) if told[1:] else []
    if not around:
        return named
    fitting = [meaning for meaning in named if any(_fits(meaning, about) for about in around)]
    return fitting or named + _placed(around, told[1].how)


def _placed(around: Iterable[Meaning], how: How) -> list[Meaning]:
    """Return that a place lies in or near what is told."""
    return [
        Spot(about.town, how, max(about.around, AROUND_TOLD))
        if isinstance(about, Spot)
        else Stretch(about.land, how)
        for about in around
    ]


def _fits(meaning: Meaning, about: Meaning) -> bool:
    """Tell whether a place may lie where it is said to."""
    if isinstance(meaning, Spot) and isinstance(about, Spot):
        return between(meaning.town, about.town) <= FITTING + about.around
    held = {meaning.town.division} if isinstance(meaning, Spot) else meaning.land.whole | meaning.land.part
    if isinstance(about, Spot):
        return False
    return bool(held & (about.land.whole | about.land.part))


def _known(name: str) -> list[Meaning]:
    """Return what a name means, as it stands or by the words of it: "city of X", "X province", "north X"."""
    ways: tuple[Callable[[str], list[Meaning]], ...] = (_named, _plain, _province, _quarter)
    return next((found for way in ways if (found := way(name))), [])


def _named(name: str) -> list[Meaning]:
    for spelling in spellings(name):
        found: list[Meaning] = [Stretch(land) for land in lands(spelling)]
        found += [Spot(town) for town in towns(spelling)]
        if found:
            return found
    return []


def _plain(name: str) -> list[Meaning]:
    return _without(name, "plain", "plain")


def _province(name: str) -> list[Meaning]:
    found = _without(name, "lands_before", "lands_after")
    return [Spot(m.town, "", AROUND_PROVINCE) if isinstance(m, Spot) else m for m in found]


def _quarter(name: str) -> list[Meaning]:
    found = _without(name, "quarters", "")
    return [Spot(m.town, "within") for m in found if isinstance(m, Spot) and m.town.people >= CITY]


def _without(name: str, before: str, after: str) -> list[Meaning]:
    """Return what a name means without a word of a list before or after it."""
    words, folded = table("words.toml"), key(name)
    for word in words[before]:
        if folded.startswith(f"{word} "):
            return _named(folded.removeprefix(f"{word} "))
    for word in words[after] if after else ():
        if folded.endswith(f" {word}"):
            return _named(folded.removesuffix(f" {word}"))
    return []
