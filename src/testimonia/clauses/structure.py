"""A sentence's grammar looked at from its phrases: what hangs on a noun, what stands beside it, what is a list."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from testimonia.clauses.nominals import Nominals
from testimonia.clauses.predicates import Predicates
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.model import TemporalExpression
from testimonia.parsing.protocol import ROOT

BEHIND_NOUN = ("nmod", "obl", "advmod")
UNSURE = 0.5
"""Probability of an arc below which nobody is held to be the subject."""
DEEPEST = 4
"""Steps from a noun to what is still said to stand behind it."""


@dataclass(frozen=True, slots=True)
class Structure:
    """The tree, noun phrases and predicates of one sentence."""

    tree: Units
    nominals: Nominals
    predicates: Predicates

    def sure(self, unit: int) -> bool:
        """Tell whether the parser is sure enough of what a unit hangs on to say of whom something is told."""
        return self.tree.sure[unit] >= UNSURE

    def over(self, unit: int) -> int:
        """Return the nearest predicate above a unit, ``ROOT`` if there is none."""
        return _nearest(self.tree.heads[unit], self.tree.heads, self.predicates.groups)

    def clause_of(self, word: int) -> int:
        """Return the predicate in whose clause a word stands, itself included; ``ROOT`` if there is none."""
        return _nearest(self.tree.of[word], self.tree.heads, self.predicates.groups)

    def units(self, phrase: Phrase) -> list[int]:
        """Return the units of a noun phrase: its head's, and that of the noun before a name."""
        return self.nominals.units.get(phrase, [])

    def phrase(self, unit: int) -> Phrase | None:
        """Return the noun phrase of a unit."""
        return self.nominals.phrases.get(unit)

    def group(self, unit: int) -> list[Phrase]:
        """Return the noun phrase of a unit and those coordinated with it, in order."""
        found: dict[int, Phrase] = {}
        waiting = [unit]
        while waiting:
            at = waiting.pop()
            phrase = self.phrase(at)
            if phrase is not None:
                found.setdefault(id(phrase), phrase)
            units = self.units(phrase) if phrase is not None else [at]
            joined = [other for each in units for other in self.tree.hanging(each, "conj")]
            waiting += [other for other in reversed(joined) if other not in self.predicates.groups]
        return list(found.values())

    def hanging(self, phrase: Phrase, *relations: str) -> list[int]:
        """Return what hangs on a noun phrase by any of the relations; of "one of the founders" no founders."""
        own = self.units(phrase)
        found = (child for unit in own for child in self.tree.hanging(unit, *relations))
        return sorted(child for child in found if child not in own)

    def behind(self, phrase: Phrase) -> list[tuple[str, Phrase]]:
        """Return the noun phrases behind a noun, with their prepositions, in order."""
        found = ((case, self.phrase(unit)) for case, unit in self._behind(phrase, DEEPEST) if case)
        return [(case, inner) for case, inner in found if inner is not None]

    def times(self, phrase: Phrase) -> list[tuple[str, TemporalExpression]]:
        """Return the times behind a noun, with their prepositions, in order."""
        return [
            (case, time)
            for case, unit in self._behind(phrase, DEEPEST)
            if (time := self.tree.times.get(unit) or self._event(unit)) is not None
        ]

    def _event(self, unit: int) -> TemporalExpression | None:
        phrase = self.phrase(unit)
        return phrase.time if phrase is not None else None

    def _behind(self, phrase: Phrase, depth: int) -> list[tuple[str, int]]:
        """Return the units behind a noun with their prepositions: nouns, those coordinated with them, and times."""
        found: list[tuple[str, int]] = []
        for unit in self.hanging(phrase, *BEHIND_NOUN):
            if not self._stands_behind(unit, phrase):
                continue
            case, inner = self.tree.case(unit), self.phrase(unit)
            if inner is None:
                found.append((case, unit))
                continue
            found += [(self._case_of(joined) or case, self.units(joined)[0]) for joined in self.group(unit)]
            found += self._behind(inner, depth - 1) if depth > 1 else []
        return sorted(found, key=lambda each: each[1])

    def _stands_behind(self, unit: int, phrase: Phrase) -> bool:
        """Tell whether a unit says more of a noun before it; what opens a bracket, as life dates do, is apart."""
        first = self.tree.spans[unit][0]
        if first < phrase.first or self.tree.possessive(unit) or self.tree.sentence.words[first - 1] == "(":
            return False
        return self.tree.relation(unit) != "advmod" or unit in self.tree.times

    def _case_of(self, phrase: Phrase) -> str:
        return next((case for unit in self.units(phrase) if (case := self.tree.case(unit))), "")

    def end(self, phrase: Phrase) -> int:
        """Return the word behind a noun phrase and all that its prepositional phrases and times hold."""
        lasts = [self.tree.spans[unit][1] for _, unit in self._behind(phrase, DEEPEST)]
        return max([phrase.last, *lasts, *(p.last for _, p in self.behind(phrase))])

    def stretch(self, unit: int) -> tuple[int, int]:
        """Return the words from the first to the last of a unit and all that hangs on it."""
        spans = [self.tree.spans[below] for below in self.tree.below(unit)]
        return min(first for first, _ in spans), max(last for _, last in spans)


def _nearest(unit: int, heads: Sequence[int], among: Container[int]) -> int:
    """Return the first of some units from one on upwards, ``ROOT`` if none of them stands there."""
    while unit != ROOT and unit not in among:
        unit = heads[unit]
    return unit
