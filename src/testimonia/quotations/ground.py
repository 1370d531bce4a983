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

COMMA = ","


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence with what is asked for again and again, gathered once so that it costs no more for each report."""

    analysis: Analysis
    words: Speech
    clauses: Mapping[int, Clause]
    """Clause of each predicate; of several the first."""
    under: Mapping[Clause, tuple[Clause, ...]]
    """The clauses that hang on one."""
    raised: Mapping[int, Clause]
    """Verb that the parser joined to what another says → that other, whose subject it shares: "said that …, and asked"."""
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
    words = analysis.language.speech()
    return Ground(
        analysis, words, clauses, hanging, _raised(analysis, clauses, words), _reaches(analysis.structure.tree)
    )


def _raised(analysis: Analysis, clauses: Mapping[int, Clause], words: Speech) -> dict[int, Clause]:
    """Return the verbs behind a comma and "and", without a subject, that go on a verb of saying over their own."""
    tree, found = analysis.structure.tree, {}
    for unit, clause in clauses.items():
        over = clauses.get(tree.heads[unit])
        if tree.relation(unit) != "conj" or over is None or over.governor is None:
            continue
        telling = over.governor.verb.lemma in words.verbs and clause.verb.lemma in words.tells
        if telling and clause.verb.form == "finite" and _goes_on(tree, unit):
            found[unit] = over.governor
    return found


def _goes_on(tree: Units, unit: int) -> bool:
    joins = [word for word in tree.hanging(unit, "cc") if word < unit]
    alone = not tree.hanging(unit, "nsubj", "mark")
    return alone and bool(joins) and tree.sentence.words[joins[0] - 1] == COMMA


def _reaches(tree: Units) -> dict[int, Stretch]:
    """Return how far each unit reaches with all that hangs on it, from the lowest up."""
    reaches = dict(tree.spans)
    for unit in reversed(tree.below(ROOT)):
        over = tree.heads[unit] if unit != ROOT else ROOT
        if over != ROOT:
            (first, last), (start, end) = reaches[over], reaches[unit]
            reaches[over] = min(first, start), max(last, end)
    return reaches
