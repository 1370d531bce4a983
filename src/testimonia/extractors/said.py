"""Which nouns are said of whom: predicates, appositions, titles before a name, "as …", entries in note style.

Each construction yields pairs of a person and a noun phrase; what the noun means is not decided here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import filterfalse

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.stations import Station
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import is_named_person, is_noun
from testimonia.extractors.language import nouns, words


@dataclass(frozen=True, slots=True)
class Said:
    """A noun phrase said of a person, with how it is said; ``head`` is its last noun, of an occupation the last two."""

    person: Phrase
    noun: Phrase
    head: str
    how: str
    clause: Clause | None = None
    first: int = -1
    last: int = -1
    station: Station | None = None
    """What stands behind the noun and has a time of its own, of several: "at Kiel (1980–85) and Graz (1985–99)"."""
    others: tuple[Station, ...] = ()


def pairs(analysis: Analysis) -> Iterator[Said]:
    """Yield every noun phrase that the sentence says of a person."""
    for clause in analysis.clauses:
        yield from _predicate(analysis, clause)
        yield from _subject(analysis, clause)
        yield from _as(analysis, clause)
    for person, noun in analysis.bare:
        yield Said(person, noun, head_of(analysis, noun), "apposition")
    for phrase in analysis.phrases:
        if phrase.kind == "np" and is_named_person(phrase):
            yield from _title(analysis, phrase)
            yield from _apposition(analysis, phrase)


def head_of(analysis: Analysis, noun: Phrase) -> str:
    """Return the last noun of a phrase, or its last two words where these name an occupation ("lathe operator")."""
    if noun.head > noun.first:
        both = " ".join(analysis.sentence.lower[noun.head - 1 : noun.head + 1])
        if both in nouns(analysis).occupations:
            return both
    return noun.word


def _predicate(analysis: Analysis, clause: Clause) -> Iterator[Said]:
    """Read "she was / became a governess and interpreter", and "was a weaver, later a poet"."""
    for noun in _predicate_nouns(analysis, clause):
        for person in clause.subjects:
            if person.first != noun.first:
                yield Said(person, noun, head_of(analysis, noun), "predicate", clause)


def _predicate_nouns(analysis: Analysis, clause: Clause) -> list[Phrase]:
    """Return the nouns behind a copula with those in apposition, without what the subject only possesses."""
    if clause.verb.lemma not in words(analysis).copulas or not clause.objects:
        return []
    group = clause.objects[0]
    with_beside = dict.fromkeys((*group, *_beside(analysis, group)))
    return [noun for noun in with_beside if is_noun(noun) and noun.owner not in clause.subjects]


def _subject(analysis: Analysis, clause: Clause) -> Iterator[Said]:
    """Read "her father was Karl Berg", "the author of Embers was Karl Berg": the subject says who he was."""
    named = analysis.structure.phrase(clause.unit)
    if named is None or not is_named_person(named) or clause.verb.lemma not in words(analysis).copulas:
        return
    for noun in clause.subjects:
        if _says_who(analysis, noun, clause) and not (named.pronoun or noun.owner is named):
            yield Said(
                named, noun, head_of(analysis, noun), "predicate", clause, first=noun.first, last=named.last
            )


def _says_who(analysis: Analysis, noun: Phrase, clause: Clause) -> bool:
    """Tell whether a subject is a noun that belongs to somebody or something, or "the" one of them."""
    if not is_noun(noun) or not _determined(analysis, noun):
        return False
    if noun.word in analysis.language.discourse().kin:
        return noun.owner is not None or noun.last < clause.verb.first
    return known(analysis, head_of(analysis, noun))


def _beside(analysis: Analysis, group: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield what stands in apposition to nouns and is said of the same person."""
    for noun in group:
        yield from (one for one in apposed(analysis.structure, noun) if _its_own(analysis, noun, one))


def _its_own(analysis: Analysis, noun: Phrase, beside: Phrase) -> bool:
    """Tell whether an apposition is the noun's: "was grandfather of Karl Roth, the bishop" says who Karl Roth was."""
    between = (p for p in analysis.phrases if noun.last <= p.first < beside.first)
    return not any(is_named_person(p) for p in between)


def _as(analysis: Analysis, clause: Clause) -> Iterator[Said]:
    """Read "as secretary of the league, she …"; not "described as"."""
    as_what = words(analysis).as_what
    found = [noun for preposition, group in clause.fronted if preposition == as_what for noun in group]
    if _as_tells_of_subject(analysis, clause):
        found += filterfalse(partial(_is_sought, analysis), clause.complement(as_what))
    for noun in filter(is_noun, found):
        for person in clause.subjects:
            yield Said(person, noun, head_of(analysis, noun), "as", clause)


def _as_tells_of_subject(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether "as …" behind a verb says what the subject was, not what somebody held someone to be."""
    known, verb = words(analysis), clause.verb
    if verb.passive or verb.lemma in known.reported_as:
        return False
    return not clause.objects or verb.lemma in known.as_beside_object


def _is_sought(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether "as …" only says what somebody sought to become: "his candidacy as mayor"."""
    tree = analysis.structure.tree
    over = (tree.heads[unit] for unit in analysis.structure.units(noun))
    return any(unit >= 0 and tree.sentence.lower[unit] in words(analysis).seeking for unit in over)


def _title(analysis: Analysis, phrase: Phrase) -> Iterator[Said]:
    """Read "the Catalan typesetter Isaac Roth": the words before the name, inside its noun phrase."""
    assert phrase.name is not None
    if phrase.name.first > phrase.first:
        last = phrase.name.first - 1
        word = analysis.sentence.lower[last]
        noun = Phrase("np", phrase.first, phrase.name.first, word, head=last, owner=phrase.owner)
        yield Said(phrase, noun, head_of(analysis, noun), "title", first=phrase.first, last=phrase.last)


def _apposition(analysis: Analysis, phrase: Phrase) -> Iterator[Said]:
    """Read "X, the party's secretary," and "the party's secretary, X,"."""
    for noun in apposed(analysis.structure, phrase):
        if not is_noun(noun) or not known(analysis, head_of(analysis, noun)):
            continue
        before = noun.first < phrase.first
        if before and not _determined(analysis, noun):
            continue
        first, last = min(noun.first, phrase.first), phrase.last if before else -1
        yield Said(phrase, noun, head_of(analysis, noun), "apposition", first=first, last=last)


def _determined(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether a noun has a possessor or an article."""
    return noun.owner is not None or analysis.sentence.lower[noun.first] in words(analysis).articles


def known(analysis: Analysis, head: str) -> bool:
    """Tell whether a noun is one that says something of a person."""
    word, lists, framed = head.rsplit(maxsplit=1)[-1], nouns(analysis), analysis.language.frames().nouns
    if word in framed or lists.singular(word) in framed:
        return True
    person = analysis.language.clauses().kind(word) == "person"
    return person or lists.is_occupation(head) or word in lists.ideologies
