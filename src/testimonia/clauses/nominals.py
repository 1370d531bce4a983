"""Noun phrases: a noun or name with what belongs to it, its possessor, and what it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass

from testimonia.clauses.antecedents import RELATIVE
from testimonia.clauses.extent import Extent
from testimonia.clauses.partners import partners
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording
from testimonia.model import TemporalExpression
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

POSSESSIVE_TAGS = frozenset({"PRP$", "WP$"})
PARTITIVE = 4
"""Words at most between "one" and whom it is one of."""


@dataclass(slots=True, eq=False)
class _Draft:
    """A noun phrase in the making; the fields are those of ``Phrase``."""

    first: int
    last: int
    head: int
    word: str
    entity: str = ""
    name: Name | None = None
    owner: "_Draft | None" = None
    pronoun: bool = False
    proper: bool = False
    none: bool = False
    time: TemporalExpression | None = None


def _whole(draft: _Draft, made: dict[int, Phrase]) -> Phrase:
    """Return the phrase of a draft, made once; those that possess it are made before it."""
    chain = [draft]
    while (owner := chain[-1].owner) is not None and id(owner) not in made and owner not in chain:
        chain.append(owner)
    for each in reversed(chain):
        if id(each) not in made:
            made[id(each)] = Phrase(
                "np", each.first, each.last, each.word, head=each.head, entity=each.entity, name=each.name,
                owner=made.get(id(each.owner)), pronoun=each.pronoun, proper=each.proper, none=each.none,
                time=each.time,
            )  # fmt: skip
    return made[id(draft)]


class Nominals:
    """The noun phrases of one sentence, by unit; those inside others are their possessors only."""

    def __init__(self, tree: Units, wording: Wording) -> None:
        """Find the noun phrases."""
        self.tree, self.wording, self.extent = tree, wording, Extent(tree, wording)
        self._noun_of = dict(partners(tree, wording))
        """Name → noun right before it that belongs to it."""
        self._name_of = {noun: name for name, noun in self._noun_of.items()}
        whole: dict[int, Phrase] = {}
        self.phrases = {unit: _whole(draft, whole) for unit, draft in self._drafts().items()}
        """Phrase of each unit that heads one or shares one ("the typesetter Isaac Roth" has two)."""
        self.units: dict[Phrase, list[int]] = {}
        """The units of each phrase."""
        for unit, phrase in self.phrases.items():
            self.units.setdefault(phrase, []).append(unit)

    def outer(self) -> list[Phrase]:
        """Return the noun phrases that lie in no other, in order."""
        owned = ((phrase, phrase.owner) for phrase in self.phrases.values() if phrase.owner is not None)
        inside = {id(owner) for phrase, owner in owned if phrase.first <= owner.first < phrase.last}
        found = {id(phrase): phrase for phrase in self.phrases.values() if id(phrase) not in inside}
        return sorted(found.values(), key=lambda phrase: (phrase.first, -phrase.last))

    def _drafts(self) -> dict[int, _Draft]:
        """Return the phrases in the making, with their possessors."""
        drafts: dict[int, _Draft] = {}
        for unit in sorted(self.tree.spans):
            if unit not in drafts and self.extent.heads_phrase(unit):
                self._make(unit, drafts)
        for unit, draft in list(drafts.items()):
            owner = self._owner(unit, drafts)
            if draft.owner is None and owner is not draft:
                draft.owner = owner
        return drafts

    def _make(self, unit: int, drafts: dict[int, _Draft]) -> None:
        """Begin the phrase of a unit, and of the noun or name that shares it."""
        main = self._name_of.get(unit, unit)
        noun = self._noun_of.get(main, main)
        first, last = self.extent.span(main)
        head = self.tree.spans[main][1] - 1
        draft = _Draft(min(first, self.extent.span(noun)[0]), last, head, self.tree.sentence.lower[head])
        draft.name = self.tree.names.get(main)
        draft.pronoun = self.tree.parse.upos[main] == "PRON" and draft.name is None
        draft.proper = self.tree.parse.upos[main] == "PROPN" or draft.name is not None
        partitive = self._partitive(draft, main)
        if partitive is not None:
            drafts[partitive] = draft
        words = {self.tree.sentence.lower[draft.first], draft.word}
        draft.none = not words.isdisjoint(self.wording.nobody)
        draft.time = self.tree.events.get(draft.head)
        draft.entity = self._entity(draft)
        drafts[main] = drafts[noun] = draft

    def _owner(self, unit: int, drafts: dict[int, _Draft]) -> _Draft | None:
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
            return drafts.get(child)
        lower = self.tree.sentence.lower[child]
        if lower in self.wording.possessive_relative and (named := self._named_before(unit, child, drafts)):
            return named
        owner = drafts.setdefault(child, _Draft(child, child + 1, child, lower))
        owner.pronoun = True
        owner.entity = "person" if lower in self.wording.possessive_relative else self._personal(lower)
        return owner

    def _named_before(self, noun: int, pronoun: int, drafts: Mapping[int, _Draft]) -> _Draft | None:
        """Return whom "X, cashier of the bank, whose father" names; of one right before, the pronoun itself will do."""
        verb = self.tree.heads[noun]
        if verb == ROOT or self.tree.full_relation(verb) != RELATIVE:
            return None
        named = drafts.get(self.tree.heads[verb])
        if named is None or named.name is None or named.entity != "person":
            return None
        return named if named.last + 1 < pronoun else None

    def _partitive(self, draft: _Draft, unit: int) -> int | None:
        """Let "one of the founders" be one phrase, of one founder; return the unit of those it is one of."""
        behind = next(iter(self.tree.hanging(unit, "nmod")), None)
        if (
            draft.word not in self.wording.one
            or behind is None
            or self.tree.case(behind) not in self.wording.one_of
        ):
            return None
        near = self.tree.spans[behind][0] - draft.last <= PARTITIVE
        if not near or self.tree.parse.tags[behind] != "NNS":
            return None
        draft.last, draft.head, draft.word = behind + 1, behind, self.tree.sentence.lower[behind]
        return behind

    # ------------------------------------------------------------ what it stands for

    def _entity(self, phrase: _Draft) -> str:
        if phrase.name is not None:
            return phrase.name.kind
        if phrase.pronoun:
            return self._personal(phrase.word)
        if self._is_group(phrase):
            return "group"
        return "place" if self._is_place(phrase) else self.wording.kind(phrase.word)

    def _personal(self, word: str) -> str:
        return "person" if word in self.wording.pronouns else ""

    def _is_group(self, phrase: _Draft) -> bool:
        """Tell whether a phrase without a name is a group by its look: "the Mensheviks", "the CP"."""
        tag, word = self.tree.parse.tags[phrase.head], self.tree.sentence.words[phrase.head]
        if self.tree.sentence.lower[phrase.first] not in self.wording.the:
            return False
        initials = tag == "NNP" and word.isupper() and len(word) > 1
        believers = (
            tag in {"NNS", "NNPS"} and self.wording.lemma(phrase.word, tag) in self.wording.convictions
        )
        return initials or believers

    def _is_place(self, phrase: _Draft) -> bool:
        """Tell whether a name that nobody knows stands where places do: "at Holmenkollen"."""
        alone = phrase.first == phrase.head > 0 and self.tree.parse.tags[phrase.head] == "NNP"
        return alone and self.tree.sentence.lower[phrase.first - 1] in self.wording.where
