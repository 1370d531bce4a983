"""Which units stand for somebody or something, and how far a noun phrase reaches."""

from testimonia.clauses.arcs import NOUNS
from testimonia.clauses.units import Units
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT

INNER = frozenset({"det", "amod", "compound", "nummod", "flat", "goeswith", "fixed"})
"""Relations of what stands within a noun phrase."""
INNER_NOUNS = frozenset({"nmod:poss", "nmod:desc"})
BEHIND = frozenset({"nummod", "flat", "compound", "goeswith"})
"""Relations of what may stand behind the head of a noun phrase: "Article 58"."""
STANDING_ALONE = frozenset({"NUM", "DET", "ADJ", "SYM", "X", "ADV"})
"""Words that can stand for a noun."""
MISTAKEN = frozenset({"ADJ", "VERB"})
BY_THEMSELVES = frozenset({"NUM", "DET"})
"""Those that need no article for it: "two of them"."""
SLOTS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos", "dislocated", "vocative", "list"})
"""Relations in which a word must stand for a noun to be one; "those arrested", "the wounded"."""
FUNCTIONS = frozenset({"case", "mark", "aux", "cop"})
JOINING = frozenset({"-", "'", "’", "."})


class Extent:
    """The reach of the noun phrases of one sentence."""

    def __init__(self, tree: Units, wording: Wording) -> None:
        """Take the sentence's tree."""
        self.tree, self.wording = tree, wording

    # ------------------------------------------------------------ what stands for somebody or something

    def is_nominal(self, unit: int) -> bool:
        """Tell whether a unit stands for somebody or something."""
        if unit in self.tree.names:
            return True
        if self._is_function(unit):
            return False
        upos = self.tree.parse.upos[unit]
        if upos == "PRON":
            return self.tree.sentence.lower[unit] not in self.wording.relative
        if upos in NOUNS or (upos in MISTAKEN and self._is_somebody(unit)):
            return True
        return upos in STANDING_ALONE and self._stands_alone(unit)

    def _is_somebody(self, unit: int) -> bool:
        """Tell whether a word taken for an adjective or verb is a noun for people: "was Commissar", "Railwayman at"."""
        known = self.tree.sentence.lower[unit] in self.wording.person_nouns
        verb = self.tree.parse.tags[unit].startswith("VB")
        return known and not verb and self.tree.relation(unit) not in INNER

    def _is_function(self, unit: int) -> bool:
        placed = unit in self.tree.times or unit in self.tree.prepositions
        return placed or self.tree.relation(unit) in FUNCTIONS

    def _stands_alone(self, unit: int) -> bool:
        """Tell whether an adjective or number stands for a noun: "a Basque", "the wounded", "two of them"."""
        article = bool(self.tree.hanging(unit, "det"))
        predicative = bool(self.tree.hanging(unit, "cop")) or self.tree.relation(unit) == "xcomp"
        partitive = any(
            self.tree.case(noun) in self.wording.one_of for noun in self.tree.hanging(unit, "nmod")
        )
        if (article and predicative) or partitive:
            return True
        return (article or self.tree.parse.upos[unit] in BY_THEMSELVES) and self._in_slot(unit)

    def _in_slot(self, unit: int) -> bool:
        while self.tree.relation(unit) == "conj" and self.tree.heads[unit] != ROOT:
            unit = self.tree.heads[unit]
        return self.tree.relation(unit) in SLOTS

    def heads_phrase(self, unit: int) -> bool:
        """Tell whether a nominal is no part of another's phrase."""
        if not self.is_nominal(unit):
            return False
        head = self.tree.heads[unit]
        two_names = unit in self.tree.names and head in self.tree.names
        apart = head == ROOT or two_names or self._is_person(unit) or not self._is_inner(unit)
        return apart or not (self.is_nominal(head) and self._touches(unit, head))

    def _is_inner(self, unit: int) -> bool:
        return self.tree.relation(unit) in INNER or self.tree.full_relation(unit) == "nmod:desc"

    def _is_person(self, unit: int) -> bool:
        """Tell whether a unit is a person's name, which is never part of another thing: "granted Nin asylum"."""
        return unit in self.tree.names and self.tree.names[unit].kind == "person"

    # ------------------------------------------------------------ how far it reaches

    def _touches(self, unit: int, head: int) -> bool:
        """Tell whether all that parts a unit from its head belongs to the same noun phrase."""
        (first, last), (start, end) = self.tree.spans[unit], self.tree.spans[head]
        between = range(last, start) if last <= start else range(end, first)
        return all(self._within(self.tree.of[word], head, (start, end)) for word in between)

    def _within(self, unit: int, head: int, known: tuple[int, int]) -> bool:
        """Tell whether a unit is within the phrase of a head, by relations that do not lead out of it.

        ``known`` are words that are: the head's own, and those found before.
        """
        first, last = known
        while unit != ROOT and not first <= unit < last:
            if not self._leads_inward(unit, head):
                return False
            unit = self.tree.heads[unit]
        return unit != ROOT

    def _leads_inward(self, unit: int, head: int) -> bool:
        relation, over = self.tree.relation(unit), self.tree.heads[unit]
        if self._is_person(unit):
            return self.tree.possessive(unit)
        if relation == "case":  # only the possessor's: "Rosa 's brother"
            return over not in {ROOT, *self.tree.times} and self.tree.full_relation(over) == "nmod:poss"
        if relation == "advmod":  # "very old friend", not "also its first treasurer"
            return over != head
        if relation == "punct":
            return self.tree.sentence.words[unit] in JOINING
        return relation in INNER or self.tree.full_relation(unit) in INNER_NOUNS

    def span(self, unit: int) -> tuple[int, int]:
        """Return the words around a unit that belong to its noun phrase."""
        first, last = self.tree.spans[unit]
        while first > 0 and self._belongs(self.tree.of[first - 1], unit, (first, last)):
            first = self.tree.spans[self.tree.of[first - 1]][0]
        while last < len(self.tree.of) and self._follows(self.tree.of[last], unit):
            last = self.tree.spans[self.tree.of[last]][1]
        return first, last

    def _belongs(self, other: int, unit: int, known: tuple[int, int]) -> bool:
        placed = other in self.tree.times or other in self.tree.prepositions
        return not placed and self._within(other, unit, known)

    def _follows(self, other: int, unit: int) -> bool:
        """Tell whether what stands behind a unit is still of its phrase: not a name or a time by itself."""
        apart = other in self.tree.names or other in self.tree.times or unit in self.tree.names
        return not apart and self.tree.heads[other] == unit and self.tree.relation(other) in BEHIND
