"""Quotations of a passage: direct speech with its speaker, reported clauses with theirs.

Direct speech may run over several sentences, so it is found over the passage; its speaker stands in the sentence it
begins or ends in, before, between or behind the marks.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.model import Passage, Quotation, Voice
from testimonia.quotations.scopes import Direct, direct_speech, says, voice_of

PASSED = frozenset({"quote", "comma", "np", "prep", "adv", "time", "sub"})
"""What may stand between a verb of saying and what is said: "told the court that"."""
FARTHEST_CUE = 9
"""Phrases before a quotation among which its speaker is looked for."""
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
    before = _before(analysis, direct)
    return _cue_before(analysis, before, direct) if before and _leads_up(before[0]) else None


def _before(analysis: Analysis, direct: Direct) -> list[Phrase]:
    """Return the phrases that begin before a quotation, the nearest first."""
    starts = analysis.sentence.starts
    last = max((k for k, p in enumerate(analysis.phrases) if starts[p.first] < direct.start), default=-1)
    return analysis.phrases[: last + 1][::-1][:FARTHEST_CUE]


def _cue_before(analysis: Analysis, before: list[Phrase], direct: Direct) -> Cue | None:
    """Return the nearest words that tell who speaks, None where something stands between that cannot."""
    for k, phrase in enumerate(before):
        if k > 0 and _names_source(phrase):
            return Cue(analysis, before[k - 1], "speaker", phrase.word)
        if phrase.kind == "vg":
            return _verb_cue(analysis, phrase, direct)
        passed = phrase.kind in PASSED or (k == 0 and phrase.word == ":")
        if not passed:
            return None
    return None


def _names_source(phrase: Phrase) -> bool:
    """Tell whether behind this stands whose words they are: "according to"."""
    return phrase.kind == "prep" and phrase.word in GRAMMAR.speech_prepositions


def _leads_up(phrase: Phrase) -> bool:
    """Tell whether words in quotation marks can be said behind this: a comma, a colon, "that", a verb."""
    return phrase.kind in {"comma", "vg"} or phrase.word in {":", "that"}


def _verb_cue(analysis: Analysis, verb: Phrase, direct: Direct) -> Cue | None:
    """Return who says it by a verb outside the quotation."""
    clause = _saying(analysis, verb)
    if clause is None or direct.holds(analysis.sentence.starts[verb.head]):
        return None
    speaker = _speaker(analysis, clause, direct)
    role = "writer" if verb.lemma == "write" else "speaker"
    return Cue(analysis, speaker, role, analysis.text(verb.first, verb.last)) if speaker is not None else None


def _saying(analysis: Analysis, verb: Phrase) -> Clause | None:
    """Return the clause of a verb that says something; None where it is not told that anybody did: "never said"."""
    if verb.negated or verb.modal in GRAMMAR.possible:
        return None
    clause = next((c for c in analysis.clauses if c.verb is verb), None)
    return clause if clause is not None and says(clause) else None


def _said_behind(direct: Direct, analyses: Sequence[Analysis]) -> Cue | None:
    """Read "“…,” said X", "“…,” X said" and "“…”, according to X"."""
    analysis = _sentence_behind(direct, analyses)
    if analysis is None:
        return None
    behind = _behind(analysis, direct)
    return _cue_behind(analysis, behind[0], behind[1], direct) if len(behind) > 1 else None


def _cue_behind(analysis: Analysis, first: Phrase, second: Phrase, direct: Direct) -> Cue | None:
    """Return who speaks by the first two phrases behind a quotation: "said X", "X said", "according to X"."""
    if _names_source(first) and second.kind == "np":
        return Cue(analysis, second, "speaker", first.word)
    if first.kind == "np":
        verb = _verb_of(analysis, first)
        return _verb_cue(analysis, verb, direct) if verb is not None else None
    return _verb_cue(analysis, first, direct) if first.kind == "vg" else None


def _sentence_behind(direct: Direct, analyses: Sequence[Analysis]) -> Analysis | None:
    """Return the sentence that goes on behind a quotation, if one does."""
    analysis = next((a for a in analyses if a.sentence.end > direct.end), None)
    if analysis is None or (analysis.sentence.start >= direct.end and not _continues(analysis)):
        return None
    return analysis


def _behind(analysis: Analysis, direct: Direct) -> list[Phrase]:
    """Return the phrases behind a quotation, past its closing marks, commas and "as"."""
    starts = analysis.sentence.starts
    behind = dropwhile(lambda phrase: starts[phrase.first] < direct.end - 1, analysis.phrases)
    return list(dropwhile(_closes, behind))


def _closes(phrase: Phrase) -> bool:
    return phrase.kind in {"quote", "comma"} or phrase.word in {"’", "'", "as"}


def _verb_of(analysis: Analysis, subject: Phrase) -> Phrase | None:
    """Return the verb that follows its subject: "“…,” X said"."""
    verbs = (clause.verb for clause in analysis.clauses if subject in clause.subjects)
    return next((verb for verb in verbs if verb.first >= subject.last), None)


def _continues(analysis: Analysis) -> bool:
    return analysis.sentence.words[0][0].islower()


def _said_around(direct: Direct, analyses: Sequence[Analysis]) -> Cue | None:
    """Read "X said that the strike was “a great mistake”": the words stand inside what X is reported to say."""
    for analysis in analyses:
        inside = [scope for scope in analysis.scopes if not scope.unsaid and _holds(analysis, scope, direct)]
        spoken = [(scope, scope.speaker) for scope in inside if scope.speaker is not None]
        if spoken:
            scope, speaker = min(spoken, key=lambda each: each[0].last - each[0].first)
            return Cue(analysis, speaker, scope.voice.role, scope.cue)
    return None


def _holds(analysis: Analysis, scope: Scope, direct: Direct) -> bool:
    """Tell whether a quotation stands inside what somebody is reported to say, but for a closing mark."""
    first, last = analysis.sentence.starts[scope.first], analysis.sentence.ends[scope.last - 1]
    return first <= direct.start and direct.end <= last + 1


def _goes_on(direct: Direct, analyses: Sequence[Analysis], before: Quotation) -> bool:
    """Tell whether a quotation goes on behind the words that attribute its first part: "“…?” asked X. “…?”"."""
    text = analyses[0].source.text if analyses else ""
    between = text[before.end : direct.start]
    return 0 < len(between.strip()) <= LONGEST_CUE and between.rstrip()[-1] in ".," and before.cue in between


def _speaker(analysis: Analysis, clause: Clause, direct: Direct) -> Phrase | None:
    """Return the subject of the verb of saying; behind a quotation it may follow: "…,” said Balabanoff"."""
    if clause.verb.passive:
        return None
    starts = analysis.sentence.starts
    subjects = filter(None, (_inverted_subject(analysis, clause), *clause.subjects))
    return next((subject for subject in subjects if not direct.holds(starts[subject.first])), None)


def _inverted_subject(analysis: Analysis, clause: Clause) -> Phrase | None:
    """Return who follows a verb of saying with quotation marks before it, where no subject stands in between."""
    following, mark = analysis.after(clause.verb), _last_mark(analysis, clause.verb)
    if following is None or mark < 0 or clause.verb.lemma == "tell" or not _can_speak(following):
        return None
    between = any(mark <= subject.first < clause.verb.first for subject in clause.subjects)
    return following if not between else None


def _last_mark(analysis: Analysis, verb: Phrase) -> int:
    """Return the word behind the last quotation mark before a verb, -1 if there is none."""
    marks = (phrase for phrase in analysis.phrases if phrase.kind == "quote")
    return max((mark.last for mark in marks if mark.first < verb.first), default=-1)


def _can_speak(phrase: Phrase) -> bool:
    """Tell whether a noun phrase behind a verb can be who speaks: not "him"."""
    spoken_to = phrase.word.startswith("him")
    return phrase.kind == "np" and phrase.entity in {"person", "group"} and not spoken_to


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
