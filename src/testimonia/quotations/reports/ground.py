"""A sentence as readers of reports look at it: its clauses by what they hang on, the reach of each unit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.units import Units
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.parsing.protocol import ROOT
from testimonia.quotations.sources import named, speaks
from testimonia.quotations.stretch import Stretch

COMMA = ","
FINITE = "finite"
SEVERAL = 2
"""Subjects of one verb, of which the parser mistakes the first: "“Saints”, they called them"."""
REACH = 15
"""Words before a verb among which its subject is looked for."""


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
    """Verb that the parser joined to what another says → that other, whose subject it has: "said that …, and asked"."""
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

    def subjects(self, clause: Clause) -> list[Phrase]:
        """Return of whom a clause is said: also where the parser is not sure, and who stands right before the verb."""
        own = self._hung(clause)
        inverted = not own and self._inverted(clause)
        found = [inverted] if inverted else self._sure(clause, own) or own or self._right_before(clause)
        return found if clause.verb.form != FINITE else [one for one in found if not self._is_object(one)]

    def _hung(self, clause: Clause) -> list[Phrase]:
        """Return the last subject that hangs on a verb."""
        last = self.tree.hanging(clause.unit, "nsubj")[-1:]
        return [phrase for unit in last for phrase in self.analysis.structure.group(unit)]

    def _sure(self, clause: Clause, own: Sequence[Phrase]) -> list[Phrase]:
        """Return the subjects of a clause; none where the last that hangs on it speaks and is another."""
        several = len(self.tree.hanging(clause.unit, "nsubj")) >= SEVERAL
        mistaken = several and any(speaks(phrase, self.analysis) for phrase in own[:1])
        return [] if mistaken else [*clause.subjects]

    def _is_object(self, phrase: Phrase) -> bool:
        """Tell whether a pronoun is no subject by its form: in "who sat opposite him, calls it" he calls nothing."""
        return phrase.pronoun and phrase.word in self.words.not_speaking

    def _inverted(self, clause: Clause) -> Phrase | None:
        """Return who stands behind a verb that is set between commas: "He wept, writes the paper, and …"."""
        behind = clause.objects[0][0] if clause.objects and self._apart(clause) else None
        if behind is None or behind.pronoun or behind.first != clause.verb.last:
            return None
        return behind if self.lower(behind.last) in {COMMA, "."} else None

    def _apart(self, clause: Clause) -> bool:
        """Tell whether a finite verb stands behind a comma, and no word joins it to another."""
        joined = self.tree.hanging(clause.unit, "cc", "mark") or clause.verb.form != "finite"
        beside = self.tree.relation(clause.unit) in {"conj", "parataxis", "dep"}
        return beside and not joined and self.lower(clause.verb.first - 1) == COMMA

    def _right_before(self, clause: Clause) -> list[Phrase]:
        """Return the noun phrase right before a finite verb, a comma between them where something is set beside it."""
        if clause.verb.form != "finite" or clause.verb.passive:
            return []
        first = clause.verb.first
        ends = {first, first - 1} if self.lower(first - 1) == COMMA else {first}
        near = [phrase for phrase in self.analysis.phrases if first - REACH < phrase.first < first]
        return [p for p in near if p.kind == "np" and named(p, self.analysis)[1] in ends][:1]

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
        analysis,
        words,
        clauses,
        hanging,
        _raised(analysis, clauses, words),
        _reaches(analysis.structure.tree),
    )


def _raised(analysis: Analysis, clauses: Mapping[int, Clause], words: Speech) -> dict[int, Clause]:
    """Return the verbs behind a comma and "and", without a subject, that go on a verb of saying over their own."""
    tree, found = analysis.structure.tree, {}
    tells = words.verbs | words.thinking | words.willing | words.demanding | words.committing
    for unit, clause in clauses.items():
        over = clauses.get(analysis.structure.over(unit)) if clause.verb.lemma in tells else None
        governor = over.governor if over is not None else None
        if governor is None or governor.verb.lemma not in tells:
            continue
        if _goes_on(tree, unit, governor) or _adding(tree, clause):
            found[unit] = governor
    return found


def _goes_on(tree: Units, unit: int, governor: Clause) -> bool:
    """Tell whether a verb behind "and" goes on one above its own, by a comma or mark before it, or by its form."""
    joins = [word for word in tree.hanging(unit, "cc") if word < unit]
    if tree.relation(unit) != "conj" or tree.hanging(unit, "nsubj", "mark", "aux") or not joins:
        return False
    tags, first = tree.parse.tags, tree.heads[unit]
    parted = tree.sentence.words[joins[0] - 1] in {COMMA, "”", "»"}
    same = tags[unit] == tags[governor.verb.head]
    return same and (parted or tags[first] != tags[unit])


def _adding(tree: Units, clause: Clause) -> bool:
    """Tell whether a participle set off by a comma says more: "…, adding that"."""
    before = tree.sentence.words[clause.verb.first - 1] if clause.verb.first else ""
    return clause.verb.form == "ing" and before == COMMA and not clause.subordinator


def _reaches(tree: Units) -> dict[int, Stretch]:
    """Return how far each unit reaches with all that hangs on it, from the lowest up."""
    reaches = dict(tree.spans)
    for unit in reversed(tree.below(ROOT)):
        over = tree.heads[unit] if unit != ROOT else ROOT
        if over != ROOT:
            (first, last), (start, end) = reaches[over], reaches[unit]
            reaches[over] = min(first, start), max(last, end)
    return reaches
