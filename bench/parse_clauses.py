"""Subjects and objects as the product's clauses have them, names and times being what they are there."""

from collections.abc import Iterable, Sequence

from bench.parse_gold import Document
from bench.parse_score import Found
from testimonia.clauses.build import grammar
from testimonia.clauses.units import units
from testimonia.clauses.values import Clause, Phrase
from testimonia.dates import Known, read_dates
from testimonia.languages.en.dates import tables
from testimonia.languages.en.lemmas import lemma
from testimonia.languages.en.wording import wording
from testimonia.parsing.lemmas import lemmatised
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger import encoder


def arguments(document: Document, own: Sequence[Sentence], parses: Sequence[Parse]) -> tuple[Found, Found]:
    """Return the subjects and the objects of the verbs of a document, words counted through our sentences."""
    subjects: dict[int, set[int]] = {}
    objects: dict[int, set[int]] = {}
    start = 0
    for sentence, clauses in zip(own, _clauses(document, own, parses), strict=True):
        for clause in clauses:
            verb = start + clause.verb.head
            subjects.setdefault(verb, set()).update(start + word for word in _heads(clause.subjects))
            for group in clause.objects:
                objects.setdefault(verb, set()).update(start + word for word in _heads(group))
        start += len(sentence)
    return subjects, objects


def _heads(phrases: Iterable[Phrase]) -> list[int]:
    return [phrase.head for phrase in phrases if phrase.head >= 0 and not phrase.implied]


def _clauses(document: Document, own: Sequence[Sentence], parses: Sequence[Parse]) -> Iterable[list[Clause]]:
    times = read_dates(document.text, document.paragraphs, Known(), tables())
    names = encoder.shipped()(list(own)).names
    for sentence, named, parse in zip(own, names, parses, strict=True):
        inside = [time for time in times if sentence.start <= time.start < sentence.end]
        tree = units(sentence, lemmatised(sentence, parse, lemma), named, inside, wording())
        yield grammar(tree, wording()).clauses
