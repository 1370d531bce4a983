"""Who says it: the stretch of a sentence that a verb of saying or "according to" puts into somebody's mouth.

Scopes nest, and so the voices chain: "Serge recalls that Nin told him that …" is the author's report of Serge's
report of Nin's.
"""

from collections.abc import Iterator

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause
from testimonia.model import Locus, Voice
from testimonia.quotations.according import according
from testimonia.quotations.content import Stretch, asked, content
from testimonia.quotations.passing_on import passed_on
from testimonia.quotations.saying import can_report, role_of, speakers
from testimonia.quotations.subjects import unsure
from testimonia.quotations.untold import untold
from testimonia.quotations.voices import voice_of

NOT_TOLD = frozenset({"possible", "intended"})


def scopes(analysis: Analysis) -> list[Scope]:
    """Return every reported stretch of one sentence."""
    reports = _Reports(analysis)
    found = [scope for clause in analysis.clauses for scope in reports.of(clause)]
    every = [*found, *according(analysis)]
    chained = passed_on(analysis, [*every, *unsure(analysis, every)])
    return [*chained, *untold(analysis, chained)]


class _Reports:
    """What the clauses of one sentence report."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.words, self.modality = analysis.language.speech(), analysis.language.modality()

    def of(self, clause: Clause) -> Iterator[Scope]:
        """Yield what a clause of saying reports, for each who says it."""
        if not can_report(clause, self.words):
            return
        said = content(self.analysis, clause)
        if said is not None:
            yield from self._rumour(clause, said) if clause.verb.passive else self._spoken(clause, said)

    def _spoken(self, clause: Clause, said: Stretch) -> Iterator[Scope]:
        verb = clause.verb
        for speaker in speakers(clause, self.words):
            if speaker.none:  # "nobody claims that"
                yield Scope(*said, Voice("speaker", self.words.unnamed), unsaid=True)
            voice = voice_of(speaker, self.analysis, role_of(verb, self.words), self._cue(clause))
            if voice is not None and speaker.word not in self.words.own:
                denies, unsaid = verb.lemma in self.words.denying, self._unsaid(clause, said)
                yield Scope(*said, voice, denies, unsaid, speaker)

    def _unsaid(self, clause: Clause, said: Stretch) -> bool:
        """Tell whether it is not told that they say so: "never said that", "if she says that", "asked whether"."""
        told = not clause.verb.negated and asserted(clause, self.modality)[1] not in NOT_TOLD
        return not told or asked(self.analysis.sentence, said, self.words)

    def _rumour(self, clause: Clause, said: Stretch) -> Iterator[Scope]:
        """Read "it is said that", "is said to have": nobody in particular says so."""
        if clause.verb.lemma in self.words.rumour and not clause.complement(*self.words.agent):
            cue = self._cue(clause)
            yield Scope(*said, Voice("rumour", f"“{cue.quote}”", cue=cue), unsaid=clause.verb.negated)

    def _cue(self, clause: Clause) -> Locus:
        return self.analysis.locus(clause.verb.first, clause.verb.last)
