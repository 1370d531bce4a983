"""The chronology of a life: when things can have been that are told vaguely, and what cannot all be so."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from testimonia.chronology.account import Account
from testimonia.chronology.life import Days, Life, Told, firm, is_birth, is_death
from testimonia.chronology.network import Constraint, Contradiction, Reason, Solution, solve
from testimonia.chronology.rules import LIVING, TOO_LONG, constraints, named_by

YEAR = 365
TENTH = 10


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """The first and last day on which a statement can be so, None if unknown, and why, where it says less itself."""

    statement: str
    earliest: int | None
    latest: int | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, order=True)
class Impossible:
    """Statements that cannot all hold, by the code of a rule, and the steps that show it; ``soft``: hardly can."""

    rule: str
    statements: tuple[str, ...]
    steps: tuple[Reason, ...]
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Chronology:
    """What follows of a life, by id of statement; ``complete`` unless it is contradicted more often than looked for."""

    bounds: tuple[Bound, ...]
    impossible: tuple[Impossible, ...]
    complete: bool = True


def chronology(life: Life) -> Chronology:
    """Return what follows from all that is told of a life: bounds only from what is certain, and once it is."""
    every = constraints(life)
    hard = solve(each for each in every if not each.reason.soft)
    whole = solve(every)
    found = [*_impossible(hard.contradictions), *_unlikely(whole.contradictions, hard.contradictions)]
    own, told = _own(life), Told(life)
    return Chronology(
        tuple(_bounds(told, hard)),
        tuple(sorted(each for each in _direct(found, told) if not own.isdisjoint(each.statements))),
        hard.complete and whole.complete,
    )


def explained(steps: Iterable[Reason]) -> tuple[tuple[str, str], ...]:
    """Return why something is so or cannot be so, a sentence a step, each with the statement that tells it, or "".

    A rule is given with the statement it is about only if that is not among those that tell anything.
    """
    every = tuple(steps)
    telling = {each.statement for each in every if not each.rule}
    return tuple(
        (each.words, "" if each.rule and each.statement in telling else each.statement) for each in every
    )


def _own(life: Life) -> set[str]:
    """Return the statements on the person, and those of others on being kin of theirs."""
    who = life.person.id
    return {
        each.id for each in life.accounts if who in {each.subject.id, each.object.id if each.object else ""}
    }


def _impossible(found: Iterable[Contradiction], soft: bool = False) -> Iterator[Impossible]:
    for each in found:
        steps = tuple(one.reason for one in each.constraints)
        yield Impossible(named_by(steps), each.statements, steps, soft)


def _unlikely(found: Iterable[Contradiction], hard: Iterable[Contradiction]) -> Iterator[Impossible]:
    """Yield those that rest on a soft rule and are not impossible anyway."""
    known = {each.statements for each in hard}
    return _impossible(
        (
            each
            for each in found
            if each.statements not in known and any(one.reason.soft for one in each.constraints)
        ),
        soft=True,
    )


def _direct(found: Sequence[Impossible], told: Told) -> Iterator[Impossible]:
    """Yield them without those that a birth or death shows in fewer steps by the same rule, or by a hard one.

    What lies before the birth lies before the birth that follows from an age, too: that is no news.
    """
    ends = {each.id for each in told.accounts if is_birth(each) or is_death(each)}
    return (one for one in found if not any(_says_as_much(each, one, ends) for each in found))


def _says_as_much(other: Impossible, one: Impossible, ends: Set[str]) -> bool:
    """Tell whether another needs fewer steps than one, and nothing that is not of that one but births and deaths."""
    alike = other.rule == one.rule or one.soft > other.soft
    return alike and len(other.steps) < len(one.steps) and set(other.statements) - set(one.statements) <= ends


def _bounds(told: Told, solution: Solution) -> Iterator[Bound]:
    for each in told.accounts:
        if each.subject.id == told.life.person.id and each.id not in solution.left_out:
            bound = _bound(each, told.event(each), solution)
            if is_sharper((bound.earliest, bound.latest), firm(each)) and _is_news(bound, each, told):
                yield bound


def _is_news(bound: Bound, account: Account, told: Told) -> bool:
    """Tell whether a bound says more than that what was done was done within the life."""
    if is_birth(account) or is_death(account):
        return True
    own = told.births.get(account.subject.id, []) + told.deaths.get(account.subject.id, [])
    ends = {each.id for each in own} | ({account.id} if account.age is None else set())
    return any(each.rule not in LIVING | {""} or _tells_more(each, ends) for each in bound.reasons)


def _tells_more(reason: Reason, ends: Set[str]) -> bool:
    return not reason.rule and reason.statement not in ends


def _bound(account: Account, event: str, solution: Solution) -> Bound:
    """Return the bound of a statement, with reasons for each end that it does not give itself."""
    first = solution.why_earliest(event) if _is_known(solution.why_earliest(event)) else ()
    last = solution.why_latest(event) if _is_known(solution.why_latest(event)) else ()
    reasons = [one.reason for why in (first, last) if not _is_its_own(why, account) for one in why]
    given = firm(account)
    return Bound(
        account.id,
        solution.earliest[event] if first else given[0],
        solution.latest[event] if last else given[1],
        tuple(dict.fromkeys(reasons)),
    )


def _is_known(why: tuple[Constraint, ...]) -> bool:
    """Tell whether a day rests on more than that nobody lives without end, which says next to nothing."""
    return all(each.reason.rule != TOO_LONG for each in why)


def _is_its_own(why: tuple[Constraint, ...], account: Account) -> bool:
    return all(each.reason.statement == account.id for each in why)


def is_sharper(found: Days, given: Days) -> bool:
    """Tell whether bounds say enough more than a statement's own date to be told.

    Of a date with both ends: if it loses a year, or a tenth of its days where it has no more than a year of them. Of a
    date with an open end: if that end becomes known, or the other moves by a year. ``found`` lies within ``given``.
    """
    first, last = given
    if first is not None and last is not None:
        length, lost = last - first + 1, _moved(found[0], first) + _moved(last, found[1])
        return lost >= YEAR if length > YEAR + 1 else lost * TENTH >= length
    opened = any(own is None and end is not None for own, end in zip(given, found, strict=True))
    return opened or _moved(found[0], first) >= YEAR or _moved(last, found[1]) >= YEAR


def _moved(later: int | None, sooner: int | None) -> int:
    return 0 if later is None or sooner is None else later - sooner
