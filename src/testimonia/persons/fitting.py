"""Which persons of a fuller name somebody fits who is known by less than a full name."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import islice

from testimonia.persons.nodes import Nodes

MANY = 3
"""A portrait that fits more persons than this is a candidate for none: nobody could judge it by the name."""


@dataclass(slots=True)
class Fits:
    """The persons of a fuller name whom a node fits."""

    best: dict[int, int] = field(default_factory=dict)
    """The first node of each, and the node that it matches best; of too many, some."""
    many: bool = False
    called: list[int] = field(default_factory=list)
    """Those whom a source calls by the bare surname, two at most."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """Nodes joined to clusters so far, by which it is told whom others fit."""

    nodes: Nodes
    cluster_of: Mapping[int, set[int]]
    aside: AbstractSet[int]

    def fits(self, node: int) -> Fits:
        """Return the persons of a fuller name whom the node fits."""
        found, best = Fits(), dict[int, list[int]]()
        passed: dict[int, bool] = {}
        for other in sorted(self.nodes.near(node) - self.aside):
            target = self.cluster_of[other]
            if self._fits_by(node, other) and self._may_join(node, target, passed):
                best.setdefault(min(target), []).append(other)
            if len(best) > MANY:
                found.many = True
                break
        score = self.nodes.match
        found.best = {
            head: min(others, key=lambda n: (-score(node, n).score, n)) for head, others in best.items()
        }
        found.called = self._called_among(node, found)
        return found

    def _fits_by(self, node: int, other: int) -> bool:
        """Tell whether a node goes together with another that belongs to a person of a fuller name."""
        level, target = self.nodes.level, self.cluster_of[other]
        fuller = level(other) > level(node) or (len(target) > 1 and max(map(level, target)) > level(node))
        return fuller and self.nodes.match(node, other).verdict in {"partial", "strong"}

    def _may_join(self, node: int, target: set[int], passed: dict[int, bool]) -> bool:
        """Tell whether nothing forbids a node to be a person; ``passed`` keeps what was found of whom."""
        if id(target) not in passed:
            passed[id(target)] = not self.nodes.excluded({node}, target)
        return passed[id(target)]

    def _called_among(self, node: int, found: Fits) -> list[int]:
        """Return the persons that a node fits whom some source calls by the bare surname that is all it has."""
        own = {name.surname for name in self.nodes.members[node][0].names if not name.given}
        calling = {n for word in own for n in self.nodes.called.get(word, ())} - self.aside
        if found.many:
            return list(islice(self._fitting_of(node, sorted(calling)), 2))
        return [head for head in found.best if not calling.isdisjoint(self.cluster_of[head])]

    def _fitting_of(self, node: int, others: Iterable[int]) -> Iterator[int]:
        """Yield those persons of some nodes whom a node fits, each once."""
        passed: dict[int, bool] = {}
        for target in {min(self.cluster_of[n]): self.cluster_of[n] for n in others}.values():
            if any(self._fits_by(node, each) for each in target) and self._may_join(node, target, passed):
                yield min(target)
