"""Phrases and clauses of one sentence as the product reads them, for tests."""

from testimonia.clauses.build import Grammar, grammar
from testimonia.clauses.units import units
from testimonia.clauses.values import Clause, Phrase
from testimonia.dates import Known, read_dates
from testimonia.languages.en.dates import tables
from testimonia.languages.en.lemmas import lemma
from testimonia.languages.en.tokens import sentences
from testimonia.languages.en.wording import wording
from testimonia.parsing.lemmas import lemmatised
from testimonia.sentence import Sentence
from testimonia.tagger.encoder import shipped


def parsed(text: str) -> tuple[Sentence, Grammar]:
    """Return the first sentence of a text with its phrases and clauses."""
    sentence = sentences(text, 0, len(text))[0]
    sight = shipped()([sentence])
    names, times = sight.names[0], read_dates(text, [(0, len(text))], Known(), tables())
    parse = lemmatised(sentence, sight.parses[0], lemma)
    return sentence, grammar(units(sentence, parse, names, times, wording()), wording())


def words_of(sentence: Sentence, phrase: Phrase) -> str:
    """Return the words of a phrase."""
    return " ".join(sentence.words[phrase.first : phrase.last])


def clause_of(text: str, lemma: str) -> tuple[Sentence, Clause]:
    """Return the clause of a verb."""
    sentence, read = parsed(text)
    return sentence, next(clause for clause in read.clauses if clause.verb.lemma == lemma)


def subjects(text: str, lemma: str) -> list[str]:
    """Return what a verb is said of."""
    sentence, clause = clause_of(text, lemma)
    return [words_of(sentence, phrase) for phrase in clause.subjects]
