"""What one affirms and another denies."""

from collections.abc import Iterator, Sequence

from testimonia.chronology.account import Account
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.conflicts.dates import distance
from testimonia.conflicts.single import named_places, places_apart
from testimonia.conflicts.things import surely_one
from testimonia.conflicts.units import sides, states, units
from testimonia.names.fold import fold
from testimonia.vocabulary import statement_types

SAID = frozenset({"quotation", "report", "characterisation"})
"""Types of which the words themselves are what is told."""


def affirmed_and_denied(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """What one affirms another denies."""
    told = [one for one in sorted(accounts, key=lambda one: one.id) if states(one) and one.type not in SAID]
    for denied in (one for one in told if one.polarity == "denied"):
        about = [one for one in told if one.id == denied.id or gainsaid(one, denied)]
        found = sides(units(about), gainsaid_either, lambda one: one.polarity)
        if found:
            yield conflict("affirmed-and-denied", found, topic=_topic(denied))


def gainsaid_either(one: Account, other: Account) -> bool:
    """Tell whether one of two accounts denies what the other affirms."""
    return gainsaid(one, other) or gainsaid(other, one)


def gainsaid(affirmed: Account, denied: Account) -> bool:
    """Tell whether an account affirms what another denies: the same of the same, in the same place and time."""
    ways = (affirmed.polarity, denied.polarity)
    if ways != ("affirmed", "denied") or affirmed.type != denied.type:
        return False
    return _same_matter(affirmed, denied) and distance(affirmed, denied) == 0


def _same_matter(one: Account, other: Account) -> bool:
    if statement_types()[one.type].single:  # nobody denies a birth, only where or when it was
        return bool(named_places(one) and named_places(other)) and not places_apart(one, other)
    return _same_role(one, other) and _same_object(one, other)


def _same_role(one: Account, other: Account) -> bool:
    return one.role == other.role or frozenset((one.role, other.role)) in statement_types()[one.type].implied


def _same_object(one: Account, other: Account) -> bool:
    if one.object is None and other.object is None:
        return bool(one.value) and fold(one.value) == fold(other.value)
    return surely_one(one.object, other.object)


def _topic(account: Account) -> str:
    return account.object.label if account.object is not None else account.value
