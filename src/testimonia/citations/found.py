"""A reference that was found in a text."""

from dataclasses import dataclass, field

from testimonia.citations.csl import Item


@dataclass(frozen=True, slots=True)
class Found:
    """A reference in the text: its place, and the work as far as it is told."""

    start: int
    end: int
    item: Item = field(default_factory=dict)
