"""Rules on being in two places."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from testimonia.chronology.account import Account
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.dates import is_day
from testimonia.conflicts.single import named_places, places_told
from testimonia.conflicts.units import counting
from testimonia.edtf import calendar_day, iso_day
from testimonia.places.relation import relation
from testimonia.places.travel import together

PRESENT = frozenset({
    "birth", "death", "attack", "detention", "trial", "participation", "acquaintance", "kinship", "contest",
    "performance", "journey",
})  # fmt: skip
"""Types that tell that somebody was there."""
MOST = 200
"""Accounts of one day that are compared."""


def two_places_at_once(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody is on one day in two places too far apart to travel between."""
    by_day: dict[int, list[Account]] = defaultdict(list)
    for one in sorted(filter(_is_there, counting(accounts)), key=lambda one: one.id):
        by_day[_day(one)].append(one)
    for day in sorted(by_day):
        for one, other in combinations(by_day[day][:MOST], 2):
            if _differ(one, other) and _too_far(one, other, calendar_day(day)[0]):
                answers = [(places_told(one), [one]), (places_told(other), [other])]
                yield conflict("two-places-at-once", answers, topic=iso_day(day))


def _is_there(account: Account) -> bool:
    """Tell whether somebody is told to have been in a place that has a name, and on which day."""
    return account.type in PRESENT and is_day(account) and bool(named_places(account))


def _day(account: Account) -> int:
    return account.when.earliest or 0 if account.when is not None else 0


def _differ(one: Account, other: Account) -> bool:
    """Tell whether two accounts are of different voices, and of different deeds."""
    alike = (one.type, one.role) == (other.type, other.role)
    return not alike and (one.source, one.voices) != (other.source, other.voices)


def _too_far(one: Account, other: Account, year: int) -> bool:
    pairs = [(p.label, q.label) for p in named_places(one) for q in named_places(other)]
    return all(relation(p, q).kind == "apart" and not together(p, q, year) for p, q in pairs)
