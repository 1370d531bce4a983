"""A sentence as readers of reports look at it: its clauses by what they hang on, the reach of each unit."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.units import Units
from testimonia.clauses.values import Clause
from testimonia.languages.parts.speech import Speech
from testimonia.parsing.protocol import ROOT
from testimonia.quotations.told import Stretch


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence with what is asked for again and again, gathered once so that it costs no more for each report."""

    analysis: Analysis
    words: Speech
    clauses: Mapping[int, Clause]
    """Clause of each predicate; of several the first."""
    under: Mapping[Clause, tuple[Clause, ...]]
    """The clauses that hang on one."""
    reaches: Mapping[int, Stretch]
    """The words from the first to the last of a unit and all that hangs on it."""

    @property
    def tree(self) -> Units:
        """Return the sentence's tree."""
        return self.analysis.structure.tree

    def lower(self, word: int) -> str:
        """Return a word in small letters, "" outside the sentence."""
        lower = self.analysis.sentence.lower
        return lower[word] if 0 <= word < len(lower) else ""

    def behind(self, unit: int, *relations: str) -> list[int]:
        """Return what hangs on a unit by any of the relations and stands behind it."""
        return [child for child in self.tree.hanging(unit, *relations) if child > unit]

    def leads(self, unit: int) -> int:
        """Return the preposition right before a noun or gerund, -1 if there is none."""
        found = [word for word in self.tree.hanging(unit, "case", "mark") if word < unit]
        return found[0] if found else -1

    def infinitive(self, unit: int) -> bool:
        """Tell whether a unit is a verb behind "to"."""
        clause, tags = self.clauses.get(unit), self.tree.parse.tags
        marked = any(tags[mark] == "TO" for mark in self.tree.hanging(unit, "mark"))
        return marked or (clause is not None and clause.verb.form == "inf")


def ground(analysis: Analysis) -> Ground:
    """Return a sentence as readers of reports look at it."""
    clauses: dict[int, Clause] = {}
    under: defaultdict[Clause, list[Clause]] = defaultdict(list)
    for clause in analysis.clauses:
        clauses.setdefault(clause.unit, clause)
        if clause.governor is not None:
            under[clause.governor].append(clause)
    hanging = {clause: tuple(found) for clause, found in under.items()}
    return Ground(analysis, analysis.language.speech(), clauses, hanging, _reaches(analysis.structure.tree))


def _reaches(tree: Units) -> dict[int, Stretch]:
    """Return how far each unit reaches with all that hangs on it, from the lowest up."""
    reaches = dict(tree.spans)
    for unit in reversed(tree.below(ROOT)):
        over = tree.heads[unit] if unit != ROOT else ROOT
        if over != ROOT:
            (first, last), (start, end) = reaches[over], reaches[unit]
            reaches[over] = min(first, start), max(last, end)
    return reaches
