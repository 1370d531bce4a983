"""The arguments of a clause as the frames of its verb name them: the object, who did it, what follows "to"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.classes import fits, word_fits
from testimonia.extractors.common import is_named_person, is_noun
from testimonia.extractors.language import words
from testimonia.languages.parts.frames import Spec
from testimonia.model import TemporalExpression

PERSONS = frozenset({"person", "named_person"})
"""Classes of which a name is, behind a noun that does not say so."""
DURATIONS = frozenset({"any", "punishment"})
"""Classes of which a length of time can be: "condemned to five years"."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one clause, read in the active or the passive."""

    analysis: Analysis
    clause: Clause
    passive: bool

    def slot(self, name: str) -> Sequence[Phrase]:
        """Return the phrases in a slot: one with a name of its own, or a preposition, which may stand in front too."""
        if name in FILLERS:
            return FILLERS[name](self)
        behind = self.clause.complement(name)
        if behind or name not in words(self.analysis).inside:
            return behind
        return [
            phrase for preposition, group in self.clause.fronted if preposition == name for phrase in group
        ]

    def doers(self) -> Sequence[Phrase]:
        """Return who does it: the subject, in the passive who stands behind "by"."""
        return self.agents() if self.passive else self.clause.subjects

    def agents(self) -> Sequence[Phrase]:
        """Return who did it, behind "by" and its like."""
        return self.clause.complement(*words(self.analysis).agents)

    def acted_on(self) -> Sequence[Phrase]:
        """Return the object; in the passive it is the subject."""
        return self.clause.subjects if self.passive else self.objects(0)

    def objects(self, number: int) -> Sequence[Phrase]:
        """Return the clause's object of a number, with its coordinates."""
        return self.clause.objects[number] if len(self.clause.objects) > number else []

    def find(self, spec: Spec) -> Sequence[Phrase]:
        """Return the phrases of a slot that are of one of the classes asked for."""
        slot = self.slot(spec.slot)
        found = [phrase for phrase in slot if fits(self.analysis, phrase, *spec.classes)]
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
        """Tell whether a slot holds what a spec asks for: "time:duration", "infinitive:any" too."""
        if spec.slot == "time":
            return any(time.kind in spec.classes for _, time in self.clause.times)
        if spec.slot == "infinitive":
            return any(self._is_infinitive(clause, spec) for clause in self.analysis.clauses)
        return bool(self.find(spec) or self.adverb(spec) or self.duration(spec))

    def _is_infinitive(self, clause: Clause, spec: Spec) -> bool:
        """Tell whether a clause is an infinitive of this one, of a verb that is asked for: "let her go"."""
        if clause.governor is not self.clause or clause.verb.form != "inf":
            return False
        return word_fits(self.analysis, clause.verb.lemma, *spec.classes)

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
            if preposition.word in words(self.analysis).spent_in and fits(
                self.analysis, phrase, "punishment"
            ):
                last = phrase.last
        return self.analysis.text(phrases[k].first, last)

    def adverb(self, spec: Spec) -> str | None:
        """Return the adverb or adjective behind the verb that a spec asks for ("fell ill")."""
        adverbs = self.clause.adverbs if spec.slot == "adverb" else []
        return next((word for word in adverbs if word_fits(self.analysis, word, *spec.classes)), None)


def _second_object(arguments: Arguments) -> Sequence[Phrase]:
    """Return the second object; in the passive it is the only one left."""
    return arguments.objects(0 if arguments.passive else 1)


def _possessors(arguments: Arguments, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return whose the phrases are; of "their" each of those it stands for."""
    owners = (phrase.owner for phrase in phrases if phrase.owner is not None)
    return [each for owner in owners for each in arguments.analysis.several.get(owner, (owner,))]


def _right_behind(arguments: Arguments) -> Sequence[Phrase]:
    following = arguments.analysis.after(arguments.clause.verb)
    return [following] if following is not None and following.kind == "np" else []


def _makers(arguments: Arguments) -> Sequence[Phrase]:
    """Return who made the work that is the subject: "a novel by X appeared", "a life of Y by X appeared"."""
    clause, by_whom = arguments.clause, words(arguments.analysis).agents
    behind = [found for work in clause.subjects for found in arguments.analysis.structure.behind(work)]
    before = [(preposition, one) for preposition, group in clause.fronted for one in group]
    last = min((work.last for work in clause.subjects), default=clause.verb.first)
    made = [one for preposition, one in (*behind, *before) if preposition in by_whom]
    return [one for one in dict.fromkeys(made) if last <= one.first < clause.verb.first]


FILLERS: dict[str, Callable[[Arguments], Sequence[Phrase]]] = {
    "subject": lambda arguments: arguments.clause.subjects,
    "doer": Arguments.doers,
    "agent": Arguments.agents,
    "object": Arguments.acted_on,
    "second_object": _second_object,
    "owner": lambda arguments: _possessors(arguments, arguments.clause.subjects or arguments.objects(0)),
    "owner_of_object": lambda arguments: _possessors(arguments, arguments.objects(0)),
    "owner_of_place": lambda arguments: _possessors(
        arguments, arguments.clause.complement(*words(arguments.analysis).inside)
    ),
    "maker": _makers,
    "right_behind": _right_behind,
}
"""Slots with a name of their own that hold noun phrases; see ``languages/parts/frames.py: SLOTS``."""
