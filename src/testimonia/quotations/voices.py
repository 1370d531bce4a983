"""A noun phrase as a voice."""

from typing import Literal

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.model import Locus, Voice
from testimonia.quotations.makers import is_written, maker

Role = Literal["speaker", "writer"]
SPEAKING = frozenset({"person", "group", "work", "event"})
"""Kinds of what can say something: a congress declares, a book tells."""


def voice_of(
    phrase: Phrase, analysis: Analysis, role: Role = "speaker", cue: Locus | None = None
) -> Voice | None:
    """Return a voice for the noun phrase that speaks, by the words ``cue``; None where it is nobody who can.

    What a text says is said by whoever made it, where that is told.
    """
    named, whose = analysis.locus(phrase.first, phrase.last), maker(phrase, analysis)
    if whose is not None and is_written(phrase, analysis):
        role = "writer"
    found = analysis.resolved.get(whose or phrase)
    if found is not None:
        entity, mention = found
        speaks = entity.kind in SPEAKING
        return Voice(role, entity.label or mention.text, mention, named, cue) if speaks else None
    if phrase.pronoun or phrase.head < 0:
        return None
    label = " ".join(analysis.sentence.words[phrase.first : phrase.last])
    return Voice(role, label, None, named, cue)
