"""Years written in words: "eighteen hundred and ninety-one", "one thousand eight hundred", "nineteen fourteen".

The words of such a number become one token of the class "year", so that every pattern reads it as it reads "1891".
Two numbers side by side ("nineteen fourteen") and a bare "eighteen hundred" are a year only behind a word of time.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from testimonia.dates.shapes import NOTHING

_LEADING = (
    "in",
    "since",
    "until",
    "before",
    "after",
    "from",
    "to",
    "between",
    "of",
    "yearword",
    "month",
    "era",
)
"""Classes behind which a number that could count something is a year; a comma may stand between."""
_THINGS = (
    "hundred",
    "unit",
    "units",
    "dayword",
    "monthword",
    "yearword",
    "quarterword",
    "centuryword",
    "counted",
    "long",
    "old",
)
"""Classes of what a number counts."""
_YEARS = range(1100, 2100)
_FIGURE = """
    {card}{dash}?{hundred} (?: {dash}?{card}{dash}?{hundred} )? (?: {and}? (?: {tens}(?:{dash}?{card})? | {card} ) )?
  | {card}{dash}? (?: {tens}(?:{dash}?{card})? | {oh}{dash}?{card} | {card} )
"""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A year in words: its first token, the one behind its last, and its number."""

    first: int
    last: int
    year: int


def figures(members: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds runs of words for numbers; ``members`` gives a class its characters."""
    names = ("card", "tens", "hundred", "and", "dash", "oh")
    written = {name: f"[{members[name]}]" if name in members else NOTHING for name in names}
    return re.compile(_FIGURE.format(**written), re.VERBOSE)


def spelled_years(
    classes: str, values: Mapping[int, int | str], runs: re.Pattern[str], names: Mapping[str, str]
) -> Iterator[Spelled]:
    """Yield the years in words among the tokens of a passage, in order; ``names`` gives a character its class."""
    for match in runs.finditer(classes):
        said = [names[code] for code in match[0]]
        year = _year(said, [values.get(place) for place in range(*match.span())])
        sure = "hundred" in said and year % 100 != 0
        counts = names.get(classes[match.end() : match.end() + 1]) in _THINGS
        led_in = sure or _led_in([names[code] for code in classes[max(0, match.start() - 2) : match.start()]])
        if led_in and not counts and year in _YEARS:
            yield Spelled(*match.span(), year)


def _year(names: list[str], values: list[int | str | None]) -> int:
    numbers = [value for value in values if isinstance(value, int)]
    return _in_hundreds(numbers) if "hundred" in names else numbers[0] * 100 + sum(numbers[1:])


def _in_hundreds(numbers: list[int]) -> int:
    """Return "one, thousand, eight, hundred, twenty, two" as 1822."""
    total = current = 0
    for number in numbers:
        if number == 1000:
            total, current = total + current * number, 0
        elif number == 100:
            current *= number
        else:
            current += number
    return total + current


def _led_in(before: list[str]) -> bool:
    """Tell whether a word of time stands before, with or without a comma between."""
    leading = before[:-1] if before[-1:] == ["comma"] else before
    return bool(leading) and leading[-1] in _LEADING
