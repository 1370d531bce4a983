"""What stands in personal names without being the name: titles, suffixes, words of birth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameCustoms:
    """What stands in personal names without being the name: titles, suffixes, words of birth."""
