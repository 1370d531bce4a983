"""Relatives given by name behind a noun: "had two sons, Max and Paul", "with her sister Eva, …"."""

from collections.abc import Iterator

from testimonia.extractors.common import Draft, persons
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import singular
from testimonia.languages.en.clauses import Clause, asserted
from testimonia.languages.en.phrases import Phrase

ROLES = {
    "son": "child", "daughter": "child", "child": "child", "children": "child",
    "brother": "sibling", "sister": "sibling",
}  # fmt: skip
"""Which relatives somebody is said to "have", and what they are to him."""
HAVING = frozenset({"have", "leave", "raise", "bear", "father", "adopt"})
MARKS = frozenset({"comma", "stop", "dash", "open"})


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the relatives whom a sentence lists by name."""
    for clause in analysis.clauses:
        if clause.verb.lemma in HAVING and not clause.verb.passive and clause.objects:
            noun = clause.objects[0][0]
            role = ROLES.get(noun.word) or ROLES.get(singular(noun.word))
            if role and noun.name is None and noun.owner is None:
                yield from _each(analysis, clause, noun, role)


def _each(analysis: Analysis, clause: Clause, noun: Phrase, role: str) -> Iterator[Draft]:
    polarity, modality = asserted(clause)
    for relative in _listed(analysis, noun):
        for person in persons(analysis, clause.subjects):
            yield Draft(
                "kinship", role, person, f"“{noun.word}” with names", score=0.85, object=relative,
                first=min(person.first, clause.verb.first), last=relative.last, polarity=polarity, modality=modality,
                anchor=clause.verb.head,
            )  # fmt: skip


def _listed(analysis: Analysis, noun: Phrase) -> list[Phrase]:
    """Return the names behind the noun, up to where something else stands; brackets with dates are passed over."""
    k, phrases = analysis.index(noun) + 1, analysis.phrases
    found: list[Phrase] = []
    if k >= len(phrases) or phrases[k].kind not in MARKS or phrases[k].word in {".", "?", "!"}:
        return found
    while k < len(phrases):
        phrase = phrases[k]
        if phrase.name is not None and phrase.entity == "person" and phrase.owner is None:
            found.append(phrase)
        elif phrase.kind == "open" and found:
            k = next((m for m in range(k, len(phrases)) if phrases[m].kind == "close"), len(phrases))
        elif phrase.kind not in MARKS | {"conj"} or phrase.word in {".", "?", "!"}:
            break
        k += 1
    own_verb = k < len(phrases) and phrases[k].kind == "vg" and bool(found) and phrases[k - 1] is found[-1]
    return found[:-1] if own_verb else found
