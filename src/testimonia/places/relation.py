"""stub."""

from dataclasses import dataclass
from typing import Literal

from testimonia.names.fold import fold


@dataclass(frozen=True, slots=True)
class Relation:
    """Stub."""

    kind: Literal["same", "within", "near", "apart", "unknown"]


def relation(one: str, other: str) -> Relation:
    """Stub."""
    a, b = set(fold(one).split()), set(fold(other).split())
    return Relation("same" if a <= b or b <= a else "unknown")
