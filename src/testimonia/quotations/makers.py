"""Whose words a text or an utterance is: of "Ida Falk's memoir", "the memoirs of Karl Behn" and "her answer" theirs."""

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase

SPEAKING = frozenset({"person", "group"})
"""Kinds of what makes a text."""


def maker(phrase: Phrase, analysis: Analysis) -> Phrase | None:
    """Return who made what a noun phrase names, None where that is no text or not told: "Grey Years".

    Of a work whose noun is not known, "of" may stand before whom it is about.
    """
    words = analysis.language.speech()
    listed = phrase.word in words.writings | words.utterances
    if not listed and phrase.entity != "work":
        return None
    own = phrase.word not in words.portraits
    by = words.made_by | (words.made_of if listed and own else frozenset())
    behind = (inner for case, inner in analysis.structure.behind(phrase) if case in by)
    found = (phrase.owner, *behind) if own and phrase.owner is not None else behind
    return next((each for each in found if _speaks(each, analysis)), None)


def is_written(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase names something written."""
    return phrase.entity == "work" or phrase.word in analysis.language.speech().writings


def _speaks(phrase: Phrase, analysis: Analysis) -> bool:
    entity = analysis.entity(phrase)
    return entity is not None and entity.kind in SPEAKING
