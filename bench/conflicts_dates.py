"""Days as sources tell them: in full, vaguely, or by what was told before; with the EDTF of what is said.

day      3 May 1921                month    in May 1921
year     in 1921                   season   in the spring of 1921
about    about 1921                decade   in the 1920s
"""

import random
from dataclasses import dataclass

from testimonia.edtf import calendar_day, day_number, iso_day

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
           "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SHARP = ("day", "month", "year")
_CHANCES = {"day": 36, "year": 34, "month": 12, "season": 6, "about": 8, "decade": 4}
_SEASONS = dict(zip(range(3, 12), ["spring"] * 3 + ["summer"] * 3 + ["autumn"] * 3, strict=True))
_CODES = {"spring": 21, "summer": 22, "autumn": 23}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in words: ``on`` as an adverbial, ``bare`` as in a lexicon; ``edtf`` is what they say."""

    on: str
    bare: str
    edtf: str
    age: tuple[int, int] | None = None


def some_precision(chance: random.Random) -> str:
    """Return how sharp a date is told."""
    return chance.choices(list(_CHANCES), list(_CHANCES.values()))[0]


def dated(day: int, precision: str, style: int, chance: random.Random) -> Dated:
    """Return a day in words, as sharp as is asked for; ``style`` 0 is British, 1 American, 2 with ordinal numbers."""
    year, month, number = calendar_day(day)
    name = MONTHS[month - 1]
    if precision == "day":
        iso = f"{year:04}-{month:02}-{number:02}"
        return Dated(f"on {_day(number, name, year, style)}", f"{number} {_short(name)} {year}", iso)
    if precision == "season" and month in _SEASONS:
        season = _SEASONS[month]
        return Dated(f"in the {season} of {year}", f"{season} {year}", f"{year:04}-{_CODES[season]}")
    if precision in {"month", "season"}:
        return Dated(f"in {name} {year}", f"{_short(name)} {year}", f"{year:04}-{month:02}")
    return _vague(year, precision, chance)


def _vague(year: int, precision: str, chance: random.Random) -> Dated:
    if precision == "about":
        return Dated(f"{chance.choice(['about', 'around'])} {year}", f"c. {year}", f"{year:04}~")
    if precision == "decade" and year % 100 >= 10:  # "the 1800s" may be a century
        return Dated(f"in the {year // 10}0s", f"{year // 10}0s", f"{year // 10}X")
    return Dated(f"in {year}", str(year), f"{year:04}")


def _day(number: int, name: str, year: int, style: int) -> str:
    if style == 1:
        return f"{name} {number}, {year}"
    return f"the {ordinal(number)} of {name} {year}" if style == 2 else f"{number} {name} {year}"


def _short(name: str) -> str:
    """Return a month's name as lexicons shorten it."""
    if len(name) <= 4:
        return name
    return f"{name[:4] if name == 'September' else name[:3]}."


def ordinal(number: int) -> str:
    """Return "1st", "12th", "23rd"."""
    end = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number // 10 != 1 else "th"
    return f"{number}{end}"


def spelled(number: int) -> str:
    """Return a number under a hundred in words."""
    if number < len(NUMBERS):
        return NUMBERS[number]
    tens, ones = divmod(number, 10)
    return f"{TENS[tens]}-{NUMBERS[ones]}" if ones else TENS[tens]


def later(day: int, since: int, chance: random.Random) -> Dated | None:
    """Return a date told by the year that was told before, None where that is no way to tell it."""
    year, month, _ = calendar_day(day)
    gap = year - since
    if gap == 0:
        words = f"in {MONTHS[month - 1]} of the same year" if chance.random() < 0.5 else "in the same year"
        return Dated(
            words,
            words,
            f"{year:04}-{month:02}" if words.startswith(f"in {MONTHS[month - 1]}") else f"{year:04}",
        )
    if gap == 1:
        words = chance.choice(["the following year", "a year later", "in the following year"])
        return Dated(words, words, f"{year:04}")
    return Dated(f"{spelled(gap)} years later", "", f"{year:04}") if 1 < gap < 13 else None


def aged(day: int, birth: int, told: str) -> Dated:
    """Return a date told by the age, with the EDTF that it has by the day of birth as it is told."""
    (year, month, number), (born, born_month, born_number) = calendar_day(day), calendar_day(birth)
    age = year - born - ((month, number) < (born_month, born_number))
    first, last = born + age, born + age + 1
    edtf = f"{first:04}/{last:04}"
    if len(told) == 10 and told[5:] != "02-29":
        edtf = f"{first:04}{told[4:]}/{iso_day(day_number(last, born_month, born_number) - 1)}"
    return Dated(f"at the age of {spelled(age)}", "", edtf, (int(age * 365.25), int((age + 1) * 365.25) + 1))
