"""Statements that the encoder learnt to read: a word that carries one, and words for whom, what, where and when.

The heads give words (``tagger.told``); here they become the phrases, persons and dates of a sentence. Whether it was so
is told by the clause of the word, and on whose word it stands by the voices around it. Where the model sees nothing in
a slot, nothing is put there: what a frame would add from the grammar, it was free to see.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis
from testimonia.clauses.modality import Standing
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import Draft, made
from testimonia.extractors.events import clause_around, modality_of
from testimonia.extractors.language import words
from testimonia.extractors.posts import value_begins
from testimonia.extractors.standing import PLAINLY, fell_short, standing
from testimonia.extractors.value_words import value_words
from testimonia.extractors.year_names import date_of
from testimonia.model import EdtfDate, Statement, TemporalExpression
from testimonia.tagger.sight import Told
from testimonia.vocabulary import statement_type

NAME = "learnt"
FILLS = 0.5
"""Probability from which on a word is taken to fill a slot."""
UNDATED = frozenset({"duration", "set"})
"""Kinds of times that say how long or how often, not when."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the model sees told, and the statement that it makes."""

    told: Told
    statement: Statement


def extract(
    analysis: Analysis, told: Iterable[Told], times: Sequence[TemporalExpression]
) -> Iterator[Learnt]:
    """Yield what a sentence is seen to tell of somebody who is known, likely or not."""
    for each in told:
        subject = _subject(analysis, each)
        for person in analysis.several.get(subject, (subject,)) if subject is not None else ():
            statement = made(analysis, _draft(analysis, each, person, times))
            if statement is not None:
                yield Learnt(each, statement)


def _subject(analysis: Analysis, told: Told) -> Phrase | None:
    """Return of whom it is told: the noun phrase of the likeliest word, else the subject that a note leaves out."""
    word, chance = told.arguments["subject"]
    implied = _left_out(analysis, told.word) if chance < FILLS else None
    return implied or phrase_at(analysis, word)


def _left_out(analysis: Analysis, word: int) -> Phrase | None:
    """Return the subject that the clause of a word leaves out: "Joined the party 1899" in an entry of a lexicon."""
    clause = _clause(analysis, word)
    subjects = clause.subjects if clause is not None else ()
    return next((subject for subject in subjects if subject.implied), None)


def phrase_at(analysis: Analysis, word: int) -> Phrase | None:
    """Return the narrowest noun phrase that a word stands in."""
    around = (p for p in _nouns(analysis.phrases) if p.first <= word < p.last and not p.implied)
    return min(around, key=lambda phrase: phrase.last - phrase.first, default=None)


def _nouns(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield noun phrases and the possessors inside them."""
    for phrase in phrases:
        if phrase.kind == "np":
            yield phrase
            if phrase.owner is not None:
                yield from _nouns([phrase.owner])


@dataclass(frozen=True, slots=True)
class _Slots:
    """What the words in a statement's slots stand for."""

    analysis: Analysis
    told: Told

    def word(self, slot: str) -> int | None:
        """Return the word that fills a slot, None where none likely does."""
        word, chance = self.told.arguments[slot]
        return word if chance >= FILLS else None

    def phrase(self, slot: str) -> Phrase | None:
        """Return the noun phrase in a slot."""
        word = self.word(slot)
        return phrase_at(self.analysis, word) if word is not None else None

    def known(self, slot: str) -> Phrase | None:
        """Return the noun phrase in a slot if the text knows whom or what it stands for."""
        phrase = self.phrase(slot)
        return phrase if self.analysis.mention(phrase) is not None else None

    def text(self, slot: str) -> str | None:
        """Return the words in a slot as a value."""
        word, phrase = self.word(slot), self.phrase(slot)
        if word is None:
            return None
        if phrase is None or phrase.name is not None:
            return self.analysis.text(*_stretch(self.analysis, word))
        return None if phrase.pronoun else value_words(self.analysis, phrase)

    def extent(self) -> tuple[int, int]:
        """Return the words from the first to the last that say it, its subject aside."""
        spans = [_stretch(self.analysis, self.told.word)]
        for slot in ("object", "value", "place", "time"):
            word, phrase = self.word(slot), self.phrase(slot)
            if word is not None:
                spans.append((phrase.first, phrase.last) if phrase is not None else (word, word + 1))
        return min(first for first, _ in spans), max(last for _, last in spans)


def _stretch(analysis: Analysis, word: int) -> tuple[int, int]:
    """Return the words that belong to a word: the name it is part of, the title before a name, else it alone."""
    phrase = phrase_at(analysis, word)
    if phrase is None or phrase.name is None:
        return word, word + 1
    if phrase.name.first <= word < phrase.name.last:
        return phrase.name.first, phrase.name.last
    return (
        (value_begins(analysis, phrase, word), phrase.name.first)
        if word < phrase.name.first
        else (word, word + 1)
    )


def _draft(analysis: Analysis, told: Told, subject: Phrase, times: Sequence[TemporalExpression]) -> Draft:
    """Return the draft of what is told of a person."""
    slots = _Slots(analysis, told)
    polarity, modality = stands(analysis, told.word)
    first, last = slots.extent()
    title = phrase_at(analysis, told.word) is subject and subject.name is not None
    draft = Draft(
        told.type, told.role, subject, f"learnt at “{analysis.sentence.words[told.word]}”", first, last,
        date=_date(analysis, slots.word("time"), times), polarity=polarity, modality=modality, anchor=told.word,
        places=tuple(filter(None, [slots.known("place")])), speaker=slots.known("voice"), presupposed=title,
        beside=subject if title else None, extractor=NAME,
    )  # fmt: skip
    return _with_object(slots, replace(draft, value=slots.text("value")))


def _with_object(slots: _Slots, draft: Draft) -> Draft:
    """Return a draft with its object; a place that can be none is where it was, other words are its value."""
    phrase = slots.known("object")
    if phrase is None:
        return draft if draft.value is not None else replace(draft, value=slots.text("object"))
    mention = slots.analysis.mention(phrase)
    kind = mention.kind if mention is not None else ""
    if kind in statement_type(draft.type).objects:
        there = (phrase,) if kind == "place" else ()
        return replace(draft, object=phrase, places=tuple(dict.fromkeys((*draft.places, *there))))
    if kind == "place":
        return replace(draft, places=draft.places or (phrase,))
    return draft if draft.value is not None else replace(draft, value=slots.text("object"))


def _date(analysis: Analysis, word: int | None, times: Sequence[TemporalExpression]) -> EdtfDate | None:
    """Return the date of the time that a word is part of."""
    if word is None:
        return None
    start, end = analysis.sentence.starts[word], analysis.sentence.ends[word]
    time = next((time for time in times if time.start < end and start < time.end), None)
    return date_of(analysis, time) if time is not None and time.kind not in UNDATED else None


def stands(analysis: Analysis, word: int) -> Standing:
    """Return whether what a word tells was so: by its clause, for a noun by the clause that it is part of."""
    clause = _clause(analysis, word)
    if clause is not None:
        polarity, modality = standing(analysis, clause)
        short = fell_short(analysis, clause) and (polarity, modality) == PLAINLY
        return (polarity, "intended") if short else (polarity, modality)
    noun = phrase_at(analysis, word)
    around = clause_around(analysis, noun) if noun is not None else None
    if noun is None or noun.name is not None or around is None:
        return ("denied" if noun is not None and noun.none else "affirmed"), "asserted"
    if around.verb.lemma in words(analysis).light and noun not in around.subjects:
        return standing(analysis, around)
    return ("denied" if noun.none else "affirmed"), modality_of(analysis, around, noun)


def _clause(analysis: Analysis, word: int) -> Clause | None:
    """Return the clause whose predicate a word is part of."""
    unit = analysis.structure.tree.of[word]
    return next(
        (each for each in analysis.clauses if each.unit == unit or each.verb.first <= word < each.verb.last),
        None,
    )
