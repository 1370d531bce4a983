"""What the furniture of a page says, as a language brings it; ``furniture/rules.py`` makes it ready."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LineRule:
    """One kind of line: what it is, why, and the patterns of which one must match all of it.

    A named group is a clue of that kind (``furniture.clues.KINDS``; ``last`` is a second part).
    """

    kind: str
    reason: str
    """In words, for whoever wonders."""
    most: int
    """Words such a line has at most."""
    patterns: Sequence[str]
    furniture: bool = True
    """Not of the article."""
    run: bool = False
    """Short lines below it belong to it."""
    comments: bool = False
    """A thread of comments may follow."""
    edge: bool = False
    """Only near the first and the last paragraph."""


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """Words, phrases and lines of furniture, all words in small letters.

    Two values are never the same: what is made of one is kept by its identity.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    """Season → EDTF code."""
    weekdays: Sequence[str] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers that parts of a series are counted by: "two", "second"."""
    units: Mapping[str, int] = field(default_factory=dict)
    """Units of an age without the mark of their plural → months, 0 where they are less than one."""
    one: frozenset[str] = frozenset()
    """Words that count one of a unit: "a", "an"."""
    positions: Mapping[str, str] = field(default_factory=dict)
    """Places in a series that are no numbers → digits, or "last"."""
    papers: Sequence[str] = ()
    """Nouns that newspapers and journals are named by."""
    menu: frozenset[str] = frozenset()
    """What the entries of a site's menu say."""
    facts: frozenset[str] = frozenset()
    """What a box of facts about a person says before a colon: never furniture."""
    past: Sequence[str] = ()
    """Words of which a paragraph that tells of the past has several."""
    first: frozenset[str] = frozenset()
    """Pronouns of who tells a text alone: "i", "my"."""
    salutations: frozenset[str] = frozenset()
    """Words that open a letter: "dear"."""
    closings: frozenset[str] = frozenset()
    """Words by which it is closed, in the line above who signs: "yours"."""
    macros: Mapping[str, str] = field(default_factory=dict)
    """Pieces of patterns by name, each in terms of those above it and of those of ``furniture/rules.py``."""
    phrases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Name of a list → its patterns: ``appeal``, ``dateline``, ``full_name`` and others that the steps ask for.
    ``teller``: lines that say who tells a text in the first person, as ``author``: "Testimony of …"."""
    rules: Sequence[LineRule] = ()
    """Kinds of lines; the first that matches says what a line is."""
