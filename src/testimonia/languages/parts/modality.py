"""Words by which a clause is told, denied, hoped or doubted."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Modality:
    """Lists of words in small letters, verbs by their base form; an empty list makes no rule hold."""

    behind: Mapping[str, str] = field(default_factory=dict)
    """Verb or noun → what it makes of the verb form behind it: asserted ("began to"), denied, intended, hearsay."""
    possible: frozenset[str] = frozenset()
    """Auxiliaries of what may be: "may have joined"."""
    hypothetical: frozenset[str] = frozenset()
    """Those of what might have been, before a perfect only: "would have joined"."""
    coming: frozenset[str] = frozenset()
    """Those of what is yet to come: "will join"."""
    meant: frozenset[str] = frozenset()
    """Those of what was only meant: "was to join"."""
    conditional: frozenset[str] = frozenset()
    """Subordinators of what may be so: "if", "whether"."""
    content: frozenset[str] = frozenset()
    """Subordinators of what is thought or said: "that"."""
    unreal_before_gerund: frozenset[str] = frozenset()
    """Prepositions before a gerund that need not have happened: "voted against expelling"."""
    hedges: frozenset[str] = frozenset()
    """Adverbs of what may be: "probably"."""
    hearsay: frozenset[str] = frozenset()
    """Adverbs of what is only said: "reportedly"."""
    saying: frozenset[str] = frozenset()
    """Verbs behind whose passive stands what is only said: "is claimed to have joined"."""
    thought: frozenset[str] = frozenset()
    """Verbs behind whose "that" stands what may never have happened: "feared that he was lost"."""
    contradicting: frozenset[str] = frozenset()
    """Verbs by which what stands behind their "that", or is a report's, is not so."""
    wrongly: frozenset[str] = frozenset()
    """Adverbs that say the same of a verb of saying: "wrongly stated that"."""
    untrue: frozenset[str] = frozenset()
    """Adjectives of what is not so: "the rumour that he died is false"."""
    true: frozenset[str] = frozenset()
    """Those of what is so: "it is not true that"."""
    reports: frozenset[str] = frozenset()
    """Nouns for what is said to be so."""
    truth: frozenset[str] = frozenset()
    """Nouns of which there is none in what is not so: "no truth in the rumour that"."""
    proof: frozenset[str] = frozenset()
    """Nouns of which there is none for what may not be so."""
    motion: frozenset[str] = frozenset()
    """Verbs behind whose place a verb form tells only what somebody went there for."""
    causative: frozenset[str] = frozenset()
    """Verbs behind whose object a participle tells what was done: "had her arrested"; after others it is wanted."""
    linking: frozenset[str] = frozenset()
    """Verbs that link a subject to an adjective: "was unwilling"."""
    unwilling: frozenset[str] = frozenset()
    """Adjectives behind which a verb form tells what was not done."""
    hesitant: frozenset[str] = frozenset()
    """Those behind which it tells nothing: what somebody was reluctant to do may have been done or not."""
    willing: frozenset[str] = frozenset()
    """Those behind which it tells what was only meant."""
    excess: frozenset[str] = frozenset()
    """Adverbs by which what stands behind their adjective was not done: "too ill to travel"."""
    measure: frozenset[str] = frozenset()
    """Those by which it only could be: "old enough to join"."""
    outright: frozenset[str] = frozenset()
    """Adverbs that leave a denial whole; of another it is denied alone: "had not publicly supported"."""
    nearly: frozenset[str] = frozenset()
    """Adverbs of what all but happened: "was nearly killed"."""
    attempting: frozenset[str] = frozenset()
    """Verbs and nouns behind which stands what was done, but not brought off: "tried to kill him"."""
    accusing: frozenset[str] = frozenset()
    """Verbs and nouns behind which stands what somebody is held to have done: "on suspicion of killing him"."""
