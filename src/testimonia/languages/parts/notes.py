"""Words of the style of notes and lexica: "b. Kiev 1893", "Arrested 1907; exiled to Vologda"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Notes:
    """What tells a note from a sentence; all in small letters but ``not_verbs``."""

    verbs: Mapping[str, str] = field(default_factory=dict)
    """Abbreviations that stand for a verb, with its tag: "b." → VBN."""
    not_verbs: frozenset[str] = NONE
    """Those that, written so, are something else: "M." is Monsieur."""
    located: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Prepositions, and the participles behind which they tell where: "in" behind "born"."""
    months: frozenset[str] = NONE
    """The months, whole and abbreviated, without a full stop."""
    determiners: frozenset[str] = NONE
    """Words that open a noun phrase which is no bare "Schoolmaster at Lleida": "the", "no"."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Words that number what is told in order: "first" → 1; those for what comes next → 0."""
    counting: frozenset[str] = NONE
    """Words that tell how often: "twice", "times"."""
    unsaid: Mapping[str, str] = field(default_factory=dict)
    """Prepositions before a place in a note without a verb, and the verb left out: "to" → "go"."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Words before a colon, and the verb that they leave out: "works" → "write"."""
    lives: frozenset[str] = NONE
    """Words behind a headword that tell of a life, beside ``verbs``: "born", "daughter"."""
