"""Rules of what is likely: each a function that yields gaps, its docstring the message for readers."""

from collections.abc import Iterator

from testimonia.chronology.gaps import Gap, at_least, at_most
from testimonia.chronology.life import Told

OF_THE_GROWN = frozenset({"membership", "position", "employment"})
OF_WHAT_IS_FOUNDED = frozenset({"membership", "position", "employment", "leadership"})


def before_founding(told: Told) -> Iterator[Gap]:
    """Nobody joins or leads what is not founded yet."""
    for each in told.deeds:
        if each.type in OF_WHAT_IS_FOUNDED and each.object and each.object.id in told.foundings:
            yield Gap(f"founding:{each.object.id}", told.event(each), 0, each.id)


def too_young(told: Told) -> Iterator[Gap]:
    """Hardly anybody joins, serves or marries before the age of ten."""
    for each in told.deeds:
        if each.type in OF_THE_GROWN or (each.type, each.role) == ("kinship", "spouse"):
            yield Gap(f"birth:{each.subject.id}", told.event(each), at_least(10), each.id)


def late_parent(told: Told) -> Iterator[Gap]:
    """Hardly any mother is over 55, hardly any father over 80."""
    for each in told.kin:
        years = 55 if each.parent in told.life.women else 80
        yield Gap(f"birth:{each.child}", f"birth:{each.parent}", 1 - at_most(years + 1), each.statement)


def long_life(told: Told) -> Iterator[Gap]:
    """Hardly anybody lives for more than 105 years."""
    for person in told.persons:
        yield Gap(f"death:{person}", f"birth:{person}", 1 - at_most(106))
