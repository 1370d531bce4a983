"""Relatives given by name behind a noun: "had two sons, Max and Paul", "with her sister Eva, …"."""

from collections.abc import Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import Draft, is_named_person, persons
from testimonia.extractors.language import nouns, words


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the relatives whom a sentence lists by name."""
    for clause in analysis.clauses:
        if clause.verb.lemma in words(analysis).having and (noun := _had(clause)) is not None:
            yield from _each(analysis, clause, noun)


def _had(clause: Clause) -> Phrase | None:
    """Return the noun for whom somebody is said to have: "had two sons"."""
    if clause.verb.passive or not clause.objects:
        return None
    noun = clause.objects[0][0]
    return noun if noun.name is None and noun.owner is None else None


def _each(analysis: Analysis, clause: Clause, noun: Phrase) -> Iterator[Draft]:
    roles, singular = words(analysis).relatives, nouns(analysis).singular
    role = roles.get(noun.word) or roles.get(singular(noun.word))
    if role is None:
        return
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
