"""Who says it: the stretch of a sentence that a verb of saying or "according to" puts into somebody's mouth.

Scopes nest, and so the voices chain: "Serge recalls that Nin told him that …" is the author's report of Serge's
report of Nin's.
"""

from collections.abc import Iterator

from testimonia.analysis import Scope
from testimonia.clauses.build import Grammar
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause
from testimonia.languages.protocol import Language
from testimonia.model import Voice
from testimonia.quotations.according import according
from testimonia.quotations.content import Stretch, asked, content
from testimonia.quotations.saying import can_report, role_of, speakers
from testimonia.quotations.voices import Resolved, voice_of
from testimonia.sentence import Sentence

NOT_TOLD = frozenset({"possible", "intended"})


def scopes(sentence: Sentence, read: Grammar, resolved: Resolved, language: Language) -> list[Scope]:
    """Return every reported stretch of one sentence."""
    reports = _Reports(sentence, read, resolved, language)
    found = [scope for clause in read.clauses for scope in reports.of(clause)]
    return [*found, *according(sentence, read.phrases, resolved, reports.words)]


class _Reports:
    """What the clauses of one sentence report."""

    def __init__(self, sentence: Sentence, read: Grammar, resolved: Resolved, language: Language) -> None:
        self.sentence, self.read, self.resolved = sentence, read, resolved
        self.words, self.modality = language.speech(), language.modality()

    def of(self, clause: Clause) -> Iterator[Scope]:
        """Yield what a clause of saying reports, for each who says it."""
        if not can_report(clause, self.words):
            return
        said = content(self.sentence, self.read, clause, self.words)
        if said is not None:
            yield from self._rumour(clause, said) if clause.verb.passive else self._spoken(clause, said)

    def _spoken(self, clause: Clause, said: Stretch) -> Iterator[Scope]:
        verb = clause.verb
        for speaker in speakers(clause, self.words):
            voice = voice_of(speaker, self.sentence, self.resolved, role_of(verb, self.words))
            if voice is not None and speaker.word not in self.words.own:
                denies, unsaid = verb.lemma in self.words.denying, self._unsaid(clause, said)
                yield Scope(*said, voice, self._cue(clause), denies, unsaid, speaker)

    def _unsaid(self, clause: Clause, said: Stretch) -> bool:
        """Tell whether it is not told that they say so: "never said that", "if she says that", "asked whether"."""
        told = not clause.verb.negated and asserted(clause, self.modality)[1] not in NOT_TOLD
        return not told or asked(self.sentence, said, self.words)

    def _rumour(self, clause: Clause, said: Stretch) -> Iterator[Scope]:
        """Read "it is said that", "is said to have": nobody in particular says so."""
        if clause.verb.lemma in self.words.rumour and not clause.complement(*self.words.agent):
            cue = self._cue(clause)
            yield Scope(*said, Voice("rumour", f"“{cue}”", None), cue, unsaid=clause.verb.negated)

    def _cue(self, clause: Clause) -> str:
        return " ".join(self.sentence.words[clause.verb.first : clause.verb.last])
