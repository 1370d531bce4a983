"""A reference while it is read: what is left of its words, and what has been told of the work."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from testimonia.citations.csl import Item
from testimonia.citations.days import date_parts
from testimonia.citations.shapes import Shapes, shapes
from testimonia.languages.parts.citing import Citing


@dataclass(frozen=True, slots=True)
class Book:
    """A language's words of references, with the patterns made of them."""

    words: Citing
    shapes: Shapes


@cache
def book_of(words: Citing) -> Book:
    """Return the words with their patterns, made once."""
    return Book(words, shapes(words))


@dataclass(frozen=True, slots=True)
class Draft:
    """What is left to read, and the item so far."""

    rest: str
    book: Book
    item: Item = field(default_factory=dict)

    def told(self, rest: str | None = None, **fields: Any) -> "Draft":
        """Return the draft with fields that have a value, and what is then left; "_" stands for "-" in a key."""
        item = {**self.item, **{_key(key): value for key, value in fields.items() if value}}
        return replace(self, rest=self.rest if rest is None else rest.strip(), item=item)

    def has(self, *keys: str) -> bool:
        """Tell whether one of these is told."""
        return any(key in self.item for key in keys)

    def dated(self, text: str, key: str = "issued") -> "Draft":
        """Return the draft with a day read out of a text."""
        parts = date_parts(text, self.book.words)
        return replace(self, item={**self.item, key: {"date-parts": [parts]}}) if parts else self


def _key(name: str) -> str:
    return {
        "container_title": "container-title",
        "publisher_place": "publisher-place",
        "event_place": "event-place",
    }.get(name, name)
