"""A noun phrase as a voice."""

from collections.abc import Mapping
from typing import Literal

from testimonia.clauses.values import Phrase
from testimonia.mentions import Entity
from testimonia.model import Mention, Voice
from testimonia.sentence import Sentence

Role = Literal["speaker", "writer"]
Resolved = Mapping[Phrase, tuple[Entity, Mention]]
SPEAKING = frozenset({"person", "group", "work", "event"})
"""Kinds of what can say something: a congress declares, a book tells."""


def voice_of(phrase: Phrase, sentence: Sentence, resolved: Resolved, role: Role = "speaker") -> Voice | None:
    """Return a voice for the noun phrase that speaks, None where it is nobody who can."""
    found = resolved.get(phrase)
    if found is not None:
        entity, mention = found
        return Voice(role, entity.label or mention.text, mention) if entity.kind in SPEAKING else None
    if phrase.pronoun or phrase.head < 0:
        return None
    return Voice(role, " ".join(sentence.words[phrase.first : phrase.last]), None)
