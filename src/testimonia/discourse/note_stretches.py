"""What stands behind a verb of a note: the stretches of words that tell where it was and when.

"Monlet (Loire) 15 Jan. 1881", "Southport nr. Liverpool 1921", "Hull, Yorkshire, 1870".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.discourse.rows import Rows
from testimonia.discourse.short_forms import is_short
from testimonia.languages.protocol import Language
from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.names.particles import INSIDE
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

ENDING = frozenset({",", ";", ".", ")", "("})
"""Marks that end what is noted."""
CLOSING = {"(": ")", ",": ","}
"""Marks around what says in which region a place lies."""


@dataclass(frozen=True, slots=True)
class Where:
    """The words behind a verb: where it was, in what region or near what, and where the time begins."""

    place: range
    region: range
    near: range
    time: int
    stop: int = 0
    """The word behind the time where the place stands behind it, else 0."""

    def names(self) -> Iterator[Name]:
        """Yield what tells where."""
        return (Name(words.start, words.stop, "place", 1.0) for words in (self.place, self.region) if words)


@dataclass(frozen=True, slots=True)
class Stretches:
    """A sentence looked at for places and times without prepositions."""

    sentence: Sentence
    rows: Rows
    language: Language

    def where(self, verb: int) -> Where | None:
        """Return what tells where and when behind a verb, None where no time follows: "Monlet (Loire) 1881"."""
        place = range(verb + 1, self.capitals(verb + 1))
        region, time = self._region(place.stop)
        near, time = self._near(time)
        if self.word(time) == "," and place:
            time += 1
        alone = bool(place) and is_short(self.sentence, verb) and self.closes(place.stop)
        return Where(place, region, near, time) if alone or self.dated(time) else None

    def behind_time(self, where: Where) -> Where:
        """Return what tells where, with the place behind the time where none stands before it: "4 May 1871 Linz"."""
        if where.place:
            return where
        stop = self.time_end(where.time)
        first = next((k for k in range(where.time + 1, stop) if self._begins_behind_time(k)), stop)
        if first == stop or self.capitals(first) != stop:
            return where
        return replace(where, place=range(first, stop), region=self._region(stop)[0], stop=first)

    def behind_comma(self, where: Where) -> Where:
        """Return what tells where, with a place that ends the note behind time and comma: "20 Sept. 1875, Zwolle."."""
        comma = self.time_end(where.time)
        last = self.capitals(comma + 1)
        closed = last > comma + 1 and self.word(last) in ENDING - {",", "("}
        if where.place or self.word(comma) != "," or not closed or is_given(fold(self.word(comma + 1))):
            return where
        return replace(where, place=range(comma + 1, last), stop=comma)

    def _begins_behind_time(self, k: int) -> bool:
        """Tell whether a capitalised word stands right behind a number."""
        return self.rows.upos[k - 1] == "NUM" and self.capitals(k) > k

    def _region(self, k: int) -> tuple[range, int]:
        """Return the words that say in what region a place lies, and the word behind them and their marks."""
        inside = range(k + 1, self.capitals(k + 1))
        closing = CLOSING.get(self.word(k), "")
        closed = bool(closing) and self.word(inside.stop) == closing
        if not inside or not closing or not (closed or closing == ","):
            return range(0), k
        return inside, inside.stop + closed

    def _near(self, k: int) -> tuple[range, int]:
        """Return the words that say near what a place lies, with their preposition, and the word behind."""
        last = self.capitals(k + 1)
        is_near = self.word(k) in self.language.clauses().where and last > k + 1
        return (range(k, last), last) if is_near else (range(0), k)

    def word(self, k: int) -> str:
        """Return a word in small letters, nothing behind the last."""
        return self.sentence.lower[k] if k < len(self.sentence) else ""

    def closes(self, k: int) -> bool:
        """Tell whether what is noted ends at a word."""
        return self.dated(k) or self.word(k) in ENDING

    def dated(self, k: int) -> bool:
        """Tell whether a time begins at a word."""
        if k >= len(self.sentence):
            return False
        return self.rows.upos[k] == "NUM" or self.sentence.words[k] == "(" or self._is_month(k)

    def capitals(self, k: int) -> int:
        """Return the word after the capitalised words that begin at ``k``; months are none of them."""
        words = self.sentence.words
        while k < len(words) and (words[k][0].isupper() or words[k] in INSIDE) and not self._is_month(k):
            k += 1
        return k

    def time_end(self, k: int) -> int:
        """Return the word behind the time that begins at a word: what ends the note, or the preposition of a place."""
        stop = k
        while stop < len(self.sentence) and self.sentence.words[stop] not in ENDING:
            stop += 1
        return next((word for word in range(k + 1, stop) if self.rows.upos[word] == "ADP"), stop)

    def _is_month(self, k: int) -> bool:
        return self.sentence.words[k][:3].lower() in self.language.notes().months
