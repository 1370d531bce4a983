"""What a relative or participial clause belongs to, and what its relative pronoun stands for."""

from testimonia.clauses.antecedents import word_before
from testimonia.clauses.drafts import Draft
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT

OF_NOUN = frozenset({"acl", "acl:relcl"})
"""Relations of a clause to its noun."""
RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
PRONOUN_TAGS = frozenset({"WP", "WDT"})
OBJECTS = frozenset({"obj", "iobj"})
OBLIQUE = frozenset({"obl", "nmod"})
PLACE = "place"
NO_NOUN = frozenset({"mark", "expl"})
"""Relations of a relative pronoun that stands for none."""


class Relatives:
    """The relative and participial clauses of one sentence."""

    def __init__(self, structure: Structure, wording: Wording) -> None:
        """Take the sentence's structure."""
        self.structure, self.tree, self.wording = structure, structure.tree, wording
        self.groups = structure.predicates.groups

    def is_relative(self, unit: int) -> bool:
        """Tell whether a predicate's clause is relative: by its relation, or by a relative pronoun in it."""
        return self.tree.full_relation(unit) in RELATIVE or self._before_pronoun(unit) != ROOT

    def noun(self, unit: int) -> int:
        """Return the noun that a clause belongs to, for coordinated ones that of the first; ``ROOT`` if none."""
        while self.tree.relation(unit) == "conj" and self.tree.heads[unit] != ROOT:
            unit = self.tree.heads[unit]
        if self.tree.full_relation(unit) in OF_NOUN:
            sure = self.structure.sure(unit)
            return self.tree.heads[unit] if sure else self._before_pronoun(unit)
        return self._before_pronoun(unit)

    def antecedent(self, unit: int) -> list[Phrase]:
        """Return whom a relative clause is about: of a list only those named before it."""
        noun = self.noun(unit)
        group = self.structure.group(noun) if noun != ROOT else []
        return [phrase for phrase in group if phrase.first < self.groups[unit].first]

    def _before_pronoun(self, unit: int) -> int:
        """Return the noun right before a clause's relative pronoun, whatever the parser let the clause hang on."""
        pronoun = self._pronoun(unit)
        if pronoun is None:
            return ROOT
        word = word_before(self.tree.sentence.words, self.tree.parse.upos, pronoun, self.wording.nay)
        named = word >= 0 and self.structure.phrase(self.tree.of[word]) is not None
        return self.tree.of[word] if named else ROOT

    def _pronoun(self, unit: int) -> int | None:
        """Return the relative pronoun before a predicate with no other predicate between."""
        verb = self.groups[unit].first if unit in self.groups else unit
        for child in self.tree.children.get(unit, ()):
            pronoun = self.stands_in(child) and self.tree.parse.tags[child] in PRONOUN_TAGS
            if pronoun and child < verb and not any(child < other < verb for other in self.groups):
                return child
        return None

    def stands_in(self, unit: int) -> bool:
        """Tell whether a unit is a relative pronoun that stands for a noun."""
        return (
            self.tree.sentence.lower[unit] in self.wording.relative
            and self.tree.relation(unit) not in NO_NOUN
        )

    def fill(self, unit: int, clause: Draft) -> None:
        """Put what "whom", "in which" and "where" stand for in its place in the relative clause."""
        group = self.antecedent(unit) if clause.relation == "relative" else []
        if not group:
            return
        if group[0].entity == PLACE and self._there(unit, clause):
            clause.complements.append((self.wording.at_place, group))
        for child in self.tree.children.get(unit, ()):
            if self.stands_in(child):
                self._fill(unit, child, clause, group)

    def _there(self, unit: int, clause: Draft) -> bool:
        """Tell whether a clause is told of where its relative clause is; one joined to the first may be elsewhere."""
        if self._says_where(unit):
            return True
        elsewhere = any(one.entity == PLACE for _, each in clause.complements for one in each)
        first = self.tree.heads[unit]
        return self.tree.relation(unit) == "conj" and not elsewhere and self._says_where(first)

    def _says_where(self, unit: int) -> bool:
        lower = self.tree.sentence.lower
        return any(lower[child] in self.wording.relative_place for child in self.tree.children.get(unit, ()))

    def _fill(self, unit: int, pronoun: int, clause: Draft, group: list[Phrase]) -> None:
        subjects = self.tree.hanging(unit, "nsubj")
        relation, second = self.tree.relation(pronoun), pronoun in subjects and len(subjects) > 1
        if relation in OBJECTS or second:
            clause.objects.insert(0, group)
        elif relation in OBLIQUE and (case := self.tree.case(pronoun)):
            clause.complements.append((case, group))
