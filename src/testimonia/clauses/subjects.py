"""Of whom a clause is said: its own subject, or that of what it hangs on."""

from testimonia.clauses.beside import apposed
from testimonia.clauses.drafts import Draft
from testimonia.clauses.gaps import GAPPED
from testimonia.clauses.relatives import Relatives
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT

COMPLEMENTS = frozenset({"xcomp", "ccomp"})
BEFORE_VERB = frozenset({"obl", "nmod", "advmod", "nsubj"})
"""What may be set before a verb whose subject stands behind it; a noun with a preposition is no subject."""


class Subjects:
    """Finds the subjects of one sentence's predicates."""

    def __init__(self, structure: Structure, relatives: Relatives, wording: Wording) -> None:
        """Take the sentence's structure and its relative clauses."""
        self.structure, self.relatives, self.wording = structure, relatives, wording
        self.tree = structure.tree

    def of(self, unit: int, clause: Draft, first: Draft | None) -> list[Phrase]:
        """Return of whom a predicate is said; ``first`` is the clause that a coordinated one goes on."""
        if self.tree.relation(unit) == GAPPED:
            return self.structure.group(unit)
        own = self.tree.hanging(unit, "nsubj", "csubj")
        behind = self._behind_verb(unit, clause, own) or self._behind_copula(unit, clause)
        if behind or own:
            return behind or self._own(unit, own) or self._opening(clause, own)
        return self._borrowed(unit, clause, first)

    def _borrowed(self, unit: int, clause: Draft, first: Draft | None) -> list[Phrase]:
        """Return of whom a clause without a subject of its own is said."""
        if first is not None:
            return first.subjects if self.structure.sure(unit) else []
        if self.tree.full_relation(unit) == "acl":
            return self._of_noun(unit, clause)
        if clause.governor is None or clause.verb.form == "finite":
            return []
        return self._controlled(unit, clause, clause.governor)

    def _behind_verb(self, unit: int, clause: Draft, own: list[int]) -> list[Phrase]:
        """Return who stands right behind a verb that takes no object: "on the 4th, at Bath, died Mrs. Rudd".

        Something must stand before the verb, but no subject: "with him died his brother" has none.
        """
        group = clause.objects[0] if clause.objects else []
        if not group or group[0].pronoun or group[0].entity != "person" or clause.verb.passive:
            return []
        inverting = clause.verb.lemma in self.wording.inverting
        return group if inverting and self._set_before(unit, clause.verb.head, own) else []

    def _set_before(self, unit: int, verb: int, own: list[int]) -> bool:
        """Tell whether something is set before a verb, and no subject."""
        before = [child for child in self.tree.children[unit] if child < verb]
        subject = any(child in own and not self.tree.case(child) for child in before)
        return not subject and any(self.tree.relation(child) in BEFORE_VERB for child in before)

    def _behind_copula(self, unit: int, clause: Draft) -> list[Phrase]:
        """Return who stands behind the copula that a participle is set before: "elected in 1903 were Holt and Dahl"."""
        noun = self.tree.heads[unit]
        if clause.verb.form != "en" or noun == ROOT or self.tree.hanging(noun, "nsubj"):
            return []
        copulas = self.tree.hanging(noun, "cop")
        if not copulas or not unit < copulas[0] < noun:
            return []
        return self.structure.group(noun) if self.structure.stretch(unit)[1] == copulas[0] else []

    def _own(self, unit: int, own: list[int]) -> list[Phrase]:
        """Return a clause's own subjects, without what is only set beside one: "X, a weaver, left"."""
        found = [phrase for subject in own for phrase in self._subject(unit, subject, alone=len(own) == 1)]
        persons = [one for one in found if one.name is not None and one.entity == "person"]
        beside = {id(other) for one in persons for other in apposed(self.structure, one)}
        return [phrase for phrase in found if id(phrase) not in beside]

    def _opening(self, clause: Draft, own: list[int]) -> list[Phrase]:
        """Return whose name opens the sentence, where the parser doubts it or an apposition: "Rosa, editor …, left"."""
        words, near = self.tree.sentence.words, (own[0], *self.tree.children.get(own[0], ()))
        name = next(filter(None, map(self._named_first, near)), None)
        if name is None or len(own) > 1:
            return []
        set_off = name.last < clause.verb.first and words[name.last] == "," == words[clause.verb.first - 1]
        return [name] if set_off else []

    def _named_first(self, unit: int) -> Phrase | None:
        """Return the noun phrase of a unit if it is a person's name with nothing before it but what is its own."""
        phrase, of = self.structure.phrase(unit), self.tree.of
        if phrase is None or phrase.name is None or phrase.entity != "person":
            return None
        return phrase if all(self.tree.heads[of[word]] == unit for word in range(phrase.first)) else None

    def _subject(self, unit: int, subject: int, *, alone: bool) -> list[Phrase]:
        """Return what one subject stands for: a relative pronoun for its noun, if there is no other subject."""
        if self.relatives.stands_in(subject) and self.relatives.noun(unit) != ROOT:
            return self.relatives.antecedent(unit) if alone else []
        return self.structure.group(subject) if self.structure.sure(subject) else []

    def _of_noun(self, unit: int, clause: Draft) -> list[Phrase]:
        """Return the noun that a participle belongs to; that of an infinitive only if it is somebody."""
        nouns = self.relatives.antecedent(unit)
        if self.relatives.noun(unit) in self.structure.predicates.groups and clause.governor is not None:
            return (
                clause.governor.subjects
            )  # "X was among those arrested", "X was one of the leaders arrested"
        personal = any(phrase.entity == "person" for phrase in nouns)
        return nouns if clause.verb.form != "inf" or personal else []

    def _controlled(self, unit: int, clause: Draft, governor: Draft) -> list[Phrase]:
        """Return of whom a clause without a subject is said: the governor's object where that is made to do it."""
        objects = governor.objects[0] if governor.objects else []
        before = bool(objects) and objects[0].last <= clause.verb.first and not governor.verb.passive
        return objects if before and self._made_to(unit, clause, governor) else governor.subjects

    def _made_to(self, unit: int, clause: Draft, governor: Draft) -> bool:
        """Tell whether a clause is what its governor's object does: "forced him to leave", "had her shot"."""
        judged = governor.verb.lemma in self.wording.judging and clause.subordinator in self.wording.of_judged
        if judged or clause.subordinator in self.wording.of_object:
            return True
        if self.tree.relation(unit) not in COMPLEMENTS:
            return False
        if governor.verb.lemma in self.wording.control or clause.verb.form == "en":
            return True
        return governor.objects[0][0].entity == "person" and governor.verb.lemma not in self.wording.own_doing
