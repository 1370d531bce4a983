"""What happens to people, as far as other things are counted from it: "two years before his arrest", "on leaving".

``dates/links.py`` reads such words. A noun or a verb tells what the frames say of it, as far as the words beside it
show.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from testimonia.languages.parts.nouns import NounClass

NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Where:
    """A place beside a noun or verb, and what must stand there: one of the classes.

    ``slot`` is "object" right behind a verb, else a preposition.
    """

    slot: str
    classes: tuple[NounClass, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a noun or a verb can tell: ``event`` is type and role of the vocabulary, "detention.arrested"."""

    event: str
    where: Where | None = None
    """What makes it this; None where the word by itself does."""
    unless: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Deeds:
    """Words that count from a deed. Two values are never the same: what is made of one is kept by its identity."""

    nouns: Mapping[str, tuple[Deed, ...]] = field(default_factory=dict)
    """Noun → what it can tell of its owner, the first that fits."""
    done: Mapping[str, tuple[Deed, ...]] = field(default_factory=dict)
    """Base form of a verb → what it can tell of its subject."""
    suffered: Mapping[str, tuple[Deed, ...]] = field(default_factory=dict)
    """The same, in the passive."""
    base: Callable[[str], str] = str
    """The base form of a past tense or participle."""
    base_of_going: Callable[[str], str] = str
    """The base form of a verb as it stands behind "before": "joining"."""
    relations: Mapping[str, str] = field(default_factory=dict)
    """Words that lead in → ``before``, ``after``, ``soon`` (on), ``until``, ``during``, ``when``, ``since``."""
    sizes: Mapping[str, str] = field(default_factory=dict)
    """Words before a length → ``about``, ``more``, ``less``, ``least`` (at least)."""
    near: frozenset[str] = frozenset()
    """Words by which the two are near: "shortly", "not long"."""
    lengths: str = ""
    """Pattern of a length over the classes of the words of time, which ends before the words that lead in."""
    owners: frozenset[str] = frozenset()
    """Possessives of persons."""
    own: frozenset[str] = frozenset()
    """Words that may follow them: "his own arrest"."""
    persons: frozenset[str] = frozenset()
    """Pronouns of persons as subjects."""
    going: re.Pattern[str] = NOTHING
    """A verb as it stands behind "before" without a subject."""
    having: frozenset[str] = frozenset()
    """What may stand before a verb and makes no passive: "had"."""
    being: frozenset[str] = frozenset()
    """What makes a passive: "was", "been", "being"."""
    passed_over: frozenset[str] = frozenset()
    """Adverbs that say nothing of which deed it is: "he was finally released"."""
    particular: frozenset[str] = frozenset()
    """Words by which a noun tells of one deed of several, or of none that was: "second", "planned", "house"."""
    behind: frozenset[str] = frozenset()
    """Words in small letters, beside those of time, that may follow a noun which is no part of a compound."""
    not_behind: frozenset[str] = frozenset()
    """Words behind which something else is meant: "his arrest of the mayor"."""
    stops: frozenset[str] = frozenset()
    """Words that end what stands beside a noun or verb: "and", "in"."""
    negations: frozenset[str] = frozenset()
    """Words that deny; those of ``contracted`` are the end of another: "didn't"."""
    contracted: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    """Words behind which "when" asks: "did not say when he was arrested"."""
    places: frozenset[str] = frozenset()
    """Lands and cities in small letters."""
    lands: frozenset[str] = frozenset()
    """Lands written in capitals, as groups mostly are: "USSR"."""
    articles: frozenset[str] = frozenset()
    """Words that a name of a group has before it, and that of a place mostly not."""
