"""Whether a noun phrase is one of several of which only one is meant: "the son of Peter or Paul Lind"."""

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase

COMMA, JOINING, NOUN = "comma", "conj", "np"
"""Kinds of phrases, see ``Phrase``."""


def is_alternative(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether "or" joins a phrase to the one before it, or to the next, be it over a list: "Max, Paul or Jan"."""
    place = analysis.index(phrase)
    if place < 0 or analysis.phrases[place] is not phrase:  # a possessor inside another
        return False
    before, behind = analysis.before(phrase), _joint(analysis, phrase)
    return any(
        joint is not None and _chooses(analysis, joint) and _joins_nouns(analysis, joint)
        for joint in (before, behind)
    )


def _joint(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    """Return what stands behind the list that goes on with a phrase."""
    mark, following = analysis.after(phrase), analysis.after(phrase, 2)
    while mark is not None and following is not None and (mark.kind, following.kind) == (COMMA, NOUN):
        mark, following = analysis.after(following), analysis.after(following, 2)
    return mark


def _chooses(analysis: Analysis, joint: Phrase) -> bool:
    return joint.kind == JOINING and joint.word in analysis.language.clauses().alternative


def _joins_nouns(analysis: Analysis, joint: Phrase) -> bool:
    """Tell whether a noun phrase stands on either side: not "wrote the novel or sold it"."""
    sides = (analysis.before(joint), analysis.after(joint))
    return all(side is not None and side.kind == NOUN for side in sides)
