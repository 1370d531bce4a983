"""Quotations of a passage: direct speech with its speaker, reported clauses with theirs.

Direct speech may run over several sentences, so it is found over the passage; its speaker stands in the sentence it
begins or ends in, before, between or behind the marks.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.values import Phrase
from testimonia.model import Passage, Quotation, Voice
from testimonia.quotations.cue import Cue
from testimonia.quotations.cues import Cues
from testimonia.quotations.marks import Direct, direct_speech
from testimonia.quotations.reporting import reporting
from testimonia.quotations.talk import answering

LONGEST_CUE = 120
"""Characters between two parts of one quotation."""
LATEST = 40
"""Quotations before one among which the talk it belongs to is looked for."""
RESUMING = ".,;:—–-"
"""Marks behind which a quotation goes on."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation with the phrase that names its speaker, if one does."""

    quotation: Quotation
    speaker: Phrase | None


def quotations(
    passage: Passage, analyses: Sequence[Analysis], before: Sequence[Quotation] = ()
) -> tuple[list[Speech], list[Analysis]]:
    """Return the quotations of a passage, and its sentences with the voices of those in quotation marks.

    ``before`` are those of the source before it, in order: in a talk, speakers take turns.
    """
    if not analyses:
        return [], []
    found = _direct(passage, analyses, before)
    voiced = [_voiced(analysis, found) for analysis in analyses]
    every = [
        *(speech for _, speech in found),
        *(each for analysis in voiced for each in _reported(analysis, found)),
    ]
    return sorted(every, key=lambda speech: (speech.quotation.start, speech.quotation.end)), voiced


def _direct(
    passage: Passage, analyses: Sequence[Analysis], before: Sequence[Quotation]
) -> list[tuple[Direct, Speech]]:
    """Return what stands in quotation marks, each with whose words it is."""
    language = analyses[0].language
    text, words, cues = analyses[0].source.text, language.speech(), Cues(analyses, language)
    found: list[tuple[Direct, Speech]] = []
    for direct in direct_speech(text, passage.start, passage.end, words):
        speech = _by_cue(cues.of(direct), direct) or _going_on(direct, text, found[-1][1] if found else None)
        speech = speech or _by_cue(cues.acting(direct), direct)
        if speech is None:
            earlier = [*before[-LATEST:], *(each.quotation for _, each in found[-LATEST:])]
            speech = _spoken(direct, answering(text, direct, earlier) or Voice("speaker", words.unnamed))
        said = replace(speech.quotation, around=reporting(speech.quotation.voice, analyses, direct.start))
        found.append((direct, replace(speech, quotation=said)))
    return found


def _by_cue(cue: Cue | None, direct: Direct) -> Speech | None:
    """Return a quotation as the words beside it tell whose it is."""
    voice = cue.voice() if cue is not None else None
    if cue is None or voice is None:
        return None
    return _spoken(direct, voice, cue.speaker)


def _spoken(direct: Direct, voice: Voice, speaker: Phrase | None = None) -> Speech:
    """Return a quotation in the speaker's own words."""
    return Speech(Quotation(direct.start, direct.end, "direct", replace(voice, direct=True)), speaker)


def _going_on(direct: Direct, text: str, previous: Speech | None) -> Speech | None:
    """Return a quotation that goes on behind the words that attribute its first part: "“…?” asked X. “…?”"."""
    if previous is None or previous.speaker is None:
        return None
    before = previous.quotation
    between = text[before.end : direct.start]
    near = 0 < len(between.strip()) <= LONGEST_CUE
    if not near or between.rstrip()[-1] not in RESUMING or before.cue not in between:
        return None
    return _spoken(direct, before.voice, previous.speaker)


def _voiced(analysis: Analysis, found: Sequence[tuple[Direct, Speech]]) -> Analysis:
    """Return a sentence with a scope for what stands in quotation marks in it."""
    spoken = []
    for direct, speech in found:
        inside = [
            k for k, start in enumerate(analysis.sentence.starts) if direct.start < start < direct.end - 1
        ]
        if inside:
            said = speech.quotation
            spoken.append(Scope(inside[0], inside[-1] + 1, said.voice, kind="direct", over=said.around[1:]))
    return replace(analysis, scopes=(*analysis.scopes, *spoken)) if spoken else analysis


def _reported(analysis: Analysis, found: Sequence[tuple[Direct, Speech]]) -> list[Speech]:
    """Return what a sentence reports; what stands in marks as well only where it is not among the quotations found."""
    starts, ends = analysis.sentence.starts, analysis.sentence.ends
    known = [direct.start for direct, _ in found]
    return [
        Speech(
            Quotation(starts[first], ends[last - 1], scope.kind, scope.voice, analysis.around(scope)),
            scope.speaker,
        )
        for scope in analysis.scopes
        if scope.voice.label and (scope.kind != "direct" or _unknown(analysis, scope, known))
        for first, last in scope.pieces
    ]


def _unknown(analysis: Analysis, scope: Scope, known: Sequence[int]) -> bool:
    """Tell whether a clause in quotation marks is somebody's by its verb alone."""
    first, last = analysis.sentence.starts[scope.first], analysis.sentence.ends[scope.last - 1]
    place = bisect_left(known, first)
    return scope.speaker is not None and (place >= len(known) or known[place] >= last)
