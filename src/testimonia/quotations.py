"""Quotations of a passage: direct speech with its speaker, reported clauses with theirs.

Direct speech may run over several sentences, so it is found over the passage; its speaker stands in the sentence it
begins or ends in, before, between or behind the marks.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.speech import Direct, Scope, direct_speech, says, voice_of
from testimonia.model import Passage, Quotation, Voice

PASSED = frozenset({"quote", "comma", "np", "prep", "adv", "time", "sub"})
"""What may stand between a verb of saying and what is said: "told the court that"."""
LONGEST_CUE = 80
"""Characters between two parts of one quotation."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Who says something and in which words that is told."""

    analysis: Analysis
    speaker: Phrase
    role: str
    words: str


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation with the phrase that names its speaker, if one does."""

    quotation: Quotation
    speaker: Phrase | None
    around: tuple[Voice, ...] = ()
    """On whose word it stands that the speaker said so: the author, then whoever they report."""


def quotations(text: str, passage: Passage, analyses: Sequence[Analysis]) -> list[Speech]:
    """Return the quotations of a passage, and give its sentences the voices of the direct ones."""
    found: list[Speech] = []
    marked = direct_speech(text, passage.start, passage.end)
    for direct in marked:
        speech = _attributed(direct, analyses, found[-1] if found else None)
        found.append(replace(speech, around=_around(direct, speech, analyses)))
    for direct, speech in zip(marked, found, strict=True):
        for analysis in analyses:
            _give_voice(analysis, direct, speech)
    for analysis in analyses:
        found.extend(_reported(analysis))
    return sorted(found, key=lambda speech: (speech.quotation.start, speech.quotation.end))


def _around(direct: Direct, speech: Speech, analyses: Sequence[Analysis]) -> tuple[Voice, ...]:
    """Return the voices that report a quotation, without its own speaker."""
    analysis = next((a for a in analyses if a.sentence.start <= direct.start < a.sentence.end), None)
    if analysis is None:
        return ()
    word = bisect_left(analysis.sentence.starts, direct.start)
    own = speech.quotation.voice.label
    return tuple(voice for voice in analysis.voices(word) if voice.label != own or voice.role == "author")


def _attributed(direct: Direct, analyses: Sequence[Analysis], previous: Speech | None) -> Speech:
    """Find who is quoted: named before the marks, behind them, in the clause around them, or with the words before."""
    cue = _said_before(direct, analyses) or _said_behind(direct, analyses) or _said_around(direct, analyses)
    if cue is not None:
        voice = voice_of(cue.speaker, cue.analysis.sentence, cue.analysis.resolved, cue.role)
        if voice is not None:
            return Speech(Quotation(direct.start, direct.end, True, voice, cue.words), cue.speaker)
    if (
        previous is not None
        and previous.speaker is not None
        and _goes_on(direct, analyses, previous.quotation)
    ):
        same = previous.quotation
        return Speech(Quotation(direct.start, direct.end, True, same.voice, same.cue), previous.speaker)
    return Speech(Quotation(direct.start, direct.end, True, Voice("speaker", "speaker not named"), ""), None)


def _said_before(direct: Direct, analyses: Sequence[Analysis]) -> Cue | None:
    """Read "X said: “…”", "X recalled that “…”" and "according to X, “…”"."""
    analysis = next((a for a in reversed(analyses) if a.sentence.start < direct.start), None)
    if analysis is None:
        return None
    starts, phrases = analysis.sentence.starts, analysis.phrases
    k = max((i for i, phrase in enumerate(phrases) if starts[phrase.first] < direct.start), default=-1)
    if k < 0 or not _leads_up(phrases[k]):
        return None
    for m in range(k, max(k - 9, -1), -1):
        phrase = phrases[m]
        if phrase.kind == "prep" and phrase.word in GRAMMAR.speech_prepositions and m < k:
            return Cue(analysis, phrases[m + 1], "speaker", phrase.word)
        if phrase.kind == "vg":
            return _verb_cue(analysis, phrase, direct)
        if phrase.kind not in PASSED and not (phrase.word == ":" and m == k):
            return None
    return None


def _leads_up(phrase: Phrase) -> bool:
    """Tell whether words in quotation marks can be said behind this: a comma, a colon, "that", a verb."""
    return phrase.kind in {"comma", "vg"} or phrase.word in {":", "that"}


def _verb_cue(analysis: Analysis, verb: Phrase, direct: Direct) -> Cue | None:
    clause = next((c for c in analysis.clauses if c.verb is verb), None)
    if clause is None or not says(clause) or direct.holds(analysis.sentence.starts[verb.head]):
        return None
    speaker = _speaker(analysis, clause, direct)
    if speaker is None or verb.negated or verb.modal in GRAMMAR.possible:
        return None
    role = "writer" if verb.lemma == "write" else "speaker"
    return Cue(analysis, speaker, role, analysis.text(verb.first, verb.last))


def _said_behind(direct: Direct, analyses: Sequence[Analysis]) -> Cue | None:
    """Read "“…,” said X", "“…,” X said" and "“…”, according to X"."""
    analysis = next((a for a in analyses if a.sentence.end > direct.end), None)
    if analysis is None or (analysis.sentence.start >= direct.end and not _continues(analysis)):
        return None
    starts, phrases = analysis.sentence.starts, analysis.phrases
    k = next((i for i, phrase in enumerate(phrases) if starts[phrase.first] >= direct.end - 1), len(phrases))
    while k < len(phrases) and (phrases[k].kind in {"quote", "comma"} or phrases[k].word in {"’", "'", "as"}):
        k += 1
    if k + 1 >= len(phrases):
        return None
    first, second = phrases[k], phrases[k + 1]
    if first.kind == "prep" and first.word in GRAMMAR.speech_prepositions and second.kind == "np":
        return Cue(analysis, second, "speaker", first.word)
    if first.kind == "np":
        verbs = [c.verb for c in analysis.clauses if first in c.subjects and c.verb.first >= first.last]
        return _verb_cue(analysis, verbs[0], direct) if verbs else None
    return _verb_cue(analysis, first, direct) if first.kind == "vg" else None


def _continues(analysis: Analysis) -> bool:
    return analysis.sentence.words[0][0].islower()


def _said_around(direct: Direct, analyses: Sequence[Analysis]) -> Cue | None:
    """Read "X said that the strike was “a great mistake”": the words stand inside what X is reported to say."""
    for analysis in analyses:
        starts = analysis.sentence.starts
        inside = [
            scope
            for scope in analysis.scopes
            if scope.speaker is not None and not scope.unsaid
            and starts[scope.first] <= direct.start and direct.end <= analysis.sentence.ends[scope.last - 1] + 1
        ]  # fmt: skip
        if inside:
            scope = min(inside, key=lambda scope: scope.last - scope.first)
            assert scope.speaker is not None
            return Cue(analysis, scope.speaker, scope.voice.role, scope.cue)
    return None


def _goes_on(direct: Direct, analyses: Sequence[Analysis], before: Quotation) -> bool:
    """Tell whether a quotation goes on behind the words that attribute its first part: "“…?” asked X. “…?”"."""
    text = analyses[0].source.text if analyses else ""
    between = text[before.end : direct.start]
    return 0 < len(between.strip()) <= LONGEST_CUE and between.rstrip()[-1] in ".," and before.cue in between


def _speaker(analysis: Analysis, clause: Clause, direct: Direct) -> Phrase | None:
    """Return the subject of the verb of saying; behind a quotation it may follow: "…,” said Balabanoff."""
    if clause.verb.passive:
        return None
    starts = analysis.sentence.starts
    following = analysis.after(clause.verb)
    if following is not None and following.kind == "np" and clause.verb.lemma != "tell":
        behind_marks = [p for p in analysis.phrases if p.kind in {"quote"} and p.first < clause.verb.first]
        if behind_marks and following.entity in {"person", "group"} and not following.word.startswith("him"):
            inverted = not any(
                s.first >= behind_marks[-1].last and s.first < clause.verb.first for s in clause.subjects
            )
            if inverted and not direct.holds(starts[following.first]):
                return following
    outside = [s for s in clause.subjects if not direct.holds(starts[s.first])]
    return outside[0] if outside else None


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
