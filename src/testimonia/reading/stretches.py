"""A source's prose in stretches that fit into memory: sentences with their names, parse and times."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.clauses.stretches import is_event
from testimonia.discourse.as_written import as_written
from testimonia.discourse.entries import opens_entry, with_headword
from testimonia.discourse.life_places import with_life_places
from testimonia.discourse.lone_words import without_lone_words
from testimonia.discourse.marriages import in_order
from testimonia.discourse.note_verbs import Setting
from testimonia.discourse.notes import in_note_style
from testimonia.discourse.schools import with_schools
from testimonia.discourse.shared_surnames import with_shared_surnames
from testimonia.discourse.titles import with_titles
from testimonia.discourse.undergone import with_undergone
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
        every = [sentence for _, _, split in batch for sentence in split]
        sight = without_lone_words(every, with_shared_surnames(every, look(every)), language)
        sight = with_schools(every, sight, language)
        stretch: Stretch = []
        number = 0
        for place, passage, split in batch:
            entry = bool(split) and opens_entry(
                split[0], sight.names[number], language.names(), language.notes()
            )
            parts = [_Part(number + i, place, sentence, i == 0, entry) for i, sentence in enumerate(split)]
            stretch.append((passage, [_looked(part, times, sight, language) for part in parts]))
            number += len(split)
        yield stretch


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence by its number in the stretch, the number of its paragraph, whether it opens that, and an entry."""

    number: int
    passage: int
    sentence: Sentence
    opens: bool
    entry: bool
    """Its paragraph is an entry of a lexicon."""


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


def _looked(part: _Part, times: Sequence[TemporalExpression], sight: Sight, language: Language) -> Looked:
    sentence, own = part.sentence, _inside(part.sentence, times)
    names = sight.names[part.number]
    if part.opens:
        names = with_headword(sentence, names, language.names(), language.notes())
    names = as_written(sentence, names, language.names(), language.discourse())
    names = with_life_places(sentence, with_undergone(sentence, sight.parses[part.number], names, language))
    setting = Setting(part.entry and not part.opens, part.entry and part.opens, own)
    parse, names = in_note_style(sentence, sight.parses[part.number], names, language, setting)
    parse, names = in_order(sentence, parse, names, language)
    parse, names = with_titles(sentence, parse, names, language)
    parse = lemmatised(sentence, parse, language.clauses().lemma)
    sentence.tags = list(parse.tags)
    return Looked(
        part.number, part.passage, sentence, parse, tuple(_outside(names, own, sentence)), own, sight
    )


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
