"""Which conflicts are those that were planted: by the places in the texts that they rest on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Span = tuple[str, int, int]
"""Path of a text and a stretch of it."""


@dataclass(frozen=True, slots=True)
class Met:
    """One conflict as it was found: its rule, and on each side the stretches it rests on."""

    rule: str
    sides: tuple[tuple[Span, ...], ...]
    type: str = ""
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Planted:
    """One contradiction that was planted: a name for it, and the stretches of each text that say so.

    ``type`` and ``person`` are what the statements are of; what else differs of these in its texts is of it too.
    """

    name: str
    spans: tuple[Span, ...]
    type: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which of the planted were found, which were not, and what else was found."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    false: tuple[Met, ...]


def outcome(planted: Sequence[Planted], met: Iterable[Met]) -> Outcome:
    """Return what became of the planted ones."""
    found: dict[str, None] = {}
    false = []
    for one in met:
        of = [each.name for each in planted if is_of(one, each)]
        found.update(dict.fromkeys(of))
        if not of and not any(is_about(one, each) for each in planted):
            false.append(one)
    missed = tuple(each.name for each in planted if each.name not in found)
    return Outcome(tuple(found), missed, tuple(false))


def is_of(met: Met, planted: Planted) -> bool:
    """Tell whether a conflict rests on different sides on two of the planted stretches."""
    touched = [_touched(side, planted.spans) for side in met.sides]
    return any(
        one != other
        for n, some in enumerate(touched)
        for others in touched[n + 1 :]
        for one in some
        for other in others
    )


def is_about(met: Met, planted: Planted) -> bool:
    """Tell whether a conflict is on the person and the kind of statement of a planted one, in two of its texts."""
    texts = {span[0] for span in planted.spans}
    paths = {place[0] for side in met.sides for place in side}
    return met.type == planted.type and planted.person in met.persons and len(texts & paths) > 1


def _touched(side: Iterable[Span], spans: Sequence[Span]) -> list[Span]:
    return [span for span in spans if any(_overlap(span, each) for each in side)]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def sided(rows: Iterable[Mapping[str, object]]) -> list[Met]:
    """Return conflicts of rows of (id, rule, type, persons, side, path, begin, end)."""
    held: dict[str, dict[int, list[Span]]] = {}
    heads: dict[str, tuple[str, str, str]] = {}
    for row in rows:
        own = str(row["id"])
        heads[own] = (str(row["rule"]), str(row["type"]), str(row["persons"]))
        place = (str(row["path"]), int(str(row["begin"])), int(str(row["end"])))
        held.setdefault(own, {}).setdefault(int(str(row["side"])), []).append(place)
    return [
        Met(rule, tuple(tuple(held[own][n]) for n in sorted(held[own])), type_, tuple(persons.split("|")))
        for own, (rule, type_, persons) in heads.items()
    ]
