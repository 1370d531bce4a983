"""Sentences with their trees written out by hand, so that a test does not depend on what a parser makes of them.

    Nin/NNP/joined/nsubj joined/VBD the/DT/party/det party/NN/joined/obj .

Each item is word/TAG/head/relation; without a head it is the root, a word alone is a mark that hangs on the root. A head
is named by its word, of several equal ones by "#" and its number ("her#2"); a relation with "?" behind it is unsure.
The universal tag follows from the other; where it does not, it stands behind a colon ("one/CD:PRON").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from testimonia.clauses.build import Grammar, grammar
from testimonia.clauses.structure import Structure
from testimonia.clauses.units import Units, units
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.en.lemmas import lemma
from testimonia.languages.en.wording import wording
from testimonia.model import EdtfDate, Kind, TemporalExpression
from testimonia.parsing.lemmas import lemmatised
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

BY_TAG = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "HYPH": "PUNCT", "IN": "ADP", "JJ": "ADJ", "MD": "AUX",
    "NN": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "NNS": "NOUN", "PDT": "DET", "POS": "PART", "PRP": "PRON",
    "PRP$": "PRON", "RB": "ADV", "RP": "ADP", "TO": "PART", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV",
    "JJR": "ADJ", "RBR": "ADV", "UH": "INTJ",
}  # fmt: skip
"""Universal tag by tag, verbs left out."""
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
SURE, UNSURE = 1.0, 0.3


@dataclass(frozen=True)
class Drawn:
    """A sentence, its tree, and what is found in it; phrases are told by their words."""

    sentence: Sentence
    parse: Parse
    names: tuple[Name, ...] = ()
    times: tuple[TemporalExpression, ...] = ()

    @cached_property
    def units(self) -> Units:
        return units(self.sentence, self.parse, self.names, self.times, wording())

    @cached_property
    def grammar(self) -> Grammar:
        return grammar(self.units, wording())

    @property
    def structure(self) -> Structure:
        return self.grammar.structure

    def unit(self, word: str) -> int:
        """Return the unit of a word, of several equal ones by "#" and its number."""
        return self.units.of[_place(self.sentence.words, word)]

    def arc(self, word: str) -> str:
        """Return what the unit of a word hangs on, and how: "joined/nsubj"."""
        unit = self.unit(word)
        head = self.units.heads[unit]
        return f"{self.sentence.words[head] if head != ROOT else 'ROOT'}/{self.units.relations[unit]}"

    def phrase(self, word: str) -> Phrase:
        """Return the noun phrase of a word's unit."""
        found = self.structure.phrase(self.unit(word))
        assert found is not None, f"{word} is of no noun phrase"
        return found

    def words(self, phrase: Phrase) -> str:
        return " ".join(self.sentence.words[phrase.first : phrase.last])

    def every(self, phrases: Iterable[Phrase]) -> list[str]:
        return [self.words(phrase) for phrase in phrases]

    def clauses(self, lemma: str) -> list[Clause]:
        return [clause for clause in self.grammar.clauses if clause.verb.lemma == lemma]

    def clause(self, lemma: str) -> Clause:
        """Return the only clause of a verb."""
        found = self.clauses(lemma)
        assert len(found) == 1, f"{lemma}: {[clause.verb.lemma for clause in self.grammar.clauses]}"
        return found[0]

    def subjects(self, lemma: str) -> list[str]:
        return self.every(self.clause(lemma).subjects)

    def objects(self, lemma: str) -> list[list[str]]:
        return [self.every(group) for group in self.clause(lemma).objects]

    def complements(self, lemma: str) -> list[str]:
        """Return the complements of a verb, each as "in Odessa" or "in Odessa + Kyiv"."""
        return [f"{case} {' + '.join(self.every(group))}" for case, group in self.clause(lemma).complements]

    def times_of(self, lemma: str) -> list[str]:
        """Return the times of a verb with their prepositions: "in 1907"."""
        return [f"{case} {time.words}".strip() for case, time in self.clause(lemma).times]


def drawn(text: str, *, times: str = "", events: str = "", undated: str = "", **names: str) -> Drawn:
    """Return the sentence of a tree; ``person="Isaac Roth, Nin"`` are names by kind, times are told by their words."""
    items = [item.split("/") for item in text.split()]
    words = [item[0] for item in items]
    root = next(item[0] for item in items if len(item) == 2)
    sentence = joined(words)
    parse = _parse(words, [_whole(item, root) for item in items])
    sentence.tags = list(parse.tags)
    found = [Name(*span, _kind(kind), 1.0) for kind, every in names.items() for span in _spans(words, every)]
    spoken = [
        time_of(sentence, span, rule)
        for rule, every in (("test", times), ("event", events), ("", undated))
        for span in _spans(words, every)
    ]
    return Drawn(
        sentence, lemmatised(sentence, parse, lemma), tuple(sorted(found, key=lambda name: name.first)),
        tuple(sorted(spoken, key=lambda time: time.start)),
    )  # fmt: skip


def _whole(item: list[str], root: str) -> tuple[str, str, str, str]:
    """Return word, tag, head and relation; "" is the head of the root."""
    if len(item) == 1:
        return item[0], ":PUNCT", root, "punct"
    word, tag, head, relation = item if len(item) == 4 else [*item, "", "root"]
    return word, tag, head, relation


def _parse(words: list[str], rows: list[tuple[str, str, str, str]]) -> Parse:
    relations = tuple(relation.removesuffix("?") for _, _, _, relation in rows)
    tags = [tag.partition(":") for _, tag, _, _ in rows]
    return Parse(
        tuple(own or _upos(tag, relation) for (tag, _, own), relation in zip(tags, relations, strict=True)),
        tuple(tag or word for (tag, _, _), word in zip(tags, words, strict=True)), (),
        tuple(_place(words, head) if head else ROOT for _, _, head, _ in rows), relations,
        tuple(UNSURE if relation.endswith("?") else SURE for _, _, _, relation in rows),
    )  # fmt: skip


def joined(words: list[str]) -> Sentence:
    """Return a sentence of words with a space between each two."""
    starts = [sum(len(word) + 1 for word in words[:i]) for i in range(len(words))]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Sentence(0, ends[-1] if ends else 0, words, [word.lower() for word in words], starts, ends)


def _upos(tag: str, relation: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if relation in AUXILIARIES else "VERB"
    if tag == "IN" and relation == "mark":
        return "SCONJ"
    return BY_TAG[tag]


def _place(words: list[str], named: str) -> int:
    word, _, number = named.partition("#")
    found = [i for i, each in enumerate(words) if each == word]
    if len(found) != 1 and not number:
        raise ValueError(f"{named!r} stands {len(found)} times: say which by #1, #2, …")
    return found[int(number or 1) - 1]


def _spans(words: list[str], every: str) -> list[tuple[int, int]]:
    """Return where stretches of words stand, those between two commas; the same one again is the next of its kind."""
    found: list[tuple[int, int]] = []
    for stretch in filter(None, every.split(", ")):
        parts = stretch.split()
        places = (
            i
            for i in range(len(words))
            if words[i : i + len(parts)] == parts and (i, i + len(parts)) not in found
        )
        first = next(places, None)
        if first is None:
            raise ValueError(f"{stretch!r} does not stand in {' '.join(words)!r}")
        found.append((first, first + len(parts)))
    return found


def _kind(name: str) -> Kind:
    kinds: dict[str, Kind] = {
        "person": "person",
        "group": "group",
        "place": "place",
        "work": "work",
        "event": "event",
    }
    return kinds[name]


def time_of(sentence: Sentence, span: tuple[int, int], rule: str) -> TemporalExpression:
    """Return a time with a date by the rule, without one if there is no rule."""
    start, end = sentence.starts[span[0]], sentence.ends[span[1] - 1]
    words = " ".join(sentence.words[span[0] : span[1]])
    date = EdtfDate("1900", None, None, words, start, end, rule=rule) if rule else None
    return TemporalExpression(start, end, words, "date" if rule else "set", date)
