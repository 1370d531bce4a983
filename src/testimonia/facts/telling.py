"""The statements that an entry makes of the person whom its page is about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.furniture.entries import Entry
from testimonia.languages.parts.facts import Fact, Facts
from testimonia.model import EdtfDate, Locus, Mention, Source, Statement, TemporalExpression, Voice

NAME = "entries"
SCORE = 0.9
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MOST_WORDS = 5
"""Words of a piece of a value; more is a sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry with the names and times in its value; ``voice`` is the source's author."""

    entry: Entry
    names: tuple[Mention, ...]
    times: tuple[TemporalExpression, ...]
    voice: Voice


def statements(told: Told, subject: Mention, source: Source, words: Facts) -> Iterator[Statement]:
    """Yield what an entry says of a person; nothing where its value is not of the kind that its label asks for."""
    fact = words.labels[told.entry.label]
    made = _Made(told, fact, subject, source)
    names = [mention for mention in told.names if mention.referent != subject.referent]
    if fact.value == "event":
        yield from _event(made, names)
    elif fact.value == "words":
        value = source.text[told.entry.value : told.entry.end]
        yield from (made.statement(value=piece) for piece in _pieces(value, words))
    else:
        yield from (made.statement(target=name, places=(name,)) for name in _each_once(names))


def _event(made: "_Made", places: Sequence[Mention]) -> Iterator[Statement]:
    date = next((time.date for time in made.told.times if time.kind == "date" and time.date), None)
    if date is not None or places:
        yield made.statement(date=date, places=places)


@dataclass(frozen=True, slots=True)
class _Made:
    """What the statements of one entry share."""

    told: Told
    fact: Fact
    subject: Mention
    source: Source

    def statement(
        self, date: EdtfDate | None = None, places: Iterable[Mention] = (), target: Mention | None = None,
        value: str | None = None,
    ) -> Statement:  # fmt: skip
        """Return a statement with what the value gives."""
        entry, text = self.told.entry, self.source.text
        return Statement(
            type=self.fact.type, role=self.fact.role, subject=self.subject,
            locus=Locus(self.source.id, entry.start, entry.end, text[entry.start : entry.end]),
            voices=(self.told.voice,), extractor=NAME, score=SCORE,
            reason=f"the entry “{entry.label}” of a page on one person", object=target, value=value, date=date,
            places=tuple(place for place in places if place.kind == "place"),
        )  # fmt: skip


def _each_once(names: Iterable[Mention]) -> Iterable[Mention]:
    known: dict[str, Mention] = {}
    for mention in names:
        known.setdefault(mention.referent, mention)
    return known.values()


def _pieces(value: str, words: Facts) -> Iterator[str]:
    """Yield the pieces of a value that say something."""
    for piece in words.apart.split(_BRACKETED.sub(" ", value)):
        plain = " ".join(piece.split()).strip("*_.\"“”' ")
        short = 0 < len(plain.split()) <= _MOST_WORDS
        if short and plain.lower() not in words.nothing and not any(map(str.isdigit, plain)):
            yield plain
