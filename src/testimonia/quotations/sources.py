"""Who or what can be a source, and which words name it."""

from collections.abc import Container, Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.quotations.told import Stretch

MINDS = frozenset({"person", "group"})
"""Kinds of what can think, demand or feel."""
APART = frozenset({"parataxis", "advcl", "ccomp", "dep", "list", "discourse", "punct", "orphan"})
"""Relations of what does not name whoever it hangs on."""
RELATIVE = "acl:relcl"
BETWEEN = frozenset({",", "(", ")", "-", "–"})
"""Marks within a name with what stands beside it: "the mayor, Konrad Pelz"."""


def minds(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase stands for somebody who can think and want: a person, a group, one of them."""
    entity = analysis.entity(phrase)
    if entity is not None:
        return entity.kind in MINDS
    if phrase.pronoun:
        return phrase.word in analysis.language.clauses().pronouns
    return phrase.entity in MINDS or (phrase.entity == "place" and phrase.name is not None)


def speaks(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase stands for what shows or says something: also a document, a poll."""
    documents = analysis.language.speech().documents
    return minds(phrase, analysis) or phrase.entity == "work" or phrase.word in documents


def named(phrase: Phrase, analysis: Analysis) -> Stretch:
    """Return the words that name a source: the noun phrase with what hangs on it, without a relative clause."""
    units = analysis.structure.units(phrase)
    if not units or phrase.implied:
        return phrase.first, phrase.last
    return around(analysis, (phrase.first, phrase.last), set(_own(analysis.structure.tree, units[0])))


def around(analysis: Analysis, known: Stretch, units: Container[int]) -> Stretch:
    """Return a stretch with the words on either side that belong to some units, commas between them left in."""
    (first, last), of = known, analysis.structure.tree.of
    words = analysis.sentence.words
    at = first - 1
    while at >= 0 and (of[at] in units or words[at] in BETWEEN):
        first, at = (at if of[at] in units else first), at - 1
    at = last
    while at < len(of) and (of[at] in units or words[at] in BETWEEN):
        last, at = (at + 1 if of[at] in units else last), at + 1
    return first, last


def _own(tree: Units, unit: int) -> Iterator[int]:
    """Yield a noun and what names it further."""
    waiting = [unit]
    while waiting:
        at = waiting.pop()
        yield at
        waiting += [child for child in tree.children.get(at, ()) if _names(tree, child)]


def _names(tree: Units, unit: int) -> bool:
    return tree.relation(unit) not in APART and tree.full_relation(unit) != RELATIVE
