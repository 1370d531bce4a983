"""What is told of a life and of those it touches, as events of a network.

    birth:PERSON      the day of birth
    death:PERSON      the day of death
    founding:THING    the day on which a group or work began
    at:STATEMENT      one day on which a statement is so: for a state that lasts, some day of it

Only what is affirmed as a fact counts, in a source's own words or as it reports it: what is denied, only possible or
intended bounds nothing. Births (deaths) whose days agree are one event. Where they disagree each is an event of its
own, and the birth (death) itself lies between the first and the last day that any of them gives, so that who disagrees
on a birth does not disagree on everything else: ``dating``.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from testimonia.chronology.account import Account, Thing
from testimonia.chronology.tolerance import widened
from testimonia.model import FROM_BIRTH, ORDER_OF_TELLING

DEATHS = frozenset({"died", "killed", "executed", "suicide"})
FOUNDINGS = frozenset({"founded", "cofounded"})
ASSERTED = frozenset({"asserted", "reported"})

Days = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Life:
    """A person, all statements on them, and those on the births, deaths and kin of whom these touch.

    Statements on foundings may stand among them, whoever they are on. ``women`` are ids of persons known to be female;
    ``deeds`` are statements, by id, that several sources may make on one deed.
    """

    person: Thing
    accounts: tuple[Account, ...]
    women: frozenset[str] = frozenset()
    deeds: tuple[tuple[str, ...], ...] = ()


def life_of(person: Thing, accounts: Iterable[Account]) -> Life:
    """Return a life, its statements in order, with whom any of them shows to be a woman."""
    ordered = sorted(accounts, key=lambda each: each.id)
    things = [thing for each in ordered for thing in (each.subject, each.object) if thing is not None]
    women = frozenset(thing.id for thing in things if thing.kind == "person" and thing.gender == "f")
    return Life(person, tuple(ordered), women)


def _makes_parent(account: Account) -> bool:
    """Tell whether a statement makes somebody a parent by birth; one of another kind, as a stepmother, has a value."""
    return account.type == "kinship" and account.role in {"parent", "child"} and not account.value


@dataclass(frozen=True, slots=True, order=True)
class Kin:
    """A parent and a child, by id, and the first of the statements that say so."""

    parent: str
    child: str
    statement: str


class Told:
    """The statements of a life that bound something, by id, and the events they are."""

    def __init__(self, life: Life) -> None:
        self.life = life
        by_id = {each.id: each for each in life.accounts if is_fact(each)}
        self.accounts = [by_id[one] for one in sorted(by_id)]

    @cached_property
    def births(self) -> dict[str, list[Account]]:
        """The statements on births, by person."""
        return _grouped(each for each in self.accounts if is_birth(each))

    @cached_property
    def deaths(self) -> dict[str, list[Account]]:
        """The statements on deaths, by person."""
        return _grouped(each for each in self.accounts if is_death(each))

    @cached_property
    def foundings(self) -> dict[str, list[Account]]:
        """The statements on the foundings of what has a name, by thing."""
        found = defaultdict(list)
        for each in self.accounts:
            if each.type == "founding" and each.role in FOUNDINGS and each.object and each.object.named:
                found[each.object.id].append(each)
        return found

    @cached_property
    def deeds(self) -> list[Account]:
        """All statements on anything but a birth or death."""
        return [each for each in self.accounts if not is_birth(each) and not is_death(each)]

    @cached_property
    def persons(self) -> list[str]:
        """All persons whose birth or death is bounded or bounds something, by id."""
        kin = {one for each in self.kin for one in (each.parent, each.child)}
        return sorted({each.subject.id for each in self.accounts} | kin)

    @cached_property
    def kin(self) -> list[Kin]:
        """Each pair of parent and child that is told of, once; not step-parents, whose kind is the value."""
        pairs: dict[tuple[str, str], str] = {}
        for each in self.accounts:
            if _makes_parent(each) and each.object is not None:
                pair = (each.object.id, each.subject.id)
                pairs.setdefault(pair if each.role == "parent" else pair[::-1], each.id)
        return sorted(Kin(parent, child, one) for (parent, child), one in pairs.items() if parent != child)

    def event(self, account: Account) -> str:
        """Return the event that a statement is."""
        return self._single.get(account.id, f"at:{account.id}")

    @cached_property
    def _single(self) -> dict[str, str]:
        """The births and deaths that agree, as the one event that they are."""
        events = {}
        for name, groups in (("birth", self.births), ("death", self.deaths)):
            for person, group in groups.items():
                if agree(group):
                    events.update({each.id: f"{name}:{person}" for each in group})
        return events


def is_fact(account: Account) -> bool:
    """Tell whether a statement affirms something as a fact, in its source's words or as the source reports it."""
    return account.polarity == "affirmed" and account.modality in ASSERTED


def is_birth(account: Account) -> bool:
    """Tell whether a statement is on a birth."""
    return (account.type, account.role) == ("birth", "born")


def is_death(account: Account) -> bool:
    """Tell whether a statement is on a death: a burial is none."""
    return account.type == "death" and account.role in DEATHS


def days(account: Account) -> Days:
    """Return the first and last day that a statement gives, with days of grace; (None, None) where it gives none.

    It gives none if its date ends before it starts, and if the date only was worked out from the age it tells: there
    the age counts.
    """
    when = account.when
    if when is None or (account.age is not None and when.anchor.startswith(FROM_BIRTH)):
        return None, None
    first, last = widened(when)
    return (None, None) if first is not None and last is not None and first > last else (first, last)


def is_as_told(account: Account) -> bool:
    """Tell whether a date only follows from the order in which its source tells things."""
    return account.when is not None and account.when.rule == ORDER_OF_TELLING


def firm(account: Account) -> Days:
    """Return the days that a statement's own words give."""
    return (None, None) if is_as_told(account) else days(account)


def agree(accounts: Sequence[Account]) -> bool:
    """Tell whether there is a day that all dates of the statements can mean."""
    given = [firm(each) for each in accounts]
    firsts = [first for first, _ in given if first is not None]
    lasts = [last for _, last in given if last is not None]
    return not firsts or not lasts or max(firsts) <= min(lasts)


def _grouped(accounts: Iterable[Account]) -> dict[str, list[Account]]:
    found = defaultdict(list)
    for each in accounts:
        found[each.subject.id].append(each)
    return found
