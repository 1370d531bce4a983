"""Portraits made into persons: what is joined stays joined only while nothing forbids it.

In the order of how much of a name there is:

1. Full names. Pairs with a strong verdict (and those a reader judged the same) are joined first, the best
   first. Then those of the same full name, then those of a longer or another form of it (``equals``), except where
   one could belong to either of two that exclude each other: it goes to the one whom far more sources mean (``ties``),
   else it stays alone, and the pairs become candidates.
2. Surnames with initials, then bare surnames: each joins the one person it fits, of several the only one whom some
   source calls by the bare surname, where more than the name speaks for it (``company``). Else it stays alone. Where
   nobody fits, equal ones are joined among themselves by the rules of step 1. A surname whose own source also names
   somebody by it more fully was kept apart there, and stays apart here.
3. Portraits without a comparable name are persons of their own.

The result depends on nothing but the portraits and judgements: any order of input gives the same persons.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from testimonia.names.parts import PersonName
from testimonia.persons.company import backed, is_common_name
from testimonia.persons.equals import Equals
from testimonia.persons.fitting import Fits, Fitting
from testimonia.persons.held import Held
from testimonia.persons.matching import Match, with_traits
from testimonia.persons.nodes import Nodes
from testimonia.persons.own import Named
from testimonia.persons.portraits import FULL, INITIALS, SURNAME, Pair, Portrait

Tier = Literal["certain", "likely", "possible"]
"""Joined because more than the name agrees, joined by the name, or offered to a reader; the last two say so."""

ALONE = "no other source is held to name this person"
ONLY = "nobody else of that name is known"
CALLED = "others of that name are never called by it alone"


@dataclass(frozen=True, slots=True)
class Member:
    """A referent within its person: how alike, and why it is held to be the same."""

    referent: str
    score: float
    reason: str
    tier: Tier = "certain"


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A pair of referents worth a reader's judgement that were not joined."""

    referent_a: str
    referent_b: str
    score: float
    reason: str
    tier: Tier = "possible"


@dataclass(frozen=True, slots=True)
class Clustering:
    """The persons, each as its members in order of referent id, and the pairs left to judge."""

    persons: tuple[tuple[Member, ...], ...]
    candidates: tuple[Candidate, ...]
    decided: tuple["Decided", ...] = ()
    """How those with less than a full name were decided."""


@dataclass(frozen=True, slots=True)
class Decided:
    """On what it rests to whom those of one partial name belong."""

    referents: tuple[str, ...]
    names: tuple[PersonName, ...]
    targets: tuple[str, ...]
    """A referent of each person they may be, where it matters who that is."""
    resting: tuple[str, ...]
    """A referent of each person on whom it rests: who they may be, or enough to show that they may be several."""
    many: bool
    """Whether they fit so many that one more would change nothing."""
    called: bool
    """Whether it would change nothing either if one more were called by all that they are called."""

    @property
    def settled(self) -> bool:
        """Whether nobody who is added could change it."""
        return self.many and self.called


def cluster(
    portraits: Named | Iterable[Portrait],
    same: Collection[Pair] = (),
    different: Collection[Pair] = (),
    related: Collection[Pair] = (),
    aside: Collection[str] = (),
) -> Clustering:
    """Join portraits into persons: those of whole sources, or what was told of these before (``Named``).

    ``same`` and ``different`` are readers' judgements on pairs; of ``related`` ones a source says that one is the
    other's relative, so they are two unless a reader judged them the same. Those ``aside`` are parts of persons that
    are not asked for: they are candidates only, and join nobody.
    """
    nodes = Nodes(portraits, frozenset(same), frozenset(different), frozenset(related), aside)
    joining = _Joining(nodes, aside)
    joining.full_names()
    for level in (INITIALS, SURNAME):
        joining.partial_names(level)
    persons = sorted(_persons(joining), key=lambda person: person[0].referent)
    return Clustering(tuple(persons), _candidates(joining), tuple(joining.decided))


class _Joining:
    """One clustering under way."""

    def __init__(self, nodes: Nodes, aside: Collection[str] = ()) -> None:
        self.nodes = nodes
        self.aside = {n for n, group in enumerate(nodes.members) if aside and group[0].referent in aside}
        self.held = Held(nodes)
        self.equals = Equals(self.held)
        self.fitting: dict[int, str] = {}
        """Nodes of a partial name that joined the one person they fit, and why that one."""
        self.decided: list[Decided] = []

    def full_names(self) -> None:
        """Join what is strong or told to be the same, then the full names."""
        nodes = self.nodes
        every = [n for n in range(len(nodes)) if nodes.level(n) == FULL]
        edges = nodes.edges(set(every) - self.aside, every, "strong")
        for edge in nodes.in_order({*edges["strong"], *nodes.told_same()}):
            self.held.join(*edge)
        full = [n for n in every if n not in self.aside]
        common = [n for n in full if is_common_name(nodes.members[n][0])]
        full += [part for node in common for part in self.equals.parts(node) if part != node]
        edges = nodes.edges(full, {*full, *every}, "equal", "plain", "maybe")
        self.equals.join_pairs(edges["equal"], "equal")
        self.equals.join_pairs(edges["plain"], "plain")
        self.held.open += edges["maybe"]

    def partial_names(self, level: int) -> None:
        """Let each node of a partial name join the one person it fits, or its equals where none fits."""
        fitting = Fitting(self.nodes, self.held.cluster_of, self.aside)
        fits = {node: fitting.fits(node) for node in self._without_namesakes(self._single(level))}
        chosen = {n: one for n, found in fits.items() if (one := self._chosen(found))}
        self.decided += [self._decided(n, found, chosen.get(n)) for n, found in fits.items()]
        self._join_fitting(chosen)
        unfitting = []
        for node, found in fits.items():
            if not found.best:
                unfitting.append(node)
            elif node not in self.fitting:
                self.held.loose.add(node)
                self.held.open += [] if found.many else [(node, best) for best in found.best.values()]
        self.equals.join([part for node in unfitting for part in self.equals.parts(node)], "partial")

    def _single(self, level: int) -> list[int]:
        """Return the nodes with so much of a name that are joined with no other."""
        level_of, cluster_of = self.nodes.level, self.held.cluster_of
        every = set(range(len(self.nodes))) - self.aside
        return [n for n in sorted(every) if len(cluster_of[n]) == 1 and level_of(n) == level]

    def _chosen(self, found: Fits) -> tuple[int, str] | None:
        """Return whom a node belongs to among those it fits, and why; None where that is not certain."""
        only = not found.many and len(found.best) == 1
        targets = list(found.best) if only else found.called
        if len(targets) != 1 or self.held.alone(targets[0]):
            return None
        return targets[0], ONLY if only else CALLED

    def _decided(self, node: int, found: Fits, chosen: tuple[int, str] | None) -> Decided:
        members = self.nodes.members[node]
        called = len(found.called) > 1 or all(name.given for name in members[0].names)
        heads = [*([] if found.many else found.best), *([chosen[0]] if chosen else []), *found.called[:1]]
        return Decided(
            tuple(portrait.referent for portrait in members), members[0].names, _one_of_each(self.nodes, heads),
            _one_of_each(self.nodes, [*found.best, *found.called]), found.many, called,
        )  # fmt: skip

    def _join_fitting(self, chosen: dict[int, tuple[int, str]]) -> None:
        """Join nodes with the persons they fit, except where two that fit one person exclude each other."""
        rivals: dict[int, list[int]] = defaultdict(list)
        for node, (target, _) in chosen.items():
            rivals[target].append(node)
        for target, nodes in rivals.items():
            pairs = combinations(nodes, 2)
            torn = {n for a, b in pairs if self.nodes.excluded({a}, {b}) for n in (a, b)}
            person = self.equals.portraits(target)
            for node in sorted(set(nodes) - torn):
                self._join_backed(target, node, person, chosen[node][1])

    def _join_backed(self, target: int, node: int, person: Sequence[Portrait], why: str) -> None:
        """Join those members of a node with the person they fit for whom more than the name speaks."""
        yes, no = backed(self.nodes.members[node], person)
        alone = self.equals.split(node, no) if yes and no else node
        if no:
            self.held.loose.add(alone)
            self.held.open.append((target, alone))
        if yes:
            self.fitting[node] = why
            self.held.join(target, node)

    def _without_namesakes(self, nodes: Sequence[int]) -> list[int]:
        """Return the nodes, freed of members whose own source names somebody more fully by the surname."""
        kept = []
        for node in nodes:
            sources = self._sources_of_fuller(node)
            inside = [portrait for portrait in self.nodes.members[node] if portrait.source in sources]
            if len(inside) == len(self.nodes.members[node]):
                self.held.loose.add(node)
                continue
            kept.append(node)
            if inside:
                self.held.loose.add(self.equals.split(node, inside))
        return kept

    def _sources_of_fuller(self, node: int) -> set[str]:
        """Return those of a node's own sources that name somebody more fully whom it fits."""
        level = self.nodes.level
        beside = set().union(*(self.nodes.of_source[one.source] for one in self.nodes.members[node]))
        return {
            portrait.source
            for other in self.nodes.near(node) & beside
            if level(other) > level(node) and self.nodes.match(node, other).verdict in {"partial", "strong"}
            for portrait in self.nodes.members[other]
        }


def _one_of_each(nodes: Nodes, heads: Iterable[int]) -> tuple[str, ...]:
    return tuple(nodes.members[node][0].referent for node in dict.fromkeys(heads))


# ---------------------------------------------------------------- results


def _persons(joining: _Joining) -> Iterator[tuple[Member, ...]]:
    for node, group in joining.held.cluster_of.items():
        if node != min(group) or node in joining.aside:
            continue
        portraits = [portrait for each in group for portrait in joining.nodes.members[each]]
        if joining.held.alone(node) or len(portraits) == 1:
            yield from ((Member(portrait.referent, 1.0, ALONE),) for portrait in portraits)
        else:
            yield _joined(joining, group)


def _joined(joining: _Joining, group: Iterable[int]) -> tuple[Member, ...]:
    """Return the members of the nodes of one person."""
    members = (member for each in group for member in _members(joining, each))
    return tuple(sorted(members, key=lambda member: member.referent))


def _members(joining: _Joining, node: int) -> Iterator[Member]:
    """Yield the members of a node with the best reason for which it belongs to its person."""
    nodes = joining.nodes
    found = [nodes.match(node, other) for other in joining.held.cluster_of[node] if other != node]
    if len(nodes.members[node]) > 1:
        found.append(nodes.within(node))
    best = max(found, key=_for_it)
    tier: Tier = "certain" if best.verdict == "strong" else "likely"
    said = "" if tier == "certain" else f"{tier}: "
    reason = said + "; ".join(filter(None, (best.reason, joining.fitting.get(node))))
    for portrait in nodes.members[node]:
        yield Member(portrait.referent, best.score, reason, tier)


def _for_it(match: Match) -> tuple[bool, bool, float, str]:
    return match.verdict == "strong", match.verdict not in {"never", ""}, match.score, match.reason


def _candidates(joining: _Joining) -> tuple[Candidate, ...]:
    """Return the best pair of referents for each two persons left to judge."""
    best: dict[Pair, Candidate] = {}
    for a, b in joining.held.open:
        found = joining.nodes.match(a, b)
        if found.verdict == "never" or joining.held.cluster_of[a] is joining.held.cluster_of[b]:
            continue
        for (x, one), (y, other) in product(_heads(joining, a), _heads(joining, b)):
            more = with_traits(found, one, other)
            low, high = min(x, y), max(x, y)
            made = Candidate(low, high, more.score, f"possible: {more.reason}")
            best[low, high] = max(made, best.get((low, high), made), key=lambda c: (c.score, c.reason))
    return tuple(sorted(best.values()))


def _heads(joining: _Joining, node: int) -> Iterator[tuple[str, Portrait]]:
    """Yield members of a node with the referent by which their person is told: all that differ in their traits."""
    members = joining.nodes.members
    by_itself = joining.held.alone(node) or node in joining.aside
    person = (
        [] if by_itself else [one.referent for each in joining.held.cluster_of[node] for one in members[each]]
    )
    heads = {
        (min(person, default=portrait.referent), portrait.traits): portrait for portrait in members[node]
    }
    yield from ((head, portrait) for (head, _), portrait in heads.items())
