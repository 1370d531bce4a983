"""Words and patterns of time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateTables:
    """Words and patterns of time."""
