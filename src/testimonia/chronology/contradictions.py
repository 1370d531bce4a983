"""Which statements cannot all hold: each set the smallest, in the sense that any one of it left out, the rest can hold.

1. Cycles of edges that push each other without end are taken out of the whole, one by one, each first made minimal by
   a deletion filter (Chinneck & Dravnieks 1991): a statement is left out where the others contradict without it.
2. Each statement so taken out is put back alone: what else does it contradict?
3. What overlaps in other ways is found by a hitting-set tree (Reiter 1987; Greiner, Smith & Wilkerson 1989), breadth
   first: for each statement of a set, the search goes on without it.

Without bounds all minimal sets are found; there may be more than anybody can use, so the search ends after ``SETS``
sets, ``CALLS`` networks or ``BRANCHES`` branches, and says so. All goes in the order of the edges and of the ids of
statements, so that the same network gives the same sets.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from testimonia.chronology.pushing import Edge, Pushing, settled

SETS = 60
CALLS = 400
BRANCHES = 2000
FILTERED = 100
"""Statements of one cycle that are looked at one by one; of a longer one only so many are."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Numbered events, the edges between them, and which edges are rules or of which statement."""

    size: int
    edges: tuple[Edge, ...]
    rules: tuple[int, ...]
    told: dict[str, tuple[int, ...]]

    def of(self, statements: Iterable[str]) -> list[int]:
        """Return the edges of statements, in the order of their ids."""
        return [number for one in sorted(statements) for number in self.told[one]]

    def statements(self, numbers: Iterable[int]) -> list[str]:
        """Return the statements of edges, by id."""
        return sorted({self.edges[number].statement for number in numbers} - {""})


@dataclass(frozen=True, slots=True)
class Found:
    """The contradictions, each as its edges in a cycle, and what has to be left out for the rest to hold together."""

    cycles: tuple[tuple[int, ...], ...] = ()
    without: frozenset[str] = frozenset()
    without_rules: frozenset[int] = frozenset()
    complete: bool = True


def find(graph: Graph) -> Found:
    """Return the contradictions of a network, at most ``SETS`` of them."""
    every = range(len(graph.edges))
    if not settled(graph.edges, graph.size, every).cycle():
        return Found()
    search = _Search(graph)
    search.apart()
    search.alone()
    complete = search.together()
    return Found(tuple(search.cycles()), search.left_out(), frozenset(search.broken), complete)


class _Search:
    """One search under way."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.found: dict[frozenset[str], list[int]] = {}
        self.circles: list[list[int]] = []
        """Rules that contradict each other, whatever is told."""
        self.broken: set[int] = set()
        self.rules = settled(graph.edges, graph.size, graph.rules)
        while cycle := self.rules.cycle():
            self.circles.append(cycle)
            self.broken.update(cycle)
            self.rules.drop(cycle)
        self.rest = self._all_but(())
        self.taken: set[str] = set()
        self.calls = 0

    def cycles(self) -> Iterator[tuple[int, ...]]:
        """Yield the contradictions found, those of the fewest statements first."""
        yield from map(tuple, self.circles)
        for statements in sorted(self.found, key=lambda one: (len(one), sorted(one))):
            yield tuple(self.found[statements])

    @property
    def full(self) -> bool:
        """Whether there are as many as are looked for."""
        return len(self.found) >= SETS

    def _all_but(self, statements: Iterable[str]) -> Pushing:
        out = frozenset(self.graph.of(statements)) | self.broken
        numbers = [number for number in range(len(self.graph.edges)) if number not in out]
        return settled(self.graph.edges, self.graph.size, numbers)

    def apart(self) -> None:
        """Take contradictions that share no statement out of the whole, until the rest can hold together."""
        while cycle := self.rest.cycle():
            statements = self.graph.statements(cycle) if self.full else self._keep(cycle)
            self.rest.drop(self.graph.of(statements))
            self.taken.update(statements)

    def alone(self) -> None:
        """Find what each statement that was taken out contradicts among those that were not."""
        for statement in sorted(self.taken):
            trial = self.rest.copy()
            trial.add(self.graph.told[statement])
            while not self.full and (cycle := trial.cycle()):
                others = set(self._keep(cycle)) - {statement}
                trial.drop(self.graph.of(others or {statement}))

    def together(self) -> bool:
        """Find the others, and tell whether all were found."""
        branches, seen = deque([frozenset[str]()]), {frozenset[str]()}
        held: list[frozenset[str]] = []
        while branches and self._goes_on(len(seen)):
            without = branches.popleft()
            if any(other <= without for other in held):
                continue
            if statements := self._contradiction(without):
                fresh = {without | {one} for one in statements} - seen
                seen |= fresh
                branches.extend(sorted(fresh, key=sorted))
            else:
                held.append(without)
        return not branches

    def _goes_on(self, branches: int) -> bool:
        return not self.full and self.calls < CALLS and branches < BRANCHES

    def _contradiction(self, without: frozenset[str]) -> frozenset[str]:
        """Return the statements of a contradiction that is left without some, one found before if there is one."""
        known = next((one for one in self.found if one.isdisjoint(without)), None)
        if known is not None:
            return known
        self.calls += 1
        cycle = self._without(without).cycle()
        return frozenset(self._keep(cycle)) if cycle else frozenset()

    def _without(self, statements: frozenset[str]) -> Pushing:
        trial = self.rest.copy()
        trial.drop(self.graph.of(statements - self.taken))
        trial.add(self.graph.of(self.taken - statements))
        return trial

    def _keep(self, cycle: list[int]) -> list[str]:
        """Make a contradiction minimal, keep it, and return its statements."""
        cycle = self._minimal(cycle)
        statements = self.graph.statements(cycle)
        self.found.setdefault(frozenset(statements), cycle)
        return statements

    def _minimal(self, cycle: list[int]) -> list[int]:
        """Leave out one statement after the other without which the others still contradict."""
        needed = self.graph.statements(cycle)
        for statement in needed[:FILTERED]:
            if statement in needed and (
                less := self._among(one for one in needed if one != statement).cycle()
            ):
                cycle, needed = less, self.graph.statements(less)
        return shortened(cycle, self._among(needed))

    def _among(self, statements: Iterable[str]) -> Pushing:
        trial = self.rules.copy()
        trial.add(self.graph.of(statements))
        return trial

    def left_out(self) -> frozenset[str]:
        """Return the statements of all contradictions found, and of those that are left without them."""
        out = set().union(*self.found)
        rest = self._all_but(out)
        while cycle := rest.cycle():
            statements = self.graph.statements(cycle)
            rest.drop(self.graph.of(statements))
            out.update(statements)
        return frozenset(out)


def shortened(cycle: list[int], among: Pushing) -> list[int]:
    """Return the same contradiction with one edge for several wherever one tells as much."""
    while better := _shorter(cycle, among):
        cycle = better
    return cycle


def _shorter(cycle: list[int], among: Pushing) -> list[int]:
    """Return a cycle with one edge for the longest stretch that allows it, [] where none does."""
    ways = [way for start in range(len(cycle)) for way in _ways(cycle[start:] + cycle[:start], among)]
    return max(ways, default=(0, 0, []))[2]


def _ways(cycle: list[int], among: Pushing) -> Iterator[tuple[int, int, list[int]]]:
    """Yield how many edges one edge spares from the start of a cycle on, by how many days it is short, and the rest."""
    edges = among.edges
    place = {edges[number].after: at for at, number in enumerate(cycle, 1)}
    sums = [0, *accumulate(edges[number].least for number in cycle)]
    for after, least, number in among.out[edges[cycle[0]].before]:
        length = place.get(after, 0)
        if length > 1 and sums[-1] - sums[length] + least > 0:
            yield length, least - sums[length], [number, *cycle[length:]]
