"""Whether two names of places can be one place, lie one within the other, near one another, or apart.

A name is held to all that it may mean. The kindest reading counts: "same" before "within" before "near" before
"unknown"; two names are "apart" only where every reading of both is. For a wrong "apart" accuses two sources of a conflict
that there is not, and an "unknown" only leaves one unseen.
"""

from functools import lru_cache

from testimonia.places.keys import spellings
from testimonia.places.labels import Part, parts
from testimonia.places.meanings import Meanings, meanings
from testimonia.places.pairs import Kind, Relation, held_together

KINDEST: tuple[Kind, ...] = ("same", "within", "near", "unknown", "apart")


@lru_cache(16384)
def relation(one: str, other: str) -> Relation:
    """Return how two places lie to one another by their names; names that no table has are compared as words.

    ``kilometres`` of the result is the least there may be between them over all that both names may mean: 0 for one in
    the other, None where it is not known.
    """
    if not one.strip() or not other.strip():
        return Relation("unknown", None, "one has no name")
    if set(spellings(one)) & set(spellings(other)):
        return Relation("same", 0.0, "both have one name")
    told = _as_told(parts(one), parts(other)) or _as_told(parts(other), parts(one))
    return told or _by_meaning(meanings(one), meanings(other))


def _as_told(some: tuple[Part, ...], others: tuple[Part, ...]) -> Relation | None:
    """Return what a label says itself of the other: "Segotici (Istria)" of "Istria" and of "Segotici"."""
    if not some or len(others) != 1 or len(some) < 2 or others[0].how:
        return None
    for part in some[1:]:
        if _agree(part, others[0]):
            kind: Kind = "near" if any(p.how == "near" for p in some[1:]) else "within"
            return Relation(kind, 0.0, f"one is said to lie {'near' if kind == 'near' else 'in'} {part.name}")
    return None


def _agree(one: Part, other: Part) -> bool:
    return bool(set(spellings(one.name)) & set(spellings(other.name)))


def _by_meaning(one: Meanings, other: Meanings) -> Relation:
    if not one.found or not other.found:
        return Relation("unknown", None, "of one it is not known where it lies")
    found = [held_together(mine, yours) for mine in one.found for yours in other.found]
    best = min(found, key=lambda relation: (KINDEST.index(relation.kind), relation.kilometres or 0.0))
    distances = [relation.kilometres for relation in found]
    least = None if None in distances else min(d for d in distances if d is not None)
    if best.kind == "apart" and not (one.all_known and other.all_known):
        return Relation("unknown", least, "one name is borne by many places, and by more than are known")
    return Relation(best.kind, least, best.reason)
