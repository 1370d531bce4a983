"""The anchors that an entry has: of what it is on, and of what its amendment points to.

a, b        the two sides of a pair: mentions of persons
on          the one thing: a statement, a region, or a person
subject     the person whom an amendment puts in the place of a statement's
extent      the words that an amendment puts in the place of a statement's
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from testimonia.archive.judging.entry import Judgement

Side = Literal["a", "b", "on", "subject", "extent"]
Kind = Literal["statement", "region", "person"]
SIDES: tuple[Literal["a", "b"], ...] = ("a", "b")
THINGS: tuple[Kind, ...] = ("statement", "region", "person")
POINTERS: tuple[tuple[Literal["subject", "extent"], Kind], ...] = (
    ("subject", "person"),
    ("extent", "region"),
)
"""What an amendment may point to, and what kind of thing that is."""


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
    target: dict[str, Any] = {}
    amendment: dict[str, Any] = json.loads(judgement.amendment or "{}")
    for part, anchor in zip(parts(judgement), anchors, strict=True):
        if part.side == "on":
            target[part.kind] = anchor
        elif part.side in SIDES:
            target.setdefault(part.side, []).append(anchor)
        else:
            amendment[part.side] = anchor
    return {"target": target, "amendment": amendment} if amendment else {"target": target}


def of_target(target: Mapping[str, Any]) -> Iterator[Part]:
    """Yield the anchors of what an entry is on; none where it is on another entry."""
    for side in SIDES:
        yield from (Part(side, "person", anchor) for anchor in target.get(side, ()))
    yield from (Part("on", kind, target[kind]) for kind in THINGS if kind in target)


def _of_amendment(amendment: str) -> Iterator[Part]:
    asked = json.loads(amendment or "{}")
    yield from (Part(side, kind, asked[side]) for side, kind in POINTERS if side in asked)
