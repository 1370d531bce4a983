"""The clauses of a sentence: one for each predicate, with what it is said of."""

from bisect import bisect_left
from dataclasses import dataclass

from testimonia.clauses.arguments import Found, arguments
from testimonia.clauses.chunks import chunks
from testimonia.clauses.nominals import Nominals
from testimonia.clauses.predicates import Predicates
from testimonia.clauses.structure import Structure
from testimonia.clauses.units import Units
from testimonia.clauses.values import Clause, Phrase
from testimonia.clauses.wording import Wording
from testimonia.parsing.protocol import ROOT

UNSURE = 0.5
"""Probability of an arc below which nobody is held to be the subject."""
NOUN_ANTECEDENTS = frozenset({"acl", "acl:relcl"})
RELATIVE_TAGS = frozenset({"WP", "WDT"})
LIKE_MAIN = frozenset({"root", "parataxis", "list", "dep", "discourse", "orphan", "reparandum"})


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
    phrases = chunks(tree, nominals, predicates, wording)
    return Grammar(phrases, ClauseBuilder(structure, phrases, wording).run(), structure)


class ClauseBuilder:
    """Builds the clauses of one sentence."""

    def __init__(self, structure: Structure, phrases: list[Phrase], wording: Wording) -> None:
        """Take the sentence's structure and its phrases in order."""
        self.structure, self.tree, self.wording = structure, structure.tree, wording
        self.groups = structure.predicates.groups
        self.firsts = [phrase.first for phrase in phrases]
        self.built: dict[int, Clause] = {}
        self.found: dict[int, Found] = {}

    def run(self) -> list[Clause]:
        """Return one clause for each predicate, and one more where another time is told with the same verb."""
        clauses = [self.clause(unit) for unit in sorted(self.groups)]
        twins = [twin for unit in sorted(self.groups) for twin in self._twins(unit)]
        return sorted([*clauses, *twins], key=lambda clause: (clause.index, clause.last))

    def clause(self, unit: int) -> Clause:
        """Return the clause of a predicate, with that on which it hangs built before it."""
        if unit in self.built:
            return self.built[unit]
        verb, found = self.groups[unit], arguments(self.structure, unit, self.wording)
        index = min(bisect_left(self.firsts, verb.first), len(self.firsts) - 1)
        clause = Clause(index, verb, unit, first=verb.first, last=found.last)
        self.built[unit], self.found[unit] = clause, found
        clause.objects, clause.complements = found.objects, found.complements
        clause.fronted, clause.adverbs = found.fronted, found.adverbs
        clause.times = [*found.times, *found.fronted_times]
        self._hang(unit, clause)
        clause.subjects = self._subjects(unit, clause)
        self._relate(unit, clause)
        return clause

    # ------------------------------------------------------------ how it hangs

    def _hang(self, unit: int, clause: Clause) -> None:
        tree, full = self.tree, self.tree.full_relation(unit)
        relation, over = tree.relation(unit), self._over(unit)
        governor = self.clause(over) if over != ROOT else None
        clause.subordinator = self._subordinator(unit)
        if relation == "conj" and governor is not None and over == tree.heads[unit]:
            self._go_on(clause, governor, self.found[over])
            return
        clause.governor = governor
        form = clause.verb.form
        if full in {"acl:relcl", "advcl:relcl"} or self._before_relative(unit) != ROOT:
            clause.relation = "relative"
        elif relation in LIKE_MAIN:
            clause.relation, clause.governor = "main", None
        elif form == "inf":
            clause.relation = "infinitive"
        elif relation == "xcomp" or (relation == "ccomp" and form in {"en", "ing"}):
            clause.relation = "reduced" if form == "en" else "gerund"
        elif form in {"en", "ing"}:
            clause.relation = "participle"
        else:
            clause.relation = "sub" if clause.subordinator else "main"

    def _go_on(self, clause: Clause, first: Clause, found: Found) -> None:
        """Let a coordinated verb hang as the first does; what is set before the first is of both."""
        clause.relation, clause.governor = first.relation, first.governor
        clause.subordinator = clause.subordinator or first.subordinator
        clause.times += found.fronted_times
        clause.fronted = clause.fronted + found.fronted

    def _over(self, unit: int) -> int:
        """Return the nearest predicate above, ``ROOT`` if there is none."""
        at = self.tree.heads[unit]
        while at != ROOT and at not in self.groups:
            at = self.tree.heads[at]
        return at

    def _subordinator(self, unit: int) -> str:
        """Return the word that makes a clause hang: "that", "when"; of "had she been there" "if"."""
        tree, verb = self.tree, self.groups[unit]
        marks = [m for m in tree.hanging(unit, "mark") if tree.parse.tags[m] != "TO"]
        if marks:
            return " ".join([tree.words(marks[0]), *map(tree.words, tree.hanging(marks[0], "fixed"))])
        asking = [a for a in tree.hanging(unit, "advmod", "obl") if tree.parse.tags[a] == "WRB"]
        if asking and asking[0] < verb.first:
            return tree.sentence.lower[asking[0]]
        helpers, subjects = tree.hanging(unit, "aux"), tree.hanging(unit, "nsubj")
        inverted = bool(helpers) and bool(subjects) and helpers[0] < subjects[0]
        had = inverted and tree.parse.lemmas[helpers[0]] == "have" and tree.sentence.words[-1] != "?"
        return self.wording.condition if had else ""

    # ------------------------------------------------------------ of whom

    def _subjects(self, unit: int, clause: Clause) -> list[Phrase]:
        tree = self.tree
        own = tree.hanging(unit, "nsubj", "csubj")
        if own:
            return self._own(unit, own)
        if tree.relation(unit) == "conj" and tree.heads[unit] in self.built:
            return self.built[tree.heads[unit]].subjects if self._sure(unit) else []
        if tree.full_relation(unit) == "acl":
            return self._antecedent(unit) if clause.verb.form != "inf" or self._personal(unit) else []
        if clause.governor is None or clause.verb.form == "finite":
            return []
        return self._controlled(unit, clause.governor)

    def _own(self, unit: int, own: list[int]) -> list[Phrase]:
        subjects: list[Phrase] = []
        for subject in own:
            if (
                self.tree.sentence.lower[subject] in self.wording.relative
                and self._antecedent_unit(unit) != ROOT
            ):
                subjects += [] if len(own) > 1 else self._antecedent(unit)
            elif self._sure(subject):
                subjects += self.structure.group(subject)
        beside = {id(p) for s in subjects if s.name is not None for p in self.structure.apposed(s)}
        return [subject for subject in subjects if id(subject) not in beside]

    def _sure(self, unit: int) -> bool:
        return self.tree.parse.sure[unit] >= UNSURE

    def _antecedent_unit(self, unit: int) -> int:
        """Return the noun that a relative or participial clause belongs to, for coordinated ones that of the first."""
        while self.tree.relation(unit) == "conj" and self.tree.heads[unit] != ROOT:
            unit = self.tree.heads[unit]
        if self.tree.full_relation(unit) in NOUN_ANTECEDENTS:
            return self.tree.heads[unit] if self._sure(unit) else ROOT
        return self._before_relative(unit)

    def _before_relative(self, unit: int) -> int:
        """Return the noun right before a clause's relative pronoun, whatever the parser let the clause hang on."""
        tree, verb = self.tree, self.groups[unit].first if unit in self.groups else unit
        pronouns = [
            c for c in tree.children.get(unit, ()) if tree.parse.tags[c] in RELATIVE_TAGS and c < verb
        ]
        relative = [c for c in pronouns if tree.sentence.lower[c] in self.wording.relative]
        if not relative:
            return ROOT
        word = relative[0] - 1
        while word >= 0 and (tree.sentence.words[word] == "," or tree.parse.upos[word] == "ADP"):
            word -= 1
        return tree.of[word] if word >= 0 and self.structure.phrase(tree.of[word]) is not None else ROOT

    def _antecedent(self, unit: int) -> list[Phrase]:
        """Return whom a relative clause is about: of a list only those named before it."""
        noun = self._antecedent_unit(unit)
        return (
            [p for p in self.structure.group(noun) if p.first < self.groups[unit].first]
            if noun != ROOT
            else []
        )

    def _personal(self, unit: int) -> bool:
        return any(phrase.entity == "person" for phrase in self._antecedent(unit))

    def _controlled(self, unit: int, governor: Clause) -> list[Phrase]:
        """Return of whom a clause without a subject is said: the governor's object where that is made to do it."""
        objects = [phrase for group in governor.objects[:1] for phrase in group]
        if objects and not governor.verb.passive and objects[0].last <= self.groups[unit].first:
            hangs = self.tree.relation(unit)
            made = governor.verb.lemma in self.wording.control or self.groups[unit].form == "en"
            if (hangs in {"xcomp", "ccomp"} and made) or self._subordinator(unit) in {"of", "from"}:
                return objects
        return governor.subjects

    # ------------------------------------------------------------ what else it takes along

    def _relate(self, unit: int, clause: Clause) -> None:
        self._relative_arguments(unit, clause)
        if clause.subordinator == self.wording.at_that_time and not clause.times:
            self._take_time(unit, clause)
        governor, lemma = clause.governor, clause.governor.verb.lemma if clause.governor else ""
        if clause.verb.form == "inf" and governor is not None and lemma in self.wording.takes_infinitive:
            alone = not (governor.objects or governor.adverbs) and governor.unit == governor.verb.head
            if self.tree.relation(unit) == "xcomp" and alone:
                self._join(clause, governor)

    def _take_time(self, unit: int, clause: Clause) -> None:
        """Give the time before it to a clause set between: "In 1914, when the war began, he resigned" is said of both.

        What had happened by then gives it up: "In 1914, when he resigned, the strike had failed".
        """
        tree, over = self.tree, self._over(unit)
        if over == ROOT:
            return
        start = tree.sentence.starts[self.structure.stretch(unit)[0]]
        before = [time for time in self.found[over].fronted_times if time[1].end < start]
        clause.times += before[-1:]
        if before and self.built[over].verb.perfect:
            self.built[over].times.remove(before[-1])

    def _join(self, clause: Clause, auxiliary: Clause) -> None:
        """Let "had to leave" and "was to leave" be one predicate."""
        clause.verb.form = "finite"
        clause.verb.modal = "be" if auxiliary.verb.lemma == "be" else auxiliary.verb.modal
        clause.verb.negated = clause.verb.negated or auxiliary.verb.negated
        clause.relation, clause.subordinator = auxiliary.relation, auxiliary.subordinator
        clause.governor = auxiliary.governor
        clause.times, clause.fronted = clause.times + auxiliary.times, clause.fronted + auxiliary.fronted

    def _relative_arguments(self, unit: int, clause: Clause) -> None:
        """Put what "whom", "in which" and "where" stand for in its place in the relative clause."""
        noun = self._antecedent_unit(unit)
        if noun == ROOT or clause.relation != "relative":
            return
        group = self._antecedent(unit)
        for child in self.tree.children.get(unit, ()):
            lower, relation = self.tree.sentence.lower[child], self.tree.relation(child)
            if lower == "where" and group and group[0].entity == "place":
                clause.complements.append(("in", group))
            elif lower in self.wording.relative and (
                relation in {"obj", "iobj"} or self._second(unit, child)
            ):
                clause.objects.insert(0, group)
            elif lower in self.wording.relative and relation in {"obl", "nmod"}:
                clause.complements.append((self.tree.case(child), group))

    def _second(self, unit: int, child: int) -> bool:
        """Tell whether a relative pronoun was taken for a subject beside another: then it is the object."""
        subjects = self.tree.hanging(unit, "nsubj")
        return child in subjects and len(subjects) > 1

    def _twins(self, unit: int) -> list[Clause]:
        """Make a clause of "and secretary in 1907" behind "became a member in 1905": another time, the same verb."""
        clause, twins = self.built[unit], []
        groups: list[tuple[str | None, list[Phrase]]] = [(None, group) for group in clause.objects]
        for case, group in [*groups, *clause.complements]:
            for phrase in group[1:]:
                times = self.structure.times(phrase)
                others = [time for time in clause.times if time not in times]
                if times and others and all(p.last <= phrase.first for p in clause.subjects):
                    twins.append(self._twin(clause, case, phrase))
                    group.remove(phrase)
                    clause.times[:] = others
        return twins

    def _twin(self, clause: Clause, case: str | None, phrase: Phrase) -> Clause:
        twin = Clause(
            clause.index, clause.verb, clause.unit, clause.relation, clause.subordinator, clause.subjects,
            governor=clause.governor, first=clause.first, last=self.structure.end(phrase),
            times=self.structure.times(phrase),
        )  # fmt: skip
        if case is None:
            twin.objects = [[phrase]]
        else:
            twin.complements = [(case, [phrase])]
        twin.complements += [(preposition, [each]) for preposition, each in self.structure.behind(phrase)]
        return twin
