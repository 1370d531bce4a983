"""What the entries of boxes of facts say of the person whom a page is about: "Born", "Spouse(s)"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from testimonia.languages.parts.words import NEVER

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fact:
    """Which statement an entry makes, and what its value is.

    ``value`` is ``event`` (a day and places), ``person``, ``group`` or ``place`` (each named one is an object), or
    ``words`` (each piece is a value).
    """

    type: str
    role: str
    value: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and the words of their values, in small letters."""

    labels: Mapping[str, Fact] = field(default_factory=dict)
    apart: re.Pattern[str] = NEVER
    """What stands between the pieces of a value."""
    where: frozenset[str] = NONE
    """Prepositions before a place."""
    nothing: frozenset[str] = NONE
    """Values that say nothing: "unknown"."""
