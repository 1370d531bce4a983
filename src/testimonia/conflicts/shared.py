"""Rules on what several persons are said to have done: one saying, one work, one body.

Each takes what is told of one saying, work or body, of whomever it is told.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from testimonia.chronology.account import Account
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.things import same_person
from testimonia.conflicts.units import Unit, counting, units


def said_by_two(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """One saying is given to two speakers."""
    yield from _by_others("said-by-two", accounts)


def work_by_two(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """One work is given to two authors, and nobody names them together."""
    yield from _by_others("work-by-two", accounts)


def founded_by_two(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """One body is said to be founded by different persons, and nobody names them together."""
    yield from _by_others("founded-by-two", accounts)


def _by_others(rule: str, accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Yield a conflict where some unit names none of those whom another names."""
    told = units(counting(accounts))
    groups = _of_one_mind(told)
    if len(groups) > 1:
        sides = [(_who(group), [one for unit in group for one in unit.accounts]) for group in groups]
        yield conflict(rule, sides, certain=False, topic=_topic(accounts))


def _of_one_mind(told: Sequence[Unit]) -> list[list[Unit]]:
    """Return units in groups, those together that share one of whom they name, by any chain."""
    groups: list[list[Unit]] = []
    for unit in told:
        near = [group for group in groups if any(_share(unit, other) for other in group)]
        groups = [group for group in groups if group not in near] + [
            [*(one for group in near for one in group), unit]
        ]
    return groups


def _share(one: Unit, other: Unit) -> bool:
    return any(same_person(a.subject, b.subject) for a in one.accounts for b in other.accounts)


def _who(group: Sequence[Unit]) -> str:
    labels: dict[str, str] = defaultdict(str)
    for unit in group:
        for account in unit.accounts:
            labels[account.subject.id] = account.subject.label
    return ", ".join(sorted(labels.values()))


def _topic(accounts: Sequence[Account]) -> str:
    one = min(accounts, key=lambda each: each.id)
    return one.object.label if one.object is not None else one.value
