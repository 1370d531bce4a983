"""Names in an entry: its label tells what they are of, where a tagger has too few words to see it.

Behind a day stand places ("14 June 1884, Malmö"); before it may stand the name at birth, so that a place there must be
known as one. Beside "Spouse" stand persons.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.furniture.entries import Entry
from testimonia.languages.parts.facts import Facts
from testimonia.model import Kind, TemporalExpression
from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.names.particles import INSIDE
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

_FEWEST_WORDS = 2
"""Words of a person's name that no tagger sees."""


@dataclass(frozen=True, slots=True)
class _Value:
    """The words of an entry's value in one sentence."""

    sentence: Sentence
    names: Sequence[Name]
    times: Sequence[TemporalExpression]
    first: int
    """Its first word."""
    words: Facts

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of words with a capital that are no date, as (first, last) words."""
        k = self.first
        while k < len(self.sentence):
            last = self._run_end(k)
            if last > k:
                yield k, last
            k = max(last, k + 1)

    def _run_end(self, k: int) -> int:
        last = k
        for i in range(k, len(self.sentence)):
            if not self._is_capital(i) and not (i > k and self.sentence.lower[i] in INSIDE):
                break
            last = i + 1 if self._is_capital(i) else last
        return last

    def _is_capital(self, i: int) -> bool:
        return self.sentence.words[i][0].isupper() and not self.is_time(i)

    def is_time(self, i: int) -> bool:
        """Tell whether a word is part of a date."""
        start = self.sentence.starts[i]
        return any(time.start <= start < time.end for time in self.times)

    def kind(self, first: int, last: int) -> str:
        """Return what the tagger takes the words for, "" where it sees no name."""
        return next((name.kind for name in self.names if name.first < last and first < name.last), "")

    def set_off(self, first: int) -> bool:
        """Tell whether words open the value, or stand behind a mark, a date, "and" or a preposition of place."""
        if first == self.first:
            return True
        before = self.sentence.lower[first - 1]
        joined = before in self.words.where or self.words.apart.fullmatch(before) is not None
        return joined or self.is_time(first - 1) or not before[0].isalnum()


def named(
    entry: Entry, sentence: Sentence, names: Sequence[Name], times: Sequence[TemporalExpression], words: Facts
) -> tuple[Name, ...]:
    """Return the names of a sentence of an entry, of the kind that its label asks for."""
    wanted = words.labels[entry.label].value
    first = next((i for i, start in enumerate(sentence.starts) if start >= entry.value), len(sentence))
    value = _Value(sentence, names, times, first, words)
    if wanted == "words":
        return ()
    kind: Kind = "place" if wanted in ("event", "place") else "group" if wanted == "group" else "person"
    judged = {"place": _is_place, "person": _is_person, "group": _is_group}[kind]
    return tuple(Name(k, last, kind, 1.0) for k, last in value.runs() if judged(value, k, last))


def _is_place(value: _Value, first: int, last: int) -> bool:
    kind = value.kind(first, last)
    dated = _first_time(value)
    if dated is None:
        return kind == "place" or (kind != "person" and last - first == 1 and value.set_off(first))
    if first > dated:
        return kind == "place" or value.set_off(first)
    return kind == "place" and not is_given(fold(value.sentence.words[first]))


def _first_time(value: _Value) -> int | None:
    """Return the first word of the value that is of a time, None where it has none."""
    return next((i for i in range(value.first, len(value.sentence)) if value.is_time(i)), None)


def _is_person(value: _Value, first: int, last: int) -> bool:
    return value.kind(first, last) == "person" or (last - first >= _FEWEST_WORDS and value.set_off(first))


def _is_group(value: _Value, first: int, last: int) -> bool:
    return value.kind(first, last) in ("group", "") and value.set_off(first)
