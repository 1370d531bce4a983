"""Titles that the words around them set off: "Wrote Kyra (1924), Vers l'autre flamme (1929)", "Author of Staline".

A tagger breaks up foreign titles and takes them for places. Behind a verb of writing, a noun for who wrote, or the
comma of "his pamphlets, …", what begins with a capital letter and runs up to a year in brackets is one work.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.discourse.rows import Rows
from testimonia.languages.parts.frames import NounFrame, Spec, VerbFrame
from testimonia.languages.protocol import Language
from testimonia.model import Kind
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

LONGEST = 10
"""Words of a title."""
LONGEST_BRACKET = 12
"""Words between a bracket and the year in it."""
YEAR = 4
"""Digits."""
APART = frozenset({",", ";", ":", ".", "!", "?", ")", "“", "”", '"'})
"""Marks that no title set off by brackets alone goes on over."""
TYPE = "authorship"
OWN = "work_of_author"
WORK: Kind = "work"


def with_titles(
    sentence: Sentence, parse: Parse, names: list[Name], language: Language
) -> tuple[Parse, list[Name]]:
    """Return parse and names with each title as one name that hangs on who wrote it."""
    rows = Rows(parse)
    titles = _Titles(sentence, rows, language)
    for word in range(len(sentence) - 1):
        first = titles.begins(word) or _behind_noun(titles, word, names)
        if first:
            names = _series(titles, word, first, names)
    return rows.parse(), sorted(names, key=lambda name: name.first)


def _series(titles: "_Titles", word: int, first: int, names: list[Name]) -> list[Name]:
    """Return names with the titles that begin at a word, those behind the first hung on it."""
    start, head = first, -1
    while (end := titles.end(start, names)) > start:
        span = range(start + titles.opens_with_article(start, end, names), end)
        if head < 0:
            titles.rows.name(span, word, _relation(titles.sentence, word, first))
            head = span.start
        else:
            titles.rows.name(span, head, "conj")
        titles.govern(range(word + 1 if head == span.start else start, span.start), span.start)
        names = _named(titles, word, span, names)
        start = titles.further(end)
    return names


def _named(titles: "_Titles", word: int, span: range, names: list[Name]) -> list[Name]:
    """Return names with a title as one, of the kind that a tagger saw if it may be that."""
    inside = [name for name in names if name.first < span.stop and span.start < name.last]
    whole = len(inside) == 1 and (inside[0].first, inside[0].last) == (span.start, span.stop)
    if whole and inside[0].kind in titles.asked(word):
        return names
    return [*(name for name in names if name not in inside), Name(span.start, span.stop, WORK, 1.0)]


@dataclass(frozen=True, slots=True)
class _Titles:
    """A sentence looked at for titles."""

    sentence: Sentence
    rows: Rows
    language: Language

    def begins(self, word: int) -> int:
        """Return where a title may begin behind a word that says who wrote it, 0 where none may."""
        capitals = [word[:1].isupper() for word in self.sentence.words[word + 1 : word + 3]]
        if capitals[:1] == [True] and self._written(word):
            return word + 1
        return word + 2 if capitals[1:] == [True] and self._writer(word) and not self._written(word) else 0

    def _written(self, word: int) -> bool:
        """Tell whether a word is a verb of writing with an object."""
        return any(_is_of_work(frame, frame.object, "object") for frame in self._verb_frames(word))

    def _writer(self, word: int) -> bool:
        """Tell whether a word and the preposition behind it say whose work something is: "author of"."""
        case = self.sentence.lower[word + 1]
        return any(_is_of_work(frame, frame.object, case) for frame in self._noun_frames(word))

    def _verb_frames(self, word: int) -> Iterable[VerbFrame]:
        if self.rows.upos[word] != "VERB":
            return ()
        lemma = self.language.clauses().lemma(self.sentence.lower[word], self.rows.tags[word])
        frames = self.language.frames().verbs.get(lemma, ())
        return (frame for frame in frames if frame.who == "doer" and not frame.particle)

    def _noun_frames(self, word: int) -> Iterable[NounFrame]:
        return self.language.frames().nouns.get(self.sentence.lower[word], ())

    def asked(self, word: int) -> frozenset[str]:
        """Return the kinds that what somebody wrote may be of."""
        frames: list[VerbFrame | NounFrame] = [*self._verb_frames(word), *self._noun_frames(word)]
        specs = (spec for frame in frames if frame.type == TYPE for spec in frame.object)
        classes = self.language.nouns().classes
        named = {name for spec in specs for name in spec.classes}
        return frozenset(named).union(
            *(classes[name].named | classes[name].kinds for name in named if name in classes)
        )

    def opens_with_article(self, first: int, end: int, names: Iterable[Name]) -> bool:
        """Tell whether a tagger saw the title without the article that it opens with."""
        article = self.sentence.lower[first] in self.language.discourse().article
        return article and any((name.first, name.last) == (first + 1, end) for name in names)

    def govern(self, words: range, title: int) -> None:
        """Let the preposition and the article before a title be the title's."""
        for word in words:
            relation = "case" if self.rows.upos[word] == "ADP" else "det"
            self.rows.heads[word], self.rows.relations[word] = title, relation

    def end(self, first: int, names: Iterable[Name]) -> int:
        """Return the word behind the title that begins at a word, the word itself where nothing sets one off.

        A year does, in brackets or behind capitals only, and what a tagger took for a work up to a mark or an "and".
        """
        if first >= len(self.sentence) or not self.sentence.words[first][:1].isupper():
            return first
        seen = next((name.last for name in names if name.first == first and name.kind == WORK), first)
        if seen > first and self._is_mark(seen):
            return seen
        return self._before_year(first) or self._before_bracket(first, names) or first

    def _before_year(self, first: int) -> int:
        """Return the word behind the capitals from a word on, if it is a year; 0 if it is none."""
        capitals = next(
            (k for k in range(first, len(self.sentence)) if not self.sentence.words[k][0].isupper()), 0
        )
        return capitals if _is_year(self.sentence.words[capitals]) else 0

    def _before_bracket(self, first: int, names: Iterable[Name]) -> int:
        """Return the bracket with a year up to which a title may go on, without a person's name; 0 if there is none."""
        behind = range(first, min(len(self.sentence), first + LONGEST + 1))
        stop = next((k for k in behind if not self._goes_on(k)), behind.stop)
        if stop == len(self.sentence) or not self._year_in_bracket(stop):
            return 0
        return 0 if any(name.kind == "person" and first < name.first < stop for name in names) else stop

    def _goes_on(self, word: int) -> bool:
        """Tell whether a title may go on with a word: no mark, no noun that says what somebody is."""
        lower = self.sentence.lower[word]
        if self.sentence.words[word] == "(" or self.sentence.words[word] in APART:
            return False
        return self.sentence.words[word][0].isupper() or lower not in self.language.frames().nouns

    def _year_in_bracket(self, word: int) -> bool:
        """Tell whether a bracket opens at a word in which a year stands."""
        words = self.sentence.words[word : word + LONGEST_BRACKET]
        closing = words.index(")") if ")" in words else len(words)
        return words[0] == "(" and any(map(_is_year, words[:closing]))

    def _is_mark(self, word: int) -> bool:
        """Tell whether a word may end a title: a bracket, a comma, "and"."""
        return word < len(self.sentence) and (
            self.sentence.words[word] in {"(", ","} or self.sentence.lower[word] in self._and
        )

    def further(self, word: int) -> int:
        """Return where a further title may begin behind one that ends at a word, or behind its bracket."""
        words, closing = self.sentence.words, word - 1
        if words[word : word + 1] == ["("]:
            closing = next(
                (k for k in range(word, len(self.sentence)) if words[k] == ")"), len(self.sentence)
            )
        k = closing + 1
        while k < len(self.sentence) and (words[k] == "," or self.sentence.lower[k] in self._and):
            k += 1
        return k if k > closing + 1 else len(self.sentence)

    @property
    def _and(self) -> frozenset[str]:
        return self.language.discourse().conjunctions


def _is_of_work(frame: VerbFrame | NounFrame, specs: Iterable[Spec], slot: str) -> bool:
    """Tell whether a frame says who wrote what stands in a slot."""
    return frame.type == TYPE and any(spec.slot == slot for spec in specs)


def _is_year(word: str) -> bool:
    return len(word) == YEAR and word.isdigit()


def _relation(sentence: Sentence, word: int, first: int) -> str:
    """Return how the title that begins at a word hangs on that which says who wrote it."""
    if first == word + 1:
        return "obj"
    return "appos" if sentence.words[word + 1] == "," else "nmod"


def _behind_noun(titles: _Titles, word: int, names: Iterable[Name]) -> int:
    """Return where a title that a tagger saw begins behind a noun for what its possessor wrote: "his pamphlets,".

    0 where none does; "in her novel, Vienna (1921) …" may be about the place.
    """
    first = word + 2
    if titles.sentence.words[word + 1 : first] != [","] or not _owned(titles, word):
        return 0
    article = "".join(titles.sentence.lower[first : first + 1]) in titles.language.discourse().article
    return first if any(name.kind == WORK and name.first == first + article for name in names) else 0


def _owned(titles: _Titles, word: int) -> bool:
    """Tell whether a word is a noun for what its possessor wrote, and itself no part of a list of titles."""
    rows, known = titles.rows, titles.language.nouns().classes.get(OWN)
    if known is None or titles.sentence.lower[word] not in known.heads or rows.relations[word] == "conj":
        return False
    return any(rows.relations[other] == "nmod:poss" for other in rows.hanging(word))
