"""Quotations of a passage: direct speech with its speaker, reported clauses with theirs.

Direct speech may run over several sentences, so it is found over the passage; its speaker stands in the sentence it
begins or ends in, before, between or behind the marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.clauses import Clause
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.phrases import Phrase
from testimonia.languages.en.speech import Direct, Scope, direct_speech, voice_of
from testimonia.model import Passage, Quotation, Voice


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation with the phrase that names its speaker, if one does."""

    quotation: Quotation
    speaker: Phrase | None


def quotations(text: str, passage: Passage, analyses: Sequence[Analysis]) -> list[Speech]:
    """Return the quotations of a passage, and give its sentences the voices of the direct ones."""
    found: list[Speech] = []
    for direct in direct_speech(text, passage.start, passage.end):
        speech = _attributed(direct, analyses)
        found.append(speech)
        for analysis in analyses:
            _give_voice(analysis, direct, speech)
    for analysis in analyses:
        found.extend(_reported(analysis))
    return sorted(found, key=lambda speech: (speech.quotation.start, speech.quotation.end))


def _attributed(direct: Direct, analyses: Sequence[Analysis]) -> Speech:
    for analysis in _near(direct, analyses):
        for clause in analysis.clauses:
            if clause.verb.lemma not in GRAMMAR.speech or direct.holds(
                analysis.sentence.starts[clause.verb.head]
            ):
                continue
            speaker = _speaker(analysis, clause, direct)
            voice = (
                voice_of(
                    speaker,
                    analysis.sentence,
                    analysis.resolved,
                    "writer" if clause.verb.lemma == "write" else "speaker",
                )
                if speaker
                else None
            )
            if voice is not None:
                cue = analysis.text(clause.verb.first, clause.verb.last)
                return Speech(Quotation(direct.start, direct.end, True, voice, cue), speaker)
    return Speech(Quotation(direct.start, direct.end, True, Voice("speaker", "speaker not named"), ""), None)


def _near(direct: Direct, analyses: Sequence[Analysis]) -> list[Analysis]:
    """Return the sentences that touch a quotation, then the one before it if that leads up to it with a colon."""
    touching = [a for a in analyses if a.sentence.start < direct.end and direct.start < a.sentence.end]
    before = [a for a in analyses if a.sentence.end <= direct.start][-1:]
    behind = [a for a in analyses if a.sentence.start >= direct.end][:1]
    return (
        touching
        + [a for a in before if a.sentence.words[-1] == ":"]
        + [a for a in behind if a.sentence.words[0][0].islower()]
    )


def _speaker(analysis: Analysis, clause: Clause, direct: Direct) -> Phrase | None:
    """Return the subject of the verb of saying; behind a quotation it may follow: "…,” said Balabanoff."""
    outside = [s for s in clause.subjects if not direct.holds(analysis.sentence.starts[s.first])]
    if outside and not clause.verb.passive:
        return outside[0]
    following = clause.objects[0][0] if clause.objects else None
    if (
        following is not None
        and following.entity == "person"
        and not direct.holds(analysis.sentence.starts[following.first])
    ):
        return following
    return None


def _give_voice(analysis: Analysis, direct: Direct, speech: Speech) -> None:
    starts = analysis.sentence.starts
    inside = [k for k, start in enumerate(starts) if direct.start < start < direct.end - 1]
    if inside:
        analysis.scopes.append(Scope(inside[0], inside[-1] + 1, speech.quotation.voice, speech.quotation.cue))


def _reported(analysis: Analysis) -> list[Speech]:
    starts, ends = analysis.sentence.starts, analysis.sentence.ends
    return [
        Speech(
            Quotation(starts[scope.first], ends[scope.last - 1], False, scope.voice, scope.cue), scope.speaker
        )
        for scope in analysis.scopes
        if scope.speaker is not None and scope.last > scope.first
    ]
