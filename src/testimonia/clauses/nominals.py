"""Noun phrases: a noun or name with what belongs to it, its possessor, and what it stands for."""

from testimonia.clauses.extent import Extent
from testimonia.clauses.partners import partners
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording

POSSESSIVE_TAGS = frozenset({"PRP$", "WP$"})
PARTITIVE = 4
"""Words at most between "one" and whom it is one of."""


class Nominals:
    """The noun phrases of one sentence, by unit; those inside others are their possessors only."""

    def __init__(self, tree: Units, wording: Wording) -> None:
        """Find the noun phrases."""
        self.tree, self.wording, self.extent = tree, wording, Extent(tree, wording)
        self.phrases: dict[int, Phrase] = {}
        """Phrase of each unit that heads one or shares one ("the typesetter Isaac Roth" has two)."""
        self.units: dict[Phrase, list[int]] = {}
        """The units of each phrase."""
        self._noun_of = dict(partners(tree, wording))
        """Name → noun right before it that belongs to it."""
        self._name_of = {noun: name for name, noun in self._noun_of.items()}
        for unit in sorted(tree.spans):
            if unit not in self.phrases and self.extent.heads_phrase(unit):
                self._make(unit)
        for phrase, units in list(self.units.items()):
            owners = (owner for unit in units if (owner := self._owner(unit)) is not None)
            phrase.owner = next((owner for owner in owners if owner is not phrase), None)

    def outer(self) -> list[Phrase]:
        """Return the noun phrases that lie in no other, in order."""
        owned = ((phrase, phrase.owner) for phrase in self.phrases.values() if phrase.owner is not None)
        inside = {id(owner) for phrase, owner in owned if phrase.first <= owner.first < phrase.last}
        found = {id(phrase): phrase for phrase in self.phrases.values() if id(phrase) not in inside}
        return sorted(found.values(), key=lambda phrase: (phrase.first, -phrase.last))

    def _make(self, unit: int) -> None:
        """Make the phrase of a unit, and of the noun or name that shares it."""
        main = self._name_of.get(unit, unit)
        noun = self._noun_of.get(main, main)
        first, last = self.extent.span(main)
        head = self.tree.spans[main][1] - 1
        phrase = Phrase(
            "np", min(first, self.extent.span(noun)[0]), last, self.tree.sentence.lower[head], head=head
        )
        phrase.name = self.tree.names.get(main)
        phrase.pronoun = self.tree.parse.upos[main] == "PRON" and phrase.name is None
        phrase.proper = self.tree.parse.upos[main] == "PROPN" or phrase.name is not None
        self._partitive(phrase, main)
        phrase.none = not {self.tree.sentence.lower[phrase.first], phrase.word}.isdisjoint(
            self.wording.nobody
        )
        phrase.time = self.tree.events.get(phrase.head)
        phrase.entity = self._entity(phrase)
        for each in dict.fromkeys((main, noun)):
            self._assign(each, phrase)

    def _assign(self, unit: int, phrase: Phrase) -> None:
        self.phrases[unit] = phrase
        self.units.setdefault(phrase, []).append(unit)

    def _owner(self, unit: int) -> Phrase | None:
        """Return the possessor of a noun: "her", "Rosa's", "whose"."""
        owners = (
            child
            for child in self.tree.hanging(unit, "nmod", "det")
            if self.tree.possessive(child) and child not in self.tree.times
        )
        child = next(owners, None)
        if child is None:
            return None
        if self.tree.parse.tags[child] not in POSSESSIVE_TAGS or child in self.tree.names:
            return self.phrases.get(child)
        lower = self.tree.sentence.lower[child]
        entity = "person" if lower in self.wording.possessive_relative else self._personal(lower)
        if child not in self.phrases:
            self._assign(child, Phrase("np", child, child + 1, lower, child))
        owner = self.phrases[child]
        owner.pronoun, owner.entity = True, entity
        return owner

    def _partitive(self, phrase: Phrase, unit: int) -> None:
        """Let "one of the founders" be one phrase, of one founder."""
        behind = next(iter(self.tree.hanging(unit, "nmod")), None)
        if (
            phrase.word not in self.wording.one
            or behind is None
            or self.tree.case(behind) not in self.wording.one_of
        ):
            return
        near = self.tree.spans[behind][0] - phrase.last <= PARTITIVE
        if near and self.tree.parse.tags[behind] == "NNS":
            phrase.last, phrase.head = behind + 1, behind
            phrase.word = self.tree.sentence.lower[behind]
            self._assign(behind, phrase)

    # ------------------------------------------------------------ what it stands for

    def _entity(self, phrase: Phrase) -> str:
        if phrase.name is not None:
            return phrase.name.kind
        if phrase.pronoun:
            return self._personal(phrase.word)
        if self._is_group(phrase):
            return "group"
        return "place" if self._is_place(phrase) else self.wording.kind(phrase.word)

    def _personal(self, word: str) -> str:
        return "person" if word in self.wording.pronouns else ""

    def _is_group(self, phrase: Phrase) -> bool:
        """Tell whether a phrase without a name is a group by its look: "the Mensheviks", "the CP"."""
        tag, word = self.tree.parse.tags[phrase.head], self.tree.sentence.words[phrase.head]
        if self.tree.sentence.lower[phrase.first] not in self.wording.the:
            return False
        initials = tag == "NNP" and word.isupper() and len(word) > 1
        believers = (
            tag in {"NNS", "NNPS"} and self.wording.lemma(phrase.word, tag) in self.wording.convictions
        )
        return initials or believers

    def _is_place(self, phrase: Phrase) -> bool:
        """Tell whether a name that nobody knows stands where places do: "at Holmenkollen"."""
        alone = phrase.first == phrase.head > 0 and self.tree.parse.tags[phrase.head] == "NNP"
        return alone and self.tree.sentence.lower[phrase.first - 1] in self.wording.where
