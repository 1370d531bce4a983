"""What stands with a predicate: objects, prepositional phrases, times and adverbs, behind it or before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from testimonia.clauses.drafts import Behind
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase, Time
from testimonia.languages.parts.clauses import Wording
from testimonia.model import TemporalExpression

OBJECTS = ("iobj", "obj", "xcomp")
OBLIQUE = ("obl", "nmod")


@dataclass(slots=True)
class Found:
    """The arguments of one predicate."""

    objects: list[list[Phrase]] = field(default_factory=list)
    complements: list[Behind] = field(default_factory=list)
    fronted: list[Behind] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    fronted_times: list[Time] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)
    last: int = 0


_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


def arguments(structure: Structure, unit: int, wording: Wording) -> Found:
    """Return the arguments of a predicate that stand in its own clause; relative pronouns stay out."""
    return _Reader(structure, unit, wording).read()


class _Reader:
    def __init__(self, structure: Structure, unit: int, wording: Wording) -> None:
        self.structure, self.unit, self.wording = structure, unit, wording
        self.tree = structure.tree
        self.verb = structure.predicates.groups[unit]
        self.found = Found(last=self.verb.last)

    def read(self) -> Found:
        """Read all that hangs on the predicate, in the order of the text."""
        if self.structure.predicates.copular(self.unit):
            self._predicative()
        for child in self.tree.children.get(self.unit, ()):
            relation = self.tree.relation(child)
            if child in self.tree.times:
                self._time(child)
            elif relation in OBJECTS:
                self._object(child)
            elif relation in OBLIQUE:
                self._oblique(child)
            elif relation == "advmod" and child > self.verb.head:
                self.found.adverbs.append(self.tree.words(child))
                self._behind_adverb(child)
        return self.found

    def _predicative(self) -> None:
        """Read "was a clerk", "was in Paris", "was ill"."""
        case = self.tree.case(self.unit)
        group = self.structure.group(self.unit)
        if not group:
            self.found.adverbs.append(self.tree.words(self.unit))
            self._reach(self.unit)
        elif case:
            self.found.complements.append((case, group))
            self._behind(group)
        else:
            self.found.objects.append(group)
            self._behind(group)

    def _object(self, child: int) -> None:
        if child in self.structure.predicates.groups or self._relative(child):
            return
        group = [each for each in self.structure.group(child) if not self._denied(each)]
        if group:
            self.found.objects += [[self.structure.nominals.phrases[c]] for c in self._receivers(child)]
            self.found.objects.append(group)
            self._behind(group)
        elif self.tree.relation(child) == "xcomp" or self.tree.parse.upos[child] == "ADJ":
            self.found.adverbs.append(self.tree.words(child))
            self._reach(child)
            self._behind_adverb(child)

    def _denied(self, phrase: Phrase) -> bool:
        """Tell whether an object is the one that it was not: "joined not the party but the league"."""
        lower = self.tree.sentence.lower
        before = self.structure.hanging(phrase, "advmod", "cc")
        return any(
            lower[word] in self.wording.nay
            and word < phrase.first
            and lower[word + 1] not in self.wording.only
            for word in before
        )

    def _behind_adverb(self, child: int) -> None:
        """Take along what hangs on an adverb: "home to Odessa", "back in Paris"."""
        for unit in self.tree.hanging(child, *OBLIQUE):
            if unit in self.tree.times:
                self._time(unit)
            elif (case := self.tree.case(unit)) and (group := self.structure.group(unit)):
                self.found.complements.append((case, group))
                self._behind(group)

    def _receivers(self, child: int) -> list[int]:
        """Return the person that a parser took for a part of the object: "granted Nin asylum"."""
        names = self.structure.tree.names
        near = [c for c in self.tree.hanging(child, "compound", "nmod") if c < child and c in names]
        return [
            c
            for c in near
            if names[c].kind == "person" and not self.tree.possessive(c) and not self.tree.case(c)
        ]

    def _oblique(self, child: int) -> None:
        group, case = self.structure.group(child), self.tree.case(child)
        of_noun = self.tree.relation(child) == "nmod" and self.unit in self.structure.nominals.phrases
        if not group or self._relative(child) or of_noun:
            return
        if group[0].last <= self.verb.first:
            self._in_front(case, group)
            return
        if case:
            self.found.complements += _by_case(self.structure, case, group)
        else:
            self.found.objects.append(group)
        self._event_times(case, group, self.found.times)
        self._behind(group, times=case not in self.wording.elsewhere)

    def _in_front(self, case: str, group: list[Phrase]) -> None:
        """Take what is set before the verb: "In 1903, in Geneva, she joined"."""
        self.found.fronted.append((case, group))
        self._event_times(case, group, self.found.fronted_times)
        if case not in self.wording.elsewhere:
            self.found.fronted_times += [time for phrase in group for time in self.structure.times(phrase)]

    def _event_times(self, case: str, group: list[Phrase], into: list[Time]) -> None:
        into += [(case, phrase.time) for phrase in group if phrase.time is not None]
        if case in self.wording.where:
            into += [(case, time) for phrase in group for time in _named_by(self.structure, phrase)]

    def _behind(self, group: list[Phrase], *, times: bool = True) -> None:
        """Take what stands behind the nouns of a group along: readers look for it by its preposition."""
        for phrase in group:
            self.found.last = max(self.found.last, self.structure.end(phrase))
            if phrase.last > self.verb.first:
                self.found.complements += [(case, [each]) for case, each in self.structure.behind(phrase)]
            if times:
                self.found.times += [t for t in self.structure.times(phrase) if t not in self.found.times]

    def _time(self, child: int) -> None:
        time = (self.tree.case(child) or self._word_before(child), self.tree.times[child])
        first, last = self.tree.spans[child]
        words = self.tree.sentence.words
        if last <= self.verb.first:
            if not _leaves_bracket(words[last : self.verb.first]):
                self.found.fronted_times.append(time)
        elif time not in self.found.times and ";" not in words[self.verb.last : first]:
            self.found.times.append(time)
            self._reach(child)

    def _word_before(self, child: int) -> str:
        first = self.tree.spans[child][0]
        return (
            self.tree.sentence.lower[first - 1]
            if first and self.tree.parse.upos[first - 1] in {"ADP", "SCONJ"}
            else ""
        )

    def _reach(self, unit: int) -> None:
        self.found.last = max(self.found.last, self.tree.spans[unit][1])

    def _relative(self, child: int) -> bool:
        return self.tree.sentence.lower[child] in self.wording.relative


def _named_by(structure: Structure, phrase: Phrase) -> list[TemporalExpression]:
    """Return the year by which an event is named: "in the 1910 election"."""
    before = structure.hanging(phrase, "compound", "nummod", "amod") if phrase.entity == "event" else []
    return [structure.tree.times[unit] for unit in before if unit in structure.tree.times]


def _by_case(structure: Structure, case: str, group: list[Phrase]) -> Iterator[Behind]:
    """Yield a group by the prepositions of its members: "at home and in the army"."""
    current, members = case, [group[0]]
    for phrase in group[1:]:
        own = next((c for unit in structure.units(phrase) if (c := structure.tree.case(unit))), "")
        if own and own != current:
            yield current, members
            current, members = own, []
        members.append(phrase)
    yield current, members


def _leaves_bracket(words: Sequence[str]) -> bool:
    """Tell whether words lead out of a bracket: those between the dates and the verb of "Lund (1871-1940) sang"."""
    depth = 0
    for word in words:
        depth += (word in _OPENING) - (word in _CLOSING)
        if depth < 0:
            return True
    return False
