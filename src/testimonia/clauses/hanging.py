"""How a clause hangs on another: its relation, and the word that makes it hang."""

from testimonia.clauses.drafts import Draft
from testimonia.clauses.relatives import Relatives
from testimonia.clauses.structure import Structure
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording

LIKE_MAIN = frozenset({"root", "parataxis", "list", "dep", "discourse", "orphan", "reparandum"})
PARTICIPLES = frozenset({"en", "ing"})
COMPLEMENTS = frozenset({"xcomp", "ccomp"})


def relation_of(relatives: Relatives, unit: int, verb: Phrase, subordinator: str) -> str:
    """Return how a predicate's clause hangs, see ``Clause``."""
    relation = relatives.tree.relation(unit)
    if relatives.is_relative(unit):
        return "relative"
    if relation in LIKE_MAIN:
        return "main"
    if verb.form == "inf":
        return "infinitive"
    return _of_participle(relation, verb) if verb.form in PARTICIPLES else _of_finite(relation, subordinator)


def _of_participle(relation: str, verb: Phrase) -> str:
    if relation not in COMPLEMENTS:
        return "participle"
    return "reduced" if verb.form == "en" else "gerund"


def _of_finite(relation: str, subordinator: str) -> str:
    if relation == "xcomp":
        return "gerund"
    return "sub" if subordinator else "main"


def subordinator_of(structure: Structure, unit: int, wording: Wording) -> str:
    """Return the word that makes a clause hang: "that", "when"; of "had she been there" "if"."""
    tree = structure.tree
    marks = [mark for mark in tree.hanging(unit, "mark") if tree.parse.tags[mark] != "TO"]
    if marks:
        return " ".join(map(tree.words, [marks[0], *tree.hanging(marks[0], "fixed")]))
    asking = _asking(tree, unit)
    if asking is not None and asking < structure.predicates.groups[unit].first:
        return tree.sentence.lower[asking]
    return wording.condition if _inverted(structure, unit, wording) else ""


def _asking(tree: Units, unit: int) -> int | None:
    """Return the "when" or "where" that hangs on a verb, None where none does."""
    hanging = tree.hanging(unit, "advmod", "obl")
    return next((word for word in hanging if tree.parse.tags[word] == "WRB"), None)


def _inverted(structure: Structure, unit: int, wording: Wording) -> bool:
    """Tell whether "had" stands before its subject, in no question."""
    tree = structure.tree
    helpers, subjects = tree.hanging(unit, "aux"), tree.hanging(unit, "nsubj")
    turned = bool(helpers) and bool(subjects) and helpers[0] < subjects[0]
    return turned and tree.parse.lemmas[helpers[0]] == wording.having and tree.sentence.words[-1] != "?"


def joins(structure: Structure, clause: Draft, wording: Wording) -> bool:
    """Tell whether an infinitive is one predicate with the verb that it hangs on: "had to leave", "was to leave"."""
    governor = clause.governor
    if clause.verb.form != "inf" or governor is None or governor.verb.lemma not in wording.takes_infinitive:
        return False
    bare = governor.unit == governor.verb.head and not (governor.objects or governor.adverbs)
    return bare and structure.tree.relation(clause.unit) == "xcomp"
