"""What cannot all hold of what is told of a life, or on a topic: all rules applied."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from testimonia.chronology.account import Account
from testimonia.chronology.bounds import Bound, chronology
from testimonia.chronology.life import Life
from testimonia.conflicts.conflict import Conflict
from testimonia.conflicts.deeds import told_of_one_deed
from testimonia.conflicts.kin import turned
from testimonia.conflicts.order import impossible
from testimonia.conflicts.table import OF_A_LIFE, OF_A_TOPIC, OF_KIN
from testimonia.conflicts.topics import BODY, SAYING, WORK
from testimonia.conflicts.units import counting

OF_BOTH = frozenset({"birth", "death", "kinship"})
"""Types that are told of both of two who are kin, whichever life is looked at."""
RULES_OF_TOPICS = {SAYING: "said-by-two", WORK: "work-by-two", BODY: "founded-by-two"}


@dataclass(frozen=True, slots=True)
class Compared:
    """What follows from what is told of a life."""

    conflicts: tuple[Conflict, ...]
    bounds: tuple[Bound, ...]


def of_a_life(life: Life) -> Compared:
    """Return the conflicts in what is told of one person, and when it can have been."""
    own = [one for one in life.accounts if one.subject.id == life.person.id]
    found = [each for rule in OF_A_LIFE.values() for each in rule(own)]
    kin = [*own, *(turned(one) for one in life.accounts if _makes_kin(one, life.person.id))]
    found += [each for rule in OF_KIN.values() for each in rule(kin)]
    in_time = chronology(replace(life, deeds=told_of_one_deed(counting(own))))
    found += impossible(life, in_time.impossible)
    told = {one.id: one for one in life.accounts}
    return Compared(tuple(one for one in found if _is_found_here(one, life, told)), in_time.bounds)


def _makes_kin(account: Account, person: str) -> bool:
    """Tell whether somebody else is told to be kin of a person."""
    other = account.object is not None and account.object.id == person != account.subject.id
    return other and account.type == "kinship"


def _is_found_here(found: Conflict, life: Life, told: Mapping[str, Account]) -> bool:
    """Tell whether a conflict is found of this life: what two who are kin share is found of the first of them alone."""
    kinds = {told[one].type for one in found.statements}
    shared = len(found.persons) == 2 and "kinship" in kinds and kinds <= OF_BOTH
    return not shared or life.person.id == found.persons[0]


def of_a_topic(key: str, accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Yield the conflicts in what is told on one saying, work or body, given its key."""
    rule = RULES_OF_TOPICS[key.partition(" ")[0]]
    yield from OF_A_TOPIC[rule](accounts)
