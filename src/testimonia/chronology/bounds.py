"""stub."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.chronology.life import Life


@dataclass(frozen=True, slots=True)
class Bound:
    """Stub."""

    statement: str
    earliest: int | None
    latest: int | None
    reasons: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Impossible:
    """Stub."""

    rule: str
    statements: tuple[str, ...]
    steps: tuple[Any, ...]
    soft: bool


@dataclass(frozen=True, slots=True)
class Chronology:
    """Stub."""

    bounds: tuple[Bound, ...] = ()
    impossible: tuple[Impossible, ...] = ()


def chronology(life: Life) -> Chronology:
    """Stub."""
    return Chronology()


def explained(steps: Sequence[Any]) -> list[str]:
    """Stub."""
    return []
