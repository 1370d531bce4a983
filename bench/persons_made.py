"""Made-up people and what sources call them, always the same for one seed.

schmidts    short texts about as many different people of one surname
mentions    sources that mention people, whose names are as unevenly borne as names are
"""

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, product

from testimonia.names.given import written

SURNAMES = 60_000
FLAT = 10
"""A name's share is that of Zipf's law with this added to its rank: the commonest surname is borne by one in 100."""
IN_A_SOURCE = 20
"""Mentions in one source."""
EACH = 4
"""Mentions of one person, on average."""
_BEGINNINGS = "b bl br d dr f fl g gr h j k kl kr l m n p pr r s sch st t tr v w z".split()
_MIDDLES = "a ei e i o u au".split()
_ENDS = "ber der gel ger ler mann ner ning rich ring sen ser ter witz mer bach stein feld".split()
_PLACES = ("Graz", "Lyon", "Odessa", "Turin", "Bremen")


def schmidts(number: int, seed: int = 1) -> list[tuple[str, str]]:
    """Return (file, text) about each of so many people called Schmidt, no two with the same given names."""
    chance = random.Random(seed)
    given = sorted({*written("f"), *written("m")})
    chance.shuffle(given)
    names = [*given, *(f"{one} {other}" for one, other in product(given, given[::7]) if one != other)]
    return [(f"{n:05}.txt", _life(name.title(), chance)) for n, name in enumerate(names[:number])]


def _life(given: str, chance: random.Random) -> str:
    born = chance.randint(1820, 1930)
    return (
        f"{given} Schmidt was born in {chance.choice(_PLACES)} in {born}. Schmidt worked as a printer"
        f" and died in {chance.choice(_PLACES)} in {born + chance.randint(25, 90)}.\n"
    )


@dataclass(frozen=True, slots=True)
class Made:
    """A person of a made-up world."""

    given: tuple[str, ...]
    surname: str
    born: int


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What a source calls somebody, and in which year they are born by it, 0 where it does not tell."""

    name: str
    born: int
    person: int


def mentions(number: int, seed: int = 1) -> Iterator[list[Mentioned]]:
    """Yield sources, each as the people it mentions, together so many."""
    chance = random.Random(seed)
    people = list(islice(_people(chance), max(1, number // EACH)))
    for first in range(0, number, IN_A_SOURCE):
        found = {}
        for _ in range(min(IN_A_SOURCE, number - first)):
            who = int(len(people) * chance.random() ** 2)
            one = _called(people[who], chance)
            found[one] = Mentioned(one, people[who].born if chance.random() < 0.15 else 0, who)
        yield list(found.values())


def _people(chance: random.Random) -> Iterator[Made]:
    surnames = list(islice(_surnames(chance), SURNAMES))
    shares = _shares(len(surnames))
    given = [[name.title() for name in written(gender)] for gender in ("f", "m")]
    for listed in given:
        chance.shuffle(listed)
    shares_given = [_shares(len(listed)) for listed in given]
    while True:
        gender = chance.randrange(2)
        number = 2 if chance.random() < 0.25 else 1
        names = tuple(_drawn(given[gender], shares_given[gender], chance) for _ in range(number))
        yield Made(names, _drawn(surnames, shares, chance), chance.randint(1800, 1990))


def _surnames(chance: random.Random) -> Iterator[str]:
    """Yield different surnames."""
    known = set()
    while True:
        middle = "".join(
            chance.choice(_MIDDLES) + chance.choice(_BEGINNINGS) for _ in range(chance.randint(0, 2))
        )
        name = (chance.choice(_BEGINNINGS) + middle + chance.choice(_MIDDLES) + chance.choice(_ENDS)).title()
        if name not in known:
            known.add(name)
            yield name


def _shares(number: int) -> list[float]:
    """Return the sums of shares by rank."""
    return list(accumulate(1 / (rank + FLAT) for rank in range(1, number + 1)))


def _drawn(names: Sequence[str], shares: Sequence[float], chance: random.Random) -> str:
    return names[bisect(shares, chance.random() * shares[-1])]


def _called(one: Made, chance: random.Random) -> str:
    """Return a name by which a source may call somebody: in full, without the middle, with initials, the surname."""
    kind = chance.random()
    if kind < 0.12:
        return f"{' '.join(name[0] + '.' for name in one.given)} {one.surname}"
    if kind < 0.27:
        return one.surname
    return f"{' '.join(one.given if kind < 0.8 else one.given[:1])} {one.surname}"
