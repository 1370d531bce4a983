"""What is true of a made-up life: its facts in the order of a life, so that nothing contradicts anything."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bench.conflicts_dates import spelled
from bench.conflicts_names import Stock
from bench.conflicts_values import Fact, Person
from testimonia.edtf import day_number
from testimonia.model import Gender

YEAR = 365.25
TODAY = 2010
"""No life goes on after this year."""


@dataclass(slots=True)
class World:
    """A life as it was; ``chance`` decides about what more is made up."""

    who: Person
    birth: int
    death: int
    stock: Stock
    chance: random.Random
    facts: dict[str, Fact] = field(default_factory=dict)
    """By kind."""

    def at(self, age: float, wide: float = 1.0) -> int:
        """Return a day on which the person has that age, or up to ``wide`` years more."""
        return self.birth + int((age + self.chance.random() * wide) * YEAR)

    def add(self, kind: str, day: int, **slots: str) -> None:
        """Add a fact."""
        self.facts[kind] = Fact(kind, day, slots)

    def fact(self, kind: str, *need: str, precision: str = "", day: int | None = None, **slots: str) -> Fact:
        """Return a fact of the life with what its sentence must have, and with another day or other slots if given."""
        one = self.facts[kind]
        return Fact(kind, one.day if day is None else day, {**one.slots, **slots}, frozenset(need), precision)

    def like(self, kind: str, other: str, *need: str, precision: str = "", **slots: str) -> Fact:
        """Return what is told of another kind of deed on the day, and with the slots, of a fact."""
        one = self.fact(other, *need, precision=precision)
        return replace(one, kind=kind, slots={**one.slots, **slots})

    def someone(self, gender: str = "") -> str:
        """Return the name of somebody else of the same country."""
        return self.stock.person(self.who.country, "f" if gender == "f" else "m").name


def world(stock: Stock, born: int | None = None, woman: bool | None = None) -> World:
    """Return a life; ``born`` is the year and ``woman`` what it must be."""
    chance = stock.chance
    year = chance.randint(1780, 1945) if born is None else born
    is_woman = chance.random() < 0.45 if woman is None else woman
    who = stock.hero(stock.country(), "f" if is_woman else "m")
    birth = day_number(year, chance.randint(1, 12), chance.randint(1, 28))
    last = min(86, TODAY - year)
    death = birth + int(chance.uniform(min(59, last - 1), last) * YEAR)
    made = World(who, birth, death, stock, chance)
    for part in (_family, _youth, _prison, _prime, _age):
        part(made)
    return made


def _family(life: World) -> None:
    who, stock = life.who, life.stock
    town = stock.town(who.country)
    life.add("born", life.birth, town=town, country=who.country)
    if life.chance.random() < 0.5:
        life.add("father", life.birth + 1, father=stock.person(who.country, "m", who.surname).name)
    life.add("mother", life.birth + 2, mother=life.someone("f"))
    if life.chance.random() < 0.6:
        gender: Gender = "m" if who.gender == "f" else "f"
        kin = stock.person(who.country, gender, who.surname).name
        life.add("sibling", life.birth + 3, kin=kin, sib="brother" if gender == "m" else "sister")
    if not {"father", "sibling"} & set(life.facts):
        life.add("birth_name", life.birth, maiden=life.someone().split()[-1])
    field, trade = stock.other("fields"), stock.other("trades")
    life.add("studied", life.at(18.2, 0.8), field=field, town=stock.town(who.country))
    life.add("worked", life.at(19, 0.5), trade=trade, Trade=trade.capitalize(), town=stock.town(who.country))


def _youth(life: World) -> None:
    stock, chance = life.stock, life.chance
    body, post = stock.body(life.who.country), stock.of_bodies("posts")
    joined = chance.uniform(19.5, 24)
    life.add("joined", life.at(joined), body=body)
    life.add("elected", life.at(joined + 1.2, 2), body=body, post=post)
    life.add("met", life.at(20, 5), friend=life.someone(), town=stock.town(life.who.country))
    town = stock.town(life.who.country)
    spouse = life.someone("m" if life.who.gender == "f" else "f")
    life.add("married", life.at(24.5, 3), spouse=spouse, town=town)
    surname = life.who.surname if life.who.gender == "m" else spouse.split()[-1]
    child = stock.person(life.who.country, "f", surname).name
    life.add("child", life.facts["married"].day + int(chance.uniform(0.9, 1.6) * YEAR), child=child)


def _prison(life: World) -> None:
    chance, stock = life.chance, life.stock
    town, years = stock.town(life.who.country), chance.randint(2, 5)
    arrested = life.at(29.5, 2)
    body = life.facts["joined"].slots["body"]
    sentenced = arrested + chance.randint(40, 150)
    life.add("arrested", arrested, town=town)
    life.add("sentenced", sentenced, term=term(years), town=town)
    life.add("imprisoned", sentenced + 20, prison=stock.other("prisons"))
    released = arrested + int(years * YEAR * chance.uniform(0.6, 0.98))
    life.add("released", released)
    life.add(chance.choice(["left", "expelled"]), released + int(chance.uniform(0.3, 2) * YEAR), body=body)


def term(years: int) -> str:
    """Return so many years as a sentence of a court."""
    return f"{spelled(years)} years’ imprisonment"


def _prime(life: World) -> None:
    stock, chance, home = life.stock, life.chance, life.who.country
    life.add("founded", life.at(39, 1.5), body=stock.body(home), town=stock.town(home))
    life.add("supported", life.at(26, 3), cause=stock.cause(home))
    life.add("spoke", life.at(27, 2), meeting=stock.other("meetings"), town=stock.town(home))
    life.add("broke_with", life.at(40, 2), rival=life.someone())
    life.add("wrote", life.at(41, 1.5), work=stock.work())
    left = life.at(43, 2)
    abroad = stock.far_town(life.facts["born"].slots["town"], 300)
    life.add("left_country", left, country=home)
    if chance.random() < 0.7:
        life.add("settled", left + chance.randint(20, 300), town=abroad)


def _age(life: World) -> None:
    stock, home = life.stock, life.who.country
    town = stock.town(home)
    life.add("returned", life.at(47, 4), town=town)
    if life.chance.random() < 0.6:
        life.add("received", life.at(52, 5), award=stock.other("awards"))
    if stock.has_sayings(16):
        life.add("said", life.at(50, 2), saying=stock.saying())
    life.add("died", life.death, town=town, country=home)
    life.add("buried", life.death + 4, town=town)


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts in the order of a life."""
    return sorted(facts, key=lambda each: each.day)
