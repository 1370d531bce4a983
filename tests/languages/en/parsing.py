"""Phrases and clauses of one sentence, for tests."""

from testimonia.dates import read_dates
from testimonia.languages.en.clauses import Clause, clauses
from testimonia.languages.en.phrases import Phrase, phrases
from testimonia.languages.en.tokens import sentences
from testimonia.languages.sentence import Sentence
from testimonia.tagger.names import find
from testimonia.tagger.pos import tag


def parsed(text: str) -> tuple[Sentence, list[Phrase], list[Clause]]:
    """Return the first sentence of a text with its phrases and clauses."""
    sentence = sentences(text, 0, len(text))[0]
    tag(sentence)
    parts = phrases(sentence, find(sentence), read_dates(text, [(0, len(text))]))
    return sentence, parts, clauses(parts)


def words_of(sentence: Sentence, phrase: Phrase) -> str:
    """Return the words of a phrase."""
    return " ".join(sentence.words[phrase.first : phrase.last])


def clause_of(text: str, lemma: str) -> tuple[Sentence, Clause]:
    """Return the clause of a verb."""
    sentence, _, found = parsed(text)
    return sentence, next(clause for clause in found if clause.verb.lemma == lemma)


def subjects(text: str, lemma: str) -> list[str]:
    """Return what a verb is said of."""
    sentence, clause = clause_of(text, lemma)
    return [words_of(sentence, phrase) for phrase in clause.subjects]
