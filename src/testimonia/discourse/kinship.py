"""Nobody is their own relative: where a name and whose relative it is seem to be one, the name is another's.

In "Mrs. Sherwood Clapp … Her husband, Sherwood Clapp, died" and "Henry Fairfax … He was a son of Admiral Fairfax" two
are named, however alike the names.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from testimonia.clauses.beside import apposed
from testimonia.clauses.build import Grammar
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.discourse import Discourse
from testimonia.sentence import Sentence

OF = "of "
"""Before the noun where the name is of whom the noun tells: "a son of Admiral Fairfax"."""

PREDICATIVE = frozenset({"appos", "advcl", "conj", "root"})
"""Relations of a noun that tells what somebody else is."""

Related = tuple[Phrase, str]
"""Another phrase, and the noun by which a name is its relative's."""


def related(read: Grammar, sentence: Sentence, words: Discourse) -> dict[Phrase, Related]:
    """Return for the names of a sentence whose relatives they are said to be."""
    found: dict[Phrase, Related] = {}
    for phrase in read.phrases:
        if phrase.name is not None:
            found.update(_titled(phrase, sentence, words))
        elif _is_kin(phrase, words):
            found.update(_of_noun(read, phrase, words))
    for noun, named in said_to_be(read, words).items():
        found.update({named: (noun.owner, noun.word)} if noun.owner is not None else {})
    return found


def _of_noun(read: Grammar, noun: Phrase, words: Discourse) -> Mapping[Phrase, Related]:
    """Read "her husband, Sherwood Clapp," or what stands behind a noun without a possessor."""
    if noun.owner is None:
        return _behind(read, noun, words)
    return dict.fromkeys(named_beside(read, noun), (noun.owner, noun.word))


def _titled(phrase: Phrase, sentence: Sentence, words: Discourse) -> Mapping[Phrase, Related]:
    """Read "his son John Weil"."""
    first = phrase.name.first if phrase.name is not None else phrase.first
    noun = sentence.lower[first - 1] if first > phrase.first else ""
    return {phrase: (phrase.owner, noun)} if phrase.owner is not None and noun in words.kin else {}


def named_beside(read: Grammar, noun: Phrase) -> Iterator[Phrase]:
    """Yield the names of persons in apposition to a noun."""
    beside = apposed(read.structure, noun)
    return (phrase for phrase in beside if phrase.name is not None and phrase.entity == "person")


def owners(phrase: Phrase) -> Iterator[Phrase]:
    """Yield a phrase and those whose it is: "her father" and "her"."""
    yield phrase
    if phrase.owner is not None:
        yield from owners(phrase.owner)


def said_to_be(read: Grammar, words: Discourse) -> dict[Phrase, Phrase]:
    """Map a relative to the name that a clause says is theirs: "her father" in "Her father was Karl Lie"."""
    told = (
        (clause, read.structure.phrase(clause.unit)) for clause in read.clauses if not clause.verb.negated
    )
    return {
        noun: named
        for clause, named in told
        if named is not None and named.name is not None and named.entity == "person"
        for noun in _kin_before(clause, words)
    }


def _kin_before(clause: Clause, words: Discourse) -> Iterator[Phrase]:
    """Yield the relative right before a verb; one taken over from a clause before is who somebody else was."""
    kin = (noun for noun in clause.subjects if _is_kin(noun, words) and noun.owner is not None)
    return (noun for noun in kin if noun.last == clause.verb.first)


def _behind(read: Grammar, noun: Phrase, words: Discourse) -> Mapping[Phrase, Related]:
    """Read "he was a son of Karl Roth" and "Max Roth, brother of Karl Roth,"."""
    units = read.structure.units(noun)
    clauses = (clause for clause in read.clauses if clause.unit in units)
    subjects = chain.from_iterable(clause.subjects for clause in clauses)
    bearer = next(chain(named_beside(read, noun), subjects), None)
    other = _behind_of(read, noun, words)
    if bearer is None or other is None:
        return {}
    return {other: (bearer, OF + noun.word)} if other.name is not None else {}


def possessors(read: Grammar, words: Discourse) -> dict[Phrase, Phrase]:
    """Return whose relative a noun is that says so behind itself: "the brother of Max Adler"; no predicate's."""
    nouns = (phrase for phrase in read.phrases if _is_kin(phrase, words) and phrase.owner is None)
    owners = {noun: _behind_of(read, noun, words) for noun in nouns if not _is_predicate(read, noun)}
    return {noun: owner for noun, owner in owners.items() if owner and owner.entity == "person"}


def _is_kin(phrase: Phrase, words: Discourse) -> bool:
    return phrase.kind == "np" and phrase.name is None and phrase.word in words.kin


def _behind_of(read: Grammar, noun: Phrase, words: Discourse) -> Phrase | None:
    """Return what stands right behind a noun's "of"."""
    return next((other for case, other in read.structure.behind(noun)[:1] if case in words.belonging), None)


def _is_predicate(read: Grammar, phrase: Phrase) -> bool:
    """Tell whether a noun says what a subject is: "was the brother of Max Adler"."""
    units = read.structure.units(phrase)
    relations = {read.structure.tree.relation(unit) for unit in units}
    return any(clause.unit in units for clause in read.clauses) or not PREDICATIVE.isdisjoint(relations)
