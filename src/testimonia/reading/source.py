"""Read one source's prose: from passages to mentions, dates, quotations and statements.

The loop over the stages. All names of a stretch are made into entities first; then its sentences are read in order,
because who "she" is and which year "that autumn" belongs to depend on what was told before.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, compress, islice
from operator import not_

from testimonia.analysis import Analysis, Reached
from testimonia.clauses.build import grammar
from testimonia.clauses.units import units
from testimonia.dates import Known
from testimonia.discourse.entries import continued, headword, implied
from testimonia.discourse.resolver import Resolver, mentions, usual_gender
from testimonia.discourse.uses import NamedSentence, Use, uses
from testimonia.edtf import earliest, latest
from testimonia.errors import DateError
from testimonia.extractors.ages import own_ages
from testimonia.extractors.nouns import callings
from testimonia.extractors.once import without_empty
from testimonia.extractors.patterns import Patterns
from testimonia.extractors.speech import quoted
from testimonia.extractors.standing import denial
from testimonia.extractors.telling import carried_to
from testimonia.languages.parts.names import NameCustoms
from testimonia.languages.protocol import Language
from testimonia.model import (
    Clue,
    EdtfDate,
    Mention,
    Passage,
    Quotation,
    Referent,
    Source,
    Statement,
    TemporalExpression,
    TimeLink,
    Voice,
)
from testimonia.quotations.direct.spoken import Spoken
from testimonia.quotations.passages import Attributed, Quoted, quotations
from testimonia.quotations.reports.scopes import scopes
from testimonia.quotations.reports.taken_up import Heard, faded, heard, taken_up
from testimonia.quotations.second_names import Nouns, called, learned
from testimonia.quotations.turns.whose import turns
from testimonia.reading.box import Box
from testimonia.reading.cut import cut_in_marks
from testimonia.reading.heads import Heads, leave_out_tellers
from testimonia.reading.links import own_links
from testimonia.reading.runs import Run, run_of
from testimonia.reading.stated import stated
from testimonia.reading.stretches import Looked, Stretch, stretches
from testimonia.reading.titles import Titles
from testimonia.reading.turns import InTurn
from testimonia.repair import reading, repaired
from testimonia.tagger.sight import Tagger

WORD = re.compile(r"\w+")
_TELLING = frozenset(("finite", "en"))
"""Forms of a verb with which a sentence tells something: "he was shot", and "shot 1937" of a lexicon."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the prose of one source holds."""

    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    times: tuple[TemporalExpression, ...]
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]
    words: int
    verbs: tuple[int, ...] = ()
    """Where sentences begin that have a verb of their own."""
    links: tuple[TimeLink, ...] = ()
    """Words that put what is told before or after something else of the same person."""


def read(
    source: Source, passages: tuple[Passage, ...], clues: tuple[Clue, ...], tagger: Tagger, language: Language
) -> Findings:
    """Return what the passages of a source hold; nothing outside them is read for statements."""
    reader = Reader(source, passages, clues, tagger, language)
    statements = own_ages(without_empty(list(reader.statements())))
    found = Findings(
        mentions=mentions(reader.resolver), referents=tuple(reader.resolver.referents()),
        times=tuple(sorted([*reader.prose.times, *reader.apart.times], key=lambda time: time.start)),
        quotations=tuple(reader.quotations),
        statements=tuple(sorted(statements, key=lambda s: (s.locus.start, s.locus.end, s.id))), words=reader.words,
        verbs=tuple(sorted(reader.verbs)),
    )  # fmt: skip
    links = [*reader.prose.links, *reader.apart.links]
    return replace(found, links=own_links(source.text, links, found, language))


Headline = Callable[[Collection[str]], list[Use]]
"""Returns whom a headline names, by full names that the prose has; asked once, before all other names."""


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
        self.source, self.look = source, tagger
        copy = repaired(source.text, passages, language.printing())
        self.text, self.language = copy.text, reading(language, copy)
        self.words_of, self.customs = language.discourse(), language.names()
        self.turns = turns(self.text, passages, clues, language)
        clues, passages = self.turns.clues(clues), self.turns.passages(passages, self.text)
        authors = _authors(clues, self.turns.signed)
        self.author = _author(clues, authors, language)
        self.box = Box(source, self.author, language.facts())
        known = _known(clues)
        self.prose, self.apart = (
            run_of(source, copy, of, known, self.language) for of in self._parted(passages, authors)
        )
        self._before = Attributed()
        """What was said in the passages before."""
        self._heard: tuple[Heard, ...] = ()
        """Who was told of last: pronouns that speak may take them up."""
        self._called: Nouns = {}
        """By which nouns whom who has a name is called: voices come back by them."""
        self.quotations = [*Titles(source, self.text, language, tagger).said(clues, self.author, self.turns)]
        self.words = 0
        self.verbs: list[int] = []
        """Where sentences begin that have a verb of their own."""
        self.extractor = Patterns()
        self.resolver = self._resolver(authors, language)
        self.in_turn = InTurn(source, self.turns, self.resolver, self.customs)
        self._about: frozenset[int] = frozenset()
        """Whom the headline names."""
        heads = Heads(self.text, self.language, self.look)
        self._headline: Headline | None = partial(heads.headline, clues, authors)
        self._of_captions = heads.captions(clues, len(self.prose.passages))

    def _resolver(self, authors: Sequence[str], language: Language) -> Resolver:
        """Return what tells who is meant: "I" is the author, if there is one."""
        writer = authors[0] if len(authors) == 1 else None
        usual = usual_gender(_pronouns(self.text, self.prose.passages, self.words_of.pronouns))
        made = Resolver(self.source, language, writer, self.text, usual)
        made.pronouns.unsigned = not authors
        made.ledger.in_marks = partial(_in_marks, (self.prose.spoken, self.apart.spoken))
        return made

    def _parted(
        self, passages: Sequence[Passage], authors: Sequence[str]
    ) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
        """Return the prose, and what is read apart from it, behind it: headings that may tell something, and entries.

        The order of telling is that of the prose. "Jane Roe reports from Oslo" is on who wrote the text.
        """
        kept = [p for p in passages if p.kind != "heading" or not _is_on(self.text[p.start : p.end], authors)]
        apart = [self.box.entry(p) is not None or p.kind == "heading" for p in kept]
        return tuple(compress(kept, map(not_, apart))), tuple(compress(kept, apart))

    # ------------------------------------------------------------ names, before the sentences

    def _take_names(self, stretch: Stretch) -> None:
        """Make the names of a stretch into entities, with those of the headline before the first."""
        every = (each for _, looked in stretch for each in looked)
        of_prose = [
            use for each in every for use in uses(_named(self.text, each, self.customs), self.words_of)
        ]
        of_labels = self.in_turn.uses(passage for passage, _ in stretch)
        of_text = sorted([*of_prose, *of_labels], key=lambda use: use.start) if of_labels else of_prose
        full = {use.name for use in of_prose if use.kind == "person" and use.form.given}
        of_headline = self._headline(full) if self._headline is not None else []
        self.resolver.naming.take([*of_headline, *of_text, *self._of_captions])
        self._headline, self._of_captions = None, []
        if of_headline:
            self._take_headline(of_headline, of_text)

    def _take_headline(self, of_headline: Sequence[Use], of_text: Sequence[Use]) -> None:
        """Learn whom the text is about; who tells it, where nobody signs, is not among them."""
        unsigned = self.resolver.pronouns.unsigned
        if unsigned and _is_told(self.text, self.prose, self.words_of.pronouns):
            leave_out_tellers(self.resolver.naming, of_text)
        for use in of_headline:
            self.resolver.headline(use)
        self.resolver.settle_gender()
        self._about = frozenset(self.resolver.naming.protagonists)

    # ------------------------------------------------------------ sentences

    def statements(self) -> Iterator[Statement]:
        """Yield the statements of all passages: of the prose in order, then of what is read apart."""
        language = cut_in_marks(self.language, self.prose.spoken)
        for stretch in stretches(self.text, self.prose.passages, self.prose.times, self.look, language):
            self._take_names(stretch)
            for together in self.prose.spoken.together(stretch):
                yield from self._together(together, self.prose.spoken)
        if self.apart.passages:
            yield from self._told_apart()

    def _told_apart(self) -> Iterator[Statement]:
        """Yield what entries and headings say, the latter of whom they name or the page is about."""
        about, language = self._about, cut_in_marks(self.language, self.apart.spoken)
        self._before = Attributed()
        for seen in stretches(self.text, self.apart.passages, self.apart.times, self.look, language):
            stretch = [(passage, self.box.named(passage, looked)) for passage, looked in seen]
            self._take_names(stretch)
            for passage, looked in stretch:
                said = self._together([(passage, looked)], self.apart.spoken)
                yield from (each for each in said if self._is_surely_on(each, about))
        yield from self.box.statements(about, self.resolver)

    def _is_surely_on(self, statement: Statement, about: frozenset[int]) -> bool:
        """Tell whether a heading names the subject, or means the only person that the page is about."""
        number = self.resolver.ledger.number_of[statement.subject.referent]
        return statement.subject.form == "name" or about == {number}

    def _together(self, run: Stretch, marked: Spoken) -> Iterator[Statement]:
        """Yield the statements of passages through which one quotation goes; of one passage elsewhere."""
        read = [self._analysed(passage, looked) for passage, looked in run]
        direct = marked.inside(run[0][0].start, run[-1][0].end)
        told = quotations([*chain(*read)], direct, self._before)
        self._before = told
        self.resolver.ledger.mentions += told.selves
        for spoken in told.speech:
            self.quotations.append(spoken.quotation)
            yield from self._quoted(spoken)
        sentences = iter(told.sentences)
        for (passage, looked), analyses in zip(run, read, strict=True):
            yield from self._passage(passage, looked, [*islice(sentences, len(analyses))])

    def _analysed(self, passage: Passage, looked: Sequence[Looked]) -> list[Analysis]:
        self.resolver.ledger.next_passage()
        self._heard = faded(self._heard)
        self.quotations += self.in_turn.begin(passage, self.author)
        return [self._analyse(each) for each in looked]

    def _passage(
        self, passage: Passage, looked: Sequence[Looked], analyses: Sequence[Analysis]
    ) -> Iterator[Statement]:
        if self.box.take(passage, self.resolver.ledger.mentions, looked):
            return
        if analyses and (passage.kind != "heading" or any(map(_is_sentence, analyses))):
            yield from self._said(analyses, looked)

    def _said(self, analyses: Sequence[Analysis], looked: Sequence[Looked]) -> Iterator[Statement]:
        head = headword(analyses[0])
        reached: Reached | None = None
        denials = [*map(denial, analyses, analyses[1:]), None]
        for resolved, each, taken_back in zip(analyses, looked, denials, strict=True):
            whole = implied(resolved, head) if head is not None else continued(resolved)
            told_of = {**whole.resolved, **whole.alone}
            analysis = replace(whole, resolved=told_of, reached=reached, taken_back=taken_back)
            said = stated(analysis, each, self.extractor)
            for entity, noun in callings(analysis):
                self.resolver.nominals.call(entity.number, noun)
            yield from (statement for statement in said if self._known(statement))
            reached = carried_to(analysis)
        self.resolver.nominals.headword = head[0].number if head is not None else None

    def _quoted(self, spoken: Quoted) -> Iterator[Statement]:
        statement = quoted(self.source, spoken.quotation)
        if statement is not None and self._known(statement):
            yield statement

    def _known(self, statement: Statement) -> bool:
        """Keep statements on persons who can be found again; "a general" cannot."""
        number = self.resolver.ledger.number_of[statement.subject.referent]
        return self.resolver.register.known(number, alone=True)

    def _analyse(self, looked: Looked) -> Analysis:
        sentence, words = looked.sentence, self.language.clauses()
        self.words += sum(word[0].isalnum() for word in sentence.words)
        tree = units(sentence, looked.parse, looked.names, looked.times, words)
        read = grammar(tree, words)
        self.resolver.ledger.begin(looked.number, looked.sight.links)
        resolved = self.resolver.read(sentence, read)
        if any(clause.verb.form in _TELLING for clause in resolved.clauses):
            self.verbs.append(sentence.start)
        standing = dict(resolved.stands_for)
        analysis = Analysis(
            self.source, self.language, sentence, read.phrases, resolved.clauses, read.structure,
            standing, resolved.several, self.author,
            question=sentence.words[-1] == "?" if sentence.words else False, previous=resolved.before,
            read_text=self.text, passed_over=resolved.passed_over, alone=resolved.alone,
        )  # fmt: skip
        meant, named = taken_up(analysis, self._heard), called(analysis, self._called)
        analysis = replace(analysis, taken_up=meant, called=named, scopes=self.in_turn.scopes(sentence))
        analysis = replace(analysis, scopes=(*analysis.scopes, *scopes(analysis)))
        self._heard, self._called = heard(analysis, self._heard), learned(analysis, self._called)
        return analysis


def _in_marks(spoken: Sequence[Spoken], place: int) -> bool:
    return any(one.holds(place) for one in spoken)


def _is_sentence(analysis: Analysis) -> bool:
    """Tell whether somebody or something has a finite verb: "A life in five exiles" is a heading and no more."""
    return any(clause.subjects and clause.verb.form == "finite" for clause in analysis.clauses)


def _is_on(heading: str, names: Sequence[str]) -> bool:
    """Tell whether a heading has one of some names in it."""
    return any(name in heading for name in names)


def _named(text: str, each: Looked, customs: NameCustoms) -> NamedSentence:
    """Return a sentence with the names that were seen in it."""
    return NamedSentence(
        text, each.sentence, each.parse.lemmas, each.names, each.passage, customs, each.parse
    )


def _authors(clues: Sequence[Clue], signed: str) -> list[str]:
    """Return who wrote it by what the page tells, else who signs the letter that it is."""
    told = [clue.value for clue in clues if clue.kind == "author"]
    return told or [*filter(None, [signed])]


def _author(clues: tuple[Clue, ...], named: Sequence[str], language: Language) -> Voice:
    """Return the voice of who wrote it, or of the paper where nobody signs."""
    return Voice("author", "; ".join(named) or _unnamed_author(clues, language.speech().unsigned))


def _unnamed_author(clues: tuple[Clue, ...], unsigned: str) -> str:
    publication = next((clue.value for clue in clues if clue.kind == "publication"), "")
    return f"{publication} ({unsigned})" if publication else unsigned


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


def _is_told(text: str, prose: Run, pronouns: Mapping[str, str]) -> bool:
    """Tell whether "I" tells the prose, outside quotation marks."""
    words = chain(*(WORD.finditer(text, passage.start, passage.end) for passage in prose.passages))
    first = (word.start() for word in words if pronouns.get(word.group().lower(), "") == "first")
    return any(not prose.spoken.holds(place) for place in first)


def _pronouns(text: str, passages: tuple[Passage, ...], pronouns: Mapping[str, str]) -> dict[str, int]:
    """Count the pronouns of either gender in the first part of the prose."""
    counts = {"f": 0, "m": 0}
    for passage in passages[:400]:
        for match in WORD.finditer(text, passage.start, passage.end):
            gender = pronouns.get(match.group().lower(), "")
            if gender in counts:
                counts[gender] += 1
    return counts
