"""The clauses of a sentence with what discourse puts in the place of plurals and of "there": new values throughout."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from testimonia.clauses.values import Clause, Phrase

Behind = tuple[tuple[str, tuple[Phrase, ...]], ...]


def filled(
    clauses: Sequence[Clause], instead: Mapping[Phrase, Sequence[Phrase]], behind: Mapping[Clause, Behind]
) -> list[Clause]:
    """Return clauses with some phrases in place of others, and with more behind their verbs."""
    changes = {id(clause): _changes(clause, instead, behind.get(clause, ())) for clause in clauses}
    return rebuilt(clauses, {key: change for key, change in changes.items() if change})


def rebuilt(clauses: Sequence[Clause], changes: Mapping[int, Mapping[str, Any]]) -> list[Clause]:
    """Return clauses with changed fields (by the ``id`` of a clause), each hanging on the new form of its governor."""
    if not changes:
        return list(clauses)
    new: dict[int, Clause] = {}
    for clause in clauses:
        chain = [clause]
        while chain[-1].governor is not None and id(chain[-1].governor) not in new:
            chain.append(chain[-1].governor)
        for each in reversed(chain):
            governor = new.get(id(each.governor)) if each.governor is not None else None
            change = changes.get(id(each), {})
            same = not change and governor is each.governor
            new.setdefault(id(each), each if same else replace(each, governor=governor, **change))
    return [new[id(clause)] for clause in clauses]


def _changes(clause: Clause, instead: Mapping[Phrase, Sequence[Phrase]], more: Behind) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if _touched([clause.subjects], instead):
        found["subjects"] = _put(clause.subjects, instead)
    if _touched(clause.objects, instead):
        put_in = (_put(group, instead) for group in clause.objects)
        found["objects"] = tuple(group for group in put_in if group)
    if more or _touched([group for _, group in clause.complements], instead):
        behind = ((case, _put(group, instead)) for case, group in clause.complements)
        put = (each for each in behind if each[1])
        found["complements"] = (*put, *more)
    return found


def _touched(groups: Sequence[Sequence[Phrase]], instead: Mapping[Phrase, Sequence[Phrase]]) -> bool:
    return any(phrase in instead for group in groups for phrase in group)


def _put(group: Sequence[Phrase], instead: Mapping[Phrase, Sequence[Phrase]]) -> tuple[Phrase, ...]:
    return tuple(one for phrase in group for one in instead.get(phrase, (phrase,)))
