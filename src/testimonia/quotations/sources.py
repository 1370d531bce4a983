"""Who or what can be a source, and which words name it."""

from collections.abc import Container, Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.quotations.stretch import Stretch

MINDS = frozenset({"person", "group"})
"""Kinds of what can think, demand or feel."""
APART = frozenset({"parataxis", "advcl", "ccomp", "dep", "list", "discourse", "punct", "orphan"})
"""Relations of what does not name whoever it hangs on."""
JOINS = frozenset({"case", "mark", "cc", "cop", "nsubj", "aux", "expl"})
RELATIVE = "acl:relcl"
BETWEEN = frozenset({",", "(", ")", "-", "–"})
"""Marks within a name with what stands beside it: "the mayor, Konrad Pelz"."""


def minds(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase stands for somebody who can think and want: a person, a group, some of them."""
    entity = analysis.entity(phrase)
    if phrase.pronoun and phrase.word in analysis.language.clauses().pronouns:
        return True
    kinds = {phrase.entity, entity.kind if entity is not None else ""}
    return not MINDS.isdisjoint(kinds) or _named(phrase) or _people(phrase, analysis)


def _named(phrase: Phrase) -> bool:
    """Tell whether a name stands for whom it may: nobody known, or a place for those who rule it ("Moscow fears")."""
    unknown = phrase.proper and phrase.entity == ""
    return unknown or (phrase.entity == "place" and phrase.name is not None)


def _people(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether the noun of a phrase is one for people, in the plural or alone."""
    if phrase.head < 0:
        return False
    wording = analysis.language.clauses()
    noun = wording.lemma(phrase.word, analysis.sentence.tags[phrase.head])
    words = analysis.language.speech()
    known = noun in wording.person_nouns or noun in words.people or wording.kind(noun) in MINDS
    return known or any(noun.endswith(ending) for ending in words.people_endings)


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


def around(
    analysis: Analysis, known: Stretch, units: Container[int], between: Container[str] = BETWEEN
) -> Stretch:
    """Return a stretch with the words on either side that belong to some units, and with marks between those."""
    (first, last), of = known, analysis.structure.tree.of
    words = analysis.sentence.words
    at = first - 1
    while at >= 0 and (of[at] in units or words[at] in between):
        first, at = (at if of[at] in units else first), at - 1
    at = last
    while at < len(of) and (of[at] in units or words[at] in between):
        last, at = (at + 1 if of[at] in units else last), at + 1
    return first, last


def _own(tree: Units, unit: int) -> Iterator[int]:
    """Yield a noun and what names it further."""
    waiting = [unit]
    while waiting:
        at = waiting.pop()
        yield at
        waiting += [
            c for c in tree.children.get(at, ()) if _names(tree, c) and not (at == unit and _before(tree, c))
        ]


def _before(tree: Units, child: int) -> bool:
    """Tell whether a word only joins a noun to what stands before it."""
    return tree.relation(child) in JOINS


def _names(tree: Units, unit: int) -> bool:
    return tree.relation(unit) not in APART and tree.full_relation(unit) != RELATIVE
