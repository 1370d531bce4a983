"""Rules on the order of deeds: words that put one thing before another, and what can only follow something."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from testimonia.chronology.account import Account
from testimonia.chronology.dating import hull
from testimonia.chronology.gaps import Gap
from testimonia.chronology.life import Told, agree, firm
from testimonia.chronology.network import DAY_0
from testimonia.chronology.wording import on_or_after, on_or_before, what
from testimonia.model import TimeLink


def told_in_order(told: Told) -> Iterator[Gap]:
    """What is told in so many words to come before or after something does."""
    events = defaultdict(list)
    for each in told.accounts:
        events[each.source, each.subject.id, f"{each.type}.{each.role}"].append(each)
    for each in told.accounts:
        for link in each.links:
            of = [one for one in events[each.source, each.subject.id, link.event] if one is not each]
            other = min(of, key=lambda one: (abs(one.start - link.event_start), one.id), default=None)
            yield from _linked(told, each, link, other)


def one_deed(told: Told) -> Iterator[Gap]:
    """One deed of which several sources tell was done on one day."""
    known = {each.id: each for each in told.accounts}
    for deed in told.life.deeds:
        of_it = [known[one] for one in sorted(deed) if one in known]
        for one, other in pairwise(of_it):
            yield Gap(told.event(one), told.event(other), 0, other.id)
            yield Gap(told.event(other), told.event(one), 0, one.id)


def _linked(told: Told, account: Account, link: TimeLink, other: Account | None) -> Iterator[Gap]:
    event, anchor = told.event(account), _anchor(told, account, link, other)
    if not anchor or anchor == event:
        return
    if link.relation == "during":
        yield from _within(told, event, account, other)
        return
    first, second = (event, anchor) if link.relation == "before" else (anchor, event)
    least = max(link.least or 0, 0)
    words = f"{what(account, told.life.person)} “{link.words}”"
    yield Gap(first, second, least, account.id, words)
    if link.most is not None and link.most >= least:
        yield Gap(second, first, -link.most, account.id, words)


def _anchor(told: Told, account: Account, link: TimeLink, other: Account | None) -> str:
    """Return the event a link counts from, "" where it is not told: a birth and a death always are somebody's."""
    if other is not None:
        return told.event(other)
    kind = link.event.partition(".")[0]
    return f"{kind}:{account.subject.id}" if kind in {"birth", "death"} else ""


def _within(told: Told, event: str, account: Account, other: Account | None) -> Iterator[Gap]:
    """Yield that it is within what lasts, where it is told from when to when that does."""
    if other is None or other.when is None or "/" not in other.when.edtf:
        return
    first, last = firm(other)
    person = told.life.person
    if first is not None and last is not None:
        yield Gap(DAY_0, event, first, other.id, on_or_after(other, person, first))
        yield Gap(event, DAY_0, -last, other.id, on_or_before(other, person, last))


@dataclass(frozen=True, slots=True)
class Order:
    """Roles of a type of which one of ``first`` comes before one of ``then``; ``each`` object has its own."""

    type: str
    first: frozenset[str]
    then: frozenset[str]
    again: frozenset[str] = frozenset()
    each: bool = True


def _order(type_: str, first: str, then: str, again: str = "", each: bool = True) -> Order:
    return Order(type_, frozenset(first.split()), frozenset(then.split()), frozenset(again.split()), each)


ORDERS = (
    _order("membership", "joined", "left expelled", again="readmitted"),
    _order("employment", "joined", "left dismissed"),
    _order("position", "appointed elected", "resigned dismissed retired"),
    _order("military_service", "enlisted", "deserted"),
    _order("ownership", "acquired", "sold"),
    _order("founding", "founded cofounded", "dissolved"),
    _order("nationality", "naturalised", "deprived"),
    _order("detention", "arrested kidnapped", "released escaped", each=False),
    _order("trial", "charged tried", "sentenced acquitted", each=False),
)


def one_after_the_other(told: Told) -> Iterator[Gap]:
    """Nobody leaves before joining, or is released before being arrested."""
    for order in ORDERS:
        for group in _groups(told, order):
            first, then = _of(group, order.first), _of(group, order.then)
            counts = order.each or (_told_once(first) and _told_once(then))
            if counts and order.again.isdisjoint(one.role for one in group):
                yield from _once(told, first, then)


def _groups(told: Told, order: Order) -> Iterable[list[Account]]:
    """Return the statements of an order, of one person and, where each object has its own, on one named object."""
    groups = defaultdict(list)
    for one in told.deeds:
        if one.type == order.type:
            groups[one.subject.id, *(_which(one) if order.each else ("all",))].append(one)
    return [group for (_, of, *_), group in groups.items() if of]


def _which(account: Account) -> tuple[str, str]:
    """Return what a statement is on, "" where that has no name, and what else it says of it."""
    return (account.object.id if account.object and account.object.named else "", account.value)


def _of(accounts: Iterable[Account], roles: Set[str]) -> list[Account]:
    return [one for one in accounts if one.role in roles]


def _told_once(accounts: Sequence[Account]) -> bool:
    """Tell whether what can happen often happened once by all that is told: dated, and once by each source."""
    undated = any(firm(each) == (None, None) for each in accounts)
    return not undated and len({each.source for each in accounts}) == len(accounts)


def _once(told: Told, first: Sequence[Account], then: Sequence[Account]) -> Iterator[Gap]:
    """Yield that one comes before the other, if either happens once: all dates that are told of it agree."""
    start, end = hull(first)[0], hull(then)[1]
    if start and end and agree(first) and agree(then):
        yield Gap(told.event(start[1]), told.event(end[1]), 0)
