"""There: the place named last, in this sentence or the one before."""

from collections.abc import Sequence

from testimonia.clauses.build import Grammar
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.ledger import Ledger
from testimonia.languages.parts.discourse import Discourse
from testimonia.model import Mention

REACH = 1
"""Sentences over which a place is remembered."""


class Whereabouts:
    """The place that "there" means at a point of the text."""

    def __init__(self, ledger: Ledger, words: Discourse) -> None:
        """Take what has been found so far, and the words of the language; start nowhere."""
        self.ledger, self.words = ledger, words
        self._place: tuple[int, Mention] | None = None
        self._sentence = -REACH - 1

    def settle(self, read: Grammar) -> list[tuple[Clause, Phrase]]:
        """Return the clauses whose "there" means a place, each with it as a phrase; remember the last place named."""
        named = [
            (phrase.first, self.ledger.stands_for[phrase])
            for phrase in read.phrases
            if phrase.entity == "place" and phrase.name is not None and phrase in self.ledger.stands_for
        ]
        found: list[tuple[Clause, Phrase]] = []
        for phrase in read.phrases:
            if phrase.kind == "adv" and phrase.word in self.words.there:
                place, clause = self._before(phrase.first, named), self._of(phrase, read.clauses)
                if place is not None and clause is not None:
                    there = Phrase(
                        "np", phrase.first, phrase.last, phrase.word, head=phrase.first, entity="place"
                    )
                    self.ledger.stands_for[there] = place
                    found.append((clause, there))
        if named:
            self._place, self._sentence = named[-1][1], self.ledger.salience.sentence
        return found

    def _before(
        self, word: int, named: Sequence[tuple[int, tuple[int, Mention]]]
    ) -> tuple[int, Mention] | None:
        earlier = [place for first, place in named if first < word]
        near = self.ledger.salience.sentence - self._sentence <= REACH
        return earlier[-1] if earlier else self._place if near else None

    def _of(self, there: Phrase, clauses: Sequence[Clause]) -> Clause | None:
        """Return the clause that "there" tells the place of; "there was" tells none."""
        before = [clause for clause in clauses if clause.verb.last <= there.first <= clause.last]
        after = [clause for clause in clauses if clause.verb.first > there.first]
        clause = before[-1] if before else after[0] if after else None
        if clause is None or (clause.verb.lemma in self.words.locating and clause.verb.first == there.last):
            return None
        return clause
