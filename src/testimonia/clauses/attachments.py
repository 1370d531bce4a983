"""What hangs on what, where the words tell it more surely than a parser does.

A compound preposition governs what stands behind it, a possessor belongs to the noun behind it, a name to the noun for
people right before it, a time to its own part of the sentence. Each rule moves an arc only if no circle comes of it.
"""

from collections.abc import Iterable

from testimonia.clauses.wording import Wording
from testimonia.languages.sentence import Sentence
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.sight import Name

NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE_NOUN = frozenset({"ADJ", "NUM", "ADV", "X", "SYM", "DET"})
"""What may stand between a possessor or a preposition and its noun."""
PREPOSITIONS = frozenset({"ADP", "SCONJ", "PART"})
LOOSE = frozenset({"mark", "advmod", "compound:prt", "obl"})
"""Relations of a word that may be the preposition of the noun behind it."""
GOVERNED = frozenset({"obj", "iobj", "xcomp", "obl", "nmod"})
WITHIN = frozenset({"compound", "amod", "flat", "nmod:desc"})
POSSESSOR = "nmod:poss"


class Attachments:
    """The arcs between the units of one sentence, to be mended; items count words, as in ``Units``."""

    def __init__(self, sentence: Sentence, parse: Parse, of: list[int], units: list[int]) -> None:
        """Take the arcs of a parse between units, which are the words ``units``, in order."""
        self.sentence, self.parse, self.of, self.units = sentence, parse, of, units
        self.heads = [of[head] if head != ROOT else ROOT for head in parse.heads]
        self.relations = list(parse.relations)

    def _hang(self, unit: int, head: int, relation: str) -> None:
        """Hang a unit elsewhere; what it stood above takes its place."""
        if self._over(unit, head):
            below = head
            while self.heads[below] != unit:
                below = self.heads[below]
            self.heads[below], self.relations[below] = self.heads[unit], self.relations[unit]
        self.heads[unit], self.relations[unit] = head, relation

    def _over(self, unit: int, other: int) -> bool:
        """Tell whether a unit stands above another."""
        while other not in {unit, ROOT}:
            other = self.heads[other]
        return other == unit

    def prepositions(self, found: Iterable[int]) -> None:
        """Let the noun behind a compound preposition hang where that does: X in "at the hands of X"."""
        for unit in found:
            hanging = [other for other in self.units if self.heads[other] == unit]
            noun = next((other for other in hanging if other > unit), None)
            if noun is None:
                continue
            self.heads[noun], self.relations[noun] = self.heads[unit], self.relations[unit]
            for other in hanging:
                self.heads[other] = noun if other != noun else self.heads[noun]
            self.heads[unit], self.relations[unit] = noun, "case"

    def titles(self, names: Iterable[Name], wording: Wording) -> None:
        """Let a person's name hang on the noun for people right before it: "his sister Eva"."""
        for name in names:
            unit, noun = self.of[name.first], self.of[max(0, name.first - 1)]
            personal = self.parse.tags[noun] == "NN" and self.sentence.lower[noun] in wording.person_nouns
            if name.kind == "person" and unit != noun and personal and not self._over(unit, noun):
                self.heads[unit], self.relations[unit] = noun, "flat"

    def possessors(self) -> None:
        """Let a possessor hang on the noun behind it: "her", "Rosa's"."""
        for word, tag in enumerate(self.parse.tags):
            if tag not in {"PRP$", "POS"}:
                continue
            unit = self.of[word] if tag == "PRP$" else self.of[word - 1] if word else self.of[word]
            noun = self._noun_behind(word + 1)
            if noun is not None and noun != unit and not self._over(noun, unit):
                self._hang(unit, noun, POSSESSOR)
            if tag == "POS" and self.of[word] != unit:
                self.heads[self.of[word]], self.relations[self.of[word]] = unit, "case"

    def governed(self) -> None:
        """Let a preposition belong to the noun phrase right behind it, not to the verb before: "served in the navy"."""
        for word, relation in enumerate(self.parse.relations):
            unit = self.of[word]
            if relation not in LOOSE or self.parse.upos[word] not in PREPOSITIONS:
                continue
            noun = self._noun_behind(word + 1)
            if noun is not None and self.relations[noun] in GOVERNED and not self._over(unit, noun):
                self.heads[unit], self.relations[unit] = noun, "case"
                self.relations[noun] = "obl"

    def _noun_behind(self, word: int) -> int | None:
        """Return the head of the noun phrase that goes on at a word, None where a verb or a mark comes first."""
        size = len(self.parse)
        while word < size and (self.parse.upos[word] in BEFORE_NOUN or self.parse.tags[word] == "PRP$"):
            word += 1
        if word >= size or self.parse.upos[word] not in NOUNS:
            return None
        unit = self.of[word]
        while (
            self.heads[unit] > unit
            and self.relations[unit] in WITHIN
            and self.parse.upos[self.heads[unit]] in NOUNS
        ):
            unit = self.heads[unit]
        return unit

    def times(self, found: Iterable[int], names: frozenset[int]) -> None:
        """Let a time hang on something in its own part of the sentence."""
        for unit in found:
            self.heads[unit] = self._in_its_part(unit)
            self.heads[unit] = self._of_subject(unit, names)

    def _in_its_part(self, time: int) -> int:
        """Return what a time hangs on; not what stands beyond a semicolon, if a verb stands before the time."""
        head = self.heads[time]
        between = range(min(time, head) + 1, max(time, head)) if head != ROOT else range(0)
        if not any(self.sentence.words[word] == ";" for word in between):
            return head
        for word in range(time - 1, -1, -1):
            if self.sentence.words[word] == ";":
                break
            if self.parse.upos[word] == "VERB":
                return self.of[word]
        return head

    def _of_subject(self, time: int, names: frozenset[int]) -> int:
        """Return what a time hangs on: between a noun and its verb, with no comma, the noun: "his arrest in 1907 led"."""
        verb = self.heads[time]
        if verb == ROOT or time > verb:
            return verb
        subjects = [s for s in self.units if s < time and self.heads[s] == verb and s not in names]
        noun = next((s for s in reversed(subjects) if self.relations[s].startswith("nsubj")), None)
        if noun is None or "," in self.sentence.words[noun:time] or self.parse.upos[noun] != "NOUN":
            return verb
        return noun
