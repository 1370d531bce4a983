"""Parallel noun phrases that each have a time of their own: "at Kiel (1980–85) and at Graz (1985–99)"."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase, Time

_MARKS = frozenset({",", ";"})
JOINING = "CCONJ"
_OPENING = "("
_LEADING = frozenset({"ADP", "ADV", "SCONJ"})
"""What may stand between a conjunction or a comma and the noun phrase that it joins: "and then, in 1920, to Ghent"."""


@dataclass(frozen=True, slots=True)
class Station:
    """One of the noun phrases, with the words from ``first`` up to ``last`` that tell of it, and the times there."""

    phrase: Phrase
    first: int
    last: int
    times: tuple[Time, ...]
    end: int
    """The word behind the phrase and its times."""

    def holds(self, phrase: Phrase) -> bool:
        """Tell whether a noun phrase stands in the station's stretch."""
        return self.first <= phrase.first < self.last


def stations(structure: Structure, parallel: Sequence[Phrase]) -> list[Station]:
    """Return the stations that some parallel phrases make, in order; none where all share the times there are.

    One behind "and" without a time of its own has none: "moved to Lyon in 1911 and then to Ghent".
    """
    if len(parallel) < 2:
        return []
    ordered = sorted(parallel, key=lambda phrase: phrase.first)
    joined = [(phrase, start) for phrase in ordered[1:] if (start := _opening(structure, phrase)) >= 0]
    if not joined:
        return []
    members = [(ordered[0], ordered[0].first), *joined]
    ends = [start for _, start in joined] + [_end(structure, ordered[-1])]
    found = [
        _station(structure, phrase, first, last) for (phrase, first), last in zip(members, ends, strict=True)
    ]
    return found if _are_apart(structure, found) else []


def lines(behind: Iterable[tuple[str, Phrase]], where: frozenset[str]) -> list[list[Phrase]]:
    """Return noun phrases with their prepositions by these; those behind which a place stands count as one."""
    found: dict[str, list[Phrase]] = {}
    for case, phrase in behind:
        line = found.setdefault("" if case in where else case, [])
        line += [phrase] if phrase not in line else []
    return list(found.values())


def _opening(structure: Structure, phrase: Phrase) -> int:
    """Return the conjunction or mark by which a phrase joins what stands before it, -1 where it joins nothing."""
    tree = structure.tree
    for word in range(phrase.first - 1, -1, -1):
        if tree.sentence.words[word] in _MARKS or tree.parse.upos[word] == JOINING:
            return word
        if tree.of[word] not in tree.times and tree.parse.upos[word] not in _LEADING:
            return -1
    return -1


def _end(structure: Structure, phrase: Phrase) -> int:
    """Return where what is told of the last phrase ends: at the next verb, else with the sentence."""
    firsts = sorted(verb.first for verb in structure.predicates.groups.values())
    place = bisect_right(firsts, phrase.first)
    return firsts[place] if place < len(firsts) else len(structure.tree.of)


def _station(structure: Structure, phrase: Phrase, first: int, last: int) -> Station:
    """Return a station with the times of its stretch that are told in the clause of its phrase."""
    tree = structure.tree
    clause = {structure.clause_of(unit) for unit in structure.units(phrase)}
    own = [
        unit
        for unit, time in sorted(tree.times.items())
        if first <= unit < last
        and structure.clause_of(unit) in clause
        and not _of_person(structure, phrase, unit)
    ]
    times = tuple((tree.case(unit), tree.times[unit]) for unit in own)
    return Station(
        phrase, first, last, times, max([structure.end(phrase), *(tree.spans[unit][1] for unit in own)])
    )


def _of_person(structure: Structure, phrase: Phrase, unit: int) -> bool:
    """Tell whether a time is a person's own: an age, or years in brackets behind a name."""
    tree = structure.tree
    before = tree.sentence.words[phrase.last : tree.spans[unit][0]]
    return tree.times[unit].kind == "age" or (phrase.entity == "person" and _OPENING in before)


def _are_apart(structure: Structure, found: Sequence[Station]) -> bool:
    """Tell whether each station but the last has a time of its own, or a later one has one set before it."""
    if any(_set_before(structure, station) for station in found[1:]):
        return True
    *former, last = found
    if not all(station.times for station in former):
        return False
    return bool(last.times) or structure.tree.sentence.words[last.first] not in _MARKS


def _set_before(structure: Structure, station: Station) -> bool:
    """Tell whether a station's time stands before its phrase: "and in 1920 to Ghent"."""
    start = structure.tree.sentence.starts[station.phrase.first]
    return any(time.end <= start for _, time in station.times)
