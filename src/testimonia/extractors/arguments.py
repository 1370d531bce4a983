"""The arguments of a clause as the frames of its verb name them: the object, who did it, what follows "to"."""

from collections.abc import Callable

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.classes import fits
from testimonia.extractors.common import is_named_person, is_noun
from testimonia.extractors.frames import Spec, fits_any
from testimonia.model import TemporalExpression

PERSONS = frozenset({"person", "named_person"})
"""Classes of which a name is, behind a noun that does not say so."""
DURATIONS = frozenset({"any", "punishment"})
"""Classes of which a length of time can be: "condemned to five years"."""
FRONTED = frozenset({"in", "at"})
"""Prepositions that fill a slot also where they open the sentence."""


class Arguments:
    """The arguments of one clause as a frame names them."""

    def __init__(self, analysis: Analysis, clause: Clause) -> None:
        """Take a clause of an analysed sentence."""
        self.analysis, self.clause = analysis, clause
        self.passive = clause.verb.passive

    def slot(self, name: str) -> list[Phrase]:
        """Return the phrases in a slot: one with a name of its own, or a preposition, which may stand in front too."""
        if name in SLOTS:
            return SLOTS[name](self)
        fronted = [
            phrase for preposition, group in self.clause.fronted if preposition == name for phrase in group
        ]
        return self.clause.complement(name) or (fronted if name in FRONTED else [])

    def doers(self) -> list[Phrase]:
        """Return who does it: the subject, in the passive who stands behind "by"."""
        return self.agents() if self.passive else self.clause.subjects

    def agents(self) -> list[Phrase]:
        """Return who did it, behind "by" and its like."""
        return self.clause.complement("by", "at the hands of", "on the orders of", "by order of")

    def objects(self, number: int) -> list[Phrase]:
        """Return the clause's object of a number, with its coordinates."""
        return self.clause.objects[number] if len(self.clause.objects) > number else []

    def find(self, spec: Spec) -> list[Phrase]:
        """Return the phrases of a slot that are of one of the classes asked for."""
        slot = self.slot(spec.slot)
        found = [phrase for phrase in slot if fits_any(self.analysis, phrase, spec)]
        if PERSONS.isdisjoint(spec.classes):
            return found
        if not found:
            return [name for phrase in slot[:1] if (name := self._by_name(phrase)) is not phrase]
        return [self._by_name(phrase) for phrase in found]

    def _by_name(self, phrase: Phrase) -> Phrase:
        """Return the name behind "a fellow worker, Jacob Kersner", or the phrase itself."""
        if not is_noun(phrase):
            return phrase
        behind = (p for p in apposed(self.analysis.structure, phrase) if p.first > phrase.first)
        return next((p for p in behind if is_named_person(p)), phrase)

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


def _acted_on(arguments: Arguments) -> list[Phrase]:
    """Return the object; in the passive it is the subject."""
    return arguments.clause.subjects if arguments.passive else arguments.objects(0)


def _second_object(arguments: Arguments) -> list[Phrase]:
    """Return the second object; in the passive it is the only one left."""
    return arguments.objects(0 if arguments.passive else 1)


def _every_object(arguments: Arguments) -> list[Phrase]:
    return [phrase for group in arguments.clause.objects for phrase in group]


def _owners(arguments: Arguments) -> list[Phrase]:
    """Return the possessors of the subjects, or of the object where there is no subject."""
    return _possessors(arguments.clause.subjects or arguments.objects(0))


def _owners_of_object(arguments: Arguments) -> list[Phrase]:
    return _possessors(arguments.objects(0))


def _possessors(phrases: list[Phrase]) -> list[Phrase]:
    return [phrase.owner for phrase in phrases if phrase.owner is not None]


def _next(arguments: Arguments) -> list[Phrase]:
    """Return the noun phrase right behind the verb."""
    following = arguments.analysis.after(arguments.clause.verb)
    return [following] if following is not None and following.kind == "np" else []


def _makers(arguments: Arguments) -> list[Phrase]:
    """Return who made the work that is the subject: "a novel by X appeared"."""
    after = arguments.analysis.after
    marked = [(after(work), after(work, 2)) for work in arguments.clause.subjects]
    return [maker for by, maker in marked if by is not None and by.word == "by" and maker is not None]


SLOTS: dict[str, Callable[[Arguments], list[Phrase]]] = {
    "subj": Arguments.doers,
    "obj": _acted_on,
    "obj2": _second_object,
    "any_obj": _every_object,
    "owner": _owners,
    "next": _next,
    "by": Arguments.agents,
    "owner_obj": _owners_of_object,
    "subj_said": lambda arguments: arguments.clause.subjects,
    "maker": _makers,
}
"""Slots with a name of their own; "subj_said" is the grammatical subject, in the passive too."""
SPECIAL_SLOTS = frozenset(SLOTS)
