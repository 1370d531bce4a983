"""Who does what to whom: a clause for every verb group, with its subject, objects, prepositional phrases and times.

No parser stands behind this. Reading outwards from each verb group, the nearest phrases that can be its arguments
are taken, past relative clauses and appositions set off by commas; where the way is not clear, the clause has no
subject and nothing is stated from it.
"""

from itertools import pairwise

from testimonia.languages.en.fronting import FrontReader
from testimonia.languages.en.lexicon import GRAMMAR, done_to_people, only_done_to_people
from testimonia.languages.en.phrases import Phrase
from testimonia.languages.en.walking import Clause

__all__ = ["Clause", "asserted", "clauses"]


MOTION = frozenset({"go", "come", "return", "stop", "set", "proceed", "appear"})
"""Verbs behind whose place an infinitive tells only what somebody went there for."""
CAUSATIVE = frozenset({"have", "get", "see", "find", "let", "keep", "leave"})
"""Verbs behind whose object a participle tells what was done: "had her arrested"; after others it is only wanted."""


UNREAL_THOUGHT = frozenset("fear dread hope wish demand propose pray doubt expect imagine dream".split())
"""Verbs behind whose "that" stands what may never have happened."""


UNWILLING = frozenset({"unable", "unwilling", "reluctant", "loath"})
WILLING = frozenset(
    "ready willing eager anxious prepared about due free supposed keen determined afraid likely".split()
)
"""Adjectives behind which an infinitive tells what was not done, or only meant."""


class ClauseBuilder(FrontReader):
    """Builds the clauses of one sentence from its phrases."""

    def run(self) -> list[Clause]:
        """Return one clause for each verb group, in order."""
        for index, phrase in enumerate(self.phrases):
            if phrase.kind == "vg":
                clause = Clause(index, phrase, first=phrase.first, last=phrase.last)
                self.clauses.append(clause)
        for clause in self.clauses:
            self._subject(clause)
        for clause in self.clauses:
            if clause.relation == "relative":
                self._relative_object(clause)
            self._arguments(clause)
            if clause.subordinator == "where":
                self._where(clause)
        for clause in self.clauses:
            self._fronted(clause)
        self._inverted_conditions()
        self._passives_without_be()
        return sorted([*self.clauses, *self.elliptical], key=lambda clause: (clause.index, clause.last))

    def _passives_without_be(self) -> None:
        """Tell how a passive goes on: "tried and acquitted" is twice done to him, "tried and left Paris" is not."""
        for before, clause in pairwise(self.clauses):
            verb = clause.verb
            joined = before.verb.passive and clause.subjects and clause.subjects is before.subjects
            if not joined or verb.last != verb.first + 1:
                continue
            if verb.form == "finite" and not clause.objects and verb.lemma in only_done_to_people():
                verb.passive = True
            elif verb.form == "en" and clause.objects and verb.lemma not in done_to_people():
                verb.passive, verb.form = False, "finite"

    def _inverted_conditions(self) -> None:
        """Mark "Had she been born there, …" as the condition it is."""
        for had, what in pairwise(self.clauses):
            inverted = had.verb.word == "had" and had.verb.last == had.verb.first + 1 and not had.subjects
            if inverted and what.index == had.index + 2 and self.phrases[had.index + 1].kind == "np":
                what.subordinator = "if"


def clauses(phrases: list[Phrase]) -> list[Clause]:
    """Return the clauses of a sentence, one for each verb group, in order."""
    return ClauseBuilder(phrases).run()


def asserted(clause: Clause) -> tuple[str, str]:
    """Return (polarity, modality) of a clause by its own words and the verb it hangs on.

    "refused to join" is denied, "wanted to join" intended, "is said to have joined" reported; a condition is possible.
    """
    nobody = any(
        phrase.none for phrase in [*clause.subjects, *(p for group in clause.objects for p in group)]
    )
    nobody = nobody or any(phrase.none for _, group in clause.complements for phrase in group)
    polarity = "denied" if clause.verb.negated or nobody else "affirmed"
    modality = _own_modality(clause)
    governor = clause.governor
    if clause.relation == "reduced" and governor is not None and governor.verb.lemma not in CAUSATIVE:
        modality = "intended"
    if clause.subordinator == "that" and governor is not None and governor.verb.lemma in UNREAL_THOUGHT:
        modality = "possible"
    if governor is not None and (clause.verb.form == "inf" or clause.relation == "gerund"):
        kind = _hangs_on(clause, governor)
        if kind == "denied":
            polarity = "affirmed" if governor.verb.negated else "denied"
        elif kind == "hearsay" or (governor.verb.passive and governor.verb.lemma in GRAMMAR.speech):
            modality = "reported"
        elif kind in {"intended", "purpose"}:
            modality = "intended"
        elif governor.verb.negated:
            polarity = "denied"
    return polarity, modality


def _hangs_on(clause: Clause, governor: Clause) -> str:
    """Return what a verb makes of the one that hangs on it: "went to the Ministry to take it over" is a purpose."""
    default = "purpose" if clause.verb.form == "inf" else "asserted"
    kind = _attitude(governor) or GRAMMAR.catenative.get(governor.verb.lemma, default)
    moved = governor.verb.lemma in MOTION and bool(governor.complements)
    return "purpose" if kind == "asserted" and moved else kind


def _attitude(governor: Clause) -> str:
    """Return what an adjective says of the infinitive behind it: "was unwilling to go", "was ready to go"."""
    if governor.verb.lemma != "be":
        return ""
    words = set(governor.adverbs)
    return "denied" if words & UNWILLING else "intended" if words & WILLING else ""


def _own_modality(clause: Clause) -> str:
    verb = clause.verb
    if clause.subordinator in GRAMMAR.conditional:
        return "possible"
    if verb.modal == "be" or (verb.form == "ing" and clause.subordinator in GRAMMAR.unreal_before_ing):
        return "intended"
    if verb.modal in GRAMMAR.possible or (verb.modal in GRAMMAR.hypothetical and verb.perfect):
        return "possible"
    if any(word in GRAMMAR.hearsay for word in verb.adverbs):
        return "reported"
    return "possible" if any(word in GRAMMAR.hedges for word in verb.adverbs) else "asserted"
