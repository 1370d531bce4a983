"""Words by which a clause is told, denied, hoped or doubted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Modality:
    """Words by which a clause is told, denied, hoped or doubted."""
