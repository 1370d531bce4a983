"""Who says it where that is nobody with a name: "nobody said", "who said?", "somebody told me", "you say"."""

from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.reports.ground import Ground

ASKING = frozenset({"WP"})
RELATIVE = "relative"


def is_asked_for(ground: Ground, clause: Clause) -> bool:
    """Tell whether it is asked who says so: "who told you to?"."""
    subjects = ground.tree.hanging(clause.unit, "nsubj")
    tags = ground.analysis.sentence.tags
    return clause.relation != RELATIVE and any(tags[unit] in ASKING for unit in subjects)


def is_nameless(ground: Ground, speaker: Phrase) -> bool:
    """Tell whether somebody speaks of whom it is not told here who that is: "somebody", the "you" of an unknown."""
    addressed = ground.analysis.language.talk().addressed
    unknown = speaker not in ground.analysis.resolved
    return unknown and speaker.word in ground.words.indefinite | addressed
