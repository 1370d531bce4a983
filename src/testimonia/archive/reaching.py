"""Whom a change reaches: enough of an archive for persons to come out as if all of it were looked at.

Those who may come out otherwise are the *own* ones; all that is written is written of them. They are

- who is marked, and who was held to be one person with them;
- whoever has a full name that joins theirs, or a judgement with them, and so on from there;
- of every surname that they bear, those known by less than a full name whom that may make somebody else: it rested
  on one of them who they are, or they fit one of them and not several others;
- whom these fit, where it matters who that is.

Beside them stand those by whom they are decided. *Closed* ones are there with all whom their full names join: that a
bare surname fits several is known when a few have been found. Others are *shown* only, as candidates.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from testimonia.archive import holding, marking
from testimonia.archive.person_rows import CALLED
from testimonia.archive.portraying import Portrayed
from testimonia.archive.store import Archive
from testimonia.names.forms import skeleton
from testimonia.persons.candidates import block_keys, called_key, meets, surname_of, surnames, touches
from testimonia.persons.clusters import Clustering, Decided, cluster
from testimonia.persons.matching import match
from testimonia.persons.portraits import FULL, INITIALS, Pair, Portrait

PAGE = 8
"""How many are looked at first where one more than ``MANY`` would do; then twice as many, and so on."""
LARGEST = 4096
JOINING = frozenset({"strong", "equal", "plain"})
"""Verdicts by which full names join, if nobody else of those whom they so lead to could be meant."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The pairs of referents on which readers agree, each in order."""

    same: frozenset[Pair]
    different: frozenset[Pair]
    partners: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str, str]]) -> "Judged":
        """Return the judgements of (verdict, referent, referent)."""
        by: dict[str, set[Pair]] = {"SAME": set(), "DIFFERENT": set()}
        partners: dict[str, set[str]] = defaultdict(set)
        for verdict, a, b in pairs:
            by[verdict].add((a, b))
            partners[a].add(b)
            partners[b].add(a)
        return cls(
            frozenset(by["SAME"]), frozenset(by["DIFFERENT"]),
            {one: frozenset(others) for one, others in partners.items()},
        )  # fmt: skip

    def inside(self, referents: Collection[str]) -> set[Pair]:
        """Return the pairs both of whom are among some referents."""
        near = ((a, b) for a in self.partners.keys() & set(referents) for b in self.partners[a])
        return {(min(pair), max(pair)) for pair in near if pair[1] in referents}


@dataclass(slots=True)
class _Scan:
    """How far the holders of a key, or the bearers of a surname, have been looked through."""

    after: tuple[str, str]
    page: int = PAGE
    done: bool = False


@dataclass(slots=True)
class Reach:
    """What is to be looked at for some marks, as far as it is known by now."""

    archive: Archive
    judged: Judged
    known: Portrayed = field(default_factory=Portrayed)
    own: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    covered: set[str] = field(default_factory=set)
    """Keys and surnames all of whose holders are own."""
    open: dict[str, dict[str, str]] = field(default_factory=dict)
    """By surname, those of less than a full name whom one more whom they fit could make somebody else, and which."""
    fitting_nobody: set[str] = field(default_factory=set)
    """Surnames of whom all those are own who are of less than a full name and fit nobody."""
    holders: dict[str, list[str]] = field(default_factory=dict)
    scans: dict[str, _Scan] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)

    def clustered(self, marks: Collection[str]) -> Clustering:
        """Return the persons of all whom these marks reach, and of those beside them."""
        self._start(marks)
        while True:
            self._grow()
            found = self._cluster()
            if not self._decide(found.decided):
                return found

    def _cluster(self) -> Clustering:
        inside = self.closed | self.shown
        judged = self.judged.inside(inside)
        decided = {one for one in self.closed if self.known.portraits[one].level == FULL}
        aside = inside - self.own - decided
        return cluster(
            self.known.named(inside),
            judged & self.judged.same,
            judged & self.judged.different,
            self.known.pairs(inside),
            aside,
        )

    def _start(self, marks: Collection[str]) -> None:
        touched = {key for mark in marks for key in touches(mark)}
        self.covered |= touched
        found = set().union(*holding.holders(self.archive, sorted(touched)).values())
        self._add(found | holding.members(self.archive, marking.persons(marks)) | marking.referents(marks))

    def partial(self) -> set[str]:
        """Return the own ones who are known by less than a full name."""
        return {one for one in self.own if self.known.portraits[one].level < FULL}

    def _add(self, referents: Iterable[str]) -> None:
        """Make referents own."""
        new = set(referents) - self.own
        if not new:
            return
        self.known.add(self.archive, new)
        new &= self.known.portraits.keys()
        self.own |= new
        self.waiting += new

    def _close(self, referents: Iterable[str]) -> None:
        """Let referents stand beside the own ones, with all whom their full names join."""
        new = set(referents) - self.closed - self.own
        self.known.add(self.archive, new)
        self.waiting += new & self.known.portraits.keys()

    # ------------------------------------------------------------ growing

    def _grow(self) -> None:
        """Take in all that follows from those who are new."""
        while self.waiting:
            new = [self.known.portraits[one] for one in dict.fromkeys(self.waiting)]
            self.waiting = []
            self.closed.update(_ids(new))
            own = [portrait for portrait in new if portrait.referent in self.own]
            beside = [portrait for portrait in new if portrait.referent not in self.own]
            self._add(holding.persons_of(self.archive, _ids(own)))
            self._take_partial(own)
            self._add(self._joined(own, show=True))
            self._close(self._joined(beside, show=False))

    def _take_partial(self, new: Collection[Portrait]) -> None:
        """Make those of less than a full name own who may be somebody else for those who are new."""
        self._add(holding.resting_on(self.archive, [portrait.referent for portrait in new]))
        for portrait in new:
            called = {skeleton(word) for word in portrait.called}
            for surname in surnames(portrait.names) | called:
                self._add(self._fitting(portrait, surname))
                if portrait.level < FULL and surname not in self.fitting_nobody:
                    self.fitting_nobody.add(surname)
                    self._add(holding.fitting_nobody(self.archive, surname))
                    self._add(holding.judged(self.archive, surname) if self.judged.partners else ())
                    self._add(holding.of_two_names(self.archive, surname))
        namesakes = holding.fuller_in_their_source(self.archive, [one for one in new if one.level < FULL])
        self.known.add(self.archive, namesakes)
        self.shown |= namesakes

    def _fitting(self, portrait: Portrait, surname: str) -> list[str]:
        """Return those of a surname whom it could make somebody else that they fit somebody."""
        if surname not in self.open:
            self.open[surname] = holding.still_open(self.archive, surname)
        others = self.open[surname].keys() - self.own
        self.known.add(self.archive, others)
        return [
            one
            for one in others
            if (portrait.referent in self.judged.partners or self.known.portraits[one].level < portrait.level)
            and _bears_on(portrait, self.known.portraits[one], self.open[surname][one])
        ]

    def _joined(self, portraits: Collection[Portrait], show: bool) -> Iterator[str]:
        """Yield those whom full names, judgements or kinship tie to portraits; show others that may be the same."""
        asked = {key for portrait in portraits for key in self._asked(portrait)}
        self.holders |= holding.holders(self.archive, sorted(asked - self.holders.keys()))
        for portrait in portraits:
            yield from self.judged.partners.get(portrait.referent, ())
            yield from self.known.two_names.get(portrait.referent, ())
        yield from self._relatives(portraits)
        near = {portrait.referent: self._near(portrait) for portrait in portraits}
        self.known.add(self.archive, set().union(*near.values()))
        for portrait in portraits:
            found = {
                one: match(portrait, self.known.portraits[one]).verdict for one in near[portrait.referent]
            }
            yield from (
                one
                for one, verdict in found.items()
                if verdict in JOINING or self.known.portraits[one].evidence == portrait.evidence
            )
            self.shown |= _maybe(found) if show else set()

    def _asked(self, portrait: Portrait) -> set[str]:
        """Return the keys under which those are found who may be one with a full name, as far as they are not own."""
        if portrait.level < FULL:
            return set()
        asked = {other for key in block_keys(portrait.names) for other in meets(key)}
        return {key for key in asked - self.covered if surname_of(key) not in self.covered}

    def _near(self, portrait: Portrait) -> set[str]:
        held = (one for key in self._asked(portrait) for one in self.holders[key])
        return set(held) - self.own - {portrait.referent}

    def _relatives(self, portraits: Iterable[Portrait]) -> Iterator[str]:
        """Yield relatives of one name, whom nothing but the kinship tells apart."""
        pairs = [
            (portrait, one) for portrait in portraits for one in self.known.related.get(portrait.referent, ())
        ]
        self.known.add(self.archive, {one for _, one in pairs})
        for portrait, one in pairs:
            other = self.known.portraits.get(one)
            if other and match(portrait, other).verdict not in {"never", ""}:
                yield one

    # ------------------------------------------------------------ deciding

    def _decide(self, decided: Iterable[Decided]) -> bool:
        """Take in more of those by whom partial names are decided; return whether there were any."""
        before = len(self.waiting)
        for one in decided:
            self._add(one.targets)
            for first, last, bare in _to_look_through(one):
                self._look_through(first, last, bare)
        return len(self.waiting) > before

    def _look_through(self, first: str, last: str, bare: bool) -> None:
        """Take in some more of those with keys from ``first`` up to ``last``."""
        scan = self.scans.setdefault(first, _Scan((first, "")))
        taken = len(self.waiting)
        while not scan.done and len(self.waiting) == taken:
            rows = holding.page(self.archive, scan.after, last, scan.page)
            scan.done = len(rows) < scan.page
            scan.page = min(2 * scan.page, LARGEST)
            if rows:
                scan.after = (rows[-1]["key"], rows[-1]["referent_id"])
            found = {row["referent_id"] for row in rows} - self.closed
            self.known.add(self.archive, found)
            level = {one: self.known.portraits[one].level for one in found}
            self._close(one for one in found if level[one] == FULL)
            if bare:
                self._add(one for one in found if level[one] == INITIALS)


def _to_look_through(one: Decided) -> Iterator[tuple[str, str, bool]]:
    """Yield where further persons would be found whom a partial name fits, where they would change anything.

    With each, whether it is a bare surname, which initials are fuller than.
    """
    if one.many and one.called:
        return
    for name in one.names:
        surname = skeleton(name.surname)
        if one.many:
            if not name.given:
                key = called_key(name.surname)
                yield key, f"{key}\0", True
        elif name.given:
            key = f"{surname} ={name.given[0][0]}"
            yield key, f"{key}\0", False
        else:
            yield f"{surname} =", f"{surname} >", True


def _ids(portraits: Iterable[Portrait]) -> list[str]:
    return [portrait.referent for portrait in portraits]


def _maybe(verdicts: Mapping[str, str]) -> set[str]:
    return {one for one, verdict in verdicts.items() if verdict == "maybe"}


def _bears_on(portrait: Portrait, short: Portrait, which: str) -> bool:
    """Tell whether it may make one of less than a full name somebody else that there is one more."""
    if which == CALLED:
        return any(not name.given and name.surname in portrait.called for name in short.names)
    return match(short, portrait).verdict in {"partial", "strong"}
