"""The box of facts of a source: its entries as they are met, and what they say once all names are known."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from testimonia.discourse.resolver import Resolver
from testimonia.facts.naming import named
from testimonia.facts.telling import Told, statements
from testimonia.furniture.entries import Entry
from testimonia.furniture.entries import entry as entry_of
from testimonia.languages.parts.facts import Facts
from testimonia.model import Mention, Passage, Source, Statement, Voice
from testimonia.reading.stretches import Looked


class Box:
    """The entries of one source."""

    def __init__(self, source: Source, author: Voice, words: Facts) -> None:
        """Take the source, on whose word it stands, and what labels say."""
        self.source, self.author, self.words = source, author, words
        self._told: list[Told] = []

    def entry(self, passage: Passage) -> Entry | None:
        """Return the entry that a passage is, None where it is none."""
        if not self.words.labels:
            return None
        return entry_of(self.source.text, passage.start, passage.end, self.words.labels)

    def named(self, passage: Passage, looked: list[Looked]) -> list[Looked]:
        """Return the sentences of a passage with the names that its label asks for, where it is an entry."""
        found = self.entry(passage)
        if found is None:
            return looked
        return [
            replace(each, names=named(found, each.sentence, each.names, each.times, self.words))
            for each in looked
        ]

    def take(self, passage: Passage, mentions: Sequence[Mention], looked: Sequence[Looked]) -> bool:
        """Keep what an entry holds; tell whether the passage is one, and so no prose."""
        found = self.entry(passage)
        if found is None:
            return False
        inside = takewhile(lambda mention: mention.start >= passage.start, reversed(mentions))
        names = {one for one in inside if one.form == "name" and found.value <= one.start < found.end}
        times = tuple(time for each in looked for time in each.times)
        self._told.append(Told(found, tuple(sorted(names)), times, self.author))
        return True

    def statements(self, about: Collection[int], resolver: Resolver) -> Iterator[Statement]:
        """Yield what the entries say, if the page is about one person, whom it names."""
        if len(about) != 1 or not self._told:
            return
        key = resolver.register.key(next(iter(about)))
        subject = _first_named(resolver.ledger.mentions, key)
        if subject is not None:
            for told in self._told:
                yield from statements(told, subject, self.source, self.words)


def _first_named(mentions: Sequence[Mention], referent: str) -> Mention | None:
    named_so = (mention for mention in mentions if mention.referent == referent and mention.form == "name")
    return min(named_so, default=None)
