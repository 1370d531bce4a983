"""Marriages told in order behind one verb: "m. (1) Ida Roth 1901, (2) Rosa Weil 1920", "married twice: Ida; Rosa".

A parser hangs the second anywhere. Here each spouse is an object of the verb, with the time in its own part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimonia.clauses.told_apart import APART
from testimonia.discourse.rows import Rows
from testimonia.languages.protocol import Language
from testimonia.names.particles import INSIDE
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

REACH = 5
"""Words from the verb to the first mark."""
BEFORE_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADV", "CCONJ", "NUM", "PUNCT", "SYM", "X"})
"""Parts of speech of what may stand in a part before the name of the spouse."""
MARK = 3
"""Words of a mark: "(1)"."""
PARTING = frozenset({",", ";"})
ENDS = frozenset({".", "!", "?"})

Part = tuple[int, int]
"""Words of one marriage, without the mark."""


def in_order(
    sentence: Sentence, parse: Parse, names: list[Name], language: Language
) -> tuple[Parse, list[Name]]:
    """Return parse and names with the spouses that are told one by one as objects of their verb."""
    rows = Rows(parse)
    series = _Series(sentence, rows, language)
    for verb in series.verbs():
        found = [
            (part, spouse)
            for part in series.parts(verb)
            if (spouse := series.spouse(part, names)) is not None
        ]
        if len(found) > 1:
            names = _hang(series, verb, found, names)
    return rows.parse(), names


def _hang(
    series: "_Series", verb: int, found: Sequence[tuple[Part, Name]], names: Sequence[Name]
) -> list[Name]:
    """Hang each spouse on the verb, those behind the first as told apart from it, each with its time."""
    rows, (_, first) = series.rows, found[0]
    series.count(verb, first.first)
    for part, spouse in found:
        own = [*series.noun_before(spouse), *range(spouse.first, spouse.last)]
        rows.names(range(spouse.first, spouse.last))
        is_first = spouse is first
        if is_first:
            rows.hang(own, verb, "obj")
        else:
            rows.hang(own, [*series.noun_before(first), first.first][0], APART)
        series.relatives(part, spouse)
        time = series.time(part, spouse)
        rows.hang(time, verb if is_first else own[0], "obl" if is_first else "nmod")
        if time and rows.upos[time[0] - 1] == "ADP":
            rows.hang([time[0] - 1], time[0], "case")
    taken = {word for _, spouse in found for word in range(spouse.first, spouse.last)}
    kept = [name for name in names if taken.isdisjoint(range(name.first, name.last))]
    return sorted([*kept, *(spouse for _, spouse in found)], key=lambda name: name.first)


@dataclass(frozen=True, slots=True)
class _Series:
    """A sentence looked at for marriages."""

    sentence: Sentence
    rows: Rows
    language: Language

    def verbs(self) -> list[int]:
        """Return the verbs that tell of a marriage."""
        lemma, marrying = self.language.clauses().lemma, self.language.discourse().marrying
        both = zip(self.sentence.lower, self.rows.tags, strict=True)
        return [word for word, (lower, tag) in enumerate(both) if lemma(lower, tag) in marrying]

    def parts(self, verb: int) -> list[Part]:
        """Return the parts in which marriages are told behind a verb, by their numbers or behind a colon."""
        numbered = list(self._numbered(verb))
        if numbered:
            begins = [*numbered, (self._end(numbered[-1][1]), 0)]
            return [(mark[1], following[0]) for mark, following in pairwise(begins)]
        return self._listed(verb)

    def _numbered(self, verb: int) -> Iterator[Part]:
        """Yield where each number stands, the first shortly behind the verb, and the word behind it."""
        expected, word, limit = 1, verb + 1, verb + 1 + REACH
        while word < min(limit, len(self.sentence)) and self.sentence.words[word] not in ENDS:
            number, behind = self._number(word)
            if number == expected or (expected > 1 and number == 0):
                yield word, behind
                expected, limit, word = expected + 1, len(self.sentence), behind
            else:
                word += 1

    def _number(self, word: int) -> tuple[int, int]:
        """Return the number told at a word, -1 for none and 0 for the next one, and the word behind it."""
        words = self.sentence.words[word : word + 3]
        if len(words) == 3 and words[0] == "(" and words[1].isdigit() and words[2] == ")":
            return int(words[1]), word + 3
        return self.language.notes().ordinals.get(self.sentence.lower[word], -1), word + 1

    def _listed(self, verb: int) -> list[Part]:
        """Return the parts behind the colon of "married four times: …"."""
        near = self.sentence.words[verb + 1 : verb + 1 + REACH]
        colon = verb + 1 + near.index(":") if ":" in near else 0
        counted = self.language.notes().counting.isdisjoint(self.sentence.lower[verb + 1 : max(colon, 0)])
        if not colon or counted:
            return []
        end = self._end(colon)
        parting = ";" if ";" in self.sentence.words[colon:end] else ","
        marks = [colon, *(k for k in range(colon, end) if self.sentence.words[k] == parting), end]
        return [(mark + 1, following) for mark, following in pairwise(marks)]

    def _end(self, word: int) -> int:
        """Return where the sentence ends behind a word."""
        return next(
            (k for k in range(word, len(self.sentence)) if self.sentence.words[k] in ENDS), len(self.sentence)
        )

    def relatives(self, part: Part, spouse: Name) -> None:
        """Let what is told behind a spouse be told of the spouse, not of the mark: "1st, Ida (d. 1878), dau. of"."""
        for word in range(spouse.last, part[1]):
            is_kin = self.sentence.lower[word] in self.language.discourse().kin
            if self.rows.heads[word] in range(part[0] - MARK, part[0]):
                self.rows.hang([word], spouse.first, "dep")
            elif (
                is_kin and self.sentence.words[word - 1] == "," and self.rows.heads[word] not in range(*part)
            ):
                self.rows.hang([word], spouse.first, "appos")

    def count(self, verb: int, last: int) -> None:
        """Let the words that tell how often be an adverb."""
        for word in range(verb + 1, last):
            if self.sentence.lower[word] in self.language.notes().counting:
                self.rows.upos[word], self.rows.relations[word] = "ADV", "advmod"

    def spouse(self, part: Part, names: Sequence[Name]) -> Name | None:
        """Return who is named in a part before all else but a time and what they were."""
        first, last = part
        named = next((name for name in names if first <= name.first < last and name.kind == "person"), None)
        if named is not None and self._opens(first, named.first):
            return named
        return self._unseen(self._behind_time(first), last, names)

    def _unseen(self, begin: int, last: int, names: Sequence[Name]) -> Name | None:
        """Return the name that begins at a word, which no tagger saw; None where another thing is named there."""
        end = next(
            (word for word in range(begin, last) if not _is_of_name(self.sentence.words[word])),
            max(begin, last),
        )
        taken = any(name.first < end and begin < name.last and name.kind != "person" for name in names)
        return None if taken or end == begin else Name(begin, end, "person", 1.0)

    def _opens(self, first: int, name: int) -> bool:
        between = range(first, name)
        return all(
            self.rows.upos[k] in BEFORE_NAME or self._is_time(k) or self._is_time(k + 1) for k in between
        )

    def _behind_time(self, word: int) -> int:
        while word < len(self.sentence) and (self._is_time(word) or self.sentence.words[word] in PARTING):
            word += 1
        return word

    def _is_time(self, word: int) -> bool:
        if word >= len(self.sentence):
            return False
        months = self.language.notes().months
        return (
            self.sentence.words[word][:1].isdigit() or self.sentence.lower[word].removesuffix(".") in months
        )

    def noun_before(self, spouse: Name) -> list[int]:
        """Return the noun right before a name, which says what the spouse was: "the nurse Anna Lund"."""
        word = spouse.first - 1
        return [word] if self.rows.tags[word] == "NN" else []

    def time(self, part: Part, spouse: Name) -> list[int]:
        """Return the words of the time that a part tells outside brackets, none where it tells no time."""
        depth, found = 0, []
        for word in range(*part):
            depth += (self.sentence.words[word] == "(") - (self.sentence.words[word] == ")")
            inside = spouse.first <= word < spouse.last
            if depth == 0 and not inside and self._is_time(word):
                found.append(word)
            elif found:
                break
        return found


def _is_of_name(word: str) -> bool:
    """Tell whether a word may be one of a name: it has a capital, or is a particle."""
    return word[:1].isupper() or word in INSIDE
