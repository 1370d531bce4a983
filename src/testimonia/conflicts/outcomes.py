"""Rules on deeds that end otherwise in another source, and on taking sides."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.chronology.account import Account
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.dates import YEAR, dated, distance
from testimonia.conflicts.deeds import deeds, is_once, topic_of
from testimonia.conflicts.single import named_places, places_apart
from testimonia.conflicts.things import surely_one
from testimonia.conflicts.units import counting, sides, singly
from testimonia.names.fold import fold_body
from testimonia.vocabulary import statement_types

TAKING_SIDES = frozenset({
    ("support", "supported"), ("support", "defended"), ("opposition", "opposed"), ("opposition", "broke_with"),
})  # fmt: skip
"""Types and roles that put somebody on a side; whoever criticises may be on it all the same."""
WITHIN = 2 * YEAR
"""Days within which two outcomes may be of one matter."""


def two_outcomes(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """One matter does not end in two ways: whoever left was not expelled."""
    told = with_neighbours(counting(accounts))
    for type_name, kind in statement_types().items():
        of_type = [one for one in told if one.type == type_name]
        for roles in kind.exclusive:
            for matter in deeds([one for one in of_type if one.role in roles], _near):
                yield from _outcomes(matter)


def with_neighbours(accounts: Sequence[Account]) -> list[Account]:
    """Return accounts, each with date and places of what its sentence tells besides: "tried in Ulm and acquitted"."""
    by_source: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for one in accounts:
        by_source[one.source, one.type].append(one)
    return [_with_neighbours(one, by_source[one.source, one.type]) for one in accounts]


def _with_neighbours(account: Account, others: Sequence[Account]) -> Account:
    beside = [one for one in others if _overlap(account, one)]
    when = next((one.when for one in (account, *beside) if dated(one)), account.when)
    places = next((one.places for one in (account, *beside) if named_places(one)), account.places)
    return replace(account, when=when, places=places)


def _overlap(one: Account, other: Account) -> bool:
    return one.start < other.start + len(other.quote) and other.start < one.start + len(one.quote)


def _near(one: Account, other: Account) -> int:
    """Return within how many days two accounts may be of one matter, less than none where they tell of two places.

    What is done once may be dated otherwise; elections and trials come again the next year.
    """
    if places_apart(one, other):
        return -1
    return WITHIN if is_once(one) and is_once(other) else 0


def _outcomes(matter: Sequence[Account]) -> Iterator[Conflict]:
    found = sides(singly(matter), _end_otherwise, role_told)
    if found:
        yield conflict("two-outcomes", found, certain=False, topic=topic_of(matter))


def _end_otherwise(one: Account, other: Account) -> bool:
    return one.role != other.role and distance(one, other) <= _near(one, other)


def role_told(account: Account) -> str:
    """Return what an account says was done, in the words of the vocabulary."""
    return statement_types()[account.type].roles[account.role]


def for_and_against(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Nobody is for and against the same at the same time."""
    by_label: dict[str, list[Account]] = defaultdict(list)
    for one in counting(accounts):
        if (one.type, one.role) in TAKING_SIDES and one.object is not None:
            by_label[fold_body(one.object.label)].append(one)
    for label in sorted(by_label):
        found = sides(singly(by_label[label]), _against, role_told)
        if found:
            yield conflict("for-and-against", found, certain=False, topic=topic_of(by_label[label]))


def _against(one: Account, other: Account) -> bool:
    alike = surely_one(one.object, other.object) and dated(one) == dated(other)
    return one.type != other.type and alike and distance(one, other) <= YEAR
