"""People, towns, bodies, works and sayings of made-up lives: none is given out twice, unless it is asked for."""

import random
import tomllib
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import cycle, islice, product
from math import acos, cos, radians, sin
from pathlib import Path
from typing import Any

from bench.conflicts_values import Person
from testimonia.model import Gender

ALIKE = 0.75
"""Surnames of two lives are less alike than this (difflib's ratio)."""
TRIES = 20_000
"""How often something new is looked for."""
EARTH = 6371
"""Radius in kilometres."""


@cache
def table() -> dict[str, Any]:
    """Return conflicts_names.toml."""
    return tomllib.loads(Path(__file__).with_name("conflicts_names.toml").read_text("utf-8"))


class Stock:
    """What names are left; ``chance`` decides."""

    def __init__(self, chance: random.Random) -> None:
        """Start with nothing given out; half of the surnames are kept for those that lives are about."""
        self.chance = chance
        self._of_lives: list[str] = []
        self._heroes: dict[str, Iterator[str]] = {}
        self._others: dict[str, Iterator[str]] = {}
        for origin in table()["origins"].values():
            names = [one + end for one, end in product(origin["beginnings"].split(), origin["ends"].split())]
            chance.shuffle(names)
            half = len(names) // 2
            self._heroes[origin["country"]] = iter(names[:half])
            self._others[origin["country"]] = cycle(names[half:])
        self._given_out: set[str] = set()
        self._sayings: list[str] = list(table()["sayings"]["list"])
        chance.shuffle(self._sayings)

    def country(self) -> str:
        """Return one of the countries that people come from."""
        return self.chance.choice(list(self._others))

    def person(self, country: str, gender: Gender, surname: str = "") -> Person:
        """Return somebody new, of a surname that no life is about unless one is given."""
        origin = next(each for each in table()["origins"].values() if each["country"] == country)
        surname = surname or next(self._others[country])
        given = origin["women" if gender == "f" else "men"].split()
        name = self._new(lambda: f"{self.chance.choice(given)} {surname}")
        return Person(name.removesuffix(f" {surname}"), surname, gender, country)

    def hero(self, country: str, gender: Gender) -> Person:
        """Return whom a life is about: of a surname unlike those of all others."""
        while True:
            surname = next(self._heroes[country])
            if not any(_alike(surname, other) for other in self._of_lives):
                self._of_lives.append(surname)
                return self.person(country, gender, surname)

    def _new(self, make: Callable[[], str]) -> str:
        """Return the first that has not been given out; raise ValueError where there seems to be none left."""
        for made in islice(iter(make, None), TRIES):
            if made and made not in self._given_out:
                self._given_out.add(made)
                return made
        raise ValueError("the names in conflicts_names.toml are used up: ask for fewer lives")

    def town(self, country: str, besides: str = "") -> str:
        """Return a town of a country, another than one."""
        return self.chance.choice([str(town) for town in table()["towns"][country] if town != besides])

    def far_town(self, town: str, kilometres: int = 700) -> str:
        """Return a town so far away, at least, in another country."""
        here = places()[town]
        near = next(towns for towns in table()["towns"].values() if town in towns)
        far = [name for name, there in places().items() if name not in near and _far(here, there, kilometres)]
        return self.chance.choice(far)

    def body(self, country: str) -> str:
        """Return a party, union or society, some of them of a town, with its article."""
        return self._new(lambda: str(self.chance.choice(_bodies(country))))

    def work(self) -> str:
        """Return a title."""
        return self._new(lambda: self.chance.choice(_works()))

    def saying(self) -> str:
        """Return a saying; raise ValueError where there is none left."""
        return self._new(lambda: self._sayings.pop() if self._sayings else "")

    def has_sayings(self, spare: int) -> bool:
        """Tell whether more than so many are left."""
        return len(self._sayings) > spare

    def other(self, what: str) -> str:
        """Return one of the trades, prisons and others, which may have been given out."""
        return str(self.chance.choice(table()["other"][what]))

    def of_bodies(self, what: str) -> str:
        """Return one of the posts, agents and others of bodies."""
        return str(self.chance.choice(table()["bodies"][what]))

    def two(self, where: str, what: str) -> list[str]:
        """Return two different ones of a list."""
        return [str(each) for each in self.chance.sample(table()[where][what], 2)]

    def cause(self, country: str) -> str:
        """Return something that one may be for or against."""
        people = self.chance.choice(table()["bodies"]["people"][:25]).lower()
        return self._new(lambda: f"the {self.chance.choice(_CAUSES)} of the {people} of {self.town(country)}")


_CAUSES = ("strike", "strike", "petition", "protest")


@cache
def places() -> dict[str, tuple[float, float]]:
    """Return latitude and longitude by town."""
    return {
        name: (where[0], where[1]) for towns in table()["towns"].values() for name, where in towns.items()
    }


def _far(one: tuple[float, float], other: tuple[float, float], kilometres: int) -> bool:
    (north, east), (to_north, to_east) = (tuple(radians(each) for each in pair) for pair in (one, other))
    angle = sin(north) * sin(to_north) + cos(north) * cos(to_north) * cos(east - to_east)
    return EARTH * acos(max(-1.0, min(1.0, angle))) >= kilometres


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() >= ALIKE


@cache
def _bodies(country: str) -> list[str]:
    words = table()["bodies"]
    leagues = [f"the {noun} of {people}" for noun, people in product(words["nouns"], words["people"])]
    parties = [f"the {first} {party}" for first, party in product(words["adjectives"], words["parties"])]
    towns = [f"the {town} {party}" for town, party in product(table()["towns"][country], words["parties"])]
    return [*leagues, *parties, *towns]


@cache
def _works() -> list[str]:
    return list(_titles(table()["works"]))


def _titles(words: dict[str, list[str]]) -> Iterator[str]:
    for adjective, noun in product(words["adjectives"], words["nouns"]):
        if adjective != noun:
            yield f"The {adjective} {noun}"
    for one, other in product(words["abstracts"], repeat=2):
        if one != other:
            yield f"{one} and {other}"
    for noun, abstract in product(words["nouns"], words["abstracts"]):
        yield f"The {noun} of {abstract}"
