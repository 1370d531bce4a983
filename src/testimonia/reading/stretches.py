"""A source's prose in stretches that fit into memory: sentences with their names, parse and times."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.clauses.stretches import is_event
from testimonia.discourse.entries import in_note_style, with_headword
from testimonia.languages.protocol import Language
from testimonia.model import Passage, TemporalExpression
from testimonia.parsing.lemmas import lemmatised
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name, Sight, Tagger

WORDS = 20_000
"""Words whose sentences are looked at together for names, and held in memory."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence as the tagger and the parser see it.

    ``number`` is the sentence's among those of its stretch, ``passage`` that of its paragraph in the source.
    """

    number: int
    passage: int
    sentence: Sentence
    parse: Parse
    names: tuple[Name, ...]
    times: tuple[TemporalExpression, ...]
    sight: Sight


Stretch = list[tuple[Passage, list[Looked]]]


def stretches(
    text: str,
    passages: Sequence[Passage],
    times: Sequence[TemporalExpression],
    look: Tagger,
    language: Language,
) -> Iterator[Stretch]:
    """Yield the passages of a source with what is seen in their sentences, so many at a time that memory is bounded.

    ``times`` are those of the whole source, in order.
    """
    for batch in _batches(text, passages, language):
        sight = look([sentence for _, _, split in batch for sentence in split])
        stretch: Stretch = []
        number = 0
        for place, passage, split in batch:
            looked = [
                _looked(
                    (number + i, place), sentence, _inside(sentence, times), sight, language, first=i == 0
                )
                for i, sentence in enumerate(split)
            ]
            number += len(split)
            stretch.append((passage, looked))
        yield stretch


def _batches(
    text: str, passages: Sequence[Passage], language: Language
) -> Iterator[list[tuple[int, Passage, list[Sentence]]]]:
    batch: list[tuple[int, Passage, list[Sentence]]] = []
    held = 0
    for place, passage in enumerate(passages):
        split = language.sentences(text, passage.start, passage.end)
        size = sum(map(len, split))
        if batch and held + size > WORDS:
            yield batch
            batch, held = [], 0
        batch.append((place, passage, split))
        held += size
    yield batch


def _looked(
    where: tuple[int, int],
    sentence: Sentence,
    times: tuple[TemporalExpression, ...],
    sight: Sight,
    language: Language,
    *,
    first: bool,
) -> Looked:
    number, passage = where
    names = sight.names[number]
    if first:
        names = with_headword(sentence, names)
    parse, names = in_note_style(sentence, sight.parses[number], names)
    parse = lemmatised(sentence, parse, language.clauses().lemma)
    sentence.tags = list(parse.tags)
    return Looked(number, passage, sentence, parse, tuple(_outside(names, times, sentence)), times, sight)


def _inside(sentence: Sentence, times: Sequence[TemporalExpression]) -> tuple[TemporalExpression, ...]:
    """Return the temporal expressions of a sentence; all come in order."""
    first = bisect_left(times, sentence.start, key=lambda time: time.start)
    last = bisect_left(times, sentence.end, key=lambda time: time.start)
    return tuple(times[first:last])


def _outside(
    names: Sequence[Name], times: Sequence[TemporalExpression], sentence: Sentence
) -> Iterator[Name]:
    """Yield the names that are no part of a date ("May"); those of events are kept."""
    spans = [(t.start, t.end) for t in times if t.date is not None and not is_event(t)]
    for name in names:
        start, end = sentence.starts[name.first], sentence.ends[name.last - 1]
        if not any(start < right and left < end for left, right in spans):
            yield name
