"""Whose words a text or an utterance is: of "Ida Falk's memoir", "the memoirs of Karl Behn" and "her answer" theirs."""

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase

SPEAKING = frozenset({"person", "group"})
"""Kinds of what makes a text."""


def maker(phrase: Phrase, analysis: Analysis) -> Phrase | None:
    """Return who made what a noun phrase names, None where that is no text or not told: "Grey Years"."""
    words = analysis.language.speech()
    if phrase.word not in words.writings | words.utterances and phrase.entity != "work":
        return None
    behind = (inner for case, inner in analysis.structure.behind(phrase) if case in words.made_by)
    found = (phrase.owner, *behind) if phrase.owner is not None else behind
    return next((each for each in found if _speaks(each, analysis)), None)


def is_written(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase names something written."""
    return phrase.entity == "work" or phrase.word in analysis.language.speech().writings


def _speaks(phrase: Phrase, analysis: Analysis) -> bool:
    entity = analysis.entity(phrase)
    return entity is not None and entity.kind in SPEAKING
