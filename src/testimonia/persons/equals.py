"""Those of one name joined, where the name tells enough and nobody else could be meant by it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, combinations, product, starmap

from testimonia.persons.company import is_common_name, linked, may_be_linked, parted
from testimonia.persons.fitting import MANY
from testimonia.persons.held import Held
from testimonia.persons.matching import Verdict
from testimonia.persons.nodes import Edge
from testimonia.persons.portraits import FULL, Portrait
from testimonia.persons.ties import settled, ties


class Equals:
    """Joins nodes of one name in a clustering."""

    def __init__(self, held: Held) -> None:
        self.held = held

    def apart(self, a: set[int], b: set[int]) -> bool:
        """Tell whether two clusters are excluded from each other, or some source tells them apart by such a name."""
        return a is not b and (self.held.nodes.excluded(a, b) or self._told_apart(a, b))

    def _told_apart(self, a: set[int], b: set[int]) -> bool:
        first, second = self._by_source(a), self._by_source(b)
        return any(
            self.held.nodes.match(x, y).verdict
            for source in first.keys() & second.keys()
            for x, y in product(first[source], second[source])
        )

    def _by_source(self, cluster: set[int]) -> dict[str, list[int]]:
        """Return the nodes of each source that names a person in full."""
        found: dict[str, list[int]] = defaultdict(list)
        for node in (n for n in cluster if self.held.nodes.level(n) == FULL):
            for source in {portrait.source for portrait in self.held.nodes.members[node]}:
                found[source].append(node)
        return found

    def join(self, nodes: Collection[int], verdict: Verdict) -> None:
        """Join the pairs of a verdict, except those of clusters that could belong to either of two."""
        self.join_pairs(self.held.nodes.edges(nodes, nodes, verdict)[verdict], verdict)

    def join_pairs(self, pairs: Sequence[Edge], verdict: Verdict) -> None:
        """Join these pairs of a verdict, all there are among some nodes, except those that could be either of two."""
        edges = self._telling(pairs, verdict)
        doubtful = self._doubtful(edges)
        for a, b in edges:
            if a in doubtful or b in doubtful or self.apart(self.held.cluster_of[a], self.held.cluster_of[b]):
                self.held.open.append((a, b))
            else:
                self.held.join(a, b)
        doubtful -= self._settled(edges, doubtful, verdict)
        if verdict != "plain":
            self.held.loose |= {node for node in doubtful if self.held.nodes.within(node).verdict != "strong"}

    def _telling(self, edges: Sequence[Edge], verdict: Verdict) -> list[Edge]:
        """Return the pairs whose names say enough; of the others the few of a node become candidates."""
        tells = {edge: self._tells(*edge, verdict) for edge in edges}
        told = [edge for edge in edges if tells[edge]]
        left = [edge for edge in edges if not tells[edge]]
        many = Counter(chain.from_iterable(left))
        self.held.open += [edge for edge in left if max(many[node] for node in edge) <= MANY]
        return told

    def _tells(self, a: int, b: int, verdict: Verdict) -> bool:
        """Tell whether the names of two nodes say enough, or they are named beside the same person."""
        first, second = self.held.nodes.members[a], self.held.nodes.members[b]
        if verdict == "partial":
            return may_be_linked(first, second)
        rare = verdict == "equal" and not is_common_name(first[0])
        return rare or linked(self.portraits(a), self.portraits(b))

    def portraits(self, node: int) -> list[Portrait]:
        """Return the portraits of the cluster of a node."""
        return [portrait for each in self.held.cluster_of[node] for portrait in self.held.nodes.members[each]]

    def _settled(self, edges: Sequence[Edge], doubtful: set[int], verdict: Verdict) -> set[int]:
        """Join doubtful nodes of one name where far more sources mean one person by it than any other."""
        found: set[int] = set()
        for core, rivals in ties(edges, doubtful, self.held.cluster_of, self.apart):
            nodes = sorted(chain.from_iterable(settled(core, rivals, self._weight, verdict == "equal")))
            for node in nodes:
                self.held.join(nodes[0], node)
            found.update(nodes)
        return found

    def _weight(self, clusters: Iterable[set[int]]) -> int:
        """Return how many sources name somebody of these clusters."""
        members = self.held.nodes.members
        return len({portrait.source for each in clusters for node in each for portrait in members[node]})

    def _doubtful(self, edges: Sequence[Edge]) -> set[int]:
        """Return the nodes of every cluster two of whose neighbours exclude each other."""
        around: dict[int, dict[int, set[int]]] = defaultdict(dict)
        for a, b in edges:
            first, second = self.held.cluster_of[a], self.held.cluster_of[b]
            if first is not second and not self.apart(first, second):
                around[id(first)][id(second)] = second
                around[id(second)][id(first)] = first
        torn = {
            key
            for key, others in around.items()
            if any(starmap(self.apart, combinations(others.values(), 2)))
        }
        return {node for node in chain.from_iterable(edges) if id(self.held.cluster_of[node]) in torn}

    def parts(self, node: int) -> list[int]:
        """Divide a node of a name that tells little into those named beside the same persons; return the nodes."""
        if self.held.nodes.within(node).verdict == "strong":
            return [node]
        _, *others = parted(self.held.nodes.members[node])
        return [node, *(self.split(node, other) for other in others)]

    def split(self, node: int, apart: list[Portrait]) -> int:
        """Take members out of a node into a new one, a cluster by itself; return it."""
        new = self.held.nodes.split(node, apart)
        self.held.cluster_of[new] = {new}
        return new
