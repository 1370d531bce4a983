"""One clause made several, where the same verb is told of several things, each at a time of its own.

"Became a member in 1905 and secretary in 1907", "moved to Lyon in 1911 and then to Ghent in 1920".
"""

from collections.abc import Iterator, Sequence

from testimonia.clauses.drafts import Draft
from testimonia.clauses.stations import JOINING, Station, lines, stations
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording


def twins(structure: Structure, clause: Draft, wording: Wording) -> list[Draft]:
    """Return the further clauses that a clause holds, each with its own time; what is theirs is taken from it."""
    for line in _lines(structure, clause, wording):
        found = stations(structure, line)
        if found and not _dated_before(structure, clause, found[0]):
            return _parted(clause, found)
    return []


def _dated_before(structure: Structure, clause: Draft, first: Station) -> bool:
    """Tell whether a clause has its time before the first station: "born in 1894 in Ribe to Peder (1930) and …"."""
    starts = structure.tree.sentence.starts
    return any(starts[clause.verb.first] < time.start < starts[first.first] for _, time in clause.times)


def _lines(structure: Structure, clause: Draft, wording: Wording) -> Iterator[list[Phrase]]:
    """Yield the phrases behind a verb that stand there in the same way: its objects, and those in one relation.

    What stands behind the noun of "was a teacher at Kiel" tells of the noun, whose readers part it.
    """
    yield list(_objects(structure, clause))
    if clause.objects and structure.predicates.copular(clause.unit):
        return
    behind = ((case, phrase) for case, group in clause.complements for phrase in group)
    yield from lines((each for each in behind if each[1].first >= clause.verb.last), wording.where)


def _objects(structure: Structure, clause: Draft) -> Iterator[Phrase]:
    """Yield the objects behind a verb, with those joined to them that the parser took for objects of their own."""
    upos = structure.tree.parse.upos
    for number, group in enumerate(clause.objects):
        for phrase in group:
            joined = phrase is not group[0] or upos[phrase.first - 1] == JOINING
            if phrase.first >= clause.verb.last and (number == 0 or joined):
                yield phrase


def _parted(clause: Draft, found: Sequence[Station]) -> list[Draft]:
    """Leave to a clause what is of its first station, and return a clause for each of the others."""
    first, *others = found
    made = [_at(clause, station, found) for station in others]
    own = _at(clause, first, found)
    timed = {id(time) for station in found for _, time in station.times}
    shared = [time for time in clause.times if id(time[1]) not in timed]
    clause.objects, clause.complements, clause.last = own.objects, own.complements, own.last
    clause.times = own.times or shared
    return made


def _at(clause: Draft, station: Station, found: Sequence[Station]) -> Draft:
    """Return a clause with what is of a station, and with what is of none."""
    others = [each for each in found if each is not station]
    twin = Draft(
        clause.verb, clause.unit, clause.relation, clause.subordinator, clause.subjects,
        times=list(station.times), governor=clause.governor, last=station.end, adverbs=clause.adverbs,
    )  # fmt: skip
    twin.objects = [kept for group in clause.objects if (kept := _without(group, others))]
    twin.complements = [
        (case, kept) for case, group in clause.complements if (kept := _without(group, others))
    ]
    return twin


def _without(group: Sequence[Phrase], others: Sequence[Station]) -> list[Phrase]:
    return [phrase for phrase in group if not any(other.holds(phrase) for other in others)]
