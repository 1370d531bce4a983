"""Read one source's prose: from passages to mentions, dates, quotations and statements.

This is where the language pack and the extractors meet. Sentences are read in order, because who "she" is and which
year "that autumn" belongs to depend on what was told before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from testimonia.analysis import Analysis
from testimonia.clauses.build import grammar
from testimonia.clauses.stretches import is_event
from testimonia.clauses.units import units
from testimonia.clauses.values import Phrase
from testimonia.dates import Known, read_dates
from testimonia.discourse.coreference import Resolver
from testimonia.discourse.entries import continue_, headword, imply, in_note_style, with_headword
from testimonia.discourse.headlines import headline_names
from testimonia.discourse.plurals import Plurals
from testimonia.discourse.whereabouts import Whereabouts
from testimonia.edtf import earliest, latest
from testimonia.errors import DateError
from testimonia.extractors import relations
from testimonia.extractors.patterns import Patterns
from testimonia.extractors.speech import quoted
from testimonia.extractors.telling import carried_to
from testimonia.languages.protocol import Language
from testimonia.mentions import Entity
from testimonia.model import (
    Citation,
    Clue,
    EdtfDate,
    Mention,
    Passage,
    Quotation,
    Referent,
    Source,
    Statement,
    TemporalExpression,
    Voice,
)
from testimonia.parsing.lemmas import lemmatised
from testimonia.quotations.citations import citations
from testimonia.quotations.passages import Speech, quotations
from testimonia.quotations.scopes import scopes
from testimonia.reading.places import places
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name, Relation, Sight, Tagger

PRONOUN = re.compile(r"\b(?:s?he|her|his|him)\b", re.IGNORECASE)
FEMALE = frozenset({"she", "her"})
BATCH = 20_000
"""Words whose sentences are looked at together for names, and held in memory."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the prose of one source holds."""

    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    times: tuple[TemporalExpression, ...]
    quotations: tuple[Quotation, ...]
    citations: tuple[Citation, ...]
    statements: tuple[Statement, ...]
    words: int
    extractors: tuple[tuple[str, str], ...]


def read(
    source: Source, passages: tuple[Passage, ...], clues: tuple[Clue, ...], tagger: Tagger, language: Language
) -> Findings:
    """Return what the passages of a source hold; nothing outside them is read for statements."""
    reader = Reader(source, passages, clues, tagger, language)
    statements = list(reader.statements())
    entities = {
        m.referent: reader.resolver.records.entity_of[m.referent] for m in reader.resolver.records.mentions
    }
    return Findings(
        mentions=tuple(sorted(set(reader.resolver.records.mentions))),
        referents=tuple(entity.referent(source.id) for _, entity in sorted(entities.items())),
        times=tuple(reader.times), quotations=tuple(reader.quotations),
        citations=tuple(citations(source.text, passages, language.speech())),
        statements=tuple(sorted(statements, key=lambda s: (s.locus.start, s.locus.end, s.id))), words=reader.words,
        extractors=((Patterns.name, Patterns.version), (relations.NAME, relations.VERSION)),
    )  # fmt: skip


@dataclass(slots=True)
class Seen:
    """A sentence with its names, and what the tagger sees beside it; times are filled in on the way.

    ``number`` is the sentence's among those that the tagger looked at together.
    """

    number: int
    sentence: Sentence
    names: list[Name]
    sight: Sight
    times: list[TemporalExpression] = field(default_factory=list)


class Reader:
    """The reading of one source, sentence by sentence."""

    def __init__(
        self,
        source: Source,
        passages: tuple[Passage, ...],
        clues: tuple[Clue, ...],
        tagger: Tagger,
        language: Language,
    ) -> None:
        """Take a source, its prose, what its page tells, what finds names in it, and its language."""
        self.source, self.passages, self.look, self.language = source, passages, tagger, language
        authors = [clue.value for clue in clues if clue.kind == "author"]
        self.author = Voice("author", "; ".join(authors) or _unnamed_author(clues))
        self.times = read_dates(source.text, [(p.start, p.end) for p in passages], _known(clues))
        self.quotations: list[Quotation] = []
        self.words = 0
        self.extractor = Patterns()
        self.resolver = Resolver(source.id, source.text, authors[0] if len(authors) == 1 else None)
        self.plurals, self.whereabouts = Plurals(), Whereabouts()
        self._introduce(clues)
        self._next_time = 0

    def _introduce(self, clues: tuple[Clue, ...]) -> None:
        """Let the headline name whom the text is about; nothing is stated from it."""
        told = [clue for clue in clues if clue.kind in {"title", "standfirst", "series"}]
        authors = [clue.value for clue in clues if clue.kind == "author"]
        spans = [(clue.start, clue.end) for clue in told if clue.start is not None and clue.end is not None]
        for clue in told:
            if clue.start is None:
                self._expect(clue.value)
        headline = [
            sentence
            for start, end in spans
            for sentence in self.language.sentences(self.source.text, start, end)
        ]
        for sentence, names in zip(headline, self.look(headline).names, strict=True):
            for name in headline_names(sentence, names, self.source.text):
                if not any(_words(sentence, name) in author for author in authors):
                    self.resolver.introductions.introduce(sentence, name)
        self.resolver.introductions.settle_gender(_pronouns(self.source.text, self.passages))

    def _expect(self, headline: str) -> None:
        sentences_of = self.language.sentences(headline, 0, len(headline))
        for sentence, names in zip(sentences_of, self.look(sentences_of).names, strict=True):
            for name in headline_names(sentence, names, self.source.text):
                self.resolver.introductions.expect(_words(sentence, name))

    def statements(self) -> Iterator[Statement]:
        """Yield the statements of all passages in order."""
        for batch in self._batches():
            sight = self.look([sentence for _, tagged in batch for sentence in tagged])
            number = 0
            for passage, tagged in batch:
                seen = [
                    Seen(number + i, sentence, sight.names[number + i], sight)
                    for i, sentence in enumerate(tagged)
                ]
                number += len(tagged)
                yield from self._passage(passage, seen)

    def _batches(self) -> Iterator[list[tuple[Passage, list[Sentence]]]]:
        """Yield the passages with their tagged sentences, so many at a time that memory stays bounded."""
        batch: list[tuple[Passage, list[Sentence]]] = []
        held = 0
        for passage in self.passages:
            tagged = self.language.sentences(self.source.text, passage.start, passage.end)
            size = sum(map(len, tagged))
            if batch and held + size > BATCH:
                yield batch
                batch, held = [], 0
            batch.append((passage, tagged))
            held += size
        yield batch

    def _passage(self, passage: Passage, seen: list[Seen]) -> Iterator[Statement]:
        self.resolver.records.next_passage()
        if seen:
            seen[0] = replace(seen[0], names=with_headword(seen[0].sentence, seen[0].names))
        analyses = [self._analyse(each) for each in seen]
        speech = quotations(passage, analyses)
        for spoken in speech:
            self.quotations.append(spoken.quotation)
            yield from self._quoted(spoken)
        if passage.kind != "heading" and analyses:
            head = headword(analyses[0])
            told: EdtfDate | None = None
            for analysis, each in zip(analyses, seen, strict=True):
                analysis.told = told
                if head is not None:
                    imply(analysis, head)
                elif analysis.previous is not None:
                    continue_(analysis, analysis.previous)
                said = list(self.extractor.extract(analysis))
                said += relations.extract(analysis, self._related(each), each.times, said)
                yield from (s for s in said if self._named(s))
                told = carried_to(analysis) or told

    def _quoted(self, spoken: Speech) -> Iterator[Statement]:
        statement = quoted(self.source, spoken.quotation, spoken.around or (self.author,))
        if statement is not None and self._named(statement):
            yield statement

    def _named(self, statement: Statement) -> bool:
        """Keep statements on persons whom the source names; "a general" cannot be found again."""
        return bool(self.resolver.records.entity_of[statement.subject.referent].names)

    @staticmethod
    def _related(seen: Seen) -> list[Relation]:
        """Return what relates the places of a sentence, as far as the tagger sees it."""
        return seen.sight.relations(seen.number, places(seen.sentence, seen.names, seen.times))

    def _analyse(self, seen: Seen) -> Analysis:
        sentence = seen.sentence
        self.words += sum(word[0].isalnum() for word in sentence.words)
        seen.times = times = self._times_in(sentence)
        parse, names = in_note_style(sentence, seen.sight.parses[seen.number], seen.names)
        parse, seen.names = (
            lemmatised(sentence, parse, self.language.clauses().lemma),
            _outside(names, times, sentence),
        )
        sentence.tags = list(parse.tags)
        tree = units(sentence, parse, seen.names, times, self.language.clauses())
        read = grammar(tree, self.language.clauses())
        parts, said = read.phrases, read.clauses
        previous = self.resolver.records.last_subject
        self.resolver.records.at(seen.number, seen.sight.links)
        self.resolver.read(sentence, read)
        number = self.resolver.records.salience.sentence
        self.plurals.spread(number, read, self.resolver.records.of_phrase)
        self.whereabouts.settle(number, parts, said, self.resolver.records.of_phrase)
        resolved: dict[Phrase, tuple[Entity, Mention]] = self.resolver.records.of_phrase
        self.resolver.records.of_phrase = {}
        return Analysis(
            self.source, self.language, sentence, parts, said, read.structure, resolved, self.author,
            scopes(sentence, read, resolved, self.language),
            question=sentence.words[-1] == "?" if sentence.words else False, previous=previous,
        )  # fmt: skip

    def _times_in(self, sentence: Sentence) -> list[TemporalExpression]:
        """Return the temporal expressions of a sentence; both come in order, so each is looked at once."""
        found: list[TemporalExpression] = []
        k = self._next_time
        while k < len(self.times) and self.times[k].start < sentence.end:
            if self.times[k].start >= sentence.start:
                found.append(self.times[k])
            k += 1
        self._next_time = k
        return found


def _outside(names: list[Name], times: list[TemporalExpression], sentence: Sentence) -> list[Name]:
    """Drop names that are part of a date ("May"), but keep those of events."""
    spans = [(t.start, t.end) for t in times if t.date is not None and not is_event(t)]
    return [
        n
        for n in names
        if not any(
            sentence.starts[n.first] < end and start < sentence.ends[n.last - 1] for start, end in spans
        )
    ]


def _unnamed_author(clues: tuple[Clue, ...]) -> str:
    publication = next((clue.value for clue in clues if clue.kind == "publication"), "")
    return f"{publication} (author not named)" if publication else "author not named"


def _words(sentence: Sentence, name: Name) -> str:
    return " ".join(sentence.words[name.first : name.last])


def _known(clues: tuple[Clue, ...]) -> Known:
    """Return what the page tells of its own days; a date it garbles is left out."""
    days: dict[str, EdtfDate] = {}
    for clue in clues:
        if clue.kind in {"published", "retrieved"} and clue.kind not in days:
            try:
                bounds = earliest(clue.value), latest(clue.value)
            except DateError:
                continue
            days[clue.kind] = EdtfDate(
                clue.value, *bounds, clue.words, clue.start or 0, clue.end or 0, rule="clue"
            )
    return Known(published=days.get("published"), retrieved=days.get("retrieved"))


def _pronouns(text: str, passages: tuple[Passage, ...]) -> dict[str, int]:
    """Count the pronouns of either gender in the first part of the prose."""
    counts = {"f": 0, "m": 0}
    for passage in passages[:400]:
        for match in PRONOUN.finditer(text, passage.start, passage.end):
            counts["f" if match.group().lower() in FEMALE else "m"] += 1
    return counts
