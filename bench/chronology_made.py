"""Lives made from a seed, of which all that is told is true, and statements that contradict them by one rule each.

A life has a birth, a death, deeds with dates as sharp or vague as they come, some with none, ages, words of order, a
parent and a founding. A plant adds statements, or puts others in the place of true ones, and says by which rule the
life now contradicts itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from testimonia.chronology.account import Account, Thing, When
from testimonia.chronology.life import Life
from testimonia.edtf import calendar_day, day_number, iso_day, year_text
from testimonia.model import TimeLink

PERSON, PARENT = Thing("p", "person", "Ada Lind"), Thing("q", "person", "Eva Lind")
FOUNDER = Thing("f", "person", "Jan Holt")
GROUP = Thing("g", "group", "the Bund")
DEEDS = (
    "participation.spoke", "participation.attended", "residence.lived", "position.held", "employment.employed",
    "journey.travelled", "authorship.wrote", "acquaintance.met", "illness.ill", "occupation.worked_as",
)  # fmt: skip
YEAR = 366


@dataclass(frozen=True, slots=True)
class Made:
    """A life, its days of birth and death, and the statements that were planted in it, by id."""

    life: Life
    birth: int
    death: int
    planted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plant:
    """One way to contradict a life: the code of the rule, and the statements that do, which have ids of their own."""

    code: str
    accounts: Callable[[Made, Random], Sequence[Account]]


def made(statements: int, chance: Random) -> Made:
    """Return a true life told in so many statements, at least ten."""
    birth = chance.randint(day_number(1780), day_number(1880))
    death = birth + chance.randint(45 * YEAR, 90 * YEAR)
    told = [
        _told("birth", "birth.born", _date(birth, chance)), _told("death", "death.died", _date(death, chance)),
        *_family(birth, chance), *_membership(birth, death, chance), *_arrest(birth, death, chance),
    ]  # fmt: skip
    deeds = (_deed(number, birth, death, chance) for number in range(statements - len(told)))
    return Made(Life(PERSON, (*told, *deeds), frozenset({PARENT.id})), birth, death)


def _told(id_: str, kind: str, when: When | None = None) -> Account:
    type_, _, role = kind.partition(".")
    return Account(id_, "a", type_, role, PERSON, when=when)


def _date(day: int, chance: Random) -> When:
    """Return a true date of a day: the day, its month, its year, about it, or years around it."""
    year, month, _ = calendar_day(day)
    sharpness = chance.randrange(5)
    if sharpness == 0:
        return _day(day)
    if sharpness == 1:
        length = day_number(year, month + 1) - day_number(year, month)
        first = day_number(year, month)
        return When(f"{year_text(year)}-{month:02d}", first, first + length - 1)
    if sharpness == 4:
        first, last = year - chance.randint(1, 5), year + chance.randint(1, 5)
        return When(f"{year_text(first)}/{year_text(last)}", day_number(first), day_number(last, 12, 31))
    return When(year_text(year) + "~" * (sharpness == 3), day_number(year), day_number(year, 12, 31))


def _day(day: int) -> When:
    return When(iso_day(day), day, day)


def _family(birth: int, chance: Random) -> list[Account]:
    mother = birth - chance.randint(18 * YEAR, 40 * YEAR)
    return [
        replace(_told("kin", "kinship.parent"), object=PARENT),
        replace(_told("mother", "birth.born", _date(mother, chance)), subject=PARENT),
        replace(_told("widowed", "death.died", _date(birth + 20 * YEAR, chance)), subject=PARENT),
    ]


def _membership(birth: int, death: int, chance: Random) -> list[Account]:
    joined = chance.randint(birth + 20 * YEAR, death - 10 * YEAR)
    return [
        replace(
            _told("founding", "founding.founded", _day(joined - 5 * YEAR)), subject=FOUNDER, object=GROUP
        ),
        replace(_told("joined", "membership.joined", _date(joined, chance)), object=GROUP),
        replace(_told("left", "membership.left", _date(joined + 5 * YEAR, chance)), object=GROUP),
    ]


def _arrest(birth: int, death: int, chance: Random) -> list[Account]:
    arrest = chance.randint(birth + 25 * YEAR, death - 10 * YEAR)
    link = _link("before", 700, 760)
    return [
        _told("arrested", "detention.arrested", _date(arrest, chance)),
        replace(_told("warned", "participation.spoke", _date(arrest - 730, chance)), links=(link,)),
    ]


def _link(relation: str, least: int, most: int) -> TimeLink:
    direction: dict[str, TimeLink] = {
        "before": TimeLink(
            0, 6, "two years before his arrest", "before", "detention.arrested", 0, 6, least, most
        ),
        "after": TimeLink(
            0, 6, "two years after his arrest", "after", "detention.arrested", 0, 6, least, most
        ),
    }
    return direction[relation]


def _deed(number: int, birth: int, death: int, chance: Random) -> Account:
    day = chance.randint(birth + 15 * YEAR, death)
    told = _told(f"s{number:06}", chance.choice(DEEDS), _date(day, chance) if chance.random() < 0.7 else None)
    years = (day - birth) * 400 // 146097
    aged = chance.random() < 0.1
    return replace(told, age=(years * 365, (years + 2) * YEAR) if aged else None)


def _before_birth(life: Made, chance: Random) -> Sequence[Account]:
    return [_told("plant", chance.choice(DEEDS), _day(life.birth - chance.randint(8 * YEAR, 20 * YEAR)))]


def _after_death(life: Made, chance: Random) -> Sequence[Account]:
    return [_told("plant", chance.choice(DEEDS), _day(life.death + chance.randint(8 * YEAR, 12 * YEAR)))]


def _young_parent(life: Made, chance: Random) -> Sequence[Account]:
    birth = _day(life.birth - chance.randint(0, 3 * YEAR))
    return [replace(_told("mother", "birth.born", birth), subject=PARENT)]


def _born_late(life: Made, chance: Random) -> Sequence[Account]:
    death = _day(life.birth - chance.randint(8 * YEAR, 9 * YEAR))
    return [replace(_told("widowed", "death.died", death), subject=PARENT)]


def _long_life(life: Made, chance: Random) -> Sequence[Account]:
    return [_told("death", "death.died", _day(life.birth + chance.randint(130 * YEAR, 150 * YEAR)))]


def _out_of_order(life: Made, chance: Random) -> Sequence[Account]:
    return [replace(_told("warned", "participation.spoke"), links=(_link("after", 95 * YEAR, 96 * YEAR),))]


def _wrong_age(life: Made, chance: Random) -> Sequence[Account]:
    age = chance.randint(30, 40)
    return [
        replace(
            _told("plant", "participation.spoke", _day(life.birth + 15 * YEAR)), age=(age * 365, age * YEAR)
        )
    ]


def _unfounded(life: Made, chance: Random) -> Sequence[Account]:
    founded = _day(life.death + 9 * YEAR)
    return [replace(_told("founding", "founding.founded", founded), subject=FOUNDER, object=GROUP)]


def _left_first(life: Made, chance: Random) -> Sequence[Account]:
    early, late = life.birth + 12 * YEAR, life.death - 9 * YEAR
    return [
        replace(_told("left", "membership.left", _day(early)), object=GROUP),
        replace(_told("joined", "membership.joined", _day(late)), object=GROUP),
    ]


def _child_member(life: Made, chance: Random) -> Sequence[Account]:
    group = replace(GROUP, id="h", label="the Union")
    return [
        replace(
            _told("plant", "membership.joined", _day(life.birth + chance.randint(1, 3) * YEAR)), object=group
        )
    ]


PLANTS = (
    Plant("before-birth", _before_birth),
    Plant("after-death", _after_death),
    Plant("too-young-a-parent", _young_parent),
    Plant("born-after-parent-died", _born_late),
    Plant("too-long-a-life", _long_life),
    Plant("out-of-order", _out_of_order),
    Plant("out-of-order", _wrong_age),
    Plant("out-of-order", _left_first),
    Plant("before-founding", _unfounded),
    Plant("unlikely-age", _child_member),
)


def planted(life: Made, plant: Plant, chance: Random) -> Made:
    """Return a life with the statements of a plant, in the place of those of the same id."""
    new = {each.id: each for each in plant.accounts(life, chance)}
    kept = [each for each in life.life.accounts if each.id not in new]
    if plant.code in {
        "too-young-a-parent",
        "born-after-parent-died",
        "unlikely-age",
        "out-of-order",
        "too-long-a-life",
    }:
        kept = [replace(each, when=_day(life.birth)) if each.id == "birth" else each for each in kept]
    return replace(life, life=replace(life.life, accounts=(*kept, *new.values())), planted=frozenset(new))
