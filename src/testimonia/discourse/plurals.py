"""They: a plural pronoun stands for the persons last named together, and is said of each of them.

Persons are named together in a list ("Goldman and Berkman"), or as subject and companion ("she sailed with Helena").
The statement then rests on the mention by which each was last named, since "they" alone names nobody.
"""

from testimonia.clauses.build import Grammar
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.mentions import Entity
from testimonia.model import Mention

REACH = 1
"""Sentences over which a pair is remembered."""
LARGEST = 4
COMPANY = ("with", "together with", "along with", "alongside")
COUPLING = frozenset({"meet", "marry", "befriend", "join", "divorce", "love", "wed", "accompany", "live"})
"""Verbs that make a pair of subject and object."""
BOTH = frozenset({"both", "they", "them", "two", "couple", "pair"})

Member = tuple[Entity, Mention]


class Plurals:
    """The groups of persons that "they" can mean at a point of the text."""

    def __init__(self) -> None:
        """Start with nobody named."""
        self._group: list[Member] = []
        self._sentence = -REACH - 1

    def spread(self, sentence: int, read: Grammar, resolved: dict[Phrase, Member]) -> None:
        """Put each member of the group in place of "they", clause by clause, and learn the groups on the way.

        "Their" stands for those named together before: in the sentence before, else earlier in its own.
        """
        owners = [p.owner for p in read.phrases if p.owner is not None and plural(p.owner)]
        self._own(sentence, owners, resolved)
        for clause in read.clauses:
            for group in [clause.subjects, *clause.objects, *(group for _, group in clause.complements)]:
                self._replace(sentence, group, resolved)
            self._learn(sentence, clause, resolved)

        starts, named = read.structure.tree.sentence.starts, [mention.end for _, mention in self._group]
        behind = [owner for owner in owners if max(named, default=0) <= starts[owner.first]]
        self._own(sentence, [owner for owner in behind if not owner.several], resolved)

    def _own(self, sentence: int, owners: list[Phrase], resolved: dict[Phrase, Member]) -> None:
        """Say of each "their" whom it stands for."""
        if sentence - self._sentence > REACH:
            return
        for owner in owners:
            if owner not in resolved:
                owner.several = [self._stand_in(owner, member, resolved) for member in self._group]

    def _replace(self, sentence: int, group: list[Phrase], resolved: dict[Phrase, Member]) -> None:
        for k, phrase in enumerate(group):
            if plural(phrase) and phrase not in resolved and sentence - self._sentence <= REACH:
                group[k : k + 1] = [self._stand_in(phrase, member, resolved) for member in self._group] or [
                    phrase
                ]
                return

    def _stand_in(self, phrase: Phrase, member: Member, resolved: dict[Phrase, Member]) -> Phrase:
        one = Phrase(
            "np", phrase.first, phrase.last, phrase.word, head=phrase.head, entity="person", implied=False
        )
        resolved[one] = member
        return one

    def _learn(self, sentence: int, clause: Clause, resolved: dict[Phrase, Member]) -> None:
        """Remember the persons a clause names together."""
        subjects = _persons(clause.subjects, resolved)
        company = _persons(clause.complement(*COMPANY), resolved)
        if clause.verb.lemma in COUPLING and clause.objects:
            company += _persons(clause.objects[0], resolved)
        for group in ([*subjects, *company], *(_persons(objects, resolved) for objects in clause.objects)):
            members = {member[0].start: member for member in group}
            if 2 <= len(members) <= LARGEST:
                self._group, self._sentence = list(members.values()), sentence
                return


def plural(phrase: Phrase) -> bool:
    """Tell whether a phrase means several persons without naming them."""
    return (phrase.pronoun and GRAMMAR.pronouns.get(phrase.word) == "plural") or (
        phrase.name is None and phrase.word in BOTH
    )


def _persons(phrases: list[Phrase], resolved: dict[Phrase, Member]) -> list[Member]:
    found = [resolved[phrase] for phrase in phrases if phrase in resolved]
    return [member for member in found if member[0].kind == "person" and member[0].names]
