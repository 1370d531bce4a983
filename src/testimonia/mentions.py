"""What a noun phrase stands for, as the stages behind ``discourse`` see it."""

from dataclasses import dataclass

from testimonia.model import Gender, Kind


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, group, place, work or event of one source, at a point of its reading.

    ``number`` is its own within the source: two phrases stand for the same where the numbers are equal.
    """

    number: int
    kind: Kind
    label: str
    gender: Gender
    named: bool
    """The source gives it a name."""
    known: bool
    """It can be found again: it is named, or a relative of somebody who is."""
