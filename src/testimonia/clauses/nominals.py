"""Noun phrases: a noun or name with what belongs to it, its possessor, and what it stands for."""

from collections.abc import Iterator

from testimonia.clauses.attachments import NOUNS
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.clauses.wording import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

INNER = frozenset({"det", "amod", "compound", "nummod", "flat", "goeswith", "fixed"})
"""Relations of what stands within a noun phrase."""
BESIDE = INNER | {"appos", "nmod", "dep", "list"}
"""Relations between a noun and the name right behind it: "the typesetter Isaac Roth"."""
STANDING_ALONE = frozenset({"NUM", "DET", "ADJ", "SYM", "X", "ADV"})
"""Words that can stand for a noun."""
SLOTS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos", "dislocated", "vocative", "list"})
"""Relations in which a word must stand for a noun to be one; "those arrested", "the wounded"."""
PARTITIVE = 4
"""Words at most between "one" and whom it is one of."""
APART = frozenset({"group", "event", "place", "work"})


class Nominals:
    """The noun phrases of one sentence, by unit; those inside others are their possessors only."""

    def __init__(self, tree: Units, wording: Wording) -> None:
        """Find the noun phrases."""
        self.tree, self.wording = tree, wording
        self.phrases: dict[int, Phrase] = {}
        """Phrase of each unit that heads one or shares one ("the typesetter Isaac Roth" has two)."""
        self._partner = dict(self._partners())
        """Name → noun right before it that belongs to it, and the other way round."""
        for unit in sorted(tree.spans):
            if unit not in self.phrases and self._heads_phrase(unit):
                self._make(unit)

    def outer(self) -> list[Phrase]:
        """Return the noun phrases that lie in no other, in order."""
        inside = {
            id(phrase.owner)
            for phrase in self.phrases.values()
            if phrase.owner is not None and phrase.first <= phrase.owner.first < phrase.last
        }
        found = {id(phrase): phrase for phrase in self.phrases.values() if id(phrase) not in inside}
        return sorted(found.values(), key=lambda phrase: (phrase.first, -phrase.last))

    # ------------------------------------------------------------ which units head a phrase

    def is_nominal(self, unit: int) -> bool:
        """Tell whether a unit stands for somebody or something."""
        tree = self.tree
        if unit in tree.names:
            return True
        if (
            unit in tree.times
            or unit in tree.prepositions
            or tree.relation(unit) in {"case", "mark", "aux", "cop"}
        ):
            return False
        upos, lower = tree.parse.upos[unit], tree.sentence.lower[unit]
        if upos == "PRON":
            return lower not in self.wording.relative
        if upos in NOUNS:
            return True
        modified = bool(tree.hanging(unit, "det"))
        predicative = bool(tree.hanging(unit, "cop")) or tree.relation(unit) == "xcomp"
        if upos not in STANDING_ALONE:
            return False
        return (modified and predicative) or ((modified or upos in {"NUM", "DET"}) and self._in_slot(unit))

    def _in_slot(self, unit: int) -> bool:
        relation = self.tree.relation(unit)
        if relation == "conj" and self.tree.heads[unit] != ROOT:
            return self._in_slot(self.tree.heads[unit])
        return relation in SLOTS

    def _heads_phrase(self, unit: int) -> bool:
        """Tell whether a nominal is no part of another's phrase."""
        if not self.is_nominal(unit):
            return False
        head = self.tree.heads[unit]
        inner = self.tree.relation(unit) in INNER or self.tree.full_relation(unit) == "nmod:desc"
        if not inner or head == ROOT or not self.is_nominal(head) or {unit, head} <= self.tree.names.keys():
            return True
        if self._is_person(unit):
            return True
        return not self._touches(unit, head)

    def _is_person(self, unit: int) -> bool:
        """Tell whether a unit is a person's name, which is never part of another thing: "granted Nin asylum"."""
        return unit in self.tree.names and self.tree.names[unit].kind == "person"

    def _touches(self, unit: int, head: int) -> bool:
        """Tell whether all that parts a unit from its head belongs to the same noun phrase."""
        (first, last), (start, end) = self.tree.spans[unit], self.tree.spans[head]
        between = range(last, start) if last <= start else range(end, first)
        return all(self._inside(self.tree.of[word], head) for word in between)

    def _inside(self, unit: int, head: int) -> bool:
        """Tell whether a unit is within the phrase of a head, by relations that do not lead out of it."""
        steps = 0
        while unit != head and unit != ROOT and steps < len(self.tree.heads):
            relation = self.tree.relation(unit)
            if self._is_person(unit) and not self.tree.possessive(unit):
                return False
            if relation == "advmod" and self.tree.heads[unit] == head:
                return False  # "also its first treasurer"
            hyphen = relation == "punct" and self.tree.sentence.words[unit] in {"-", "'", "’", "."}
            within = relation in INNER or relation in {"advmod", "case"} or hyphen
            if not (within or self.tree.full_relation(unit) in {"nmod:poss", "nmod:desc"}):
                return False
            if relation == "case" and self.tree.full_relation(self.tree.heads[unit]) != "nmod:poss":
                return False
            unit, steps = self.tree.heads[unit], steps + 1
        return unit == head

    def _partners(self) -> Iterator[tuple[int, int]]:
        """Yield names with the noun right before them that is theirs, each way."""
        tree = self.tree
        for unit, name in tree.names.items():
            if name.first == 0:
                continue
            noun = tree.of[name.first - 1]
            hung = tree.heads[unit] == noun or tree.heads[noun] == unit
            lower = unit if tree.heads[unit] == noun else noun
            if not hung or tree.relation(lower) not in BESIDE or noun in tree.names or noun in tree.times:
                continue
            if tree.relation(lower) == "nmod" and tree.full_relation(lower) == "nmod:poss":
                continue
            if (
                tree.parse.upos[noun] in NOUNS
                and not tree.case(unit) * (lower == unit)
                and not self._apart(noun, name)
            ):
                yield unit, noun
                yield noun, unit

    def _apart(self, noun: int, name: Name) -> bool:
        """Keep a person's name apart from what merely stands before it: "At the congress Nin", "his sisters Nin"."""
        if name.kind != "person":
            return False
        lower = self.tree.sentence.lower[noun]
        plural = self.tree.parse.tags[noun] == "NNS"
        return (plural and lower.removesuffix("s") not in self.wording.person_nouns) or self.wording.kind(
            lower
        ) in APART

    # ------------------------------------------------------------ making them

    def _make(self, unit: int) -> Phrase:
        partner = self._partner.get(unit)
        name_unit = next((u for u in (unit, partner) if u is not None and u in self.tree.names), None)
        main = unit if name_unit is None else name_unit
        first, last = self._span(main)
        if partner is not None and name_unit is not None:
            noun = self._partner[name_unit]
            first = min(first, self._span(noun)[0])
        owner = self._owner(main) or self._owner(self._partner.get(main, main))
        head = self.tree.spans[main][1] - 1
        phrase = Phrase("np", first, last, self.tree.sentence.lower[head], head=head, owner=owner)
        phrase.name = self.tree.names.get(main)
        phrase.pronoun = self.tree.parse.upos[main] == "PRON" and phrase.name is None
        self._partitive(phrase, main)
        self._describe(phrase)
        for each in (unit, partner):
            if each is not None:
                self.phrases[each] = phrase
        return phrase

    def _span(self, unit: int) -> tuple[int, int]:
        """Return the words around a unit that belong to its noun phrase."""
        first, last = self.tree.spans[unit]
        while first > 0 and self._belongs(first - 1, unit):
            first = self.tree.spans[self.tree.of[first - 1]][0]
        while last < len(self.tree.of) and self._follows(last, unit):
            last = self.tree.spans[self.tree.of[last]][1]
        return first, last

    def _belongs(self, word: int, unit: int) -> bool:
        other = self.tree.of[word]
        taken = other in self.tree.times or other in self.tree.prepositions
        return not taken and self.tree.sentence.words[word] != "," and self._inside(other, unit)

    def _follows(self, word: int, unit: int) -> bool:
        """Tell whether the word behind is still of the phrase: "Article 58", not a name by itself."""
        other = self.tree.of[word]
        behind = (
            self.tree.relation(other) in {"nummod", "flat", "compound", "goeswith"}
            and other not in self.tree.names
        )
        return (
            behind
            and self.tree.heads[other] == unit
            and other not in self.tree.times
            and unit not in self.tree.names
        )

    def _owner(self, unit: int) -> Phrase | None:
        """Return the possessor of a noun, made into a phrase: "her", "Rosa's", "whose"."""
        for child in self.tree.hanging(unit, "nmod", "det"):
            possessive = self.tree.parse.tags[child] in {"PRP$", "WP$"}
            if self.tree.possessive(child):
                if self.tree.sentence.lower[child] == self.wording.possessive_relative:
                    return Phrase(
                        "np", child, child + 1, self.tree.sentence.lower[child], child, "person", pronoun=True
                    )
                owner = self.phrases.get(child) or self._make(child)
                owner.pronoun = owner.pronoun or possessive
                owner.entity = self._personal(owner.word) if possessive else owner.entity
                return owner
        return None

    def _partitive(self, phrase: Phrase, unit: int) -> None:
        """Let "one of the founders" be one phrase, of one founder."""
        behind = self.tree.hanging(unit, "nmod")
        if phrase.word != "one" or not behind or self.tree.case(behind[0]) != "of":
            return
        founders = behind[0]
        if (
            self.tree.parse.tags[founders] == "NNS"
            and self.tree.spans[founders][0] - phrase.last <= PARTITIVE
        ):
            phrase.last, phrase.head = founders + 1, founders
            phrase.word = self.tree.sentence.lower[founders]
            phrase.owner = self._owner(founders)
            self.phrases[founders] = phrase

    def _describe(self, phrase: Phrase) -> None:
        sentence = self.tree.sentence
        phrase.none = not {sentence.lower[phrase.first], phrase.word}.isdisjoint(self.wording.nobody)
        phrase.time = self.tree.events.get(phrase.head)
        if phrase.name is not None:
            phrase.entity = phrase.name.kind
        elif phrase.pronoun:
            phrase.entity = self._personal(phrase.word)
        else:
            phrase.entity = self._kind(phrase)

    def _personal(self, word: str) -> str:
        return "person" if word in self.wording.pronouns else ""

    def _kind(self, phrase: Phrase) -> str:
        """Return what a phrase without a name stands for: "the Mensheviks" a group, "at Holmenkollen" a place."""
        sentence, tags = self.tree.sentence, self.tree.parse.tags
        the = sentence.lower[phrase.first] == "the"
        tag, word = tags[phrase.head], phrase.word
        if tag in {"NNS", "NNPS"} and the and word.removesuffix("s") in self.wording.convictions:
            return "group"
        if tag == "NNP" and sentence.words[phrase.head].isupper() and len(word) > 1 and the:
            return "group"
        alone = tag == "NNP" and phrase.first == phrase.head > 0
        if alone and sentence.lower[phrase.first - 1] in self.wording.where:
            return "place"
        return self.wording.kind(word)
