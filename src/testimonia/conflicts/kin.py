"""Rules on relatives: whoever is told of, what makes two kin is told of both (``turned``)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from testimonia.chronology.account import Account, Thing
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.things import same_person
from testimonia.conflicts.units import counting, sides, units
from testimonia.vocabulary import statement_types

_WED = ("spouse", "partner", "widow", "divorced")
_BLOOD = ("parent", "child", "sibling")
_APART = {frozenset(pair) for pair in combinations(_BLOOD, 2)} | {
    frozenset((one, other)) for one in _BLOOD for other in _WED
}


_TURNED = {"parent": "child", "child": "parent", "widow": "spouse"}


def turned(account: Account) -> Account:
    """Return what makes somebody kin of another as told of that other: whose child she is, of whom he is a parent."""
    assert account.object is not None
    role = _TURNED.get(account.role, account.role)
    return replace(account, subject=account.object, object=account.subject, role=role)


def too_many_parents(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody has two mothers or two fathers by birth."""
    for gender in ("f", "m"):
        found = sides(units([one for one in _kin(accounts) if _is_parent(one, gender)]), _other_person, _who)
        if found:
            yield conflict("too-many-parents", found)


def _is_parent(account: Account, gender: str) -> bool:
    """Tell whether an account names a mother ("f") or a father ("m") by birth; one of another kind has a value."""
    other = account.object
    if account.role != "parent" or account.value or other is None:
        return False
    return other.named and other.gender == gender


def kin_in_two_ways(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """The same two are not of kin in two ways that shut one another out."""
    by_other: dict[str, list[Account]] = defaultdict(list)
    for one in _kin(accounts):
        if one.object is not None:
            by_other[one.object.id].append(one)
    for other in sorted(by_other):
        found = sides(
            units(by_other[other]), _ways_apart, lambda one: statement_types()[one.type].roles[one.role]
        )
        if found:
            made = conflict("kin-in-two-ways", found, topic=_who(by_other[other][0]))
            yield replace(made, persons=tuple(sorted({*made.persons, other})))


def _kin(accounts: Sequence[Account]) -> list[Account]:
    return [one for one in counting(accounts) if one.type == "kinship"]


def _other_person(one: Account, other: Account) -> bool:
    first: Thing | None = one.object
    return first is not None and other.object is not None and not same_person(first, other.object)


def _ways_apart(one: Account, other: Account) -> bool:
    return frozenset((one.role, other.role)) in _APART


def _who(account: Account) -> str:
    return account.object.label if account.object is not None else ""
