"""What a rule yields, and lengths of time that rules speak of."""

from math import ceil, floor
from typing import NamedTuple

from testimonia.chronology.wording import YEAR


class Gap(NamedTuple):
    """``after`` lies at least ``least`` days after ``before``.

    ``statement`` is what it rests on that the rule has a say here; ``words`` are there if a source has it in words.
    """

    before: str
    after: str
    least: int
    statement: str = ""
    words: str = ""


def at_least(years: int) -> int:
    """Return the days that so many years have at least."""
    return floor(years * YEAR)


def at_most(years: int) -> int:
    """Return the days that so many years have at most: to the day before the next birthday is one year more."""
    return ceil(years * YEAR)
