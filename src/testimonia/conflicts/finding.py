"""What cannot all hold of what is told of a life, or on a topic: all rules applied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.chronology.account import Account
from testimonia.chronology.bounds import Bound, chronology
from testimonia.chronology.life import Life
from testimonia.conflicts.conflict import Conflict
from testimonia.conflicts.deeds import told_of_one_deed
from testimonia.conflicts.order import impossible
from testimonia.conflicts.table import OF_A_LIFE, OF_A_TOPIC
from testimonia.conflicts.topics import BODY, SAYING, WORK
from testimonia.conflicts.units import counting

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
    in_time = chronology(replace(life, deeds=told_of_one_deed(counting(own))))
    found += impossible(life, in_time.impossible)
    return Compared(tuple(found), in_time.bounds)


def of_a_topic(key: str, accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Yield the conflicts in what is told on one saying, work or body, given its key."""
    rule = RULES_OF_TOPICS[key.partition(" ")[0]]
    yield from OF_A_TOPIC[rule](accounts)
