"""Days pushed on until each edge holds: longest paths by a queue (Bellman 1958, Moore 1959).

An edge says that the event ``after`` lies at least ``least`` days after ``before``. The edges by which events were
pushed last form a graph of its own; where that has a cycle, its edges push each other without end. It is looked at
each time that as many pushes were made as there are events (Cherkassky & Goldberg 1999, "Negative-cycle detection
algorithms"), so that a contradiction shows at once and not only after events times edges.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

LOW = -(10**40)
"""Below every day that EDTF can write, and every sum of such: the day of an event that nothing holds from below."""


class Edge(NamedTuple):
    """``after`` lies at least ``least`` days after ``before``, both numbers of events, as ``statement`` has it."""

    before: int
    after: int
    least: int
    statement: str = ""


class Pushing:
    """The days of numbered events under way. Edges, known by their number, can be added and dropped at any time."""

    def __init__(self, edges: Sequence[Edge], days: list[int], numbers: Iterable[int] = ()) -> None:
        self.edges = edges
        self.days = days
        self.by = [-1] * len(days)
        self.out: list[list[tuple[int, int, int]]] = [[] for _ in days]
        self._waiting: deque[int] = deque()
        self._waits = bytearray(len(days))
        for number in numbers:
            before, after, least, _ = edges[number]
            self.out[before].append((after, least, number))

    def copy(self) -> "Pushing":
        """Return the same days and edges, to be pushed on apart from these."""
        other = Pushing(self.edges, [])
        other.days, other.by, other.out = self.days.copy(), self.by.copy(), self.out.copy()
        other._waiting, other._waits = self._waiting.copy(), self._waits[:]
        return other

    def wake(self, events: Iterable[int]) -> None:
        """Look again at the edges that go out from these events, in this order."""
        for event in events:
            if not self._waits[event]:
                self._waits[event] = 1
                self._waiting.append(event)

    def add(self, numbers: Iterable[int]) -> None:
        """Let edges hold as well."""
        tails = set()
        for number in numbers:
            before, after, least, _ = self.edges[number]
            self.out[before] = [*self.out[before], (after, least, number)]
            tails.add(before)
        self.wake(sorted(tails))

    def drop(self, numbers: Iterable[int]) -> None:
        """Let edges hold no more. Days that they pushed stay where they are, which is as good a start as any."""
        gone = set(numbers)
        for before in {self.edges[number].before for number in gone}:
            self.out[before] = [each for each in self.out[before] if each[2] not in gone]
        self.by = [-1] * len(self.days)

    def cycle(self) -> list[int]:
        """Push until all edges hold and return [], or return edges that push each other without end, in order."""
        out, days, by = self.out, self.days, self.by
        waiting, waits, pushed = self._waiting, self._waits, 0
        while waiting:
            event = waiting.popleft()
            waits[event] = 0
            day = days[event]
            for after, least, number in out[event]:
                if day + least > days[after]:
                    days[after], by[after] = day + least, number
                    pushed += 1
                    if not waits[after]:
                        waits[after] = 1
                        waiting.append(after)
            if pushed >= len(days):
                pushed = 0
                if found := self._loop():
                    return found
        return []

    def _loop(self) -> list[int]:
        """Return the edges of a cycle among those that pushed last, in order, [] where there is none."""
        seen = [-1] * len(self.days)
        for start in range(len(seen)):
            event = start
            while seen[event] < 0:
                seen[event] = start
                if self.by[event] < 0:
                    break
                event = self.edges[self.by[event]].before
            else:
                if seen[event] == start:
                    return self._around(event)
        return []

    def _around(self, event: int) -> list[int]:
        way, at = [self.by[event]], self.edges[self.by[event]].before
        while at != event:
            way.append(self.by[at])
            at = self.edges[self.by[at]].before
        return way[::-1]

    def way(self, event: int) -> list[int]:
        """Return the edges by which an event came to its day, from the first on."""
        way = []
        while self.by[event] >= 0:
            way.append(self.by[event])
            event = self.edges[self.by[event]].before
        return way[::-1]


def settled(edges: Sequence[Edge], size: int, numbers: Sequence[int]) -> Pushing:
    """Return events of which all start on one day, with these edges to be looked at."""
    pushing = Pushing(edges, [0] * size, numbers)
    pushing.wake(range(size))
    return pushing
