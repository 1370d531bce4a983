"""Relatives given by name behind a noun: "had two sons, Max and Paul", "with her sister Eva, …"."""

from collections.abc import Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import Draft, is_named_person, persons
from testimonia.languages.en.nouns import singular

ROLES = {
    "son": "child", "daughter": "child", "child": "child", "children": "child",
    "brother": "sibling", "sister": "sibling",
}  # fmt: skip
"""Which relatives somebody is said to "have", and what they are to him."""
HAVING = frozenset({"have", "leave", "raise", "bear", "father", "adopt"})


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the relatives whom a sentence lists by name."""
    for clause in analysis.clauses:
        noun = _had(clause)
        role = ROLES.get(noun.word) or ROLES.get(singular(noun.word)) if noun is not None else None
        if noun is not None and role:
            yield from _each(analysis, clause, noun, role)


def _had(clause: Clause) -> Phrase | None:
    """Return the noun for whom somebody is said to have: "had two sons"."""
    if clause.verb.lemma not in HAVING or clause.verb.passive or not clause.objects:
        return None
    noun = clause.objects[0][0]
    return noun if noun.name is None and noun.owner is None else None


def _each(analysis: Analysis, clause: Clause, noun: Phrase, role: str) -> Iterator[Draft]:
    polarity, modality = asserted(clause, analysis.language.modality())
    for relative in _listed(analysis, noun):
        for person in persons(analysis, clause.subjects):
            yield Draft(
                "kinship", role, person, f"“{noun.word}” with names", score=0.85, object=relative,
                first=min(person.first, clause.verb.first), last=relative.last, polarity=polarity, modality=modality,
                anchor=clause.verb.head,
            )  # fmt: skip


def _listed(analysis: Analysis, noun: Phrase) -> list[Phrase]:
    """Return the names in apposition behind the noun."""
    behind = (phrase for phrase in apposed(analysis.structure, noun) if phrase.first > noun.first)
    return [p for p in behind if is_named_person(p) and p.owner is None]
