"""Which statement a verb or noun makes of its clause, and the words the extractors ask for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frames:
    """Which statement a verb or noun makes of its clause, and the words the extractors ask for."""
