"""Who says what: statements by source and voice, and the sides they stand on.

A unit is one voice in one source. What one voice says twice is not held against itself: it stands apart from another
only where nothing that it says agrees with anything the other says. The sharpest answers make the sides; a vaguer one
joins the side it agrees with, and stands on none where it agrees with several.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from testimonia.chronology.account import Account

Apart = Callable[[Account, Account], bool]
Answer = Callable[[Account], str]
Key = Callable[[Account], object]
MOST = 200
"""Sides that are told apart; what comes after stands on none of them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What one voice in one source says to one question."""

    accounts: tuple[Account, ...]

    def apart(self, other: "Unit", apart: Apart) -> bool:
        """Tell whether nothing of the one agrees with anything of the other."""
        return all(apart(one, another) for one in self.accounts for another in other.accounts)


def units(accounts: Iterable[Account]) -> tuple[Unit, ...]:
    """Return accounts by source and voices, in an order that does not depend on theirs."""
    found: dict[tuple[object, ...], list[Account]] = defaultdict(list)
    for account in sorted(accounts, key=lambda one: one.id):
        found[account.source, account.voices].append(account)
    return tuple(Unit(tuple(found[key])) for key in sorted(found, key=str))


def singly(accounts: Iterable[Account]) -> tuple[Unit, ...]:
    """Return each account by itself: what one voice says may be held against what it says elsewhere.

    None where all are of one voice in one source.
    """
    every = sorted(accounts, key=lambda one: one.id)
    several = len({(one.source, one.voices) for one in every}) > 1
    return tuple(Unit((one,)) for one in every) if several else ()


def sides(
    told: Sequence[Unit], apart: Apart, answer: Answer, sharpness: Key = lambda _: 0
) -> list[tuple[str, list[Account]]]:
    """Return the sides on which units stand, none where no two are apart.

    ``sharpness`` orders accounts, the sharpest first.
    """
    ordered = sorted(told, key=lambda unit: min((sharpness(one), one.id) for one in unit.accounts))
    seeds = _seeds(ordered, apart)
    if len(seeds) < 2:
        return []
    members: list[list[Account]] = [[] for _ in seeds]
    for unit in ordered:
        agreed = [n for n, seed in enumerate(seeds) if not unit.apart(seed, apart)]
        if len(agreed) == 1:
            members[agreed[0]] += unit.accounts
    return [(_answers(side, answer), side) for side in members]


def _seeds(ordered: Iterable[Unit], apart: Apart) -> list[Unit]:
    """Return units of which each is apart from all others, the first of them first."""
    seeds: list[Unit] = []
    for unit in ordered:
        if len(seeds) < MOST and all(unit.apart(seed, apart) for seed in seeds):
            seeds.append(unit)
    return seeds


def _answers(side: Sequence[Account], answer: Answer) -> str:
    given = dict.fromkeys(answer(one) for one in sorted(side, key=lambda one: one.id))
    return "; ".join(sorted(one for one in given if one))


def counting(accounts: Iterable[Account]) -> list[Account]:
    """Return the accounts that say something is so, and do not only think it possible or intended."""
    return [one for one in accounts if one.polarity == "affirmed" and states(one)]


def states(account: Account) -> bool:
    """Tell whether an account says that something is so or is not, and does not only think or intend it."""
    return account.modality in {"asserted", "reported"}
