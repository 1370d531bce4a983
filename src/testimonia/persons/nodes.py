"""Portraits of the same evidence as one node, and the verdicts between nodes, each reached once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from testimonia.names.fold import fold
from testimonia.persons.candidates import block_keys
from testimonia.persons.matching import NOTHING, Match, Verdict, match
from testimonia.persons.own import of_two_names, own_names
from testimonia.persons.portraits import Pair, Portrait

APART = "told apart in one source"
"""Why two of one full name are left to a reader: a text that goes on from one name to another means two."""


class Nodes:
    """The portraits to be joined, by node number; a reader's judgement on a pair overrides the features.

    ``related`` are pairs of which a source says that one is the other's relative: father and son of one name.
    """

    def __init__(
        self,
        portraits: Iterable[Portrait],
        same: frozenset[Pair],
        different: frozenset[Pair],
        related: frozenset[Pair] = frozenset(),
    ) -> None:
        self.same, self.different = same, different
        held = own_names(portraits)
        self.related = _alike(held, related)
        self.two_names = of_two_names(held)
        paired = same | different | self.related | self.two_names
        self.members = _grouped(held, {referent for pair in paired for referent in pair})
        self.neighbours = _neighbours(self.members, same | different | self.two_names)
        self._matches: dict[tuple[int, int], Match] = {}

    def __len__(self) -> int:
        return len(self.members)

    def level(self, node: int) -> int:
        """Return how much of a name the node has."""
        return self.members[node][0].level

    def match(self, a: int, b: int) -> Match:
        """Return the verdict on two nodes."""
        key = (a, b) if a < b else (b, a)
        if key not in self._matches:
            self._matches[key] = self._compare(*key)
        return self._matches[key]

    def within(self, node: int) -> Match:
        """Return the verdict on two members of one node."""
        first = self.members[node][0]
        return match(first, first)

    def edges(self, nodes: Collection[int], verdict: Verdict) -> list[tuple[int, int]]:
        """Return the pairs among nodes that have a verdict, the best first."""
        inside = set(nodes)
        found = [
            (a, b)
            for a in inside
            for b in self.neighbours[a] & inside
            if a < b and self.match(a, b).verdict == verdict
        ]
        return sorted(found, key=lambda edge: (-self.match(*edge).score, edge))

    def split(self, node: int, apart: list[Portrait]) -> int:
        """Take members out of a node into a new one of the same evidence; return its number."""
        new = len(self.members)
        self.members.append(apart)
        self.members[node] = [portrait for portrait in self.members[node] if portrait not in apart]
        self.neighbours.append(self.neighbours[node] | {node})
        for other in self.neighbours[new]:
            self.neighbours[other].add(new)
        return new

    def _compare(self, a: int, b: int) -> Match:
        one, other = self.members[a][0], self.members[b][0]
        pair = (min(one.referent, other.referent), max(one.referent, other.referent))
        if pair in self.different:
            return Match("never", 0.0, "a reader judged them different")
        if pair in self.same:
            return Match("strong", 1.0, "a reader judged them the same")
        if pair in self.related:
            return Match("never", 0.0, "a source says that they are relatives")
        if pair in self.two_names:
            return Match("strong", 0.9, "their source gives one of them the other's name")
        found = match(one, other) if b in self.neighbours[a] else NOTHING
        apart = found.verdict in {"equal", "plain"} and not self._sources(a).isdisjoint(self._sources(b))
        return Match("maybe", found.score, f"{found.reason}; {APART}") if apart else found

    def _sources(self, node: int) -> set[str]:
        """Return the sources that call a member of a node by the name it is compared by."""
        surname = self.members[node][0].names[0].surname if self.members[node][0].names else ""
        return {portrait.source for portrait in self.members[node] if surname in fold(portrait.label).split()}


def _alike(portraits: Iterable[Portrait], pairs: frozenset[Pair]) -> frozenset[Pair]:
    """Return the pairs whom nothing else tells apart: the few relatives of one name."""
    of = {portrait.referent: portrait for portrait in portraits}
    known = (pair for pair in pairs if {*pair} <= of.keys())
    return frozenset(pair for pair in known if match(of[pair[0]], of[pair[1]]).verdict not in {"never", ""})


def _grouped(portraits: Iterable[Portrait], paired: Collection[str]) -> list[list[Portrait]]:
    """Put portraits of the same evidence together; one of a pair, or without a name, stands alone.

    So does one whose source has another of the same given name and surname: it is told apart there.
    """
    groups: dict[tuple[object, ...], list[Portrait]] = defaultdict(list)
    held = sorted(portraits, key=lambda p: p.referent)
    alike = Counter((portrait.source, each) for portrait in held for each in _short_names(portrait))
    for portrait in held:
        told_apart = any(alike[portrait.source, each] > 1 for each in _short_names(portrait))
        alone = told_apart or portrait.referent in paired or not portrait.names
        groups[(*portrait.evidence, portrait.referent if alone else "")].append(portrait)
    return sorted(groups.values(), key=lambda group: group[0].referent)


def _short_names(portrait: Portrait) -> set[tuple[str, str]]:
    return {(name.first, name.surname) for name in portrait.names if name.full}


def _neighbours(groups: Sequence[list[Portrait]], judged: frozenset[Pair]) -> list[set[int]]:
    """Return for each node those it shares a block or a judgement with: only these are compared."""
    found: list[set[int]] = [set() for _ in groups]
    for sharing in _blocks(groups):
        for n in sharing:
            found[n] |= sharing - {n}
    place = {portrait.referent: n for n, group in enumerate(groups) for portrait in group}
    for a, b in judged:
        if {a, b} <= place.keys():
            found[place[a]].add(place[b])
            found[place[b]].add(place[a])
    return found


def _blocks(groups: Sequence[list[Portrait]]) -> Iterable[set[int]]:
    """Return the nodes of each block."""
    blocks: dict[str, set[int]] = defaultdict(set)
    for n, group in enumerate(groups):
        for key in block_keys(group[0].names):
            blocks[key].add(n)
    return blocks.values()
