"""A simple temporal network (Dechter, Meiri & Pearl 1991): events, how far apart they are at least, and why.

    Constraint       one event at least so many days after another, with its Reason
    solve            constraints -> Solution: the bounds of each event, and what cannot all hold
    Contradiction    a cycle of constraints that nothing fulfils, of as few statements as possible

Days are ordinals as in ``edtf``; the event "" is day 0, so that "not before day e" is a constraint from it, and "not
after day l" one of ``-l`` days to it. A constraint without a statement is a rule that always holds. Bounds are worked
out from what remains when every statement is left out that is part of a contradiction.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from testimonia.chronology import contradictions as search
from testimonia.chronology.pushing import LOW, Edge, Pushing

DAY_0 = ""
"""The event that all days are counted from."""


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why a constraint holds: in words, by which rule, as which statement has it; ``soft`` if it only is likely."""

    words: str
    rule: str = ""
    statement: str = ""
    soft: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Constraint:
    """The event ``after`` lies at least ``least`` days after ``before``; less than 0: at most so many before it."""

    before: str
    after: str
    least: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Constraints that cannot all hold, in a cycle, from day 0 on if it is among them."""

    constraints: tuple[Constraint, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that cannot all hold, by id; empty if rules alone contradict each other."""
        return tuple(sorted({each.reason.statement for each in self.constraints} - {""}))


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """The first and last day of each event, absent where nothing bounds it, and what cannot all hold."""

    earliest: dict[str, int]
    latest: dict[str, int]
    contradictions: tuple[Contradiction, ...]
    left_out: frozenset[str]
    """Statements that no bound rests on, since they are part of a contradiction."""
    complete: bool
    """Whether all contradictions were found; there are more than ``contradictions.SETS`` where not."""
    _network: "_Network" = field(repr=False)
    _first: Pushing = field(repr=False)
    _last: Pushing = field(repr=False)

    def why_earliest(self, event: str) -> tuple[Constraint, ...]:
        """Return the constraints that the first day of an event rests on, from day 0 on; empty if it has none."""
        return self._why(self._first, event)

    def why_latest(self, event: str) -> tuple[Constraint, ...]:
        """Return the constraints that the last day of an event rests on, from day 0 on; empty if it has none."""
        return self._why(self._last, event)

    def _why(self, pushing: Pushing, event: str) -> tuple[Constraint, ...]:
        number = self._network.numbers.get(event)
        return (
            () if number is None else tuple(self._network.constraints[each] for each in pushing.way(number))
        )


def solve(constraints: Iterable[Constraint]) -> Solution:
    """Return the bounds of all events and what cannot hold together, whatever the order of the constraints."""
    network = _Network(sorted(set(constraints), key=_key))
    found = search.find(network.graph)
    first, last = (network.pushed(found, back) for back in (False, True))
    return Solution(
        earliest={name: first.days[number] for name, number in network.bounded(first)},
        latest={name: -last.days[number] for name, number in network.bounded(last)},
        contradictions=tuple(network.contradiction(cycle) for cycle in found.cycles),
        left_out=found.without,
        complete=found.complete,
        _network=network,
        _first=first,
        _last=last,
    )


def _key(constraint: Constraint) -> tuple[str, str, int, str, str, str, bool]:
    reason = constraint.reason
    return (
        constraint.before, constraint.after, constraint.least,
        reason.statement, reason.rule, reason.words, reason.soft,
    )  # fmt: skip


class _Network:
    """Constraints in order, and the same as a graph of numbers."""

    def __init__(self, constraints: list[Constraint]) -> None:
        self.constraints = constraints
        self.numbers = _numbered(constraints)
        told: dict[str, list[int]] = {}
        for number, each in enumerate(constraints):
            told.setdefault(each.reason.statement, []).append(number)
        rules = tuple(told.pop("", ()))
        number_of = self.numbers
        edges = [
            Edge(number_of[each.before], number_of[each.after], each.least, each.reason.statement)
            for each in constraints
        ]
        self.graph = search.Graph(
            len(self.numbers), tuple(edges), rules, {one: tuple(numbers) for one, numbers in told.items()}
        )

    def pushed(self, found: search.Found, back: bool) -> Pushing:
        """Return the days that follow from day 0, forwards or ``back``, without what cannot hold."""
        numbers = [
            number
            for number, each in enumerate(self.graph.edges)
            if each.statement not in found.without and number not in found.without_rules
        ]
        edges: Sequence[Edge] = self.graph.edges
        if back:
            edges = [Edge(after, before, least, told) for before, after, least, told in edges]
        pushing = Pushing(edges, [LOW] * self.graph.size, numbers)
        pushing.days[0] = 0
        pushing.wake([0])
        pushing.cycle()
        return pushing

    def bounded(self, pushing: Pushing) -> Iterable[tuple[str, int]]:
        """Yield the events that have a day, and their numbers."""
        return (
            (name, number) for name, number in self.numbers.items() if number and pushing.days[number] > LOW
        )

    def contradiction(self, cycle: tuple[int, ...]) -> Contradiction:
        """Return a cycle as its constraints, from day 0 on, or else from the first of them."""
        found = [self.constraints[number] for number in cycle]
        start = min(range(len(found)), key=lambda number: _key(found[number]))
        return Contradiction(tuple(found[start:] + found[:start]))


def _numbered(constraints: Iterable[Constraint]) -> dict[str, int]:
    """Number the events from day 0 on, an event before those that follow it wherever they are no cycle."""
    following: dict[str, list[str]] = {DAY_0: []}
    for each in constraints:
        following.setdefault(each.before, []).append(each.after)
        following.setdefault(each.after, [])
    left: list[str] = []
    seen = {DAY_0}
    for start in sorted(following):
        left += _finished(start, following, seen)
    return {name: number for number, name in enumerate([DAY_0, *reversed(left)])}


def _finished(start: str, following: dict[str, list[str]], seen: set[str]) -> Iterable[str]:
    """Yield what is reached from an event, each after all that follow it (depth first)."""
    if start in seen:
        return
    seen.add(start)
    stack = [(start, iter(following[start]))]
    while stack:
        name, rest = stack[-1]
        fresh = next((each for each in rest if each not in seen), None)
        if fresh is None:
            stack.pop()
            yield name
        else:
            seen.add(fresh)
            stack.append((fresh, iter(following[fresh])))
