"""The mentions of a source as they are found, and whom the phrases of the sentence being read stand for."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from testimonia.clauses.values import Phrase
from testimonia.discourse.register import Register
from testimonia.discourse.salience import ROLE_WEIGHT, Salience
from testimonia.mentions import Entity
from testimonia.model import Form, Mention
from testimonia.tagger.sight import Linker, Where, nobody

CANDIDATES = 16
"""Earlier mentions among which a pronoun's person is looked for; as in training."""
ACROSS_PARAGRAPHS = 0.6
"""What is left of how sure a link is, over the break of a paragraph, to whom the text is not about."""
Member = tuple[Entity, Mention]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention of a person at its place, and how sure it is that it stands for that one."""

    number: int
    where: Where
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Why:
    """How a phrase stands for somebody: its form, the reason in words, and the weight of its role in the sentence."""

    form: Form
    reason: str
    weight: float = 0.0
    sure: float = 1.0


def nowhere(_: int) -> bool:
    """Tell that a place does not stand in quotation marks: in a text without any."""
    return False


class Ledger:
    """What has been found so far in one source."""

    def __init__(self, source: str, text: str, register: Register, salience: Salience) -> None:
        """Take the id and text of the source, its entities, and how present they are."""
        self.source, self.text = source, text
        self.register, self.salience = register, salience
        self.read_text = text
        """The text as it is read, where print or scan had broken it; offsets are the same."""
        self.mentions: list[Mention] = []
        self.number_of: dict[str, int] = {}
        """Referent id → entity."""
        self.stands_for: dict[Phrase, tuple[int, Mention]] = {}
        """Of the sentence being read."""
        self.passed_over: dict[Phrase, int] = {}
        """Of the sentence being read: pronouns for somebody who is not named, and cannot be found again."""
        self.alone: dict[Phrase, tuple[int, Mention]] = {}
        """Of the sentence being read: pronouns for the only one whom the source speaks of, and never names.

        They are nobody's word: who says so is told by what the text calls them.
        """
        self.last_subject: tuple[int, Mention] | None = None
        """Of whom the last clause was said, for a sentence that names nobody."""
        self.sentence = -1
        """Number of the sentence being read, as the tagger counts; -1 outside the prose."""
        self.links: Linker = nobody
        self.in_marks: Callable[[int], bool] = nowhere
        """Tells whether a place stands in quotation marks."""
        self._at: dict[tuple[int, int, str], Mention] = {}
        """One mention for each place: a standfirst is named by the headline, and read later."""
        self._last_named: dict[int, Mention] = {}
        self.placed: deque[Placed] = deque(maxlen=CANDIDATES)
        """The last mentions of persons, with their places."""

    def begin(self, sentence: int, links: Linker) -> None:
        """Go on to the sentence of this number; ``links`` says whom a pronoun of it may stand for."""
        if sentence <= self.sentence:  # a new stretch counts from 0 again
            self.placed.clear()
        self.sentence, self.links = sentence, links
        self.stands_for, self.passed_over, self.alone = {}, {}, {}
        self.salience.next_sentence()

    def next_passage(self) -> None:
        """Begin a paragraph: what a pronoun has to do with the one before is for salience to say."""
        self.salience.next_passage()
        self.placed = deque(
            (
                each
                if self.salience.about.holds(each.number)
                else Placed(each.number, each.where, each.sure * ACROSS_PARAGRAPHS)
                for each in self.placed
            ),
            maxlen=CANDIDATES,
        )

    def record(self, phrase: Phrase, number: int, span: tuple[int, int], why: Why) -> None:
        """Keep one mention of an entity at ``span`` of the text."""
        start, end = span
        kind, key = self.register.kind(number), self.register.key(number)
        mention = Mention(start, end, self.text[start:end], kind, why.form, key, why.reason)
        self.number_of[key] = number
        mention = self._at.setdefault((start, end, key), mention)
        self.mentions.append(mention)
        self.stands_for[phrase] = (number, mention)
        if why.form != "pronoun":
            self._last_named[number] = mention
        if kind == "person":
            self.place(phrase, number, why.sure)
            self.salience.about.add(number)
            if why.weight:
                self.salience.note(number, why.weight)
                if why.weight >= ROLE_WEIGHT["subject"] and self.register.known(number):
                    self.last_subject = (number, mention)

    def leave_alone(self, phrase: Phrase, number: int, span: tuple[int, int], reason: str) -> None:
        """Keep a pronoun at ``span`` of the text for the only one whom it can mean."""
        key = self.register.key(number)
        mention = Mention(*span, self.text[slice(*span)], "person", "pronoun", key, reason)
        self.number_of[key] = number
        self.mentions.append(mention)
        self.alone[phrase] = number, mention

    def place(self, phrase: Phrase, number: int, sure: float) -> None:
        """Remember where somebody was spoken of, for the pronouns to come."""
        if self.sentence < 0 or phrase.head < 0:
            return
        first, last = (phrase.name.first, phrase.name.last) if phrase.name else (phrase.head, phrase.head + 1)
        self.placed.append(Placed(number, (self.sentence, first, last), sure))

    def number(self, phrase: Phrase | None) -> int | None:
        """Return what a phrase of the sentence stands for, None while nobody knows."""
        found = self.stands_for.get(phrase) if phrase is not None else None
        return found[0] if found else None

    def last_named(self, number: int) -> Mention | None:
        """Return the last mention of an entity that is no pronoun."""
        return self._last_named.get(number)

    def member(self, number: int, mention: Mention) -> Member:
        """Return an entity as the later stages see it, with the mention that stands for it."""
        return self.register.entity(number), mention
