"""Members of a list that are each told of by themselves: "m. (1) Jane Holm 1901, (2) Olga Reis", "first X, then Y"."""

from collections.abc import Iterator

from testimonia.clauses.drafts import Draft
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase, Time

APART = "conj:apart"
"""Relation of such a member; it has its own time or none."""


def told_apart(structure: Structure, clause: Draft) -> Iterator[Draft]:
    """Yield a clause for each such member but the first, and take the member and its times from the clause."""
    groups: list[tuple[str | None, list[Phrase]]] = [(None, group) for group in clause.objects]
    for case, group in [*groups, *clause.complements]:
        for phrase in [phrase for phrase in group[1:] if _is_apart(structure, phrase)]:
            twin = _twin(structure, clause, case, phrase)
            group.remove(phrase)
            clause.times[:] = [time for time in clause.times if time not in twin.times]
            yield twin


def _is_apart(structure: Structure, phrase: Phrase) -> bool:
    return any(structure.tree.full_relation(unit) == APART for unit in structure.units(phrase))


def _own_times(structure: Structure, phrase: Phrase) -> list[Time]:
    """Return the times behind a member, else those before it."""
    before = [
        ("", structure.tree.times[child])
        for unit in structure.units(phrase)
        for child in structure.tree.children.get(unit, ())
        if child in structure.tree.times
    ]
    return structure.times(phrase) or before


def _twin(structure: Structure, clause: Draft, case: str | None, phrase: Phrase) -> Draft:
    behind = [(preposition, [each]) for preposition, each in structure.behind(phrase)]
    return Draft(
        clause.verb, clause.unit, clause.relation, clause.subordinator, clause.subjects,
        objects=[[phrase]] if case is None else [],
        complements=[*([(case, [phrase])] if case is not None else []), *behind],
        times=_own_times(structure, phrase), governor=clause.governor, last=structure.end(phrase),
    )  # fmt: skip
