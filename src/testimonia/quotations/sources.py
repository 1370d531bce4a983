"""Who or what can be a source, and which words name it."""

from collections.abc import Container, Iterator, Sequence
from itertools import chain

from testimonia.analysis import Analysis
from testimonia.clauses.units import Units
from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.stretch import Stretch

MINDS = frozenset({"person", "group"})
"""Kinds of what can think, demand or feel."""
APART = frozenset({"parataxis", "advcl", "ccomp", "dep", "list", "discourse", "punct", "orphan"})
"""Relations of what does not name whoever it hangs on."""
JOINS = frozenset({"case", "mark", "cc", "cop", "nsubj", "aux", "expl"})
RELATIVE = "acl:relcl"
PLURAL_TAGS, NUMBER = frozenset({"NNS", "NNPS"}), "CD"
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
    known = known or is_native(phrase, analysis) or _are_some(phrase, analysis)
    return known or any(noun.endswith(ending) for ending in words.people_endings)


def is_several(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase is in the plural, or a number of people or things: "two of them"."""
    if phrase.head < 0:
        return False
    tag, known = analysis.sentence.tags[phrase.head], analysis.language.discourse()
    return tag in PLURAL_TAGS or (tag == NUMBER and phrase.word not in known.indefinite)


def told_together(phrase: Phrase, analysis: Analysis) -> tuple[Phrase, ...]:
    """Return a source with those named together with it, of "X and Y said" both; itself alone of "X or Y"."""
    groups = (*chain.from_iterable(map(_groups, analysis.clauses)), _listed(phrase, analysis))
    group = next((group for group in groups if len(group) > 1 and group[0] is phrase), (phrase,))
    together = _joined(group, analysis) and all(speaks(other, analysis) for other in group)
    return tuple(group) if together else (phrase,)


def _listed(phrase: Phrase, analysis: Analysis) -> Sequence[Phrase]:
    units = analysis.structure.units(phrase)
    return analysis.structure.group(units[0]) if units else ()


def _groups(clause: Clause) -> Iterator[Sequence[Phrase]]:
    yield clause.subjects
    yield from clause.objects
    yield from (group for _, group in clause.complements)


def _joined(group: Sequence[Phrase], analysis: Analysis) -> bool:
    """Tell whether noun phrases are joined by "and" and by no other word, or all stand for one plural."""
    tree, known = analysis.structure.tree, analysis.language.discourse()
    units = (unit for phrase in group[1:] for unit in analysis.structure.units(phrase))
    words = {analysis.sentence.lower[word] for unit in units for word in tree.hanging(unit, "cc")}
    alone = len({phrase.first for phrase in group}) == 1
    return words <= known.conjunctions if words else alone


def is_native(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase is for people by where they come from: "the Bulgarian"."""
    article = analysis.sentence.lower[phrase.first] in analysis.language.discourse().definite
    return article and phrase.last - phrase.first > 1 and phrase.word in analysis.language.nouns().demonyms


def _are_some(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a number is one of people: "two of the bakers"."""
    if analysis.sentence.tags[phrase.head] != NUMBER:
        return False
    return any(minds(inner, analysis) for _, inner in analysis.structure.behind(phrase))


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
