"""How many witnesses there are for something that several statements say: what copies or cites counts once.

**What counts as one witness.** A statement is traced to whoever is furthest back of those on whose word it stands:

- the author of a source, for all statements of that source which name nobody else: who says a thing twice says it once;
  for all sources of one author, where it is known who that is;
- whoever is reported last in the chain of voices, in whatever sources: ten who write that she said so are one witness
  at second hand, and her own memoir is no other;
- where the passage is copied from another source, or cites another for what it says, that other source, and so on down
  to the last that is known;
- where two passages are the same and it is not known which is the copy, both are one.

**An author who takes a thing from another source somewhere has it from there everywhere**: what the same source says of
it again, in its own words, is no second witness. One who takes it from two sources adds nothing to either, and stands
with the first that is itself among the witnesses.

**What cannot be known.** Sources that tell the same in other words may still depend on each other, or on a common
third that is not in the collection; nothing here tells. A copy may be recognised late, or be taken for one where both
print a common original. Independent is therefore not true, and not independent is not false: the number is the most
witnesses that there can be as far as the archive shows. A source that cites another may also have seen for itself.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

TieKind = Literal["copies", "shares", "cites"]
Stand = tuple[str, int, int]
"""(source, begin, end)."""
Root = tuple[str, str]
"""("voice", identity) or ("source", id): on whose word a statement stands in the end."""

_RANK: dict[TieKind, int] = {"copies": 0, "cites": 1, "shares": 2}


@dataclass(frozen=True, slots=True)
class Witness:
    """A statement at ``begin:end`` of a source; ``voices`` are those on whose word it stands, the furthest last.

    They are identities that are the same in all sources, such as the ids of persons; none where the author says so.
    ``author`` is that of the source's author, empty where it is not known who that is.
    """

    statement: str
    source: str
    begin: int
    end: int
    voices: tuple[str, ...] = ()
    author: str = ""

    @property
    def stand(self) -> Stand:
        """Where the statement stands."""
        return self.source, self.begin, self.end


@dataclass(frozen=True, slots=True)
class Tie:
    """A stretch of a source that copies, shares or cites; ``on_begin`` is None where the other is cited as a whole."""

    kind: TieKind
    source: str
    begin: int
    end: int
    on: str
    on_begin: int | None = None
    on_end: int | None = None

    def covers(self, stand: Stand) -> bool:
        """Tell whether more than half of a place lies in the stretch."""
        source, begin, end = stand
        return source == self.source and 2 * (min(end, self.end) - max(begin, self.begin)) > end - begin

    def carried(self, stand: Stand) -> Stand:
        """Return where a place of the stretch stands in the other source; the whole stretch has no such place."""
        _, begin, end = stand
        if self.on_begin is None or self.on_end is None:
            return self.on, 0, 0
        scale = (self.on_end - self.on_begin) / max(1, self.end - self.begin)
        at, to = (self.on_begin + round(scale * (place - self.begin)) for place in (begin, end))
        return self.on, at, to


def independent(witnesses: Sequence[Witness], ties: Sequence[Tie]) -> tuple[tuple[Witness, ...], ...]:
    """Return the statements in groups that count once each, in the order given: see the head of the module."""
    book = _Book(witnesses, ties)
    groups: dict[Root, list[Witness]] = {}
    for witness in witnesses:
        groups.setdefault(book.settled(witness), []).append(witness)
    return tuple(tuple(group) for group in groups.values())


class _Book:
    """Where each statement is traced to."""

    def __init__(self, witnesses: Sequence[Witness], ties: Sequence[Tie]) -> None:
        self._ties: dict[str, list[Tie]] = {}
        for tie in sorted(ties, key=lambda tie: (_RANK[tie.kind], tie.on, tie.begin, tie.end)):
            self._ties.setdefault(tie.source, []).append(tie)
        self._named = {witness.source for witness in witnesses}
        self._witnesses = witnesses
        self._joined: dict[Root, Root] = {}
        for one, other in (*self._authored(), *self._leaning(), *self._the_same()):
            self._join(one, other)

    def settled(self, witness: Witness) -> Root:
        """Return whose word a statement is, the same for all that count as one."""
        return self._top(self._root(witness))

    def _root(self, witness: Witness) -> Root:
        """Return on whose word one statement stands, looked at by itself."""
        return ("voice", witness.voices[-1]) if witness.voices else ("source", self._origin(witness.stand))

    def _origin(self, stand: Stand) -> str:
        """Return the last source that is known of those from which a passage is taken."""
        seen = {stand[0]}
        while tie := self._taken(stand, seen):
            stand = tie.carried(stand)
            seen.add(stand[0])
        return stand[0]

    def _taken(self, stand: Stand, seen: Collection[str]) -> Tie | None:
        """Return by what a passage is taken from another source, one among the witnesses first; None if by nothing."""
        if stand[0] not in self._ties:
            return None
        ties = (tie for tie in self._ties[stand[0]] if tie.on not in seen)
        taken = [tie for tie in ties if tie.kind != "shares" and tie.covers(stand)]
        return min(taken, key=lambda tie: tie.on not in self._named, default=None)

    def _authored(self) -> Iterator[tuple[Root, Root]]:
        """Yield sources with who is known to be their author."""
        for witness in self._witnesses:
            if witness.author:
                yield ("source", witness.source), ("voice", witness.author)

    def _leaning(self) -> Iterator[tuple[Root, Root]]:
        """Yield sources whose author takes what they say from another, with the first such other of each."""
        leaning: dict[str, Root] = {}
        for witness in self._witnesses:
            root = self._root(witness)
            if not witness.voices and root != ("source", witness.source):
                leaning.setdefault(witness.source, root)
        for source, root in leaning.items():
            yield ("source", source), root

    def _the_same(self) -> Iterator[tuple[Root, Root]]:
        """Yield pairs of roots whose statements have the same place in stretches alike, and both or neither a voice."""
        for witness in self._witnesses:
            for tie in self._ties.get(witness.source, ()):
                if tie.kind != "cites" and tie.covers(witness.stand):
                    _, begin, end = tie.carried(witness.stand)
                    there = Tie(tie.kind, tie.on, begin, end, tie.source)
                    same = [one for one in self._witnesses if _stands(one, there, witness)]
                    yield from ((self._root(witness), self._root(one)) for one in same)

    def _join(self, one: Root, other: Root) -> None:
        first, second = sorted((self._top(one), self._top(other)))
        if first != second:
            self._joined[second] = first

    def _top(self, root: Root) -> Root:
        while root in self._joined:
            root = self._joined[root]
        return root


def _stands(one: Witness, there: Tie, witness: Witness) -> bool:
    return there.covers(one.stand) and bool(one.voices) == bool(witness.voices)
