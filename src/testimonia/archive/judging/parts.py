"""The anchors that an entry has: of what it is on, and of what its amendment points to.

a, b        the two sides of a pair: mentions of persons
on          the one thing: a statement, a region, or a person; of a conflict each of its statements
subject     the person whom an amendment puts in the place of a statement's
extent      the words that an amendment puts in the place of a statement's
preferred   the statements of a conflict that a reader prefers
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from testimonia.archive.judging.entry import Judgement

Side = Literal["a", "b", "on", "subject", "extent", "preferred"]
Kind = Literal["statement", "region", "person"]
SIDES: tuple[Literal["a", "b"], ...] = ("a", "b")
THINGS: tuple[Kind, ...] = ("statement", "region", "person")
POINTERS: tuple[tuple[Literal["subject", "extent"], Kind], ...] = (
    ("subject", "person"),
    ("extent", "region"),
)
"""What an amendment may point to, and what kind of thing that is."""
PREFERRED: Literal["preferred"] = "preferred"
CONFLICT = "conflict"
"""Key of a target that is a conflict: ``rule``, and ``statements``, their anchors."""


@dataclass(frozen=True, slots=True)
class Part:
    """One anchor of an entry, with the side it is on and the kind of thing it is of."""

    side: Side
    kind: Kind
    anchor: Mapping[str, Any]


def parts(judgement: Judgement) -> list[Part]:
    """Return the anchors of an entry, always in the same order."""
    return parts_of(judgement.target, judgement.amendment)


def parts_of(target: str, amendment: str) -> list[Part]:
    """Return the anchors of an entry with this target and amendment, as its row has them."""
    return [*of_target(json.loads(target)), *_of_amendment(amendment)]


def rebuilt(judgement: Judgement, anchors: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return ``target`` and ``amendment`` of an entry with other anchors, given in the order of its parts."""
    by_side: dict[Side, list[Mapping[str, Any]]] = defaultdict(list)
    for part, anchor in zip(parts(judgement), anchors, strict=True):
        by_side[part.side].append(anchor)
    target = _with_anchors(json.loads(judgement.target), by_side)
    amendment: dict[str, Any] = json.loads(judgement.amendment or "{}")
    amendment |= {side: by_side[side][0] for side, _ in POINTERS if side in by_side}
    amendment |= {PREFERRED: by_side[PREFERRED]} if PREFERRED in by_side else {}
    return {"target": target, "amendment": amendment} if amendment else {"target": target}


def _with_anchors(
    target: Mapping[str, Any], by_side: Mapping[Side, list[Mapping[str, Any]]]
) -> dict[str, Any]:
    if CONFLICT in target:
        return {CONFLICT: {**target[CONFLICT], "statements": by_side["on"]}}
    sides: dict[str, Any] = {side: by_side[side] for side in SIDES if side in by_side}
    return {**sides, **{kind: by_side["on"][0] for kind in THINGS if kind in target}}


def of_target(target: Mapping[str, Any]) -> Iterator[Part]:
    """Yield the anchors of what an entry is on; none where it is on another entry."""
    for side in SIDES:
        yield from (Part(side, "person", anchor) for anchor in target.get(side, ()))
    yield from (Part("on", kind, target[kind]) for kind in THINGS if kind in target)
    if CONFLICT in target:
        yield from (Part("on", "statement", anchor) for anchor in target[CONFLICT]["statements"])


def _of_amendment(amendment: str) -> Iterator[Part]:
    asked = json.loads(amendment or "{}")
    yield from (Part(side, kind, asked[side]) for side, kind in POINTERS if side in asked)
    yield from (Part(PREFERRED, "statement", anchor) for anchor in asked.get(PREFERRED, ()))
