"""Rules on how much and how long."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from testimonia.chronology.account import Account
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.dates import distance
from testimonia.conflicts.deeds import may_share_object
from testimonia.conflicts.units import counting, sides, units
from testimonia.names.fold import fold

_FIGURES = re.compile(r"\d+")
TIMED = frozenset({"trial", "detention"})
"""Types of which a length is a measure of the deed itself: a sentence, a term in prison."""


def two_numbers(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """One thing has not two numbers."""
    by_deed: dict[tuple[str, ...], list[Account]] = defaultdict(list)
    for one in counting(accounts):
        if number(one):
            by_deed[one.type, one.role, _without_figures(one)].append(one)
    for deed in sorted(by_deed):
        found = sides(units(by_deed[deed]), _differ, number)
        if found:
            yield conflict("two-numbers", found, certain=False)


def number(account: Account) -> str:
    """Return the number that an account gives: how long, or the figures of its value; "" where it gives none."""
    if account.type in TIMED and len(account.lengths) == 1:
        return account.lengths[0]
    return " ".join(_FIGURES.findall(account.value))


def _without_figures(account: Account) -> str:
    if account.type in TIMED and account.lengths:
        return ""
    return fold(_FIGURES.sub("", account.value))


def _differ(one: Account, other: Account) -> bool:
    return number(one) != number(other) and may_share_object(one, other) and distance(one, other) == 0
