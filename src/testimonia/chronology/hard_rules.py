"""Rules of what is possible in a life: each a function that yields gaps, its docstring the message for readers."""

from collections.abc import Iterator

from testimonia.chronology.account import Account
from testimonia.chronology.gaps import Gap, at_least, at_most
from testimonia.chronology.life import Told

PREGNANCY = 300
"""Days after a father's death at which a child of his can be born; German law (BGB § 1593) has the same."""

TIMELESS = frozenset({"name", "characterisation", "quotation", "report"})
"""What is said of somebody, or by them: told at any time, of any time."""
LASTING = frozenset({"spouse", "partner", "divorced"})
"""Roles of kinship that begin in one's life, not before it or after."""
POSTHUMOUS = frozenset(
    {
        ("authorship", "published"), ("trial", "pardoned"), ("trial", "rehabilitated"), ("award", "received"),
        ("award", "nominated"), ("death", "buried"), ("performance", "performed"), ("performance", "directed"),
        ("performance", "produced"),
    }
)  # fmt: skip
"""What may happen to somebody, or to a work of theirs, after their death."""
SHARED = frozenset({("kinship", "spouse"), ("kinship", "partner")})
"""What takes two who live; acquaintance does, whatever its role."""


def before_birth(told: Told) -> Iterator[Gap]:
    """Nobody acts before their birth."""
    for person in told.persons:
        yield Gap(f"birth:{person}", f"death:{person}", 0)
    for each in told.deeds:
        if _in_a_life(each) and not _is_told_from(each, "before", "birth"):
            yield from (Gap(f"birth:{who}", told.event(each), 0, each.id) for who in _living(each))


def after_death(told: Told) -> Iterator[Gap]:
    """Nobody acts after their death."""
    for each in told.deeds:
        if _in_a_life(each) and not _is_posthumous(each):
            yield from (Gap(told.event(each), f"death:{who}", 0, each.id) for who in _living(each))


def buried(told: Told) -> Iterator[Gap]:
    """Nobody is buried before they die."""
    for each in told.deeds:
        if (each.type, each.role) == ("death", "buried"):
            yield Gap(f"death:{each.subject.id}", told.event(each), 0, each.id)


def too_young_a_parent(told: Told) -> Iterator[Gap]:
    """Nobody has a child before the age of twelve."""
    for each in told.kin:
        yield Gap(f"birth:{each.parent}", f"birth:{each.child}", at_least(12), each.statement)


def born_after_parent_died(told: Told) -> Iterator[Gap]:
    """Nobody is born after their mother's death, or 300 days after their father's."""
    for each in told.kin:
        least = 0 if each.parent in told.life.women else -PREGNANCY
        yield Gap(f"birth:{each.child}", f"death:{each.parent}", least, each.statement)


def too_long_a_life(told: Told) -> Iterator[Gap]:
    """Nobody lives for more than 120 years."""
    for person in told.persons:
        yield Gap(f"death:{person}", f"birth:{person}", 1 - at_most(121))


def _in_a_life(account: Account) -> bool:
    return account.type not in TIMELESS and (account.type != "kinship" or account.role in LASTING)


def _is_posthumous(account: Account) -> bool:
    return (account.type, account.role) in POSTHUMOUS or _is_told_from(account, "after", "death")


def _is_told_from(account: Account, relation: str, event: str) -> bool:
    """Tell whether a source itself has it before a birth, or after a death: that it means as it says."""
    return any(link.relation == relation and link.event.startswith(f"{event}.") for link in account.links)


def _living(account: Account) -> list[str]:
    """Return who must live for a statement to be so: its subject, and whom they meet or marry."""
    found = [account.subject.id]
    together = account.type == "acquaintance" or (account.type, account.role) in SHARED
    if together and account.object and account.object.kind == "person":
        found.append(account.object.id)
    return found
