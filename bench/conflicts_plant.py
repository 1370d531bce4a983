"""What two sources of one life are told to say so that it contradicts: one function for each code of a conflict."""

from collections.abc import Callable

from bench.conflicts_dates import SHARP, spelled
from bench.conflicts_names import table
from bench.conflicts_values import Fact, Plan
from bench.conflicts_world import YEAR, World, term
from testimonia.model import Gender

Planter = Callable[[World], Plan]
ACROSS = ("said-by-two", "work-by-two", "founded-by-two")
"""Codes of contradictions between the sources of two lives."""
OF_THE_BODY = ("joined", "elected", "left", "expelled")
"""Kinds told of the first body of a life."""


def _sharp(life: World) -> str:
    return life.chance.choice(SHARP)


def _twice(life: World, kind: str, shift: int, *without: str) -> Plan:
    """Tell a deed at two times, years apart or in one year."""
    first, second = life.facts[kind].day, life.facts[kind].day + shift
    is_one_year = abs(shift) < YEAR
    how = ("day", "day") if is_one_year else (_sharp(life), _sharp(life))
    facts = [
        life.fact(kind, "on", precision=each, day=day) for each, day in zip(how, (first, second), strict=True)
    ]
    life.chance.shuffle(facts)
    return Plan("", (facts[0],), (facts[1],), frozenset((kind, *without)))


def _shift(life: World) -> int:
    """Return a number of days: some weeks, or more than a year and less than four."""
    return life.chance.choice([life.chance.randint(40, 200), life.chance.randint(740, 1400)])


def _two_towns(life: World, kind: str, precision: str = "") -> Plan:
    town = life.facts[kind].slots["town"]
    is_near = town in table()["towns"][life.who.country] and life.chance.random() < 0.4
    other = life.stock.town(life.who.country, town) if is_near else life.stock.far_town(town, 400)
    facts = [
        _without(life.fact(kind, "town", precision=precision, town=each), "country") for each in (town, other)
    ]
    life.chance.shuffle(facts)
    return Plan("", (facts[0],), (facts[1],), frozenset((kind, "buried")))


def _without(fact: Fact, *slots: str) -> Fact:
    kept = {name: words for name, words in fact.slots.items() if name not in slots}
    return Fact(fact.kind, fact.day, kept, fact.need, fact.precision)


def born_twice(life: World) -> Plan:
    """Two days or years of birth."""
    return _twice(life, "born", life.chance.choice([-1, 1]) * _shift(life))


def born_in_two_places(life: World) -> Plan:
    """Two places of birth."""
    return _two_towns(life, "born")


def died_twice(life: World) -> Plan:
    """Two days or years of death."""
    return _twice(life, "died", _shift(life), "buried")


def died_in_two_places(life: World) -> Plan:
    """Two places of death."""
    return _two_towns(life, "died")


def died_in_two_ways(life: World) -> Plan:
    """Two manners of death that exclude each other."""
    pairs = [
        ("executed", "suicide"),
        ("killed", "suicide"),
        ("executed", "died_ill"),
        ("suicide", "executed"),
    ]
    one, other = life.chance.choice(pairs)
    slots = {"illness": life.stock.other("illnesses")} if other == "died_ill" else {}
    need = ("illness",) if other == "died_ill" else ()
    return Plan(
        "",
        (life.like(one, "died"),),
        (life.like(other, "died", *need, **slots),),
        frozenset(("died", "buried")),
    )


def born_under_two_names(life: World) -> Plan:
    """Two family names at birth."""
    names = [life.someone().split()[-1] for _ in range(2)]
    first, second = (life.like("birth_name", "born", maiden=each) for each in names)
    return Plan("", (first,), (second,), frozenset(("father", "sibling", "birth_name")))


def happened_twice(life: World) -> Plan:
    """A deed that is done once, at two times."""
    kind, *without = life.chance.choice(
        [
            ("joined", *OF_THE_BODY),
            ("married", "child"),
            ("left_country", "settled", "returned"),
            ("founded",),
        ]
    )
    return _twice(life, kind, life.chance.randint(740, 1400), *without)


def happened_in_two_places(life: World) -> Plan:
    """One deed at one time in two places."""
    kind = life.chance.choice(["married", "founded", "spoke"])
    plan = _two_towns(life, kind, "year")
    first, second = (
        Fact(each.kind, each.day, each.slots, each.need | {"on"}, each.precision)
        for each in (*plan.first, *plan.second)
    )
    return Plan("", (first,), (second,), frozenset((kind,)))


def by_two_hands(life: World) -> Plan:
    """One deed done to somebody by two."""
    if life.chance.random() < 0.5:
        one, other = life.stock.two("bodies", "police")
        made = [
            life.like("arrested_by", "arrested", "police", "on", precision="year", police=each)
            for each in (one, other)
        ]
        return Plan("", (made[0],), (made[1],), frozenset(("arrested",)))
    gone = "left" if "left" in life.facts else "expelled"
    agents = [f"the {each}" for each in life.stock.two("bodies", "agents")]
    made = [
        life.like("expelled_by", gone, "agent", "body", "on", precision="year", agent=each) for each in agents
    ]
    return Plan("", (made[0],), (made[1],), frozenset(("left", "expelled")))


def two_places_at_once(life: World) -> Plan:
    """Two deeds of one day in places too far apart."""
    first = life.fact("spoke", "town", "on", precision="day")
    far = life.stock.far_town(first.slots["town"])
    other = life.chance.choice(["arrested", "married", "met"])
    second = life.fact(other, "town", "on", precision="day", day=first.day, town=far)
    chain = ("sentenced", "imprisoned", "released") if other == "arrested" else ("child",)
    return Plan("", (first,), (second,), frozenset(("spoke", other, *chain)))


def before_birth(life: World) -> Plan:
    """Something done before the birth."""
    kind = life.chance.choice(["joined", "wrote", "spoke", "founded"])
    day = life.birth - int(life.chance.uniform(2, 9) * YEAR)
    second = life.fact(kind, "on", precision=_sharp(life), day=day)
    first = life.fact("born", "on", precision=_sharp(life))
    return Plan(
        "", (first,), (second,), frozenset(("born", kind, *(OF_THE_BODY if kind == "joined" else ())))
    )


def after_death(life: World) -> Plan:
    """Something done after the death."""
    kind = life.chance.choice(["spoke", "arrested", "founded", "returned", "broke_with"])
    second = life.fact(
        kind, "on", precision=_sharp(life), day=life.death + int(life.chance.uniform(2, 6) * YEAR)
    )
    chain = ("sentenced", "imprisoned", "released") if kind == "arrested" else ()
    return Plan(
        "",
        (life.fact("died", "on", precision=_sharp(life)),),
        (second,),
        frozenset(("died", "buried", kind, *chain)),
    )


def too_young_a_parent(life: World) -> Plan:
    """A child born when the person was four to ten."""
    child = life.fact("child", "on", precision=_sharp(life), day=life.at(4.1, 5))
    return Plan(
        "",
        (life.fact("born", "on", precision=_sharp(life)),),
        (child,),
        frozenset(("born", "child", "married")),
    )


def born_after_parent_died(life: World) -> Plan:
    """A parent dead for years at the birth."""
    parent = life.chance.choice(["father", "mother"])
    name = (
        life.someone("f")
        if parent == "mother"
        else life.stock.person(life.who.country, "m", life.who.surname).name
    )
    day = life.birth - int(life.chance.uniform(2, 6) * YEAR)
    died = Fact(f"{parent}_died", day, {parent: name}, frozenset(("on",)), _sharp(life))
    return Plan(
        "",
        (life.fact("born", "on", precision=_sharp(life)),),
        (died,),
        frozenset(("born", "father", "mother")),
    )


def too_long_a_life(life: World) -> Plan:
    """A birth more than 120 years before the death."""
    born = life.death - int(life.chance.uniform(123, 131) * YEAR)
    return Plan(
        "", (life.fact("born", "on", precision=_sharp(life), day=born),),
        (life.fact("died", "on", precision=_sharp(life)),), frozenset(("born", "died", "child", "buried")),
    )  # fmt: skip


def before_founding(life: World) -> Plan:
    """A body joined before it was founded."""
    first = life.fact("joined", "on", precision=_sharp(life))
    day = first.day + int(life.chance.uniform(2, 6) * YEAR)
    slots = {"body": first.slots["body"], "founder": life.someone()}
    second = Fact("body_founded", day, slots, frozenset(("on", "body", "founder")), _sharp(life))
    return Plan("", (first,), (second,), frozenset(OF_THE_BODY))


def out_of_order(life: World) -> Plan:
    """Left before joining, released before the arrest, or words of order that the dates belie."""
    way = life.chance.choice(["body", "prison", "words"])
    if way == "body":
        joined = life.fact("joined", "on", precision=_sharp(life))
        day = joined.day - int(life.chance.uniform(2, 5) * YEAR)
        left = Fact("left", day, joined.slots, frozenset(("on",)), _sharp(life))
        return Plan("", (joined,), (left,), frozenset(OF_THE_BODY))
    arrested = life.fact("arrested", "on", precision=_sharp(life))
    chain = ("arrested", "sentenced", "imprisoned", "released")
    if way == "prison":
        day = arrested.day - int(life.chance.uniform(2, 5) * YEAR)
        released = life.fact("released", "on", precision=_sharp(life), day=day)
        return Plan("", (arrested,), (released,), frozenset(chain))
    kind = life.chance.choice(["married", "founded"])
    return _by_words(life, kind, arrested, chain)


def _by_words(life: World, kind: str, arrested: Fact, chain: tuple[str, ...]) -> Plan:
    """Tell a deed as so many years before the arrest, which the other source puts at least two years before it."""
    years = life.chance.randint(2, 4)
    slots = {"years": f"{spelled(years)} years", "number": str(years), **life.facts[kind].slots}
    body = {"body2": slots.pop("body")} if kind == "founded" else {}
    first = Fact(
        f"{kind}_before", arrested.day - int(years * YEAR), {**slots, **body}, frozenset(("years",)), "none"
    )
    day = arrested.day + int(life.chance.uniform(2.2, 5) * YEAR)
    second = life.fact(kind, "on", precision=_sharp(life), day=day)
    return Plan("", (first,), (arrested, second), frozenset((kind, "child", "born", *chain)))


def unlikely_age(life: World) -> Plan:
    """A mother of more than 55 years, or a member of a body at six."""
    born = life.fact("born", "on", precision=_sharp(life))
    if life.chance.random() < 0.5:
        day = life.birth - int(life.chance.uniform(57.5, 66) * YEAR)
        mother = Fact("mother_born", day, {"mother": life.someone("f")}, frozenset(("on",)), _sharp(life))
        return Plan("", (born,), (mother,), frozenset(("born", "mother")))
    joined = life.fact("joined", "on", precision=_sharp(life), day=life.at(5.2, 1.6))
    return Plan("", (born,), (joined,), frozenset(("born", *OF_THE_BODY)))


def two_outcomes(life: World) -> Plan:
    """Left or expelled, resigned or dismissed, acquitted or sentenced, elected or not, received or refused."""
    pairs = {
        ("left", "expelled"): "left" if "left" in life.facts else "expelled",
        ("resigned", "dismissed"): "elected", ("acquitted", "sentenced"): "sentenced",
        ("elected", "not_elected"): "elected",
    }  # fmt: skip
    if "received" in life.facts:
        pairs["received", "refused"] = "received"
    pair = life.chance.choice(sorted(pairs))
    made = [life.like(each, pairs[pair], "on", precision="year") for each in pair]
    if pair[0] == "resigned":
        made = [Fact(each.kind, each.day + 500, each.slots, each.need, each.precision) for each in made]
    life.chance.shuffle(made)
    chain = ("imprisoned", "released") if pair[0] == "acquitted" else ()
    return Plan("", (made[0],), (made[1],), frozenset((*pair, *chain)))


def for_and_against(life: World) -> Plan:
    """Supported and opposed one cause at one time."""
    made = [life.like(each, "supported", "on", precision="year") for each in ("supported", "opposed")]
    life.chance.shuffle(made)
    return Plan("", (made[0],), (made[1],), frozenset(("supported",)))


def affirmed_and_denied(life: World) -> Plan:
    """Joined a body, and was never a member of it."""
    return Plan("", (life.fact("joined"),), (life.like("never_member", "joined"),), frozenset(OF_THE_BODY))


def too_many_parents(life: World) -> Plan:
    """Two mothers, or two fathers."""
    parent = life.chance.choice(["father", "mother"])
    names = [life.someone("f") for _ in range(2)]
    if parent == "father":
        names = [life.stock.person(life.who.country, "m", life.who.surname).name for _ in range(2)]
    first, second = (Fact(parent, life.birth + 1, {parent: each}) for each in names)
    return Plan("", (first,), (second,), frozenset((parent, "sibling", "birth_name")))


def kin_in_two_ways(life: World) -> Plan:
    """One person as sister and as wife, or as brother and as husband."""
    gender: Gender = "m" if life.who.gender == "f" else "f"
    kin = life.stock.person(life.who.country, gender, life.who.surname).name
    slots = {"kin": kin, "sib": "brother" if gender == "m" else "sister"}
    first, second = (Fact(each, life.birth + 3, slots) for each in ("sibling", "wedded"))
    return Plan("", (first,), (second,), frozenset(("sibling", "married", "child")))


def two_numbers(life: World) -> Plan:
    """One sentence of two lengths."""
    years, more = life.chance.sample([2, 3, 5, 8, 10, 12], 2)
    made = [life.fact("sentenced", "term", term=term(each)) for each in (years, more)]
    return Plan("", (made[0],), (made[1],), frozenset(("sentenced", "released")))


PLANTERS: dict[str, Planter] = {
    each.__name__.replace("_", "-"): each
    for each in (
        born_twice, born_in_two_places, died_twice, died_in_two_places, died_in_two_ways, born_under_two_names,
        happened_twice, happened_in_two_places, by_two_hands, two_places_at_once, before_birth, after_death,
        too_young_a_parent, born_after_parent_died, too_long_a_life, before_founding, out_of_order, unlikely_age,
        two_outcomes, for_and_against, affirmed_and_denied, too_many_parents, kin_in_two_ways, two_numbers,
    )
}  # fmt: skip


_SHARED = {
    "said-by-two": ("said", "saying"),
    "work-by-two": ("wrote", "work"),
    "founded-by-two": ("founded", "body"),
}
"""Kind and slot of what two lives have in common, by code."""


def across(code: str, life: World, other: World) -> tuple[Plan, Plan]:
    """Return what a source of each of two lives tells, so that it contradicts the other's."""
    kind, slot = _SHARED[code]
    country = life.who.country
    thing = (
        life.stock.saying()
        if slot == "saying"
        else life.stock.work()
        if slot == "work"
        else life.stock.body(country)
    )
    plans = []
    for each in (life, other):
        day = each.facts["wrote"].day if kind == "said" else life.facts[kind].day
        fact = Fact(kind, day, {slot: thing}, frozenset((slot,)), "year")
        plans.append(Plan(code, (fact,), (), frozenset((kind,))))
    return plans[0], plans[1]
