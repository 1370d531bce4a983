"""When a page was published that says only how old it is: "more than nine years ago", where the day of saving is known.

The age counts back from the day on which the page was saved. It is as exact as its smallest unit; "more than nine
years" is nine or more and less than ten, since it is a clock that says so.
"""

import re
from collections.abc import Sequence
from datetime import date

from testimonia.edtf import earliest, iso_day, latest
from testimonia.errors import DateError
from testimonia.furniture.rules import Rulebook
from testimonia.model import Clue

_WORD = re.compile(r"[^\W_]+")
_MONTHS = 12


def published(clues: Sequence[Clue], book: Rulebook) -> Clue | None:
    """Return the span of publication that the age of a page tells; None where it gives a day, or none of saving."""
    told = {clue.kind: clue for clue in reversed(clues)}
    age, saved = told.get("age"), told.get("retrieved")
    if age is None or saved is None or "published" in told:
        return None
    span = before(saved.value, age.words, book)
    return Clue("published", span, age.words, age.start, age.end) if span else None


def before(saved: str, words: str, book: Rulebook) -> str | None:
    """Return the days that lie an age before others, as EDTF; None where the words give no number."""
    back = _months(" ".join(words.lower().split()), book)
    try:
        first, last = earliest(saved), latest(saved)
    except DateError:
        return None
    if back is None or first is None or last is None:
        return None
    most, least = back
    days = _earlier(first, most), _earlier(last, least)
    return f"{days[0]}/{days[1]}" if days[0] and days[1] else None


def _months(words: str, book: Rulebook) -> tuple[int, int] | None:
    """Return the most and the fewest months that an age may be."""
    counted = _counted(words, book)
    if not counted:
        return None
    total = sum(number * unit for number, unit in counted)
    step = max(1, counted[-1][1])
    if book.phrase("at_least", whole=True).match(words):
        return total + step, total
    if book.phrase("at_most", whole=True).match(words):
        return total, max(0, total - step)
    return total + step, max(0, total - step)


def _counted(words: str, book: Rulebook) -> list[tuple[int, int]]:
    """Return the numbers of an age, each with the months of its unit; none where one of them is not known."""
    tokens = _WORD.findall(words)
    units = [(n, book.words.units.get(token.rstrip("s"))) for n, token in enumerate(tokens)]
    numbers = [(_number(tokens[n - 1], book), unit) for n, unit in units if n and unit is not None]
    known = [(int(number), unit) for number, unit in numbers if number is not None]
    return known if len(known) == len(numbers) else []


def _number(word: str, book: Rulebook) -> str | None:
    if word.isdecimal():
        return word
    number = "1" if word in book.words.one else book.numbers.get(word, "")
    return number if number.isdecimal() else None


def _earlier(day: int, months: int) -> str | None:
    """Return the day so many months before another, the last of a shorter month; None before the year 1."""
    year, month, of_month = (int(part) for part in iso_day(day).split("-"))
    count = year * _MONTHS + month - 1 - months
    for number in range(of_month, 0, -1):
        try:
            return date(count // _MONTHS, count % _MONTHS + 1, number).isoformat()
        except ValueError:
            continue
    return None
