"""The value between grammar and meaning: one match, with its rule, its tokens and its slots."""

from dataclasses import dataclass

from testimonia.dates.grammar import Rule
from testimonia.dates.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Match:
    """One find: its rule, its tokens ``first:last``, and the token of each slot."""

    rule: Rule
    tokens: Tokens
    first: int
    last: int
    slots: dict[str, int]

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens.starts[self.first]

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens.ends[self.last - 1]

    def value(self, slot: str) -> int | str | None:
        """Return what the word in a slot stands for, None where it is empty or the word has no value."""
        place = self.slots.get(slot)
        return None if place is None else self.tokens.values.get(place)

    def number(self, slot: str, default: int = 0) -> int:
        """Return a slot's value as a whole number; ``default`` where it is empty or not one."""
        value = self.value(slot)
        return value if isinstance(value, int) else default

    def word(self, slot: str) -> str:
        """Return a slot's value as text, empty where the slot is empty."""
        value = self.value(slot)
        return value if isinstance(value, str) else ""
