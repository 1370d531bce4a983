"""Portraits of the same evidence as one node, and the verdicts between nodes, each reached once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from testimonia.names.fold import fold
from testimonia.persons.candidates import Blocks, memory_keys, surnames
from testimonia.persons.matching import NOTHING, Match, Verdict, match
from testimonia.persons.own import Named, named
from testimonia.persons.portraits import Pair, Portrait

Edge = tuple[int, int]
"""Two nodes in order."""

APART = "told apart in one source"
"""Why two of one full name are left to a reader: a text that goes on from one name to another means two."""


class Nodes:
    """The portraits to be joined, by node number; a reader's judgement on a pair overrides the features.

    ``related`` are pairs of which a source says that one is the other's relative: father and son of one name.
    """

    def __init__(
        self,
        portraits: Named | Iterable[Portrait],
        same: frozenset[Pair],
        different: frozenset[Pair],
        related: frozenset[Pair] = frozenset(),
        aside: Collection[str] = (),
    ) -> None:
        self.same, self.different = same, different
        held = portraits if isinstance(portraits, Named) else named(portraits)
        self.two_names = held.two_names
        self.related = _alike(held.portraits, related)
        paired = same | different | self.related | self.two_names
        alone = held.told_apart.union(*paired)
        self.members = _grouped(held.portraits, alone, aside)
        self.called: dict[str, set[int]] = defaultdict(set)
        """The nodes of those whom some source calls by a bare surname."""
        self.of_source: dict[str, set[int]] = defaultdict(set)
        """The nodes of those whom a source names; one stays here when its member is taken out."""
        self._blocks = Blocks()
        self._surnames: list[frozenset[str]] = []
        self._levels: list[int] = []
        self._order: list[str] = []
        """What decides which of two is told of first: what they tell, whoever else tells the same."""
        for node in range(len(self.members)):
            self._place(node)
        self._partners = _partners(self.members, same | different | self.two_names)
        self._matches: dict[tuple[int, int], Match] = {}

    def _place(self, node: int) -> None:
        """Note under what a node is found."""
        names = self.members[node][0].names
        self._blocks.add(node, memory_keys(names))
        self._surnames.append(surnames(names))
        self._levels.append(self.members[node][0].level)
        self._order.append(_ordering(self.members[node][0]))
        for word in _called(self.members[node]):
            self.called[word].add(node)
        for portrait in self.members[node]:
            self.of_source[portrait.source].add(node)

    def __len__(self) -> int:
        return len(self.members)

    def level(self, node: int) -> int:
        """Return how much of a name the node has."""
        return self._levels[node]

    def near(self, node: int) -> set[int]:
        """Return those with whom a node is to be compared: who may be of its name, or is paired with it."""
        found = self._blocks.near(memory_keys(self.members[node][0].names)) | self._partners[node]
        return found - {node}

    def match(self, a: int, b: int) -> Match:
        """Return the verdict on two nodes."""
        key = (a, b) if a < b else (b, a)
        found = self._matches.get(key)
        if found is None:
            found = self._matches[key] = self._compare(*key)
        return found

    def excluded(self, a: Collection[int], b: Collection[int]) -> bool:
        """Tell whether something forbids that those of two sets of nodes are one person."""
        return any(self.match(x, y).verdict == "never" for x in a for y in b)

    def within(self, node: int) -> Match:
        """Return the verdict on two members of one node."""
        first = self.members[node][0]
        return match(first, first)

    def edges(
        self, nodes: Iterable[int], among: Collection[int], *verdicts: Verdict
    ) -> dict[Verdict, list[Edge]]:
        """Return the pairs of some nodes with those among others that have one of these verdicts, the best first."""
        inside = set(among)
        found: dict[Verdict, list[Edge]] = {verdict: [] for verdict in verdicts}
        for edge in {(min(a, b), max(a, b)) for a in nodes for b in self.near(a) & inside}:
            verdict = self.match(*edge).verdict
            if verdict in found:
                found[verdict].append(edge)
        return {verdict: self.in_order(edges) for verdict, edges in found.items()}

    def told_same(self) -> list[Edge]:
        """Return the pairs that a reader judged one person, or whom their source gives each other's name."""
        return [
            (a, b)
            for a, others in enumerate(self._partners)
            for b in others
            if a < b and self.match(a, b).verdict == "strong"
        ]

    def in_order(self, edges: Iterable[Edge]) -> list[Edge]:
        """Return edges, the best first."""
        return sorted(edges, key=lambda edge: (-self.match(*edge).score, edge))

    def split(self, node: int, apart: list[Portrait]) -> int:
        """Take members out of a node into a new one of the same evidence; return its number."""
        new = len(self.members)
        self.members.append(apart)
        self.members[node] = [portrait for portrait in self.members[node] if portrait not in apart]
        self._partners.append(set())
        self._place(new)
        for word in _called(apart) - _called(self.members[node]):
            self.called[word].discard(node)
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
        found = NOTHING if self._surnames[a].isdisjoint(self._surnames[b]) else self._matched(a, b)
        apart = found.verdict in {"equal", "plain"} and not self._sources(a).isdisjoint(self._sources(b))
        return Match("maybe", found.score, f"{found.reason}; {APART}") if apart else found

    def _matched(self, a: int, b: int) -> Match:
        first, second = (a, b) if self._order[a] <= self._order[b] else (b, a)
        return match(self.members[first][0], self.members[second][0])

    def _sources(self, node: int) -> set[str]:
        """Return the sources that call a member of a node by the name it is compared by."""
        surname = self.members[node][0].names[0].surname if self.members[node][0].names else ""
        return {portrait.source for portrait in self.members[node] if surname in fold(portrait.label).split()}


def _alike(portraits: Iterable[Portrait], pairs: frozenset[Pair]) -> frozenset[Pair]:
    """Return the pairs whom nothing else tells apart: the few relatives of one name."""
    of = {portrait.referent: portrait for portrait in portraits}
    known = (pair for pair in pairs if {*pair} <= of.keys())
    return frozenset(pair for pair in known if match(of[pair[0]], of[pair[1]]).verdict not in {"never", ""})


def _grouped(
    portraits: Iterable[Portrait], alone: Collection[str], aside: Collection[str]
) -> list[list[Portrait]]:
    """Put portraits of the same evidence together; one of a pair, told apart, or without a name, stands alone."""
    groups: dict[tuple[object, ...], list[Portrait]] = defaultdict(list)
    for portrait in sorted(portraits, key=lambda p: p.referent):
        single = portrait.referent if portrait.referent in alone or not portrait.names else ""
        groups[(*portrait.evidence, single, portrait.referent in aside)].append(portrait)
    return sorted(groups.values(), key=lambda group: group[0].referent)


def _called(portraits: Iterable[Portrait]) -> set[str]:
    return {word for portrait in portraits for word in portrait.called}


def _ordering(portrait: Portrait) -> str:
    told = (portrait.names, portrait.gender, portrait.births, portrait.deaths)
    return repr((*told, sorted(map(repr, portrait.kin))))


def _partners(groups: Sequence[list[Portrait]], pairs: frozenset[Pair]) -> list[set[int]]:
    """Return for each node those it is paired with."""
    found: list[set[int]] = [set() for _ in groups]
    place = {portrait.referent: n for n, group in enumerate(groups) for portrait in group} if pairs else {}
    for a, b in pairs:
        if {a, b} <= place.keys():
            found[place[a]].add(place[b])
            found[place[b]].add(place[a])
    return found
