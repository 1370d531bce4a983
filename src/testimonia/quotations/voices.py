"""A noun phrase as a voice."""

from typing import Literal

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.model import Locus, Voice
from testimonia.quotations.makers import is_written, maker
from testimonia.quotations.sources import named as named_by

Role = Literal["speaker", "writer"]
SPEAKING = frozenset({"person", "group", "work", "event", "place"})
"""Kinds of what can say something: a congress declares, a book tells, Moscow insists."""


def voice_of(
    phrase: Phrase, analysis: Analysis, role: Role = "speaker", cue: Locus | None = None
) -> Voice | None:
    """Return a voice for the noun phrase that speaks, by the words ``cue``; None where it is nobody who can.

    What a text says is said by whoever made it, where that is told.
    """
    named, whose = analysis.locus(*named_by(phrase, analysis)), maker(phrase, analysis)
    if whose is not None and is_written(phrase, analysis):
        role = "writer"
    found = analysis.resolved.get(whose or phrase)
    if found is not None:
        entity, mention = found
        speaks = entity.kind in SPEAKING
        return Voice(role, entity.label or mention.text, mention, named, cue) if speaks else None
    if phrase.head < 0 or (phrase.pronoun and not _personal(phrase, analysis)):
        return None
    label = analysis.taken_up.get(phrase) or _label(phrase, analysis)
    return Voice(role, label, None, named, cue)


def _personal(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a pronoun of which nobody knows whom it means still means somebody: "she", not "this"."""
    return phrase.word in analysis.language.clauses().pronouns or phrase.word in analysis.language.speech().it


def _label(phrase: Phrase, analysis: Analysis) -> str:
    """Return the words for a voice that bears no name: "a study by the institute"."""
    last = analysis.structure.end(phrase) if not phrase.implied else phrase.last
    return " ".join(analysis.text(phrase.first, last).split())
