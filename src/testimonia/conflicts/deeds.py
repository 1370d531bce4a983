"""Which accounts may be of one deed, or of one matter that can end in two ways.

Those that name the same object are joined where their dates, if both are given, lie near. One that names none, or only
its kind ("the party"), joins those of a named one where only these lie near; what is told of nothing named is joined
among itself. So a marriage is not held to be another wife's, and a party left in 1903 is not one joined in 1921.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, combinations

from testimonia import edtf
from testimonia.chronology.account import Account, When
from testimonia.conflicts.dates import MONTH, YEAR, dated, distance
from testimonia.conflicts.things import is_generic, may_be_one
from testimonia.edtf import Date, Edtf, Interval
from testimonia.errors import DateError
from testimonia.places.relation import relation
from testimonia.vocabulary import statement_types

Near = Callable[[Account, Account], int]
"""Days within which two dates may be of one deed."""
ONCE, GENERIC, OFTEN = 5 * YEAR, 4 * YEAR, MONTH
"""Days within which two dates may be of one deed: done once to a named thing, to an unnamed one, or often."""
MOST_AT_ONCE = 40
"""Accounts that are held to be of one deed though nothing is named."""
MOST = 400
"""Accounts of one type and role that are joined to one another."""


def deeds(accounts: Sequence[Account], near: Near) -> Iterator[list[Account]]:
    """Yield groups of accounts that may be of one deed, each of two or more."""
    ordered = sorted(accounts, key=lambda one: one.id)[:MOST]
    groups = _joined([one for one in ordered if names_it(one)], near)
    loose = [one for one in ordered if not names_it(one) and not _hosted(one, groups, near)]
    yield from (group for group in [*groups, *_joined(loose, near)] if len(group) > 1)


def _hosted(account: Account, groups: Sequence[list[Account]], near: Near) -> bool:
    """Add what names nothing to the one group near it; tell whether any was near."""
    hosts = [group for group in groups if _is_near(account, group, near)]
    if len(hosts) == 1:
        hosts[0].append(account)
    return bool(hosts)


def _is_near(account: Account, group: Sequence[Account], near: Near) -> bool:
    return any(_near(account, one, near) for one in group)


def _joined(accounts: Sequence[Account], near: Near) -> list[list[Account]]:
    """Return accounts in groups of those near one another, by any chain."""
    groups: list[list[Account]] = []
    for account in accounts:
        mine = [group for group in groups if _is_near(account, group, near)]
        groups = [group for group in groups if group not in mine]
        groups.append([*chain.from_iterable(mine), account])
    return groups


def _near(one: Account, other: Account, near: Near) -> bool:
    return may_share_object(one, other) and distance(one, other) <= near(one, other)


def may_share_object(one: Account, other: Account) -> bool:
    """Tell whether the objects of two accounts can be one; places can where the one is, or holds, the other."""
    if one.object is None or other.object is None:
        return True
    if one.object.kind == other.object.kind == "place":
        return relation(one.object.label, other.object.label).kind in {"same", "within"}
    return may_be_one(one.object, other.object)


def names_it(account: Account) -> bool:
    """Tell whether an account names what the deed is done to, or where."""
    thing = account.object
    return thing is not None and not is_generic(thing) and (thing.named or thing.kind in {"group", "event"})


def is_once(account: Account) -> bool:
    """Tell whether somebody usually does this once to one thing."""
    return account.role in statement_types()[account.type].once


def near_once(one: Account, other: Account) -> int:
    """Return within how many days two accounts of one role may be of one deed, less than none where never."""
    both_named = names_it(one) and names_it(other)
    if is_once(one):
        return ONCE if both_named else GENERIC
    if both_named:
        return OFTEN
    return 0 if one.object is other.object is None and dated(one) and dated(other) else -1


def begun(account: Account) -> Account:
    """Return the beginning of a state that an account dates: "a member since 1921" joined in 1921."""
    started = _start(account.when)
    pairs = [pair for pair in statement_types()[account.type].implied if account.role in pair]
    events = [role for pair in pairs for role in sorted(pair) if role in statement_types()[account.type].once]
    if started is None or account.role in events or len(events) != 1:
        return account
    return replace(account, role=events[0], when=started)


def _start(when: When | None) -> When | None:
    """Return the day from which a date goes on with no end."""
    if when is None or when.latest is not None or when.earliest is None:
        return None
    parsed = _parsed(when.edtf)
    if not isinstance(parsed, Interval) or not isinstance(parsed.start, Date):
        return None
    start = parsed.start
    return replace(when, edtf=start.text, earliest=start.first, latest=start.last)


def _parsed(text: str) -> Edtf | None:
    """Return a date, None of what is no EDTF: an archive may be damaged."""
    try:
        return edtf.parse(text)
    except DateError:
        return None


def told_of_one_deed(accounts: Sequence[Account]) -> tuple[tuple[str, ...], ...]:
    """Return the statements of several sources that may be on one deed, whatever each tells of when it was.

    Done once to a named thing; or told of once by each source, where their dates can be one.
    """
    by_role: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for one in accounts:
        if one.role in statement_types()[one.type].events or is_once(one):
            by_role[one.type, one.role].append(one)
    groups = (deed for told in by_role.values() for deed in _of_one_role(told))
    return tuple(sorted(tuple(sorted(one.id for one in deed)) for deed in groups))


def _of_one_role(told: Sequence[Account]) -> list[list[Account]]:
    if len({one.source for one in told}) == len(told) and _can_be_one(told):
        return [list(told)] if len(told) > 1 else []
    return list(deeds([one for one in told if is_once(one) and names_it(one)], near_once))


def _can_be_one(told: Sequence[Account]) -> bool:
    pairs = combinations(told[:MOST_AT_ONCE], 2)
    return len(told) <= MOST_AT_ONCE and all(
        may_share_object(one, other) and distance(one, other) == 0 for one, other in pairs
    )


def topic_of(deed: Sequence[Account]) -> str:
    """Return the fullest name of what a deed is done to, "" where none is given."""
    labels = [one.object.label for one in deed if one.object is not None]
    return max(labels, key=lambda label: (len(label), label), default="")
