"""The lands that a name may stand for: today's countries, the states of the USA, and those of ``areas.toml``."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.places.keys import key, table
from testimonia.places.towns import boxes, rows

CONTINENT = "@"
"""Before the two letters of a continent, among the divisions of areas.toml."""


@dataclass(frozen=True, slots=True)
class Land:
    """A country, a state that is no more, a region, an island or a continent.

    ``whole`` are the divisions of today's countries that lay wholly in it at some time, ``part`` those that lay in it
    in part or perhaps. ``exact``: what is in neither lies outside. ``state``: it holds a whole country.
    """

    name: str
    whole: frozenset[str]
    part: frozenset[str]
    exact: bool = False
    state: bool = False

    @property
    def countries(self) -> frozenset[str]:
        """The countries where it lies: those that it holds a whole division of, or any if there is none."""
        return frozenset(division[:2] for division in self.whole or self.part)


def lands(key: str) -> tuple[Land, ...]:
    """Return the lands that bear a name, by its key."""
    return tuple(_by_name().get(key, ()))


@cache
def _by_name() -> dict[str, list[Land]]:
    found: dict[str, list[Land]] = defaultdict(list)
    other: dict[str, list[str]] = table("areas.toml")["names"]
    for code, name, _ in rows("countries"):
        land = Land(name, _divisions([code]), frozenset(), exact=True, state=True)
        _enter(found, [name, *other.get(code, ())], land)
    for code, name in rows("usa"):
        _enter(found, [name], Land(name, frozenset([code]), frozenset(), exact=True))
    for told in table("areas.toml")["land"]:
        _enter(found, told["names"], _told(told))
    return found


def _enter(found: dict[str, list[Land]], names: Iterable[str], land: Land) -> None:
    for name in dict.fromkeys(map(key, names)):
        found[name].append(land)


def _told(told: dict[str, Any]) -> Land:
    whole = _divisions(told.get("whole", ())) - _divisions(told.get("less", ()))
    part = _divisions(told.get("part", ())) - whole
    state = any(f"{division[:2]}." in whole for division in whole)
    return Land(told["names"][0], whole, part, told.get("exact", False), state)


def _divisions(codes: Iterable[str]) -> frozenset[str]:
    """Return divisions for codes of divisions, of countries and of continents."""
    return frozenset(division for code in codes for division in _expanded(code))


def _expanded(code: str) -> Iterable[str]:
    if code.startswith(CONTINENT):
        return (division for country in _continents()[code[1:]] for division in _country()[country])
    return _country()[code] if len(code) == 2 else (code,)


@cache
def _continents() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for code, _, continent in rows("countries"):
        found[continent].append(code)
    return found


@cache
def _country() -> dict[str, set[str]]:
    """Return the divisions of each country; with them one without a number, for what lies in none."""
    found = {code: {f"{code}."} for code, *_ in rows("countries")}
    for division in boxes():
        found.setdefault(division[:2], {f"{division[:2]}."}).add(division)
    return found
