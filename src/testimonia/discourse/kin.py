"""Relatives: whom "her father" and "his wife" mean, named or not, and who is married to whom."""

from testimonia.discourse.ledger import Ledger
from testimonia.discourse.register import KIN_STEPS
from testimonia.languages.parts.discourse import Discourse


class Kin:
    """The relatives of the persons of one source, by owner and noun."""

    def __init__(self, ledger: Ledger, words: Discourse) -> None:
        """Take what has been found so far, and the words of the language."""
        self.ledger, self.words = ledger, words
        self._of: dict[tuple[int, str], int] = {}
        self._spouse: dict[int, int] = {}
        self._owner: dict[int, int] = {}
        """Relative without a name → whose it is."""

    def get(self, owner: int, noun: str) -> int | None:
        """Return who somebody's relative of a noun is, None while nobody was told."""
        if noun in self.words.spouses and owner in self._spouse:
            return self._spouse[owner]
        return self._of.get((owner, noun))

    def spouse(self, number: int) -> int | None:
        """Return who somebody is married to, as far as the source has told."""
        return self._spouse.get(number)

    def denies(self, owner: int, noun: str, number: int) -> bool:
        """Tell whether somebody cannot be this relative of another: a wife is not the sister of her name."""
        return noun in self.words.several_of_kin and self._spouse.get(owner) == number

    def learn(self, owner: int, noun: str, number: int) -> None:
        """Remember whom a later "her husband" finds; the first told stays."""
        if owner == number:
            return
        if noun in self.words.spouses:
            self._spouse.setdefault(owner, number)
            self._spouse.setdefault(number, owner)
        self._of.setdefault((owner, noun), number)

    def unnamed(self, owner: int, noun: str, start: int) -> int:
        """Make the relative of a noun whom the source does not name; a later "her father" finds the same."""
        number = self.further(owner, noun, start)
        self.learn(owner, noun, number)
        return number

    def further(self, owner: int, noun: str, start: int) -> int:
        """Make one of several relatives of a noun: "an uncle", whom no later "her uncle" finds."""
        number = self.ledger.register.relative(owner, noun, start)
        self._owner[number] = owner
        self.ledger.register.vote(number, self.words.gender_of(noun), 3.0)
        return number

    def topic(self) -> int | None:
        """Return whom the text was last about: the last subject, of a relative without a name whose it is."""
        number = self.ledger.last_subject[0] if self.ledger.last_subject is not None else None
        for _ in range(KIN_STEPS):
            if number in self._owner and not self.ledger.register.named(number):
                number = self._owner[number]
        return number

    def namesake(self, owner: int, noun: str, name: str, start: int) -> int:
        """Make or find the relative who bears somebody's own name: "John Weil … his son John Weil"."""
        number = self._of.get((owner, noun))
        if number is None:
            number = self.ledger.register.add("person", start, name)
            self.learn(owner, noun, number)
        self.ledger.register.learn(number, name)
        self.ledger.register.vote(number, self.words.gender_of(noun), 3.0)
        return number

    def marry(self, one: int, other: int) -> None:
        """Remember a marriage: the last one told says who the husband is."""
        if one != other:
            self._spouse[one], self._spouse[other] = other, one
