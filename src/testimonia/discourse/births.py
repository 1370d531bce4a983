"""Children whose birth a source tells: what a grown-up does soon after, another did.

Of a child that is named where its birth is told, and who is not whom the headline names, no pronoun tells a deed of
the years in which it was a child. Nor does one once other things were told in between, where the headline names
somebody whom the pronoun may mean: what follows goes on with that one's life.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.ledger import Ledger
from testimonia.languages.parts.discourse import Discourse
from testimonia.sentence import Sentence

CHILDHOOD = 12 * 365
"""Days in which a child does and suffers nothing that a life tells with its day."""


@dataclass(frozen=True, slots=True)
class _Birth:
    """The sentence that tells it, as salience counts, and the first day on which it may have been."""

    sentence: int
    day: int | None


class Births:
    """The children of a source who are named where their birth is told."""

    def __init__(self, ledger: Ledger, words: Discourse) -> None:
        """Take what has been found so far, and the words of the language."""
        self.ledger, self.words = ledger, words
        self._of: dict[int, _Birth] = {}

    def learn(self, sentence: Sentence, clauses: Iterable[Clause]) -> None:
        """Keep the birth of a child whom a sentence names for the first time."""
        words = set(sentence.lower)
        if words.isdisjoint(self.words.births) or words.isdisjoint(self.words.children):
            return
        birth = _Birth(self.ledger.salience.sentence, _first_day(clauses))
        for number, mention in self.ledger.stands_for.values():
            if mention.form == "name" and self._is_new(number):
                self._of.setdefault(number, birth)

    def _is_new(self, number: int) -> bool:
        about = self.ledger.salience.about
        return about.count[number] == 1 and number not in about.protagonists

    def apart(self, clauses: Iterable[Clause], phrase: Phrase, gender: str) -> set[int]:
        """Return the children whom a pronoun of a gender does not mean, in a sentence of these clauses."""
        if not self._of:
            return set()
        day = _first_day(clause for clause in clauses if phrase in clause.subjects)
        return {
            n
            for n, birth in self._of.items()
            if self._is_child(birth, day) or self._is_past(n, birth, gender)
        }

    def _is_child(self, birth: _Birth, day: int | None) -> bool:
        return birth.day is not None and day is not None and birth.day < day < birth.day + CHILDHOOD

    def _is_past(self, number: int, birth: _Birth, gender: str) -> bool:
        """Tell whether a child was spoken of in the telling of its birth alone, and that is over."""
        salience = self.ledger.salience
        over = salience.sentence - birth.sentence > 1 and salience.last_seen.get(number) == birth.sentence
        register, protagonists = self.ledger.register, salience.about.protagonists
        return over and any(register.gender(one) == gender for one in protagonists)


def _first_day(clauses: Iterable[Clause]) -> int | None:
    """Return the first day that the times of clauses allow."""
    dates = (time.date for clause in clauses for _, time in clause.times)
    return min(
        (date.earliest for date in dates if date is not None and date.earliest is not None), default=None
    )
