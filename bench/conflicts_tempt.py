"""What two sources of one life are told to say that looks like a contradiction and is none: a function for each."""

from collections.abc import Callable
from dataclasses import replace

from bench.conflicts_names import table
from bench.conflicts_plant import OF_THE_BODY
from bench.conflicts_values import Fact, Plan
from bench.conflicts_world import YEAR, World
from testimonia.model import Gender


def _plan(first: Fact, second: Fact, *without: str) -> Plan:
    return Plan("", (first,), (second,), frozenset(without))


def vague_and_sharp(life: World) -> Plan:
    """One deed, with its year and with its day."""
    kind = life.chance.choice(["born", "joined", "arrested", "married", "died", "left_country"])
    vague = life.chance.choice(["year", "month", "season", "decade"])
    return _plan(life.fact(kind, "on", precision=vague), life.fact(kind, "on", precision="day"), kind)


def about(life: World) -> Plan:
    """A year given as about that, and the year beside it."""
    kind = life.chance.choice(["born", "joined", "founded", "married"])
    near = life.facts[kind].day + life.chance.choice([-1, 1]) * 365
    return _plan(
        life.fact(kind, "on", precision="about", day=near), life.fact(kind, "on", precision="year"),
        kind, *(("elected",) if kind == "joined" else ()), *(("child",) if kind == "married" else ()),
    )  # fmt: skip


def town_and_country(life: World) -> Plan:
    """Born or died in a town, and in its country."""
    kind = life.chance.choice(["born", "died"])
    return _plan(life.fact(kind, "town"), life.fact(kind, "country"), kind)


def two_surnames(life: World) -> Plan:
    """A maiden and a married name."""
    maiden = life.someone().split()[-1]
    first = Fact("birth_name", life.birth, {"maiden": maiden})
    second = Fact("married_name", life.facts["married"].day + 1, {"married": life.who.surname})
    return Plan(
        "", (first,), (second,), frozenset(("father", "sibling", "birth_name", "married", "child")), maiden
    )


def married_twice(life: World) -> Plan:
    """Two marriages, one after the other."""
    second = Fact(
        "married_again", life.at(51, 3), {"spouse2": life.someone("m" if life.who.gender == "f" else "f")}
    )
    return _plan(life.fact("married", "on"), replace(second, need=frozenset(("on",))), "married")


def joined_again(life: World) -> Plan:
    """A body joined, left and joined again."""
    joined = life.fact("joined", "on", precision="year")
    left = Fact("left", joined.day + int(5 * YEAR), joined.slots, frozenset(("on",)), "year")
    again = Fact(
        "rejoined",
        joined.day + int(life.chance.uniform(9, 14) * YEAR),
        joined.slots,
        frozenset(("on",)),
        "year",
    )
    return Plan("", (joined, left), (again,), frozenset(OF_THE_BODY))


def published_after_death(life: World) -> Plan:
    """A work that appears after the author's death."""
    day = life.death + int(life.chance.uniform(1, 5) * YEAR)
    late = Fact("published_late", day, {"work": life.stock.work()}, frozenset(("on",)), "year")
    return _plan(life.fact("died", "on", precision="year"), late, "died")


def buried_elsewhere(life: World) -> Plan:
    """A grave in another town than the death."""
    grave = life.stock.town(life.who.country, life.facts["died"].slots["town"])
    return _plan(life.fact("died", "town"), life.fact("buried", "town", town=grave), "died", "buried")


def renamed_town(life: World) -> Plan:
    """A town by two names that it had."""
    old, new = life.chance.choice(table()["renamed"]["pairs"])
    kind = life.chance.choice(["born", "died"])
    first, second = (
        Fact(kind, life.facts[kind].day, {"town": each}, frozenset(("town",))) for each in (old, new)
    )
    return _plan(first, second, kind, "buried")


def denied_rumour(life: World) -> Plan:
    """A rumour that nobody asserts and one source denies."""
    return _plan(
        life.fact("joined"), Fact("rumour", life.at(30), {"body": life.stock.body(life.who.country)}), ""
    )


def twins(life: World) -> Plan:
    """Two persons born on one day, who die on different ones."""
    gender: Gender = life.who.gender
    twin = life.stock.person(life.who.country, gender, life.who.surname).name
    slots = {"twin": twin, "town": life.facts["born"].slots["town"]}
    died = Fact("twin_died", life.at(35, 15), slots, frozenset(("on",)), "year")
    born = Fact("twin", life.birth, slots, frozenset(("on",)), "year")
    return Plan("", (born,), (died,), frozenset(("born", "sibling")))


def of_one_name(life: World) -> Plan:
    """A father of the same name, told apart."""
    died = Fact("elder", life.at(15, 10), {"elder": life.who.name}, frozenset(("on",)), "year")
    return _plan(life.fact("died", "on"), died, "died", "father", "birth_name")


def quoted_with_credit(life: World) -> Plan:
    """A saying quoted, and credited to who said it."""
    slots = {"saying": life.stock.saying(), "friend": life.someone()}
    return _plan(Fact("by_friend", life.at(20), slots), Fact("credited", life.at(45), slots), "said", "met")


def joint_authors(life: World) -> Plan:
    """A work of two, told with both and with one."""
    slots = {**life.facts["wrote"].slots, "friend": life.someone()}
    first = Fact("wrote_with", life.facts["wrote"].day, slots, frozenset(("friend",)), "year")
    return _plan(first, life.fact("wrote", precision="year"), "wrote", "met")


def expelled_and_readmitted(life: World) -> Plan:
    """Expelled, readmitted, and expelled again."""
    joined = life.fact("joined", "on", precision="year")
    days = [joined.day + int(years * YEAR) for years in (4.2, 6.3, 13.1)]
    kinds = ("expelled", "readmitted", "expelled_again")
    one, two, three = (
        Fact(kind, day, joined.slots, frozenset(("on",)), "year")
        for kind, day in zip(kinds, days, strict=True)
    )
    return Plan("", (joined, one), (two, three), frozenset(OF_THE_BODY))


def amnesty(life: World) -> Plan:
    """Released on a day, and by the amnesty of that month."""
    first = life.fact("released", "on", precision="day")
    return _plan(first, life.like("amnesty", "released", "on", precision="month"), "released")


def two_places_in_turn(life: World) -> Plan:
    """Two places far apart, with days enough between them to travel."""
    first = life.fact("spoke", "town", "on", precision="day")
    far = life.stock.far_town(first.slots["town"])
    second = life.fact(
        "met", "town", "on", precision="day", day=first.day + life.chance.randint(40, 60), town=far
    )
    return _plan(first, second, "spoke", "met")


def elected_at_last(life: World) -> Plan:
    """Not elected at first, and elected in another year."""
    elected = life.fact("elected", "on", precision="year")
    second = Fact("not_elected", elected.day - 370, elected.slots, frozenset(("on",)), "year")
    return _plan(elected, second, "elected", "joined")


Tempter = Callable[[World], Plan]
TEMPTERS: dict[str, Tempter] = {
    each.__name__.replace("_", "-"): each
    for each in (
        vague_and_sharp, about, town_and_country, two_surnames, married_twice, joined_again, published_after_death,
        buried_elsewhere, renamed_town, denied_rumour, twins, of_one_name, quoted_with_credit, joint_authors,
        expelled_and_readmitted, amnesty, two_places_in_turn, elected_at_last,
    )
}  # fmt: skip
WOMEN = frozenset(("two-surnames",))
MEN = frozenset(("of-one-name",))
