"""Words and patterns of time, as a language brings them; ``dates/lexicon.py`` makes them ready.

What the code asks for by name is a class of words ("month", "until", "the"), a slot of a pattern ("m", "y"), a rule
("day-of-the-month") or a value ("early", "Y"): ``languages/en/dates`` shows each. A class that a language has no word
for is left out: it is met nowhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CatalogueForms:
    """How catalogues write one string that is a date by itself.

    Patterns ignore case, ``rest`` and ``hundreds`` excepted; an empty one is met nowhere.
    """

    rewrites: Sequence[tuple[str, str]] = ()
    """Pattern and what stands for it, one after the other: "c1905" → "circa 1905"."""
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    """``?`` or ``~`` → pattern of the words of doubt that mean it, wherever they stand."""
    within: str = ""
    """A unit within what follows ("a day in"), the unit as first group."""
    fields: Mapping[str, int] = field(default_factory=dict)
    """Unit of ``within`` → how many components its date has: a day three."""
    rest: str = ""
    """What follows the date on the same line and says nothing of it."""
    hundreds: str = ""
    """Years that mean a decade where they are about one, else a century: "1900s"."""


@dataclass(frozen=True, slots=True, eq=False)
class DateTables:
    """Words and patterns of time. Two values are never the same: what is made of one is kept by its identity."""

    words: Mapping[str, Mapping[str, int | str]] = field(default_factory=dict)
    """Class → word in small letters → what it stands for."""
    unions: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Name for several classes together."""
    capital: frozenset[str] = frozenset()
    """Classes whose words count only with a capital."""
    free: frozenset[str] = frozenset()
    """Words of those classes that count without, because nothing else is spelt so."""
    doubtful: frozenset[str] = frozenset()
    """Months and seasons that are other words or names as well."""
    shapes: Mapping[str, str] = field(default_factory=dict)
    """How numbers are written, as patterns: ``ordinal`` 3rd, ``decade`` 1920s, ``big`` 1,500; ``era``, ``before_era``; ``phrase`` are
    names of several words, which stand among the words in small letters, without marks ("good friday").

    Of times of day: ``forenoon``, ``afternoon`` and ``oclock`` behind one, ``clock_behind`` by which 5.30 is one.
    """
    thousands: str = ""
    """Mark between the thousands of a number."""
    month_first: bool = False
    """Of two numbers between slashes that both can be a month, the first is: 5/3/1931 is 3 May."""
    macros: Mapping[str, str] = field(default_factory=dict)
    """Pieces of patterns by name."""
    rules: Sequence[Mapping[str, str]] = ()
    """Patterns over classes, the longer before the shorter: name, meaning, pattern, and a check or none."""
    plural: str = ""
    """Pattern of a whole word that may be several of a thing: "1500 villages"."""
    share: frozenset[str] = frozenset()
    """Words before "of" and a year that count a share: "53 percent of 1913 levels"."""
    old_style: str = ""
    new_style: str = ""
    """Letters with which words for the old and the new calendar begin."""
    named_days: Mapping[str, int] = field(default_factory=dict)
    """Feasts named by a month and the word for day, as written → month * 100 + day."""
    events: Mapping[str, str] = field(default_factory=dict)
    """Events that a text may count from → EDTF; names in small letters, without the article."""
    periods: frozenset[str] = frozenset()
    """Those of them that are the name of a time, as a decade is."""
    unnamed: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Noun that alone means one of some events, where the story is in it or shortly after: "the war"."""
    catalogue: CatalogueForms = field(default_factory=CatalogueForms)
