"""A statement as it is compared: with persons and things as they are identified across sources."""

from dataclasses import dataclass

from testimonia.model import Gender, Kind, Modality, Polarity, TimeLink


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A person, group, place, work or event: ``id`` is the same in every source; ``named`` unless only described.

    The id of a person is that of their page, of anything else that of its folded label.
    """

    id: str
    kind: Kind
    label: str
    named: bool = True
    gender: Gender = ""


@dataclass(frozen=True, slots=True)
class When:
    """A date as in ``model.EdtfDate``: bounds are inclusive ordinals, None is open or unknown."""

    edtf: str
    earliest: int | None
    latest: int | None
    words: str = ""
    rule: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says on one person, as readers left it.

    ``voices`` are those the source reports, by person or folded label, the furthest last; empty where its author
    says so. ``start`` is its place in the source.
    """

    id: str
    source: str
    type: str
    role: str
    subject: Thing
    object: Thing | None = None
    value: str = ""
    when: When | None = None
    places: tuple[Thing, ...] = ()
    related: tuple[tuple[str, Thing], ...] = ()
    """(role, who) of those beside subject and object."""
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    voices: tuple[str, ...] = ()
    age: tuple[int, int] | None = None
    """Least and most days after the subject's birth, where the source tells their age at it."""
    lengths: tuple[str, ...] = ()
    """How long it tells that something lasted, as TIMEX3 has it ("P10Y")."""
    links: tuple[TimeLink, ...] = ()
    """Words of it that put it before or after something else."""
    start: int = 0
    quote: str = ""
