"""What somebody who tells reports of themselves: "I said that he had left", "I promise you that it will be closed".

All that they tell is on their word anyway: "I think that he left" is no more than "He left". A report is what they say
they have said or thought, and what they say by saying that they do: "I promise", "I ask".
"""

from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Locus, Voice
from testimonia.parsing.protocol import ROOT
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.told import Told
from testimonia.quotations.voices import Role, voice_of

PAST = "VBD"


def is_reported(ground: Ground, clause: Clause, told: Told) -> bool:
    """Tell whether what somebody tells of themselves is a report, and not what they hold and tell now."""
    lemma, words = clause.verb.lemma, ground.words
    if lemma in words.hearers or (told.shared and not told.feels):
        return False
    return _before(ground, clause) or (lemma in words.performing and _plain(ground, clause))


def given_up(ground: Ground, clause: Clause, told: Told) -> bool:
    """Tell whether somebody says that they have ceased to think so: "I used to think that"."""
    thought = not told.said or clause.verb.lemma in ground.words.believing
    return thought and _formerly(ground, clause)


def oneself(phrase: Phrase, analysis: Analysis, role: Role, cue: Locus | None) -> Voice:
    """Return the voice of an "I": of whoever speaks where it stands."""
    known = voice_of(phrase, analysis, role, cue) if phrase in analysis.resolved else None
    named = analysis.locus(phrase.first, phrase.last)
    return known or Voice(role, _speaking(analysis, phrase).label, None, named, cue)


def heard_anew(analysis: Analysis) -> Analysis:
    """Return a sentence in which what is reported of an "I" has the voice of who is now known to speak there."""
    own = analysis.language.speech().own
    scopes = (
        replace(scope, voice=oneself(scope.speaker, analysis, _role(scope.voice), scope.voice.cue))
        if scope.speaker is not None and scope.speaker.word in own
        else scope
        for scope in analysis.scopes
    )
    return replace(analysis, scopes=tuple(scopes))


def _role(voice: Voice) -> Role:
    return "writer" if voice.role == "writer" else "speaker"


def _speaking(analysis: Analysis, phrase: Phrase) -> Voice:
    """Return who says the words among which a pronoun stands: what is only reported of them has no "I" of theirs."""
    voices = reversed(analysis.voices(phrase.first))
    return next((voice for voice in voices if voice.direct), analysis.author)


def _plain(ground: Ground, clause: Clause) -> bool:
    """Tell whether a verb has no modal, but for one of what is to come: not "I must add", "I would say"."""
    modal = clause.verb.modal
    return not modal or modal in ground.analysis.language.modality().coming


def _before(ground: Ground, clause: Clause) -> bool:
    """Tell whether a clause tells of the past."""
    tags, verb = ground.analysis.sentence.tags, clause.verb
    return verb.perfect or PAST in tags[verb.first : verb.last] or _formerly(ground, clause)


def _formerly(ground: Ground, clause: Clause) -> bool:
    """Tell whether a verb stands behind one by which it is told of the past: "used to think"."""
    over = ground.tree.heads[clause.unit]
    return over != ROOT and ground.tree.parse.lemmas[over] in ground.words.formerly
