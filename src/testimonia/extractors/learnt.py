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
from testimonia.extractors.common import Draft, is_named_person, is_place, made, persons
from testimonia.extractors.events import clause_around, modality_of
from testimonia.extractors.language import words
from testimonia.extractors.posts import value_begins
from testimonia.extractors.sides import DIRECTED, KINSHIP, bearers, is_one, possessors, side
from testimonia.extractors.standing import PLAINLY, fell_short, standing
from testimonia.extractors.value_words import value_words
from testimonia.extractors.year_names import date_of
from testimonia.model import EdtfDate, Statement, TemporalExpression
from testimonia.tagger.sight import Told
from testimonia.tagger.told import LIKELY
from testimonia.tagger.worth import LEARNT
from testimonia.vocabulary import statement_type

PARTS = frozenset({"compound", "flat", "amod", "nmod", "goeswith"})
"""How the parts of a word hang on it that is itself part of a noun phrase."""
REFUSING = frozenset({"declined", "lost", "refused", "left", "resigned", "withdrew"})
"""Roles that say themselves that something is not or no more: "did not accept the chair" is a chair declined."""
UNDATED = frozenset({"duration", "set"})
"""Kinds of times that say how long or how often, not when."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the model sees told, and the statement that it makes."""

    told: Told
    statement: Statement
    place: tuple[int, int]
    """Where the word stands that carries it."""
    heard: bool = True
    """Whether its voices are all that the model sees: else somebody says it of whom the grammar knows nothing."""


def extract(
    analysis: Analysis, told: Iterable[Told], times: Sequence[TemporalExpression]
) -> Iterator[Learnt]:
    """Yield what a sentence is seen to tell of somebody who is known, likely or not."""
    for each in told:
        seen = _of_left_out(analysis, each)
        subject = _subject(analysis, seen)
        if subject is None or _noted_of_another(analysis, seen.word, subject):
            continue
        for person in analysis.several.get(subject, (subject,)):
            statement = made(analysis, _draft(analysis, seen, person, times))
            if statement is not None:
                word = analysis.locus(seen.word, seen.word + 1)
                yield Learnt(seen, statement, (word.start, word.end), _heard(analysis, seen, statement))


def _of_left_out(analysis: Analysis, told: Told) -> Told:
    """Return what is told with its subject for certain, where a note leaves that out and no word is likely it."""
    word, chance = told.arguments["subject"]
    if chance >= LIKELY or _left_out(analysis, told.word) is None:
        return told
    return replace(told, arguments={**told.arguments, "subject": (word, 1.0)}, left_out=True)


def _subject(analysis: Analysis, told: Told) -> Phrase | None:
    """Return of whom it is told: the noun phrase of the likeliest word, else the subject that a note leaves out."""
    return (
        _left_out(analysis, told.word) if told.left_out else phrase_at(analysis, told.arguments["subject"][0])
    )


def _left_out(analysis: Analysis, word: int) -> Phrase | None:
    """Return the subject that the clause of a word leaves out: "Joined the party 1899" in an entry of a lexicon."""
    clause = _clause(analysis, word)
    subjects = clause.subjects if clause is not None else ()
    return next((subject for subject in subjects if subject.implied), None)


def _noted_of_another(analysis: Analysis, word: int, subject: Phrase) -> bool:
    """Tell whether a note has another subject by the grammar: "ROTH, Karl, daughter Ida, b. 1931" is Ida's birth."""
    clause = _clause(analysis, word)
    if clause is None or clause.verb.word not in analysis.language.notes().verbs or not clause.subjects:
        return False
    return not any(is_one(analysis, subject, each) for each in clause.subjects)


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
        return word if chance >= LIKELY else None

    def phrase(self, slot: str) -> Phrase | None:
        """Return the noun phrase in a slot."""
        word = self.word(slot)
        return phrase_at(self.analysis, word) if word is not None else None

    def known(self, slot: str) -> Phrase | None:
        """Return the noun phrase in a slot if the text knows whom or what it stands for."""
        phrase = self.phrase(slot)
        return phrase if self.analysis.mention(phrase) is not None else None

    def words(self, slot: str) -> tuple[int, int] | None:
        """Return the words in a slot as those of a value; none where they are a pronoun."""
        word, phrase = self.word(slot), self.phrase(slot)
        if word is None or (phrase is not None and phrase.pronoun):
            return None
        return value_of(self.analysis, word)

    def text(self, slot: str) -> str | None:
        """Return what stands in a slot as a value."""
        words = self.words(slot)
        return self.analysis.text(*words) if words is not None else None

    def extent(self) -> tuple[int, int]:
        """Return the words from the first to the last that say it, its subject aside."""
        spans = [(self.told.word, self.told.word + 1)]
        for slot in ("object", "value", "place", "time"):
            word, phrase, value = self.word(slot), self.phrase(slot), self.words(slot)
            if word is not None:
                spans.append((word, word + 1))
            spans += [value] if value is not None else []
            spans += [(phrase.first, phrase.last)] if phrase is not None and slot != "value" else []
        return min(first for first, _ in spans), max(last for _, last in spans)


def value_of(analysis: Analysis, word: int) -> tuple[int, int]:
    """Return the words of a value around one of them: a name whole, a noun with what says its kind, an adjective alone.

    Of "a German spy" the nation is "German", the work "spy"; an office has its field ("Minister of War").
    """
    phrase = phrase_at(analysis, word)
    if phrase is None:
        return word, word + 1
    name = phrase.name
    if name is not None and name.first <= word < name.last:
        return name.first, name.last
    if name is not None:
        return (value_begins(analysis, phrase, word), name.first) if word < name.first else (word, word + 1)
    if word != phrase.head:
        return _compound(analysis, word)
    words_ = value_words(analysis, phrase) or ""
    first = value_begins(analysis, phrase, phrase.head)
    return first, max(
        phrase.last, first + len(words_.split()) if words_.startswith(analysis.text(first, first + 1)) else 0
    )


def _compound(analysis: Analysis, word: int) -> tuple[int, int]:
    """Return a word that is part of a noun phrase with the parts of its own that stand next to it: "South Korean"."""
    parse = analysis.structure.tree.parse
    own = {k for k, head in enumerate(parse.heads) if head == word and parse.relations[k] in PARTS} | {word}
    first = last = word
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return first, last + 1


def _draft(analysis: Analysis, told: Told, subject: Phrase, times: Sequence[TemporalExpression]) -> Draft:
    """Return the draft of what is told of a person."""
    slots = _Slots(analysis, told)
    polarity, modality = stands(analysis, told.word)
    if polarity == "affirmed" and _denied_here(analysis, told.word):
        polarity = "denied"
    if told.role in REFUSING and not _says_no(analysis, told.word):
        polarity = "affirmed"
    first, last = slots.extent()
    title = phrase_at(analysis, told.word) is subject and subject.name is not None
    draft = Draft(
        told.type, _role(slots, subject), subject, _reason(analysis, told), first, last,
        date=_date(analysis, slots.word("time"), times), polarity=polarity, modality=modality, anchor=told.word,
        places=tuple(each for each in [slots.known("place")] if each is not None and is_place(analysis, each)),
        presupposed=title, beside=subject if title else None, extractor=LEARNT,
    )  # fmt: skip
    return _with_object(slots, replace(draft, value=slots.text("value")))


def _role(slots: _Slots, subject: Phrase) -> str:
    """Return what is told of a person; of parent and child, as the noun says that tells it."""
    told = slots.told
    turns = told.type == KINSHIP and told.role in DIRECTED
    return (side(slots.analysis, told.word, subject, slots.known("object")) if turns else "") or told.role


def _with_object(slots: _Slots, draft: Draft) -> Draft:
    """Return a draft with its object; a place that can be none is where it was, other words are its value."""
    phrase = _other(slots, draft, slots.known("object") or _relative(slots, draft))
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


def _relative(slots: _Slots, draft: Draft) -> Phrase | None:
    """Return the relative whom nobody names, by the noun that tells of them: "his father, a baker"."""
    if draft.type != KINSHIP or slots.word("object") is not None:
        return None
    noun = phrase_at(slots.analysis, slots.told.word)
    return noun if noun is not None and noun is not draft.subject and noun.name is None else None


def _other(slots: _Slots, draft: Draft, phrase: Phrase | None) -> Phrase | None:
    """Return the relative in a slot; by the noun itself it is whose the subject is, or who by name is said to be it."""
    analysis, word = slots.analysis, slots.told.word
    if draft.type != KINSHIP or phrase is None or phrase.head != word:
        return phrase
    its_own = any(is_one(analysis, draft.subject, each) for each in bearers(analysis, word))
    others = possessors(analysis, word) if its_own else filter(is_named_person, bearers(analysis, word))
    return next(persons(analysis, others), phrase)


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
        return _of_clause(analysis, clause)
    noun = phrase_at(analysis, word)
    around = clause_around(analysis, noun) if noun is not None else None
    if noun is None or noun.name is not None or around is None:
        return ("denied" if noun is not None and noun.none else "affirmed"), "asserted"
    return _of_noun(analysis, noun, around)


def _of_clause(analysis: Analysis, clause: Clause) -> Standing:
    """Return the standing of a clause; what was tried was only meant."""
    polarity, modality = standing(analysis, clause)
    short = fell_short(analysis, clause) and (polarity, modality) == PLAINLY
    return polarity, "intended" if short else modality


def _of_noun(analysis: Analysis, noun: Phrase, around: Clause) -> Standing:
    """Return the standing of a noun by the clause around it: "had no funeral", "the marriage never took place"."""
    if noun in around.subjects:
        happens = around.verb.lemma in words(analysis).coming or around.verb.passive
        return standing(analysis, around) if happens else PLAINLY
    if around.verb.lemma in words(analysis).light:
        return standing(analysis, around)
    return PLAINLY if _is_given(analysis, noun) else _wished(analysis, around, noun)


def _denied_here(analysis: Analysis, word: int) -> bool:
    """Tell whether a word that denies stands before what a word is part of: "was, some object, never a member"."""
    phrase = phrase_at(analysis, word)
    first = phrase.first if phrase is not None else word
    return first > 0 and analysis.sentence.lower[first - 1] in analysis.language.clauses().negative


def _is_given(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether a noun is somebody's, or the one known: "never forgave her father", "missed the funeral of Roth"."""
    return (
        noun.owner is not None
        or analysis.sentence.lower[noun.first] in analysis.language.discourse().definite
    )


def _wished(analysis: Analysis, around: Clause, noun: Phrase) -> Standing:
    """Return the standing of a noun in a clause that need not have brought it about: "applied for a post"."""
    polarity, modality = standing(analysis, around)
    if noun.none or (polarity, modality) != PLAINLY:
        return (
            ("denied", "asserted")
            if noun.none
            else ("affirmed", "intended" if modality == "asserted" else modality)
        )
    return "affirmed", modality_of(analysis, around, noun)


def _says_no(analysis: Analysis, word: int) -> bool:
    """Tell whether a trigger itself says no, so that a denial of it is one: "did not decline", "never left"."""
    parse = analysis.structure.tree.parse
    return (
        analysis.sentence.lower[word] in words(analysis).refusals
        or parse.lemmas[word] in words(analysis).refusals
    )


def _heard(analysis: Analysis, told: Told, statement: Statement) -> bool:
    """Tell whether whom the model sees saying it is among the statement's voices."""
    word, chance = told.arguments["voice"]
    speaker = analysis.mention(phrase_at(analysis, word)) if chance >= LIKELY else None
    if chance < LIKELY or statement.modality == "reported":
        return True
    referents = {voice.mention.referent for voice in statement.voices if voice.mention is not None}
    return len(statement.voices) > 1 if speaker is None else speaker.referent in referents


def _reason(analysis: Analysis, told: Told) -> str:
    return f"learnt at “{analysis.sentence.words[told.word]}” ({told.sure:.2f})"


def _clause(analysis: Analysis, word: int) -> Clause | None:
    """Return the clause whose predicate a word is part of."""
    unit = analysis.structure.tree.of[word]
    return next(
        (each for each in analysis.clauses if each.unit == unit or each.verb.first <= word < each.verb.last),
        None,
    )
