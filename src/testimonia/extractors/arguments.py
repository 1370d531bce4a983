"""The arguments of a clause as the frames of its verb name them: the object, who did it, what follows "to"."""

from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.frames import Spec, fits_any
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import fits
from testimonia.model import TemporalExpression

PERSONS = frozenset({"person", "named_person"})
"""Classes of which a name is, behind a noun that does not say so."""
DURATIONS = frozenset({"any", "punishment"})
"""Classes of which a length of time can be: "condemned to five years"."""
SPECIAL_SLOTS = frozenset({"next", "by", "owner_obj", "subj_said", "maker"})


class Arguments:
    """The arguments of one clause as a frame names them."""

    def __init__(self, analysis: Analysis, clause: Clause) -> None:
        """Take a clause of an analysed sentence."""
        self.analysis, self.clause = analysis, clause
        self.passive = clause.verb.passive

    def slot(self, name: str) -> list[Phrase]:
        """Return the phrases in a slot; in the passive the subject is the grammatical object, the agent behind "by"."""
        clause = self.clause
        if name == "subj":
            return clause.subjects if not self.passive else self.agents()
        if name == "obj":
            return clause.subjects if self.passive else self._object(0)
        if name == "obj2":
            return self._object(0) if self.passive else self._object(1)
        if name == "any_obj":
            return [phrase for group in clause.objects for phrase in group]
        if name == "owner":
            return [p.owner for p in (clause.subjects or self._object(0)) if p.owner is not None]
        if name in SPECIAL_SLOTS:
            return self._special(name)
        fronted = [phrase for preposition, group in clause.fronted if preposition == name for phrase in group]
        return clause.complement(name) or (fronted if name in {"in", "at"} else [])

    def _special(self, name: str) -> list[Phrase]:
        """Return what comes next, the agents, the object's possessor, the grammatical subject, or a work's maker."""
        subjects = self.clause.subjects
        if name == "next":
            following = self.analysis.after(self.clause.verb)
            return [following] if following is not None and following.kind == "np" else []
        if name == "by":
            return self.agents()
        if name == "owner_obj":
            return [p.owner for p in self._object(0) if p.owner is not None]
        if name == "subj_said":
            return subjects
        marked = [(self.analysis.after(p), self.analysis.after(p, 2)) for p in subjects]
        return [maker for by, maker in marked if by is not None and by.word == "by" and maker is not None]

    def agents(self) -> list[Phrase]:
        """Return who did it, behind "by" and its like."""
        return self.clause.complement("by", "at the hands of", "on the orders of", "by order of")

    def _object(self, number: int) -> list[Phrase]:
        return self.clause.objects[number] if len(self.clause.objects) > number else []

    def find(self, spec: Spec) -> list[Phrase]:
        """Return the phrases of a slot that are of one of the classes asked for."""
        if spec.slot == "adv":
            return []
        slot = self.slot(spec.slot)
        found = [phrase for phrase in slot if fits_any(self.analysis, phrase, spec)]
        if PERSONS.isdisjoint(spec.classes):
            return found
        if not found:
            return [name for phrase in slot[:1] if (name := self._by_name(phrase)) is not phrase]
        return [self._by_name(phrase) for phrase in found]

    def _by_name(self, phrase: Phrase) -> Phrase:
        """Return the name behind "a fellow worker, Jacob Kersner", or the phrase itself."""
        if phrase.name is not None or phrase.pronoun:
            return phrase
        behind = (p for p in self.analysis.structure.apposed(phrase) if p.first > phrase.first)
        return next((p for p in behind if p.name is not None and p.entity == "person"), phrase)

    def filled(self, spec: Spec) -> bool:
        """Tell whether a slot holds what a spec asks for; "time:duration" asks how long, "inf:any" for "tried to"."""
        if spec.slot == "time":
            return any(time.kind in spec.classes for _, time in self.clause.times)
        if spec.slot == "inf":
            return any(c.governor is self.clause and c.verb.form == "inf" for c in self.analysis.clauses)
        return bool(self.find(spec) or self.adverb(spec) or self.duration(spec))

    def duration(self, spec: Spec) -> str | None:
        """Return how long, with what it was spent in, behind a preposition: "to five years in prison"."""
        if DURATIONS.isdisjoint(spec.classes):
            return None
        for preposition, time in self.clause.times:
            if preposition == spec.slot and time.kind == "duration":
                return self._spent_in(time)
        return None

    def _spent_in(self, time: TemporalExpression) -> str:
        """Return the words of a duration and of the punishment behind it."""
        phrases = self.analysis.phrases
        k = next((k for k, phrase in enumerate(phrases) if phrase.time is time), -1)
        if k < 0:
            return time.words
        last = phrases[k].last
        for preposition, phrase in zip(phrases[k + 1 : k + 3 : 2], phrases[k + 2 : k + 3], strict=False):
            if preposition.word in {"in", "of", "at"} and fits(phrase, "punishment"):
                last = phrase.last
        return self.analysis.text(phrases[k].first, last)

    def adverb(self, spec: Spec) -> str | None:
        """Return the adverb or adjective behind the verb that a spec asks for ("fell ill")."""
        if spec.slot != "adv":
            return None
        return next(
            (word for word in self.clause.adverbs if any(_adverb_fits(word, c) for c in spec.classes)), None
        )


def _adverb_fits(word: str, wanted: str) -> bool:
    return fits(Phrase("np", 0, 1, word, head=0), wanted) if wanted != "any" else True
