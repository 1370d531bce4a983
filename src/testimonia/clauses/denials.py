"""What a clause denies of a person beside what it tells: "written not by the mayor but by Ida Falk" is not his work."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.clauses.denied import DENIED
from testimonia.clauses.drafts import Behind, Draft
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase


def denials(structure: Structure, clauses: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what a clause denies of a person who is set aside, as a clause of its own: "not by the mayor".

    Nothing is denied of who is set aside beside the subject of what is said, meant or wanted: of that hang clauses.
    """
    over = {clause.governor for clause in clauses}
    for clause in clauses:
        if clause not in over:
            yield from _denied_subjects(structure, clause)
            yield from _denied_complements(structure, clause)


def _denied_subjects(structure: Structure, clause: Draft) -> Iterator[Draft]:
    for person in (person for one in clause.subjects for person in _aside(structure, one)):
        yield _twin(clause, person, [person], clause.complements)


def _denied_complements(structure: Structure, clause: Draft) -> Iterator[Draft]:
    for case, group in clause.complements:
        for person in (person for one in group for person in _aside(structure, one)):
            others = [each for each in clause.complements if each[1] is not group]
            yield _twin(clause, person, clause.subjects, [*others, (case, [person])])


def _aside(structure: Structure, told: Phrase) -> list[Phrase]:
    """Return the persons that are set aside for what is told."""
    beside = structure.hanging(told, "dep")
    found = [unit for unit in beside if structure.tree.full_relation(unit) == DENIED]
    return [one for unit in found for one in structure.group(unit) if one.entity == "person"]


def _twin(clause: Draft, person: Phrase, subjects: list[Phrase], complements: list[Behind]) -> Draft:
    """Return a clause as it is denied of one person."""
    return Draft(
        replace(clause.verb, negated=True), clause.unit, clause.relation, clause.subordinator, subjects, clause.objects,
        complements, clause.times, clause.governor, clause.last, clause.fronted, clause.adverbs, denied_of=person,
    )  # fmt: skip
