"""When somebody died, as far as a source has told: what was done later another did."""

from collections.abc import Iterable

from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.ledger import Ledger
from testimonia.languages.parts.discourse import Discourse


class Deaths:
    """The days by which the persons of a source were dead."""

    def __init__(self, ledger: Ledger, words: Discourse) -> None:
        """Take what has been found so far, and the words of the language."""
        self.ledger, self.words = ledger, words
        self._by: dict[int, int] = {}

    def learn(self, clauses: Iterable[Clause]) -> None:
        """Keep the deaths that clauses tell of one person each, with their time."""
        for clause in clauses:
            number = self.ledger.number(clause.subjects[0]) if len(clause.subjects) == 1 else None
            last = max((day for _, day in _days(clause) if day is not None), default=None)
            if number is not None and last is not None and self._tells_death(clause):
                self._by.setdefault(number, last)

    def _tells_death(self, clause: Clause) -> bool:
        verb = clause.verb
        lemmas = self.words.killing if verb.passive else self.words.dying
        return verb.lemma in lemmas and not verb.negated and not verb.modal

    def before(self, clause: Clause | None, phrase: Phrase) -> set[int]:
        """Return who was dead when the subject of a clause did what it tells; nobody is needed alive for a passive."""
        begun = _begun(clause) if clause is not None and phrase in clause.subjects else None
        if begun is None or clause is None or not _is_deed(clause, self.words):
            return set()
        return {number for number, day in self._by.items() if day < begun}


def _is_deed(clause: Clause, words: Discourse) -> bool:
    """Tell whether a clause tells what somebody did, not what was done to him or what he was."""
    return not clause.verb.passive and clause.verb.lemma not in words.being


def _days(clause: Clause) -> list[tuple[int | None, int | None]]:
    dates = (time.date for _, time in clause.times)
    return [(date.earliest, date.latest) for date in dates if date is not None]


def _begun(clause: Clause) -> int | None:
    """Return the first day that the times of a clause allow."""
    return min((day for day, _ in _days(clause) if day is not None), default=None)
