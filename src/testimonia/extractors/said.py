"""Which nouns are said of whom: predicates, appositions, titles before a name, "as …", entries in note style.

Each construction yields pairs of a person and a noun phrase; what the noun means is not decided here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import is_named_person, is_noun
from testimonia.extractors.frames import noun_frames
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.nouns import ideologies, is_occupation, occupations, singular

COPULAS = frozenset({"be", "become", "remain"})
AS_REPORTED = GRAMMAR.speech | frozenset(
    "know regard see treat describe portray use denounce brand hail consider call present dismiss remove resign step "
    "stand retire appoint elect name nominate choose train apprentice qualify fail refuse decline disguise dress pose "
    "travel pass masquerade recognise recognize accept view perceive interpret serve act imagine dream".split()
)
"""Verbs behind which "as …" is somebody's view, a disguise, or said by a frame of the verb."""
AS_BESIDE_OBJECT = frozenset({"spend", "pass", "join", "enter", "start", "begin", "end"})
"""Verbs whose "as …" tells of the subject although an object stands there: "spent three years as a teacher"."""
ARTICLES = frozenset({"the", "a", "an", "another", "one"})


@dataclass(slots=True)
class Said:
    """A noun phrase said of a person, with how it is said; ``head`` is its last noun, of an occupation the last two."""

    person: Phrase
    noun: Phrase
    head: str
    how: str
    clause: Clause | None = None
    first: int = -1
    last: int = -1


def pairs(analysis: Analysis) -> Iterator[Said]:
    """Yield every noun phrase that the sentence says of a person."""
    for clause in analysis.clauses:
        yield from _predicate(analysis, clause)
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
        if both in occupations():
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
    if clause.verb.lemma not in COPULAS or not clause.objects:
        return []
    group = clause.objects[0]
    nouns = dict.fromkeys([*group, *(each for noun in group for each in apposed(analysis.structure, noun))])
    return [noun for noun in nouns if is_noun(noun) and noun.owner not in clause.subjects]


def _as(analysis: Analysis, clause: Clause) -> Iterator[Said]:
    """Read "as secretary of the league, she …"; not "described as"."""
    nouns = [noun for preposition, group in clause.fronted if preposition == "as" for noun in group]
    if _as_tells_of_subject(clause):
        nouns += clause.complement("as")
    for noun in filter(is_noun, nouns):
        for person in clause.subjects:
            yield Said(person, noun, head_of(analysis, noun), "as", clause)


def _as_tells_of_subject(clause: Clause) -> bool:
    """Tell whether "as …" behind a verb says what the subject was, not what somebody held someone to be."""
    alone = not clause.objects or clause.verb.lemma in AS_BESIDE_OBJECT
    return alone and not clause.verb.passive and clause.verb.lemma not in AS_REPORTED


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
        if not is_noun(noun) or not known(head_of(analysis, noun)):
            continue
        if (
            noun.first < phrase.first
            and noun.owner is None
            and analysis.sentence.lower[noun.first] not in ARTICLES
        ):
            continue
        first, last = min(noun.first, phrase.first), phrase.last if noun.first < phrase.first else -1
        yield Said(phrase, noun, head_of(analysis, noun), "apposition", first=first, last=last)


def known(head: str) -> bool:
    """Tell whether a noun is one that says something of a person."""
    word = head.rsplit(maxsplit=1)[-1]
    if word in noun_frames() or singular(word) in noun_frames():
        return True
    return is_occupation(head, "obp") or word in ideologies() or GRAMMAR.nominal_kind(word) == "person"
