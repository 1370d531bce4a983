"""There: the place named last, in this sentence or the one before."""

from testimonia.clauses.values import Clause, Phrase
from testimonia.mentions import Entity
from testimonia.model import Mention

REACH = 1
"""Sentences over which a place is remembered."""


class Whereabouts:
    """The place that "there" means at a point of the text."""

    def __init__(self) -> None:
        """Start nowhere."""
        self._place: tuple[Entity, Mention] | None = None
        self._sentence = -REACH - 1

    def settle(
        self,
        sentence: int,
        phrases: list[Phrase],
        clauses: list[Clause],
        resolved: dict[Phrase, tuple[Entity, Mention]],
    ) -> None:
        """Give the verbs of a sentence the place their "there" means, and remember the last one named."""
        places = [
            (p.first, resolved[p])
            for p in phrases
            if p.entity == "place" and p.name is not None and p in resolved
        ]
        for phrase in phrases:
            if phrase.word == "there" and phrase.kind == "adv":
                self._give(phrase, clauses, self._before(sentence, phrase.first, places), resolved)
        if places:
            self._place, self._sentence = places[-1][1], sentence

    def _before(
        self, sentence: int, word: int, places: list[tuple[int, tuple[Entity, Mention]]]
    ) -> tuple[Entity, Mention] | None:
        earlier = [member for first, member in places if first < word]
        if earlier:
            return earlier[-1]
        return self._place if sentence - self._sentence <= REACH else None

    def _give(
        self,
        there: Phrase,
        clauses: list[Clause],
        place: tuple[Entity, Mention] | None,
        resolved: dict[Phrase, tuple[Entity, Mention]],
    ) -> None:
        before = [clause for clause in clauses if clause.verb.last <= there.first <= clause.last]
        after = [clause for clause in clauses if clause.verb.first > there.first]
        clause = before[-1] if before else after[0] if after else None
        if clause is None or place is None or (clause.verb.lemma == "be" and clause.verb.first == there.last):
            return
        phrase = Phrase("np", there.first, there.last, "there", head=there.first, entity="place")
        resolved[phrase] = place
        clause.complements.append(("in", [phrase]))
