"""The clauses of a sentence: one for each predicate, with what it is said of."""

from bisect import bisect_left
from dataclasses import dataclass

from testimonia.clauses.arguments import Found, arguments
from testimonia.clauses.chunks import chunks
from testimonia.clauses.denials import denials
from testimonia.clauses.drafts import Draft
from testimonia.clauses.gaps import GAPPED
from testimonia.clauses.hanging import joins, relation_of, subordinator_of
from testimonia.clauses.nominals import Nominals
from testimonia.clauses.predicates import Predicates
from testimonia.clauses.relatives import Relatives
from testimonia.clauses.repeats import repeats
from testimonia.clauses.structure import Structure
from testimonia.clauses.subjects import Subjects
from testimonia.clauses.told_apart import told_apart
from testimonia.clauses.twins import twins
from testimonia.clauses.units import Units
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT


@dataclass(frozen=True, slots=True)
class Grammar:
    """One sentence: its phrases in order, its clauses, and the tree they come from."""

    phrases: list[Phrase]
    clauses: list[Clause]
    structure: Structure


def grammar(tree: Units, wording: Wording) -> Grammar:
    """Return the phrases and clauses of a sentence."""
    nominals, predicates = Nominals(tree, wording), Predicates(tree, wording)
    structure = Structure(tree, nominals, predicates)
    drafts = ClauseBuilder(structure, wording).run()
    phrases = chunks(tree, nominals, predicates, wording)
    return Grammar(phrases, _whole(drafts, phrases), structure)


def _whole(drafts: list[Draft], phrases: list[Phrase]) -> list[Clause]:
    """Return the clauses in the order of their verbs; that on which one hangs stands before it among the drafts."""
    firsts = [phrase.first for phrase in phrases]
    made: dict[Draft, Clause] = {}
    for draft in drafts:
        index = min(bisect_left(firsts, draft.verb.first), len(firsts) - 1)
        made[draft] = draft.clause(index, made[draft.governor] if draft.governor is not None else None)
    return sorted(made.values(), key=lambda clause: (clause.index, clause.last))


class ClauseBuilder:
    """Builds the clauses of one sentence."""

    def __init__(self, structure: Structure, wording: Wording) -> None:
        """Take the sentence's structure."""
        self.structure, self.tree, self.wording = structure, structure.tree, wording
        self.groups = structure.predicates.groups
        self.relatives = Relatives(structure, wording)
        self.subjects = Subjects(structure, self.relatives, wording)
        self.built: dict[int, Draft] = {}
        self.found: dict[int, Found] = {}

    def run(self) -> list[Draft]:
        """Return one clause for each predicate, and one more where another time is told with the same verb."""
        clauses = [self._clause(unit) for unit in self.tree.below(ROOT) if unit in self.groups]
        apart = [
            twin for unit in sorted(self.groups) for twin in told_apart(self.structure, self.built[unit])
        ]
        further = [
            twin
            for unit in sorted(self.groups)
            for twin in twins(self.structure, self.built[unit], self.wording)
        ]
        found = [*clauses, *apart, *further]
        found += repeats(self.structure, self.wording, found)
        return [*found, *denials(self.structure, found)]

    def _clause(self, unit: int) -> Draft:
        """Return the clause of a predicate; that on which it hangs has been built before it."""
        verb, found = self.groups[unit], arguments(self.structure, unit, self.wording)
        clause = Draft(verb, unit, last=found.last)
        self.built[unit], self.found[unit] = clause, found
        clause.objects, clause.complements = found.objects, found.complements
        clause.fronted, clause.adverbs = found.fronted, found.adverbs
        clause.times = [*found.times, *found.fronted_times]
        over = self.structure.over(unit)
        governor = self.built[over] if over != ROOT else None
        first = (
            governor
            if self.tree.relation(unit) in {"conj", GAPPED} and over == self.tree.heads[unit]
            else None
        )
        self._hang(clause, governor, first)
        clause.subjects = self.subjects.of(unit, clause, first)
        clause.objects = [group for group in clause.objects if group is not clause.subjects]
        self._complete(clause, over)
        return clause

    def _hang(self, clause: Draft, governor: Draft | None, first: Draft | None) -> None:
        """Say how a clause hangs; a coordinated one as its first does, with what is set before that."""
        clause.subordinator = subordinator_of(self.structure, clause.unit, self.wording)
        if first is not None:
            found = self.found[first.unit]
            clause.relation, clause.governor = first.relation, first.governor
            clause.subordinator = clause.subordinator or first.subordinator
            clause.times += found.fronted_times
            clause.fronted = clause.fronted + found.fronted
            return
        clause.relation = relation_of(self.relatives, clause.unit, clause.verb, clause.subordinator)
        like_main = clause.relation == "main" and not self.tree.relation(clause.unit).endswith("comp")
        clause.governor = None if like_main else governor

    def _complete(self, clause: Draft, over: int) -> None:
        """Add what a clause takes from others: what its pronoun stands for, a time, an auxiliary's place."""
        self.relatives.fill(clause.unit, clause)
        if clause.subordinator in self.wording.at_that_time and not clause.times and over != ROOT:
            self._take_time(clause, self.built[over], self.found[over])
        if clause.governor is not None and joins(self.structure, clause, self.wording):
            self._join(clause, clause.governor)

    def _take_time(self, clause: Draft, outer: Draft, found: Found) -> None:
        """Give the time before it to a clause set between: "In 1914, when the war began, he resigned" is said of both.

        What had happened by then gives it up: "In 1914, when he resigned, the strike had failed".
        """
        start = self.tree.sentence.starts[self.structure.stretch(clause.unit)[0]]
        before = [time for time in found.fronted_times if time[1].end <= start]
        clause.times += before[-1:]
        if before and outer.verb.perfect:
            outer.times.remove(before[-1])

    def _join(self, clause: Draft, auxiliary: Draft) -> None:
        """Let "had to leave" and "was to leave" be one predicate."""
        clause.verb = self.structure.predicates.join(clause.unit, auxiliary.verb)
        clause.relation, clause.subordinator = auxiliary.relation, auxiliary.subordinator
        clause.governor = auxiliary.governor
        clause.times, clause.fronted = clause.times + auxiliary.times, clause.fronted + auxiliary.fronted
