"""Who is quoted in quotation marks: named before the marks, behind them, around them, or acting beside."""

from collections.abc import Iterator, Sequence
from itertools import islice

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.values import Phrase
from testimonia.languages.protocol import Language
from testimonia.quotations.direct.beats import beat
from testimonia.quotations.direct.before import before
from testimonia.quotations.direct.behind import behind
from testimonia.quotations.direct.cue import Beside, Cue
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.voices import Role

FARTHEST = 40
"""Phrases before or behind a quotation among which its speaker is looked for."""


class Cues:
    """The words of one passage that tell who is quoted in it."""

    def __init__(self, analyses: Sequence[Analysis], language: Language) -> None:
        """Take the sentences of the passage."""
        self.analyses, self.words = analyses, language.speech()

    def of(self, direct: Direct) -> Cue | None:
        """Return who is quoted, and by which words."""
        return self._before(direct) or self._behind(direct) or self._around(direct)

    def acting(self, direct: Direct) -> Cue | None:
        """Return who acts beside a quotation that no words attribute."""
        return beat(self.analyses, direct)

    def _before(self, direct: Direct) -> Cue | None:
        analysis = next((a for a in reversed(self.analyses) if a.sentence.start < direct.start), None)
        if analysis is None:
            return None
        return before(Beside(analysis, direct, _phrases_before(analysis, direct)))

    def _behind(self, direct: Direct) -> Cue | None:
        analysis = next((a for a in self.analyses if a.sentence.end > direct.end), None)
        if analysis is None:
            return None
        return behind(Beside(analysis, direct, [*_phrases_behind(analysis, direct)]))

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
                words = scope.voice.cue or analysis.locus(scope.first, scope.first + 1)
                return Cue(analysis, speaker, role, words)
        return None


def _phrases_before(analysis: Analysis, direct: Direct) -> list[Phrase]:
    """Return the phrases that begin before a quotation, the nearest first."""
    starts = analysis.sentence.starts
    last = max((k for k, p in enumerate(analysis.phrases) if starts[p.first] < direct.start), default=-1)
    return [*reversed(analysis.phrases[: last + 1])][:FARTHEST]


def _phrases_behind(analysis: Analysis, direct: Direct) -> Iterator[Phrase]:
    """Yield the phrases that begin behind a quotation, its closing mark first."""
    starts = analysis.sentence.starts
    behind_it = (phrase for phrase in analysis.phrases if starts[phrase.first] >= direct.end - 1)
    return islice(behind_it, FARTHEST)


def _holds(analysis: Analysis, scope: Scope, direct: Direct) -> bool:
    """Tell whether a quotation stands inside what somebody is reported to say, but for a closing mark."""
    first, last = analysis.sentence.starts[scope.first], analysis.sentence.ends[scope.last - 1]
    return first <= direct.start and direct.end <= last + 1
