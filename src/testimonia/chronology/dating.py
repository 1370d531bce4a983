"""From dates and ages to constraints.

Each statement is dated by its own date, births, deaths and foundings by all that is told of them: ``hull``. An age
counts from the birth of whom the statement is on.
"""

from collections.abc import Callable, Iterable, Iterator

from testimonia.chronology.account import Account, Thing
from testimonia.chronology.life import Told, agree, days, firm, is_as_told
from testimonia.chronology.network import DAY_0, Constraint, Reason
from testimonia.chronology.wording import at_age, on_or_after, on_or_before

Dated = tuple[int, Account]
"""A day and the statement that gives it."""


def dated(told: Told) -> Iterator[Constraint]:
    """Yield the constraints that dates make."""
    for name, groups in (("birth", told.births), ("death", told.deaths), ("founding", told.foundings)):
        for one, accounts in groups.items():
            yield from _together(told, f"{name}:{one}", accounts)
    for each in told.accounts:
        event = told.event(each)
        if event.startswith("at:"):
            yield from _alone(told, event, each)


def aged(told: Told) -> Iterator[Constraint]:
    """Yield the constraints that ages make."""
    for each in told.accounts:
        birth, event = f"birth:{each.subject.id}", told.event(each)
        if each.age is not None and each.age[0] <= each.age[1] and event != birth:
            reason = Reason(at_age(each, told.life.person), statement=each.id)
            yield Constraint(birth, event, each.age[0], reason)
            yield Constraint(event, birth, -each.age[1], reason)


def _alone(told: Told, event: str, account: Account) -> Iterator[Constraint]:
    first, last = days(account)
    if first is not None:
        yield _not_before(event, (first, account), told.life.person)
    if last is not None:
        yield _not_after(event, (last, account), told.life.person)


def _together(told: Told, event: str, accounts: Iterable[Account]) -> Iterator[Constraint]:
    first, last = hull(accounts)
    if first is not None:
        yield _not_before(event, first, told.life.person)
    if last is not None:
        yield _not_after(event, last, told.life.person)


def hull(accounts: Iterable[Account]) -> tuple[Dated | None, Dated | None]:
    """Return the first and the last day of one event that several statements date, each with who gives it.

    Where all dates have a day in common the sharpest counts at each end, else the widest. Nobody gives an end that is
    open in all, or in one of those that disagree.
    """
    told = [each for each in accounts if firm(each) != (None, None)]
    if agree(told):
        return _of(max, 0, told), _of(min, 1, told)
    return _of(min, 0, told, whole=True), _of(max, 1, told, whole=True)


def _of(
    pick: Callable[..., int | None], end: int, accounts: list[Account], whole: bool = False
) -> Dated | None:
    known = [(day, each) for each in accounts if (day := firm(each)[end]) is not None]
    if whole and len(known) < len(accounts):
        return None
    picked = pick((day for day, _ in known), default=None)
    return min((one for one in known if one[0] == picked), key=lambda one: one[1].id, default=None)


def _not_before(event: str, dated: Dated, person: Thing) -> Constraint:
    day, account = dated
    words = on_or_after(account, person, day)
    return Constraint(DAY_0, event, day, _reason(words, account))


def _not_after(event: str, dated: Dated, person: Thing) -> Constraint:
    day, account = dated
    words = on_or_before(account, person, day)
    return Constraint(event, DAY_0, -day, _reason(words, account))


def _reason(words: str, account: Account) -> Reason:
    soft = is_as_told(account)
    return Reason(words + ", by the order of telling" if soft else words, statement=account.id, soft=soft)
