"""Who says it: the stretches of a sentence that a verb, a noun, an adverb or "according to" puts into somebody's mouth.

Scopes nest, and so the voices chain: "Serge recalls that Nin told him that …" is the author's report of Serge's
report of Nin's.
"""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Locus, Voice
from testimonia.quotations.reports.according import according
from testimonia.quotations.reports.adverbs import by_adverbs
from testimonia.quotations.reports.around import said_around
from testimonia.quotations.reports.bare import bare
from testimonia.quotations.reports.calling import called
from testimonia.quotations.reports.content import content
from testimonia.quotations.reports.demands import named, wanted
from testimonia.quotations.reports.equated import equated
from testimonia.quotations.reports.feelings import felt
from testimonia.quotations.reports.fronted import fronted
from testimonia.quotations.reports.ground import Ground, ground
from testimonia.quotations.reports.kinds import kind_of
from testimonia.quotations.reports.nameless import is_asked_for, is_nameless
from testimonia.quotations.reports.nouns import by_nouns
from testimonia.quotations.reports.own import given_up, is_reported, oneself
from testimonia.quotations.reports.passing_on import passed_on
from testimonia.quotations.reports.saying import made_known, role_of, speakers
from testimonia.quotations.reports.subjects import unsure
from testimonia.quotations.reports.told import Told
from testimonia.quotations.reports.untold import untold
from testimonia.quotations.voices import voice_of

PLAINLY = ("affirmed", "asserted")
NOT_TOLD = frozenset({"possible", "intended"})
CALLED = "characterisation"
READERS = (content, fronted, said_around, wanted, called, felt, named, bare)
"""What reads a clause for what somebody says in it; the first that finds something is right."""


def scopes(analysis: Analysis) -> list[Scope]:
    """Return every reported stretch of one sentence."""
    seen = ground(analysis)
    reports = _Reports(seen)
    found = [scope for clause in analysis.clauses for scope in reports.of(clause)]
    known = {scope.first for scope in found}
    by_noun = [scope for scope in by_nouns(seen) if scope.first not in known]
    every = [*found, *by_noun, *equated(seen), *by_adverbs(seen), *according(analysis)]
    chained = passed_on(analysis, [*every, *unsure(analysis, every)])
    chained += untold(analysis, chained)
    return [replace(scope, kind=kind_of(analysis, scope)) for scope in chained if scope.last > scope.first]


class _Reports:
    """What the clauses of one sentence report."""

    def __init__(self, seen: Ground) -> None:
        self.ground, self.analysis, self.words = seen, seen.analysis, seen.words
        self.modality = seen.analysis.language.modality()
        self.read: set[tuple[int, Phrase | None]] = set()

    def of(self, clause: Clause) -> Iterator[Scope]:
        """Yield what a clause reports, for each who says it; an infinitive only what was done."""
        told = next(filter(None, (reader(self.ground, clause) for reader in READERS)), None)
        if told is not None and not (clause.verb.form == "inf" and self._only_meant(clause, told)):
            speaking = self._speakers(clause, told)
            if speaking:
                yield from self._spoken(clause, told, speaking)
            elif is_asked_for(self.ground, clause):
                voice = Voice(
                    role_of(clause.verb, self.words), self.words.unnamed, cue=self._cue(clause, told)
                )
                yield Scope(*told.stretch, voice, unsaid=True, said=told.said)
            else:
                yield from self._rumour(clause, told)

    def _speakers(self, clause: Clause, told: Told) -> list[Phrase]:
        raised = self.ground.raised.get(clause.unit)
        if raised is not None:
            return speakers(self.ground, raised)
        return self.ground.subjects(clause)[:1] if told.feels else speakers(self.ground, clause)

    def _only_meant(self, clause: Clause, told: Told) -> bool:
        """Tell whether a verb was only to be said: "wanted to say that"; "refused to say whether" is told."""
        if clause.verb.lemma in self.words.hearers and clause.verb.perfect:
            return False
        governor, relation = clause.governor, self.ground.tree.relation(clause.unit)
        wrote = governor is not None and governor.verb.lemma in self.words.writing and relation == "xcomp"
        purpose = told.said and (relation == "advcl" or wrote)
        if purpose and governor is not None:  # "wrote to complain that"
            return governor.verb.form != "finite" or asserted(governor, self.modality) != PLAINLY
        return asserted(clause, self.modality)[1] in NOT_TOLD

    def _spoken(self, clause: Clause, told: Told, speaking: list[Phrase]) -> Iterator[Scope]:
        for speaker in speaking:
            key, voice = (clause.unit, speaker), self._voice(clause, told, speaker)
            if voice is None or key in self.read:
                continue
            self.read.add(key)
            ceased = speaker.word in self.words.own and given_up(self.ground, clause, told)
            unsaid = self._unsaid(clause, told) or speaker.none or ceased
            yield Scope(
                *told.stretch, voice, told.denies, unsaid, speaker, told.kind,
                said=told.said, shared=told.shared, gap=told.gap,
            )  # fmt: skip

    def _voice(self, clause: Clause, told: Told, speaker: Phrase) -> Voice | None:
        """Return whose word it is, None where nobody says it, or only whoever tells all the rest too."""
        role, cue = role_of(clause.verb, self.words), self._cue(clause, told)
        unnamed = Voice(role, self.words.unnamed, cue=cue)
        if speaker.none or is_nameless(self.ground, speaker):
            return unnamed
        if speaker.word in self.words.own:
            return (
                oneself(speaker, self.analysis, role, cue) if is_reported(self.ground, clause, told) else None
            )
        nobody = told.kind == CALLED or speaker.word in self.analysis.language.clauses().one
        return voice_of(speaker, self.analysis, role, cue) or (None if nobody else unnamed)

    def _unsaid(self, clause: Clause, told: Told) -> bool:
        """Tell whether it is not told that they say so: "never said that", "if she says that", "asked whether"."""
        polarity, modality = asserted(clause, self.modality)
        return clause.verb.negated or polarity == "denied" or modality in NOT_TOLD or told.asked

    def _rumour(self, clause: Clause, told: Told) -> Iterator[Scope]:
        """Read "it is said that", "is said to have", "was told that": nobody in particular says so."""
        if told.kind != CALLED and (clause.unit, None) not in self.read and self._by_nobody(clause, told):
            self.read.add((clause.unit, None))
            cue = self._cue(clause, told)
            unsaid = clause.verb.negated or told.asked
            yield Scope(
                *told.stretch, Voice("rumour", f"“{cue.quote}”", cue=cue), unsaid=unsaid,
                said=told.said, shared=told.shared,
            )  # fmt: skip

    def _by_nobody(self, clause: Clause, told: Told) -> bool:
        """Tell whether a clause says so without telling who: a passive, or the "asked" of "Asked if she knew, he …"."""
        if clause.governor is not None and made_known(self.ground, clause.governor) == clause.unit:
            return False
        opening = told.asked and self.ground.tree.relation(clause.unit) == "advcl"
        return (clause.verb.passive or opening) and asserted(clause, self.modality)[1] != "possible"

    def _cue(self, clause: Clause, told: Told) -> Locus:
        """Return the verb with its preposition, or with the adjective behind "be"."""
        last = max(clause.verb.last, clause.unit + 1) if clause.unit < told.stretch[0] else clause.verb.last
        return self.analysis.locus(clause.verb.first, last + 1 if told.particle == last else last)
