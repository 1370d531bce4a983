"""Voices told by what they are where the source also names them: "the weekly, Kompas, …", later "the weekly".

A noun phrase has a name beside it ("the treasurer, an old sailor named Jens Bolt,"), before it in the same phrase ("the
weekly Kompas") or behind "be" ("The treasurer was Jens Bolt"). Behind that the noun alone is that name's, until the
source calls anybody else so. Only what somebody says is given to them by it: what is told of "the treasurer" is not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Clause, Phrase
from testimonia.mentions import Entity
from testimonia.model import Mention
from testimonia.quotations.sources import is_several

Who = tuple[Entity, Mention]
"""Somebody or something named, with a mention by name."""
SPEAKING = frozenset({"person", "group", "work"})
"""Kinds of what is called by a noun and can say something."""
PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun by which the source has called one or more; ``who`` is None where it may be any of several."""

    words: frozenset[str]
    """The noun with what stood before it."""
    who: Who | None


Nouns = Mapping[str, Noun]


def called(analysis: Analysis, known: Nouns) -> Mapping[Phrase, Who]:
    """Return the noun phrases of a sentence that have a name beside them, or had one before (``known``)."""
    nouns = [phrase for phrase in analysis.phrases if _is_noun(phrase, analysis)]
    found = ((noun, _beside(noun, analysis) or _before(noun, analysis, known)) for noun in nouns)
    return {noun: who for noun, who in found if who is not None}


def learned(analysis: Analysis, known: Nouns) -> Nouns:
    """Return by which nouns the source calls whom, once it has told a sentence; ``known`` is before it."""
    told = dict(known)
    for noun, words, who in _told(analysis):
        before = told.get(noun)
        same = before is None or (before.who is not None and before.who[0].number == who[0].number)
        told[noun] = Noun(words | (before.words if before and same else words), who if same else None)
    for phrase in _others(analysis, known):
        told[phrase.word] = Noun(frozenset(), None)
    return told


def _is_noun(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase calls one person or thing by what it is."""
    bare = phrase.kind == "np" and phrase.name is None and not (phrase.pronoun or phrase.implied)
    return bare and phrase.head >= 0 and not is_several(phrase, analysis)


def _beside(noun: Phrase, analysis: Analysis) -> Who | None:
    """Return whose name stands beside a noun, or beside a noun beside it, None where none or more than one does."""
    beside = apposed(analysis.structure, noun)
    named = [
        *beside,
        *_hung_as_list(noun, analysis),
        *(name for one in (noun, *beside) for name in _said_to_be_called(one, analysis)),
    ]
    found = {who[0].number: who for each in named if (who := _named(each, analysis)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _hung_as_list(noun: Phrase, analysis: Analysis) -> Sequence[Phrase]:
    """Return the name behind a noun that a parser took for a list of two, which no word joins."""
    units = analysis.structure.units(noun)
    group = analysis.structure.group(units[0]) if units else []
    joints = [
        word
        for one in group
        for unit in analysis.structure.units(one)
        for word in analysis.structure.tree.hanging(unit, "cc")
    ]
    return group[1:] if len(group) == 2 and not joints else []


def _said_to_be_called(noun: Phrase, analysis: Analysis) -> Iterator[Phrase]:
    """Yield the name in "a woman called Tabitha Rusk"."""
    naming = analysis.language.speech().naming
    for clause in analysis.clauses:
        if clause.relation == PARTICIPLE and noun in clause.subjects and clause.verb.lemma in naming:
            yield from (group[0] for group in clause.objects)


def _named(phrase: Phrase, analysis: Analysis) -> Who | None:
    found = analysis.resolved.get(phrase) if phrase.name is not None else None
    return found if found is not None and found[0].named and found[0].kind in SPEAKING else None


def _before(noun: Phrase, analysis: Analysis, known: Nouns) -> Who | None:
    """Return whom a noun comes back to: "the paper" behind "the government paper, Dawn"."""
    before = known.get(noun.word)
    if before is None or noun.owner is not None or analysis.structure.behind(noun):
        return None
    first, *words = analysis.sentence.lower[noun.first : noun.last]
    back = first in analysis.language.discourse().definite and before.words.issuperset(words)
    return before.who if back else None


def _told(analysis: Analysis) -> Iterator[tuple[str, frozenset[str], Who]]:
    """Yield nouns with the words before them and whom they call."""
    for phrase in analysis.phrases:
        who = _beside(phrase, analysis) if _is_noun(phrase, analysis) else None
        if who is not None:
            for noun in (phrase, *apposed(analysis.structure, phrase)):
                if _is_noun(noun, analysis):
                    yield noun.word, _words(noun, analysis), who
        elif (who := _named(phrase, analysis)) is not None:
            yield from _titles(phrase, analysis, who)
    for clause in analysis.clauses:
        yield from _said_to_be(clause, analysis)


def _words(noun: Phrase, analysis: Analysis) -> frozenset[str]:
    return frozenset(analysis.sentence.lower[noun.first : noun.last])


def _titles(phrase: Phrase, analysis: Analysis, who: Who) -> Iterator[tuple[str, frozenset[str], Who]]:
    """Yield the noun right before a name: "the weekly Kompas"."""
    name, sentence = phrase.name, analysis.sentence
    at = name.first - 1 if name is not None else -1
    if at >= phrase.first and phrase.owner is None:
        yield sentence.lower[at], frozenset(sentence.lower[phrase.first : at + 1]), who


def _said_to_be(clause: Clause, analysis: Analysis) -> Iterator[tuple[str, frozenset[str], Who]]:
    """Yield the noun of "Tabitha Rusk was the chair" and "The chair was Tabitha Rusk"."""
    told = [phrase for group in (clause.subjects, *clause.objects) for phrase in group]
    if len(told) != 2 or _is_doubted(clause, analysis):
        return
    for noun, name in (told, told[::-1]):
        who = _named(name, analysis)
        if who is not None and _is_certain(noun, analysis):
            yield noun.word, _words(noun, analysis), who


def _is_doubted(clause: Clause, analysis: Analysis) -> bool:
    """Tell whether a clause does not say what somebody is: "was not", "may be", "met"."""
    verb = clause.verb
    return verb.negated or bool(verb.modal) or verb.lemma not in analysis.language.discourse().being


def _is_certain(noun: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun is for one whom the reader is to know: "the chair", not "a chairman", "his chairman"."""
    definite = analysis.sentence.lower[noun.first] in analysis.language.discourse().definite
    return definite and noun.owner is None and _is_noun(noun, analysis)


def _others(analysis: Analysis, known: Nouns) -> Sequence[Phrase]:
    """Return the noun phrases that call somebody else by a known noun: "a Swiss paper"."""
    nouns = [phrase for phrase in analysis.phrases if phrase.word in known and _is_noun(phrase, analysis)]
    return [noun for noun in nouns if _beside(noun, analysis) is None and _is_other(noun, analysis, known)]


def _is_other(noun: Phrase, analysis: Analysis, known: Nouns) -> bool:
    before, words = known[noun.word].who, _words(noun, analysis)
    entity = analysis.entity(noun)
    same = entity is not None and before is not None and entity.number == before[0].number
    definite = analysis.sentence.lower[noun.first] in analysis.language.discourse().definite
    return not same and not (
        definite and words <= known[noun.word].words | analysis.language.discourse().definite
    )
