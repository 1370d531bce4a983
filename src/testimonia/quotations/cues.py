"""Who is quoted in quotation marks: named before the marks, behind them, or in the clause around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.protocol import Language
from testimonia.model import Locus, Voice
from testimonia.quotations.according import cue, source
from testimonia.quotations.marks import Direct
from testimonia.quotations.saying import role_of, says
from testimonia.quotations.voices import Role, voice_of

PASSED = frozenset({"quote", "comma", "np", "prep", "adv", "time", "sub"})
"""What may stand between a verb of saying and what is said: "told the court that"."""
FARTHEST = 9
"""Phrases before a quotation among which its speaker is looked for."""
SPEAKING = frozenset({"person", "group"})
"""Kinds of what can speak behind its verb: "said X"."""
APOSTROPHES = frozenset({"’", "'"})
"""Closing marks that are no quotation marks by themselves."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Who says something and in which words that is told."""

    analysis: Analysis
    speaker: Phrase
    role: Role
    words: Locus

    def voice(self) -> Voice | None:
        """Return the speaker's voice, None where that is nobody who can speak."""
        return voice_of(self.speaker, self.analysis, self.role, self.words)


class Cues:
    """The words of one passage that tell who is quoted in it."""

    def __init__(self, analyses: Sequence[Analysis], language: Language) -> None:
        """Take the sentences of the passage."""
        self.analyses, self.words = analyses, language.speech()
        self.possible = language.modality().possible

    def of(self, direct: Direct) -> Cue | None:
        """Return who is quoted, and by which words."""
        return self._before(direct) or self._behind(direct) or self._around(direct)

    # ------------------------------------------------------------ before the marks

    def _before(self, direct: Direct) -> Cue | None:
        """Read "X said: “…”", "X recalled that “…”" and "according to X, “…”"."""
        analysis = next((a for a in reversed(self.analyses) if a.sentence.start < direct.start), None)
        before = _phrases_before(analysis, direct) if analysis is not None else []
        if analysis is None or not before or not self._leads_up(before[0]):
            return None
        return self._nearest(analysis, before, direct)

    def _leads_up(self, phrase: Phrase) -> bool:
        """Tell whether words in quotation marks can be said behind this: a comma, a colon, "that", a verb."""
        return phrase.kind in {"comma", "vg"} or phrase.word == ":" or phrase.word in self.words.content

    def _nearest(self, analysis: Analysis, before: list[Phrase], direct: Direct) -> Cue | None:
        """Return the nearest words that tell who speaks, None where something stands between that cannot."""
        for k, phrase in enumerate(before):
            if k > 0 and (speaker := source(phrase, before[k - 1], self.words)) is not None:
                return Cue(analysis, speaker, "speaker", cue(analysis, phrase, before[k - 1], speaker))
            if phrase.kind == "vg":
                return self._by_verb(analysis, phrase, direct)
            passed = phrase.kind in PASSED or (k == 0 and phrase.word == ":")
            if not passed:
                return None
        return None

    # ------------------------------------------------------------ behind them

    def _behind(self, direct: Direct) -> Cue | None:
        """Read "“…,” said X", "“…,” X said" and "“…”, according to X"."""
        analysis = next((a for a in self.analyses if a.sentence.end > direct.end), None)
        if analysis is None or (analysis.sentence.start >= direct.end and not _continues(analysis)):
            return None
        starts = analysis.sentence.starts
        behind = dropwhile(lambda phrase: starts[phrase.first] < direct.end - 1, analysis.phrases)
        first, second = [*dropwhile(self._closes, behind), None, None][:2]
        return self._by_two(analysis, first, second, direct) if first and second else None

    def _closes(self, phrase: Phrase) -> bool:
        """Tell whether a phrase behind a quotation only closes it: a mark, a comma, "as"."""
        closing = phrase.kind in {"quote", "comma"} or phrase.word in APOSTROPHES
        return closing or phrase.word in self.words.parenthetic

    def _by_two(self, analysis: Analysis, first: Phrase, second: Phrase, direct: Direct) -> Cue | None:
        """Return who speaks by the first two phrases behind a quotation: "said X", "X said", "according to X"."""
        if (speaker := source(first, second, self.words)) is not None:
            return Cue(analysis, speaker, "speaker", cue(analysis, first, second, speaker))
        verb = _verb_of(analysis, first) if first.kind == "np" else first
        return self._by_verb(analysis, verb, direct) if verb is not None and verb.kind == "vg" else None

    # ------------------------------------------------------------ around them

    def _around(self, direct: Direct) -> Cue | None:
        """Read "X said that the strike was “a great mistake”": the words stand inside what X is reported to say."""
        for analysis in self.analyses:
            inside = [
                scope
                for scope in analysis.scopes
                if not (scope.unsaid or scope.shared) and _holds(analysis, scope, direct)
            ]
            spoken = [(scope, scope.speaker) for scope in inside if scope.speaker is not None]
            if spoken:
                scope, speaker = min(spoken, key=lambda each: each[0].last - each[0].first)
                role: Role = "writer" if scope.voice.role == "writer" else "speaker"
                return Cue(
                    analysis, speaker, role, scope.voice.cue or analysis.locus(scope.first, scope.first + 1)
                )
        return None

    # ------------------------------------------------------------ a verb of saying

    def _by_verb(self, analysis: Analysis, verb: Phrase, direct: Direct) -> Cue | None:
        """Return who says it by a verb outside the quotation."""
        clause = self._saying(analysis, verb)
        if clause is None or direct.holds(analysis.sentence.starts[verb.head]):
            return None
        speaker = self._speaker(analysis, clause, direct)
        words = analysis.locus(verb.first, verb.last)
        return Cue(analysis, speaker, role_of(verb, self.words), words) if speaker is not None else None

    def _saying(self, analysis: Analysis, verb: Phrase) -> Clause | None:
        """Return the clause of a verb that says something; None where it is not told that anybody did: "never said"."""
        if verb.negated or verb.modal in self.possible:
            return None
        clause = next((c for c in analysis.clauses if c.verb is verb), None)
        return clause if clause is not None and says(clause, self.words) else None

    def _speaker(self, analysis: Analysis, clause: Clause, direct: Direct) -> Phrase | None:
        """Return the subject of the verb of saying; behind a quotation it may follow: "…,” said Balabanoff"."""
        if clause.verb.passive:
            return None
        starts = analysis.sentence.starts
        subjects = filter(None, (self._inverted_subject(analysis, clause), *clause.subjects))
        return next((subject for subject in subjects if not direct.holds(starts[subject.first])), None)

    def _inverted_subject(self, analysis: Analysis, clause: Clause) -> Phrase | None:
        """Return who follows a verb of saying with quotation marks before it, where no subject stands in between."""
        following, mark = analysis.after(clause.verb), _last_mark(analysis.phrases, clause.verb)
        if following is None or mark < 0 or not self._can_speak(clause.verb, following):
            return None
        between = any(mark <= subject.first < clause.verb.first for subject in clause.subjects)
        return following if not between else None

    def _can_speak(self, verb: Phrase, behind: Phrase) -> bool:
        """Tell whether a noun phrase right behind a verb can be who speaks: not "him", nor whoever is told."""
        told = verb.lemma in self.words.telling or behind.word in self.words.not_speaking
        return behind.kind == "np" and behind.entity in SPEAKING and not told


def _phrases_before(analysis: Analysis, direct: Direct) -> list[Phrase]:
    """Return the phrases that begin before a quotation, the nearest first."""
    starts = analysis.sentence.starts
    last = max((k for k, p in enumerate(analysis.phrases) if starts[p.first] < direct.start), default=-1)
    return [*reversed(analysis.phrases[: last + 1])][:FARTHEST]


def _verb_of(analysis: Analysis, subject: Phrase) -> Phrase | None:
    """Return the verb that follows its subject: "“…,” X said"."""
    verbs = (clause.verb for clause in analysis.clauses if subject in clause.subjects)
    return next((verb for verb in verbs if verb.first >= subject.last), None)


def _continues(analysis: Analysis) -> bool:
    return analysis.sentence.words[0][0].islower()


def _holds(analysis: Analysis, scope: Scope, direct: Direct) -> bool:
    """Tell whether a quotation stands inside what somebody is reported to say, but for a closing mark."""
    first, last = analysis.sentence.starts[scope.first], analysis.sentence.ends[scope.last - 1]
    return first <= direct.start and direct.end <= last + 1


def _last_mark(phrases: Iterable[Phrase], verb: Phrase) -> int:
    """Return the word behind the last quotation mark before a verb, -1 if there is none."""
    marks = (phrase for phrase in phrases if phrase.kind == "quote")
    return max((mark.last for mark in marks if mark.first < verb.first), default=-1)
