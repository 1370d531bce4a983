"""Whether two names of places can be one place, lie one within the other, near one another, or apart.

A name is held to all that it may mean. The kindest reading counts: "same" before "within" before "near" before
"unknown"; two names are "apart" only where every reading of both is. For a wrong "apart" accuses two sources of a
conflict that there is not, and an "unknown" only leaves one unseen.
"""

from collections.abc import Iterator
from functools import lru_cache

from testimonia.places.keys import spellings
from testimonia.places.labels import Part, parts
from testimonia.places.meanings import Meaning, Meanings, Stretch, meanings
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
    first, second = parts(one), parts(other)
    told = _as_told(first, second) or _as_told(second, first) or _of_one_name(first, second)
    return told or _by_meaning(meanings(one), meanings(other))


def _as_told(some: tuple[Part, ...], others: tuple[Part, ...]) -> Relation | None:
    """Return what a label says itself of the other: "Segotici (Istria)" of "Istria"."""
    if len(others) != 1 or others[0].how or not any(_agree(part, others[0]) for part in some[1:]):
        return None
    kind: Kind = "near" if any(part.how == "near" for part in some[1:]) else "within"
    return Relation(kind, 0.0, f"one is said to lie {kind} {others[0].name}")


def _of_one_name(some: tuple[Part, ...], others: tuple[Part, ...]) -> Relation | None:
    """Return that two labels can be one place whose name no table has: "Segotici" and "Segotici (Istria)"."""
    if not (some and others and _agree(some[0], others[0])) or meanings(some[0].name).found:
        return None
    if _by_meaning(_around(some), _around(others)).kind == "apart":
        return Relation("unknown", None, "both have one name, and are said to lie in two places")
    return Relation("same", 0.0, "both have one name")


def _around(told: tuple[Part, ...]) -> Meanings:
    """Return what is meant by that which a label says its place lies in."""
    return meanings(", ".join(part.name for part in told[1:]))


def _agree(one: Part, other: Part) -> bool:
    return bool(set(spellings(one.name)) & set(spellings(other.name)))


def _likely(one: Meanings, other: Meanings) -> Iterator[tuple[Meaning, Meaning]]:
    """Yield the pairs of meanings, but for the far-fetched: Leeds and Manchester are not the villages of Maine."""
    for mine in one.found:
        for yours in other.found:
            if not (_is_far_fetched(mine, yours) or _is_far_fetched(yours, mine)):
                yield mine, yours


def _is_far_fetched(one: Meaning, other: Meaning) -> bool:
    """Tell whether one is a lesser bearer of its name and the other likewise, or a town named as a state by a state."""
    if isinstance(one, Stretch):
        return False
    if isinstance(other, Stretch):
        return one.eclipsed and other.land.state and not other.how
    return (one.minor or one.eclipsed) and (other.minor or other.eclipsed)


def _by_meaning(one: Meanings, other: Meanings) -> Relation:
    if not one.found or not other.found:
        return Relation("unknown", None, "of one it is not known where it lies")
    found = [held_together(mine, yours) for mine, yours in _likely(one, other)]
    best = min(found, key=lambda relation: (KINDEST.index(relation.kind), relation.kilometres or 0.0))
    least = _least(found)
    if best.kind != "apart":
        return Relation(best.kind, least, best.reason)
    if not (one.all_known and other.all_known):
        return Relation("unknown", least, "one name is borne by many places, and by more than are known")
    return Relation("apart", least, _reason(found[0], least))


def _least(found: list[Relation]) -> float | None:
    distances = [relation.kilometres for relation in found]
    return None if None in distances else min(d for d in distances if d is not None)


def _reason(first: Relation, least: float | None) -> str:
    """Return why the first meanings, the best known ones, lie apart, and that others may lie nearer."""
    if least == first.kilometres or least is None:
        return first.reason
    return f"{first.reason}; by other places of these names, {least:.0f} km"
