"""Rules on what a person can have only once: birth, death, a name at birth.

Each takes what is told of one person; its docstring is the message that readers see.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import JaroWinkler

from testimonia.chronology.account import Account, Thing
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.dates import apart, dated, span, two_calendars
from testimonia.conflicts.units import Unit, counting, sides, units
from testimonia.names.fold import fold
from testimonia.places.relation import relation

BURIED = "buried"
_WAYS_APART = (frozenset({"killed", "suicide"}), frozenset({"executed", "suicide"}))
CALENDARS = "10 to 13 days lie between them, as between the Julian and the Gregorian date of one day"
UNKNOWN = "no table tells whether the one place lies within the other"
_LIKE = 0.8
"""Likeness (0 to 1) from which two surnames are spellings of one."""


def born_twice(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody is born on two days."""
    yield from _two_days("born-twice", _births(accounts))


def died_twice(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody dies on two days."""
    yield from _two_days("died-twice", _deaths(accounts))


def born_in_two_places(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody is born in two places of which neither lies within the other."""
    yield from _two_places("born-in-two-places", _births(accounts))


def died_in_two_places(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody dies in two places of which neither lies within the other."""
    yield from _two_places("died-in-two-places", _deaths(accounts))


def died_in_two_ways(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Whoever takes their own life is not killed by others, and whoever is killed dies of no illness."""
    found = sides(units(_deaths(accounts)), _ways_apart, _way, _plainness)
    if found:
        yield conflict("died-in-two-ways", found)


def born_under_two_names(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody is born under two family names."""
    named = [one for one in counting(accounts) if (one.type, one.role) == ("name", "born_as") and one.value]
    found = sides(units(named), _names_apart, lambda one: one.value)
    if found:
        yield conflict("born-under-two-names", found)


def _births(accounts: Sequence[Account]) -> list[Account]:
    return [one for one in counting(accounts) if one.type == "birth"]


def _deaths(accounts: Sequence[Account]) -> list[Account]:
    return [one for one in counting(accounts) if one.type == "death" and one.role != BURIED]


def _two_days(rule: str, accounts: Sequence[Account]) -> Iterator[Conflict]:
    given = [one for one in accounts if dated(one)]
    found = sides(units(given), apart, _date, lambda one: span(one.when) if one.when else 0)
    if found:
        yield conflict(rule, found, because=[(CALENDARS, "")] if _by_calendars(found) else [])


def _by_calendars(found: Sequence[tuple[str, list[Account]]]) -> bool:
    """Tell whether two sides may give one day by two calendars."""
    if len(found) != 2:
        return False
    (_, some), (_, others) = found
    return any(two_calendars(one, other) for one in some for other in others)


def _date(account: Account) -> str:
    return account.when.edtf if account.when else ""


def _two_places(rule: str, accounts: Sequence[Account]) -> Iterator[Conflict]:
    given = [one for one in accounts if named_places(one)]
    found = sides(units(given), places_apart, places_told)
    if found:
        sure = _surely_apart(found)
        yield conflict(rule, found, certain=sure, because=[] if sure else [(UNKNOWN, "")])


def _surely_apart(found: Sequence[tuple[str, list[Account]]]) -> bool:
    """Tell whether places of some two sides are known to lie apart."""
    every: list[Unit] = [unit for _, side in found for unit in units(side)]
    return any(
        relation(p.label, q.label).kind == "apart"
        for a in every for b in every for one in a.accounts for other in b.accounts
        for p in one.places for q in other.places
    )  # fmt: skip


def named_places(account: Account) -> tuple[Thing, ...]:
    """Return the places of an account that have a name: "a house" can be in any town."""
    return tuple(place for place in account.places if place.named)


def places_apart(one: Account, other: Account) -> bool:
    """Tell whether no named place of the one account can be, hold or lie within one of the other."""
    some, others = named_places(one), named_places(other)
    kinds = [relation(p.label, q.label).kind for p in some for q in others]
    return bool(kinds) and all(kind in {"apart", "unknown"} for kind in kinds)


def places_told(account: Account) -> str:
    """Return the named places of an account in words."""
    return ", ".join(place.label for place in named_places(account))


def _ways_apart(one: Account, other: Account) -> bool:
    if frozenset({one.role, other.role}) in _WAYS_APART:
        return True
    return (_of_a_cause(one) and other.role != "died") or (_of_a_cause(other) and one.role != "died")


def _way(account: Account) -> str:
    return f"{account.role} of {account.value}" if _of_a_cause(account) else account.role


def _of_a_cause(account: Account) -> bool:
    """Tell whether somebody is said to have died, and of what."""
    return account.role == "died" and bool(account.value)


def _plainness(account: Account) -> bool:
    return account.role == "died" and not account.value


def _names_apart(one: Account, other: Account) -> bool:
    first, second = fold(one.value).split(), fold(other.value).split()
    if set(first) <= set(second) or set(second) <= set(first):
        return False
    return not _alike(first[-1:], second[-1:])


def _alike(one: list[str], other: list[str]) -> bool:
    return JaroWinkler.similarity("".join(one), "".join(other)) >= _LIKE
