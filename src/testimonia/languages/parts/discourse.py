"""Words by which a source goes on speaking of somebody: pronouns, nouns, kin, plurals."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Discourse:
    """Words by which a source goes on speaking of somebody: pronouns, nouns, kin, plurals."""
