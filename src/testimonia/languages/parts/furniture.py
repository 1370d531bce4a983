"""What the furniture of a page says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the furniture of a page says."""
