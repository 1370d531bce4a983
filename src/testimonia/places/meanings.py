"""What a label of a place may mean: towns and lands, each with how the place that is named lies to it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from testimonia.places.distance import between
from testimonia.places.keys import key, spellings, table
from testimonia.places.labels import How, Part, parts
from testimonia.places.lands import Land, lands
from testimonia.places.towns import Bearers, Town, bearers

AROUND_TOLD, AROUND_PROVINCE = 60.0, 250.0
"""Kilometres: how far from a town a place may lie that is told to be in or near it, and the bounds of its province."""
FITTING = 100.0
"""Kilometres: "X, Y" is the X that is no farther from the town of Y."""
CITY = 500_000
"""People: "north X" is a part of X where X has so many and is called so today."""
MANY = 4
"""A name that so many places bear is borne by hamlets too that no table has; or two, where none of them is large."""
OUTSTANDING, OUTSTANDING_OTHERWISE = 100_000, 2_000_000
"""People of a town that is meant all the same: by its name of today or one like it, by another of its names."""
FAR_LARGER = 5
"""Times the people."""
ALIKE = 4
"""Letters that a name begins with like that of today: "Odessa", Odesa."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A town, or a place within or near it, as far as ``around`` kilometres from it.

    ``minor``: a far larger town bears the name too, ``eclipsed``: a state does, and the label does not tell them apart.
    """

    town: Town
    how: How = ""
    around: float = 0.0
    minor: bool = False
    eclipsed: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A land, or a place within or near it."""

    land: Land
    how: How = ""


Meaning = Spot | Stretch


@dataclass(frozen=True, slots=True)
class Meanings:
    """All that a label may mean; ``all_known`` unless many bear its name, or it lies in what no table has."""

    found: tuple[Meaning, ...]
    all_known: bool = True


@lru_cache(4096)
def meanings(label: str) -> Meanings:
    """Return what a label may mean; nothing where no table has its name nor the one it says it lies in."""
    told = parts(label)
    if len(told) > 1 and (whole := _named(label)):
        return Meanings(tuple(whole))
    return Meanings(tuple(_meant(told)) if told else (), _is_told_apart(told))


def _is_told_apart(told: tuple[Part, ...]) -> bool:
    """Tell whether none can be meant but those that the table has."""
    if len(told) == 1:
        return not _is_common(told[0].name)
    return all(_known(part.name) for part in told[1:])


def _is_common(name: str) -> bool:
    """Tell whether a name is borne by more places than are known, and none that is surely meant."""
    spelling, those = _borne(name)
    count = len(those.towns) + those.more
    if lands(spelling) or count < 2 or any(_stands_out(town, spelling) for town in those.towns):
        return False
    return count >= MANY or those.towns[0].people < OUTSTANDING


def _stands_out(town: Town, spelling: str) -> bool:
    today = key(town.name)
    is_alike = today[:ALIKE] == spelling[:ALIKE] or spelling in today.split()
    return town.people >= (OUTSTANDING if is_alike else OUTSTANDING_OTHERWISE)


def _meant(told: tuple[Part, ...]) -> list[Meaning]:
    """Return the meanings of the first of some names that fit those after it."""
    if told[0].how == "near":  # "near Moscow"
        return _placed(_meant((Part(told[0].name), *told[1:])), "near")
    named = _known(told[0].name)
    around = _meant((Part(told[1].name), *told[2:])) if told[1:] else []
    if not around:
        return named
    fitting = [_singled_out(meaning) for meaning in named if any(_fits(meaning, about) for about in around)]
    return fitting or named + _placed(around, told[1].how)


def _singled_out(meaning: Meaning) -> Meaning:
    return replace(meaning, minor=False, eclipsed=False) if isinstance(meaning, Spot) else meaning


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
    spelling, those = _borne(name)
    found = lands(spelling)
    largest = max((town.people for town in those.towns if _stands_out(town, spelling)), default=0)
    is_state = any(land.state for land in found)
    spots = [
        Spot(
            town,
            minor=town.people * FAR_LARGER < largest,
            eclipsed=is_state and not _stands_out(town, spelling),
        )
        for town in those.towns
    ]
    return [*map(Stretch, found), *spots]


def _borne(name: str) -> tuple[str, Bearers]:
    """Return the first spelling of a name that something bears, and the towns that do."""
    for spelling in spellings(name):
        those = bearers(spelling)
        if those.towns or lands(spelling):
            return spelling, those
    return "", Bearers()


def _plain(name: str) -> list[Meaning]:
    return _without(name, "plain", "plain")


def _province(name: str) -> list[Meaning]:
    found = _without(name, "lands_before", "lands_after")
    return [Spot(m.town, "", AROUND_PROVINCE) if isinstance(m, Spot) else m for m in found]


def _quarter(name: str) -> list[Meaning]:
    found = [meaning for meaning in _without(name, "quarters", "") if isinstance(meaning, Spot)]
    return [
        Spot(spot.town, "within")
        for spot in found
        if spot.town.people >= CITY and _ends_like(name, spot.town)
    ]


def _ends_like(name: str, town: Town) -> bool:
    """Tell whether a name ends with that of a town of today, not with a byname of it."""
    return key(name).partition(" ")[2][:ALIKE] == key(town.name)[:ALIKE]


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
