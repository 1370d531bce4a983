"""The mentions and entities of a source as they are found, and what shows a person's gender."""

from collections import deque
from dataclasses import dataclass

from testimonia.clauses.values import Phrase
from testimonia.discourse.salience import ROLE_WEIGHT, Salience
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.installed import name_customs
from testimonia.mentions import Entity, Register
from testimonia.model import Form, Mention
from testimonia.names.fold import fold
from testimonia.names.given import usual_gender_of
from testimonia.tagger.sight import Linker, Where, nobody

CANDIDATES = 16
"""Earlier mentions among which a pronoun's person is looked for; as in training."""


def noun_gender(word: str) -> str:
    """Return the gender that a noun for a person tells ("widow"), "" if none."""
    return "f" if word in GRAMMAR.female else "m" if word in GRAMMAR.male else ""


ACROSS_PARAGRAPHS = 0.6
"""What is left of how sure a link is, over the break of a paragraph, to whom the text is not about."""


@dataclass(slots=True)
class Placed:
    """A mention of a person at its place, and how sure it is that it stands for that one."""

    entity: Entity
    where: Where
    sure: float = 1.0


class Records:
    """What has been found so far in one source."""

    def __init__(self, source_id: str, text: str) -> None:
        """Take the id and text of the source."""
        self.source_id, self.text = source_id, text
        self.register = Register()
        self.salience = Salience(self.register)
        self.mentions: list[Mention] = []
        self.entity_of: dict[str, Entity] = {}
        self.of_phrase: dict[Phrase, tuple[Entity, Mention]] = {}
        self.last_subject: tuple[Entity, Mention] | None = None
        """Of whom the last clause was said, for a sentence that names nobody."""
        self.number = -1
        """Of the sentence being read, as the tagger counts; -1 outside the prose."""
        self.links: Linker = nobody
        self.placed: deque[Placed] = deque(maxlen=CANDIDATES)
        """The last mentions of persons, with their places."""

    def at(self, number: int, links: Linker) -> None:
        """Go on to the sentence of this number; ``links`` says whom a pronoun of it may stand for."""
        if number <= self.number:  # a new batch counts from 0 again
            self.placed.clear()
        self.number, self.links = number, links

    def record(
        self, phrase: Phrase, entity: Entity, span: tuple[int, int], how: tuple[Form, str], weight: float
    ) -> None:
        """Keep one mention: ``how`` is its form and why it is held to stand for the entity."""
        (start, end), (form, reason) = span, how
        key = entity.key(self.source_id)
        self.entity_of[key] = entity
        mention = Mention(start, end, self.text[start:end], entity.kind, form, key, reason)
        self.mentions.append(mention)
        self.of_phrase[phrase] = (entity, mention)
        entity.count += 1
        if entity.kind == "person" and self.number >= 0 and not phrase.implied and phrase.head >= 0:
            first, last = (
                (phrase.name.first, phrase.name.last) if phrase.name else (phrase.head, phrase.head + 1)
            )
            self.placed.append(Placed(entity, (self.number, first, last)))
        if entity.kind == "person" and weight:
            self.salience.note(entity, weight)
            if weight >= ROLE_WEIGHT["subject"] and entity.names:
                self.last_subject = (entity, mention)

    def next_passage(self) -> None:
        """Begin a paragraph: what a pronoun has to do with the one before is for salience to say."""
        self.salience.next_passage()
        for placed in self.placed:
            if not self.salience.is_protagonist(placed.entity):
                placed.sure *= ACROSS_PARAGRAPHS

    def doubt(self, sure: float) -> None:
        """Say how sure it is whom the last mention stands for: what is linked to it is no surer."""
        if self.placed:
            self.placed[-1].sure = sure

    def learn_gender(self, entity: Entity, text: str, before: list[str]) -> None:
        """Count what a name, and the words just before it, show."""
        if entity.count == 0 or len(text.split()) > 1:
            entity.vote(usual_gender_of(fold(text.split(maxsplit=1)[0])), 4.0)
        for word in before[-1:]:
            entity.vote(name_customs().gender_of_title(word), 4.0)
        for word in before:
            entity.vote(noun_gender(word), 3.0)
