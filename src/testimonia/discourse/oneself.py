"""Nobody is their own relative: where a name and whose relative it is seem to be one, the name is another's.

In "Mrs. Sherwood Clapp … Her husband, Sherwood Clapp, died" and "Henry Fairfax … He was a son of Admiral Fairfax" two
are named, however alike the names.
"""

from collections.abc import Iterator, Mapping

from testimonia.clauses.beside import apposed
from testimonia.clauses.build import Grammar
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.discourse import Discourse
from testimonia.sentence import Sentence

OF = "of "
"""Before the noun where the name is of whom the noun tells: "a son of Admiral Fairfax"."""

Related = tuple[Phrase, str]
"""Another phrase, and the noun by which a name is its relative's."""


def related(read: Grammar, sentence: Sentence, words: Discourse) -> dict[Phrase, Related]:
    """Return for the names of a sentence whose relatives they are said to be."""
    found: dict[Phrase, Related] = {}
    for phrase in read.phrases:
        if phrase.kind != "np":
            continue
        if phrase.name is not None:
            found.update(_titled(phrase, sentence, words))
        elif phrase.word in words.kin and phrase.owner is not None:
            found.update({named: (phrase.owner, phrase.word) for named in _named(read, phrase)})
        elif phrase.word in words.kin:
            found.update(_behind(read, phrase, words))
    return found


def _titled(phrase: Phrase, sentence: Sentence, words: Discourse) -> Mapping[Phrase, Related]:
    """Read "his son John Weil"."""
    first = phrase.name.first if phrase.name is not None else phrase.first
    noun = sentence.lower[first - 1] if first > phrase.first else ""
    return {phrase: (phrase.owner, noun)} if phrase.owner is not None and noun in words.kin else {}


def _named(read: Grammar, noun: Phrase) -> Iterator[Phrase]:
    beside = apposed(read.structure, noun)
    return (phrase for phrase in beside if phrase.name is not None and phrase.entity == "person")


def _behind(read: Grammar, noun: Phrase, words: Discourse) -> Mapping[Phrase, Related]:
    """Read "he was a son of Karl Roth" and "Max Roth, brother of Karl Roth,"."""
    units = read.structure.units(noun)
    subjects = [one for clause in read.clauses if clause.unit in units for one in clause.subjects]
    bearer = next(iter([*_named(read, noun), *subjects]), None)
    behind = [other for case, other in read.structure.behind(noun)[:1] if case in words.belonging]
    return {other: (bearer, OF + noun.word) for other in behind if bearer is not None and other.name is not None}
