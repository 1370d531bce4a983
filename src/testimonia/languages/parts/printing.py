"""What print does with words, as far as a language must tell it; ``repair`` puts it right."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Printing:
    """Words at the ends of lines, and words that scans misread; all in small letters but the keys of ``endings``."""

    hyphenated: frozenset[str] = NONE
    """Words whose hyphen is their own where a line ends behind it: "self", "twenty"."""
    suspending: frozenset[str] = NONE
    """Words before which a hyphen leaves something out: "pre- and post-war"."""
    endings: Mapping[str, str] = field(default_factory=dict)
    """Endings that scans misread, and no word has → what they were, with as many letters: "fT" → "ff"."""
    misread: Mapping[str, str] = field(default_factory=dict)
    """What scans make of a common word, and is no word itself → that word."""
