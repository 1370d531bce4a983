"""Namesakes in one family: who seems to be his own relative, or his wife's brother, is another of the same name.

Where both were told of, a name that either bears stands for neither, as long as the namesake was spoken of last.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.clauses.values import Phrase
from testimonia.discourse.kin import Kin
from testimonia.discourse.ledger import Ledger
from testimonia.discourse.register import forget
from testimonia.discourse.salience import ROLE_WEIGHT
from testimonia.discourse.uses import is_title
from testimonia.languages.parts.names import NameCustoms
from testimonia.names.fold import fold
from testimonia.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Relative:
    """A name said to be a relative's: the phrase, the noun, and whose relative, over all possessors."""

    phrase: Phrase
    noun: str
    owners: Sequence[int | None]


class ToldApart:
    """The relatives of one source who bear the name of somebody else in it."""

    def __init__(self, ledger: Ledger, kin: Kin, customs: NameCustoms) -> None:
        """Take what has been found so far, relatives, and the customs of names."""
        self.ledger, self.kin, self.customs = ledger, kin, customs
        self._rivals: dict[int, int] = {}
        """Person → the relative who bears the same name."""

    def who(self, number: int, relative: Relative, sentence: Sentence) -> int:
        """Return who a relative is by whose relative it is, another than ``number`` where that cannot be."""
        owner = relative.owners[0]
        if not self.ledger.register.named(number):
            known = self.kin.get(owner, relative.noun) if owner is not None else None
            return number if known is None else known
        if number in relative.owners or self._denied(number, owner, relative.noun):
            return self._namesake(number, relative, sentence)
        return number

    def _denied(self, number: int, owner: int | None, noun: str) -> bool:
        return owner is not None and self.kin.denies(owner, noun, number)

    def _namesake(self, number: int, relative: Relative, sentence: Sentence) -> int:
        """Make or find the relative who bears the name, with the title before it."""
        phrase, name = relative.phrase, relative.phrase.name
        assert name is not None
        before = sentence.words[name.first - 1] if name.first > phrase.first else ""
        first = name.first - is_title(before, self.customs, self.kin.words)
        start, end = sentence.starts[first], sentence.ends[name.last - 1]
        words, owner = self.ledger.read_text[start:end], relative.owners[0]
        namesake = self.kin.namesake(number if owner is None else owner, relative.noun, words, start)
        self._rivals[number] = namesake
        forget(self.ledger.register, number, words)
        return namesake

    def sure(self, number: int, span: tuple[int, int]) -> int:
        """Return whose a name at a place is, somebody without a name where it may as well be a namesake's."""
        start, end = span
        words = self.ledger.read_text[start:end]
        return self.ledger.register.add("person", start, words) if self._unsure(number, words) else number

    def unsaid(self, phrase: Phrase, role: str, number: int) -> None:
        """Say nothing of a name that may be any of several namesakes', nor of a pronoun that means the same."""
        self.ledger.salience.note(number, ROLE_WEIGHT[role])
        self.ledger.place(phrase, number, 1.0)

    def _unsure(self, number: int, words: str) -> bool:
        """Tell whether a name with a given name in it may as well be a namesake's, of whom more was said since."""
        rival = self._rivals.get(number)
        if rival is None or self.ledger.salience.weight[rival] < ROLE_WEIGHT["subject"]:
            return False
        told = fold(self.ledger.register.label(rival)).split()
        shared = set(fold(words).split()) & set(told[:-1] or told)
        return bool(shared) and self._named(number) < self._named(rival)

    def _named(self, number: int) -> int:
        """Return where somebody was last named, -1 for nowhere."""
        mention = self.ledger.last_named(number)
        return mention.start if mention is not None else -1
