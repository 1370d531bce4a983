"""A noun phrase as a voice."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.mentions import Entity
from testimonia.model import Locus, Mention, Voice
from testimonia.quotations.makers import is_written, maker
from testimonia.quotations.sources import named as named_by
from testimonia.quotations.sources import told_together

Role = Literal["speaker", "writer"]
SPEAKING = frozenset({"person", "group", "work", "event", "place"})
"""Kinds of what can say something: a congress declares, a book tells, Moscow insists."""


def voice_of(
    phrase: Phrase, analysis: Analysis, role: Role = "speaker", cue: Locus | None = None
) -> Voice | None:
    """Return a voice for the noun phrase that speaks, by the words ``cue``; None where it is nobody who can.

    What a text says is said by whoever made it, where that is told. Those who say it together are all in its label.
    """
    together = told_together(phrase, analysis)
    voice = _voice(phrase, analysis, role, cue)
    if voice is None or len(together) == 1:
        return voice
    every = [voice.label, *(label_of(other, analysis) for other in together[1:])]
    return replace(voice, label=listed(every, analysis))


def label_of(phrase: Phrase, analysis: Analysis) -> str:
    """Return what to call whoever a noun phrase stands for, "" of a pronoun of which nobody knows whom it means."""
    voice = _voice(phrase, analysis, "speaker", None)
    unknown = phrase.pronoun and voice is not None and voice.label == phrase.word
    return voice.label if voice is not None and not unknown else ""


def listed(labels: Sequence[str], analysis: Analysis) -> str:
    """Return several labels as one: "X, Y and Z"."""
    *others, last = labels
    joint = max(analysis.language.discourse().conjunctions, key=len, default=",")
    return f"{', '.join(others)} {joint} {last}"


def _voice(phrase: Phrase, analysis: Analysis, role: Role, cue: Locus | None) -> Voice | None:
    named, whose = analysis.locus(*named_by(phrase, analysis)), maker(phrase, analysis)
    if whose is not None and is_written(phrase, analysis):
        role = "writer"
    found = _known(whose or phrase, analysis)
    if found is not None:
        entity, mention = found
        speaks = entity.kind in SPEAKING
        return Voice(role, entity.label or mention.text, mention, named, cue) if speaks else None
    if _is_nobody(phrase, analysis):
        return None
    return Voice(role, _taken_up(phrase, analysis) or _label(phrase, analysis), None, named, cue)


def _known(phrase: Phrase, analysis: Analysis) -> tuple[Entity, Mention] | None:
    """Return who is meant: by another name of theirs where one is told, nobody where a subject goes on."""
    if phrase.pronoun and phrase in analysis.taken_up:
        return None
    found = analysis.resolved.get(phrase)
    return found if found is not None and found[0].named else analysis.called.get(phrase, found)


def _taken_up(phrase: Phrase, analysis: Analysis) -> str:
    """Return what somebody unnamed is called whom a pronoun takes up, "" where nobody knows whom it does."""
    passed_over = analysis.passed_over.get(phrase)
    label = passed_over.label if passed_over is not None else ""
    known = label and label not in analysis.language.discourse().pronouns
    return label if known else analysis.taken_up.get(phrase, "")


def _is_nobody(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a phrase means nobody: no noun, or a pronoun but for "she", of which nobody knows whom it means."""
    words = (*analysis.language.clauses().pronouns, *analysis.language.speech().it)
    return phrase.head < 0 or (phrase.pronoun and phrase.word not in words)


def _label(phrase: Phrase, analysis: Analysis) -> str:
    """Return the words for a voice that bears no name: "a study by the institute"."""
    last = analysis.structure.end(phrase) if not phrase.implied else phrase.last
    return " ".join(analysis.text(phrase.first, last).split())
