"""Of whom the parse tells what stands at a word: the subject of its verb, or the person on whose noun it hangs.

"Mr. Lund's mother died in 1907" tells 1907 of the mother, "his father, born in Bergen, sailed" tells Bergen of the
father: who merely possesses the relative, or stands beside, is neither.
"""

from collections.abc import Sequence
from itertools import chain

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import is_named_person
from testimonia.extractors.language import nouns
from testimonia.parsing.protocol import ROOT

SUFFERED = frozenset({"birth", "death"})
"""Types of events that befall the subject of some active verbs, the object of others: "killed her in 1905"."""

SOMEBODY = Phrase("np", -1, -1, "", entity="person")
"""Stands for whom only a frame could tell."""


def told_of_another(analysis: Analysis, person: Phrase, word: int, type_: str) -> bool:
    """Tell whether the parse gives what stands at a word to persons of whom ``person`` is none.

    Where it gives it to nobody, nothing speaks against anybody.
    """
    told = [phrase for phrase in _told_of(analysis, word, type_) if _may_be_person(analysis, phrase)]
    return bool(told) and not any(_is(analysis, person, other) for other in told)


def is_relative(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether the head of a noun phrase is a noun for relatives: "mother", "two sons"."""
    kin = analysis.language.discourse().kin
    return phrase.name is None and not kin.isdisjoint({phrase.word, nouns(analysis).singular(phrase.word)})


def _may_be_person(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a noun phrase is of persons: a name, noun or pronoun for one, "both"."""
    personal = phrase.entity == "person" or is_relative(analysis, phrase)
    return personal or phrase.word in analysis.language.discourse().plurals


def _is(analysis: Analysis, person: Phrase, other: Phrase) -> bool:
    """Tell whether two phrases are one, or stand for one person."""
    one, two = analysis.entity(person), analysis.entity(other)
    return person is other or (one is not None and two is not None and one.number == two.number)


def _told_of(analysis: Analysis, word: int, type_: str) -> Sequence[Phrase]:
    """Return of whom a word tells something: of the nearest person over it in the tree, or of the nearest verb's."""
    structure = analysis.structure
    at = structure.tree.heads[structure.tree.of[word]]
    while at != ROOT:
        clause = next((clause for clause in analysis.clauses if clause.unit == at), None)
        found = _of_noun(analysis, at) if clause is None else _of_verb(analysis, clause, type_)
        if found:
            return found
        at = structure.tree.heads[at]
    return ()


def _of_noun(analysis: Analysis, unit: int) -> Sequence[Phrase]:
    """Return the person a noun names, those listed behind and what is in apposition; none for "a native".

    "His death" tells of who died.
    """
    phrase = analysis.structure.phrase(unit)
    if phrase is None:
        return ()
    if not (is_named_person(phrase) or is_relative(analysis, phrase)):
        return (phrase.owner,) if phrase.owner is not None else ()
    return [*analysis.structure.group(unit), *apposed(analysis.structure, phrase)]


def _of_verb(analysis: Analysis, clause: Clause, type_: str) -> Sequence[Phrase]:
    """Return of whom a clause tells: its subjects and objects.

    By a birth or death beside a person as object ("killed him", "she preceded him in death") only frames know which.
    """
    objects = [phrase for phrase in chain.from_iterable(clause.objects) if phrase.entity == "person"]
    if type_ not in SUFFERED:
        return [*clause.subjects, *objects]
    predicative = any(clause.unit in analysis.structure.units(phrase) for phrase in objects)
    beside = bool(objects) and not predicative
    return [SOMEBODY] if beside and not clause.verb.passive else clause.subjects
