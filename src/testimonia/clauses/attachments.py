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
PREPOSITIONS = frozenset({"IN", "TO"})
"""Tags; a particle has another: "took up residence"."""
LOOSE = frozenset({"mark", "advmod", "compound:prt", "obl"})
"""Relations of a word that may be the preposition of the noun behind it."""
GOVERNED = frozenset({"obj", "iobj", "xcomp", "obl", "nmod"})
WITHIN = frozenset({"compound", "amod", "flat", "nmod:desc"})
POSSESSOR = "nmod:poss"
NOMINAL = frozenset({"obl", "nmod", "root", "conj", "nsubj", "appos"})
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
PARTICIPIAL = frozenset({"acl", "advcl"})


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
            if noun is not None:
                self._take_place(noun, unit, hanging)

    def _take_place(self, noun: int, unit: int, hanging: list[int]) -> None:
        """Put a noun in the place of the preposition it hangs on, which becomes its case."""
        for other in hanging:
            self.heads[other] = noun
        own = self.relations[unit]
        self.heads[noun], self.relations[noun] = self.heads[unit], own if own in NOMINAL else "obl"
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
            if tag in {"PRP$", "POS"}:
                self._possess(self.of[word - (tag == "POS" and word > 0)], word)

    def _possess(self, unit: int, word: int) -> None:
        """Hang a possessor, whose "'s" or own word is ``word``, on the noun behind."""
        noun = self._noun_behind(word + 1)
        if noun is not None and noun != unit and not self._over(noun, unit):
            self._hang(unit, noun, POSSESSOR)
        mark = self.of[word]
        if mark != unit and not self._over(mark, unit):
            self.heads[mark], self.relations[mark] = unit, "case"

    def participles(self, units: Iterable[int]) -> None:
        """Let a participle right behind a noun belong to it: "the party founded by X"."""
        for unit in units:
            before = self.of[unit - 1] if unit else unit
            bare = self.parse.tags[unit] == "VBN" and self.relations[unit] in PARTICIPIAL
            if bare and before != unit and self.parse.upos[before] in NOUNS and not self._over(unit, before):
                self.heads[unit], self.relations[unit] = before, "acl"

    def lists(self, names: Iterable[Name]) -> None:
        """Let the second name of "two sons, Max and Paul" go on the first, not the noun before."""
        persons = [self.of[name.first] for name in names if name.kind == "person"]
        for unit in persons:
            noun = self.heads[unit]
            if self.relations[unit] != "conj" or noun in {ROOT, *persons}:
                continue
            apposed = [p for p in persons if noun < p < unit and self.heads[p] == noun and self.relations[p] == "appos"]
            if apposed:
                self.heads[unit] = apposed[0]

    def parts(self) -> None:
        """Let no argument reach over a semicolon: "expelled 1914; member of the party from 1920"."""
        for unit in self.units:
            head = self.heads[unit]
            between = range(min(unit, head) + 1, max(unit, head)) if head != ROOT else range(0)
            if self.relations[unit] in ARGUMENTS and any(self.sentence.words[word] == ";" for word in between):
                self.relations[unit] = "parataxis"

    def governed(self) -> None:
        """Let a preposition belong to the noun phrase right behind it, not to the verb before: "served in the navy"."""
        for word, relation in enumerate(self.parse.relations):
            unit = self.of[word]
            if relation not in LOOSE or self.parse.tags[word] not in PREPOSITIONS:
                continue
            noun = self._noun_behind(word + 1)
            if noun is not None and self.relations[noun] in GOVERNED and not self._over(unit, noun):
                self.heads[unit], self.relations[unit] = noun, "case"
                self.relations[noun] = "obl"

    def _noun_behind(self, word: int) -> int | None:
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
        """Return what a time hangs on: between a noun and its verb, with no comma, the noun: "his arrest in 1907"."""
        verb = self.heads[time]
        subjects = [unit for unit in self.units if unit < time < verb and self._is_subject(unit, verb)]
        noun = subjects[-1] if subjects else ROOT
        plain = noun != ROOT and noun not in names and self.parse.upos[noun] == "NOUN"
        return noun if plain and "," not in self.sentence.words[noun:time] else verb

    def _is_subject(self, unit: int, verb: int) -> bool:
        return self.heads[unit] == verb and self.relations[unit].startswith("nsubj")
