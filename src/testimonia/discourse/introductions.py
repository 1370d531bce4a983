"""Whom the headline introduces: known before the prose begins, and rather meant by a short name."""

from testimonia.clauses.values import Phrase
from testimonia.discourse.records import Records
from testimonia.mentions import Entity
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

HEADLINE_WEIGHT = 9.0
"""Of three mentions as a subject."""


class Introductions:
    """Takes the persons of a headline."""

    def __init__(self, records: Records) -> None:
        """Take what has been found in the source so far."""
        self.records = records

    def introduce(self, sentence: Sentence, name: Name) -> None:
        """Take a person named in the headline: the text is likely about them."""
        start, end = sentence.starts[name.first], sentence.ends[name.last - 1]
        text = self.records.text[start:end]
        entity = self.records.register.named(text, "person", start)
        self.records.learn_gender(entity, text, [])
        phrase = Phrase("np", name.first, name.last, text, head=name.last - 1, entity="person", name=name)
        self.records.record(phrase, entity, (start, end), ("name", "named in the headline"), 0.0)
        self._expect(entity)

    def expect(self, name: str) -> None:
        """Take a person named in a headline that stands in the page's markup only."""
        entity = self.records.register.named(name, "person", 0)
        self.records.learn_gender(entity, name, [])
        self._expect(entity)

    def _expect(self, entity: Entity) -> None:
        """Let a short name rather mean whom the headline names than somebody met on the way."""
        self.records.salience.protagonists.add(id(entity))
        entity.weight += HEADLINE_WEIGHT

    def settle_gender(self, counts: dict[str, int]) -> None:
        """Give the one protagonist of unknown gender that of most pronouns in the text."""
        about = [e for e in self.records.register.entities if id(e) in self.records.salience.protagonists]
        f, m = counts["f"], counts["m"]
        if len(about) == 1 and not about[0].gender and max(f, m) >= 3 and max(f, m) > 2 * min(f, m):
            about[0].vote("f" if f > m else "m", 2.0)
