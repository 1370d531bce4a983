"""The arcs between the units of one sentence, while they are mended."""

from collections.abc import Iterator

from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence

NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE_NOUN = frozenset({"ADJ", "NUM", "ADV", "X", "SYM", "DET"})
"""What may stand before the nouns of a noun phrase."""
WITHIN = frozenset({"compound", "amod", "flat", "nmod:desc"})
"""Relations of a noun to the one that governs it behind: "party congress"."""


class Arcs:
    """Heads and relations by word, as in ``Units``; only a move that makes no circle may be made."""

    def __init__(self, sentence: Sentence, parse: Parse, of: list[int], units: list[int]) -> None:
        """Take the arcs of a parse between units, which are the words ``units``, in order."""
        self.sentence, self.parse, self.of, self.units = sentence, parse, of, units
        self.heads = [of[head] if head != ROOT else ROOT for head in parse.heads]
        self.relations, self.sure = list(parse.relations), list(parse.sure)

    def hanging(self, unit: int) -> Iterator[int]:
        """Yield what hangs on a unit, in the order of the text."""
        return (other for other in self.units if self.heads[other] == unit)

    def over(self, unit: int, other: int) -> bool:
        """Tell whether a unit stands above another, or is it."""
        while other not in {unit, ROOT}:
            other = self.heads[other]
        return other == unit

    def move(self, unit: int, head: int, relation: str) -> None:
        """Hang a unit elsewhere, of which there is no doubt then."""
        self.heads[unit], self.relations[unit], self.sure[unit] = head, relation, 1.0

    def exchange(self, unit: int, head: int, relation: str) -> None:
        """Hang a unit on another; what it stood above there takes its place."""
        if self.over(unit, head):
            below = head
            while self.heads[below] != unit:
                below = self.heads[below]
            self.heads[below], self.relations[below] = self.heads[unit], self.relations[unit]
        self.move(unit, head, relation)

    def apart(self, unit: int, other: int) -> bool:
        """Tell whether a semicolon stands between two units."""
        between = range(min(unit, other) + 1, max(unit, other)) if other != ROOT else range(0)
        return any(self.sentence.words[word] == ";" for word in between)

    def noun_behind(self, word: int) -> int | None:
        """Return the head of the noun phrase that goes on at a word, None where a verb or a mark comes first."""
        while word < len(self.parse) and self._before_noun(word):
            word += 1
        if word >= len(self.parse) or self.parse.upos[word] not in NOUNS:
            return None
        unit = self.of[word]
        while self._goes_on(unit):
            unit = self.heads[unit]
        return unit

    def _before_noun(self, word: int) -> bool:
        return self.parse.upos[word] in BEFORE_NOUN or self.parse.tags[word] == "PRP$"

    def _goes_on(self, unit: int) -> bool:
        """Tell whether a noun is only the first of several: "party congress"."""
        head = self.heads[unit]
        return head > unit and self.relations[unit] in WITHIN and self.parse.upos[head] in NOUNS
