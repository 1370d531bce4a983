"""Rules on one deed of one person: when, where and by whom it was done.

Accounts that may be of one deed (``deeds``) may be of two all the same, so that no such conflict is certain.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from testimonia.chronology.account import Account, Thing
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.dates import MONTH, dated, distance, span
from testimonia.conflicts.deeds import begun, deeds, is_once, near_once, topic_of
from testimonia.conflicts.single import named_places, places_apart, places_told
from testimonia.conflicts.things import is_generic, may_be_one, related_apart
from testimonia.conflicts.units import counting, sides, units
from testimonia.vocabulary import statement_types

AGENTS = ("agent", "by")
_IN_MOTION = frozenset({"journey", "residence", "exile"})
"""Types whose object is the place: another place is another deed."""


def happened_twice(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """What is done once is not done at two times."""
    for deed in _deeds(accounts):
        found = sides(units([one for one in deed if dated(one)]), _times_apart, _date, _sharpness)
        if found:
            yield conflict("happened-twice", found, certain=False, topic=topic_of(deed))


def happened_in_two_places(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """What is done once is not done in two places."""
    for deed in _deeds(accounts):
        placed = [one for one in deed if one.type not in _IN_MOTION and named_places(one)]
        found = sides(units(placed), _elsewhere, places_told)
        if found:
            yield conflict("happened-in-two-places", found, certain=False, topic=topic_of(deed))


def by_two_hands(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """What is done to somebody once is not done by two who are not one."""
    for deed in _deeds(accounts):
        found = sides(units([one for one in deed if _agents(one)]), _by_others, _agents_told)
        if found:
            yield conflict("by-two-hands", found, certain=False, topic=topic_of(deed))


def _deeds(accounts: Sequence[Account]) -> Iterator[list[Account]]:
    """Yield accounts that may be of one deed."""
    by_role: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for one in map(begun, counting(accounts)):
        if one.role in statement_types()[one.type].events or is_once(one):
            by_role[one.type, one.role].append(one)
    for role in sorted(by_role):
        yield from deeds(by_role[role], near_once)


def _times_apart(one: Account, other: Account) -> bool:
    return distance(one, other) > 0


def _elsewhere(one: Account, other: Account) -> bool:
    of_one_deed = is_once(one) or _at_an_event(one, other) or _both_dated(one, other)
    return of_one_deed and places_apart(one, other) and distance(one, other) == 0


def _at_an_event(one: Account, other: Account) -> bool:
    """Tell whether both are at an event that has a name: a congress of one year is in one town."""
    things = (one.object, other.object)
    dated_ = dated(one) and dated(other)
    return dated_ and all(
        each is not None and each.kind == "event" and not is_generic(each) for each in things
    )


def _both_dated(one: Account, other: Account) -> bool:
    return all(dated(each) and each.when is not None and span(each.when) <= MONTH for each in (one, other))


def _by_others(one: Account, other: Account) -> bool:
    """Tell whether two accounts name others who did it; an organ of a body does what its body does."""
    some, others = _agents(one), _agents(other)
    return related_apart(some, others) and not (_of_it(some, other.object) or _of_it(others, one.object))


def _of_it(agents: Sequence[Thing], body: Thing | None) -> bool:
    return body is not None and any(may_be_one(agent, body) for agent in agents)


def _agents(account: Account) -> tuple[Thing, ...]:
    return tuple(thing for role, thing in account.related if role in AGENTS)


def _agents_told(account: Account) -> str:
    return ", ".join(thing.label for thing in _agents(account))


def _date(account: Account) -> str:
    return account.when.edtf if account.when else ""


def _sharpness(account: Account) -> int:
    return span(account.when) if account.when else 0
