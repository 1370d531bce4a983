"""Days of references as CSL's date-parts: "3 May 1921" is [1921, 5, 3]."""

import re

from testimonia.citations.shapes import YEAR
from testimonia.languages.parts.citing import Citing

_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?({YEAR})|({YEAR})-(\d\d)-(\d\d)")


def date_parts(text: str, words: Citing) -> list[int]:
    """Return year, month and day, as far as a text that is a day tells them; nothing where it is impossible."""
    figures = _FIGURES.search(text)
    if figures:
        found = [int(part) for part in figures.groups() if part]
        return _possible(found if figures[4] else found[::-1])
    year = _YEAR.search(text)
    if year is None:
        return []
    month = next(filter(None, (words.months.get(word.lower()) for word in _WORD.findall(text))), 0)
    day = next(map(int, _NUMBER.findall(text[: year.start()] + text[year.end() :])), 0)
    return _possible([int(year[0]), *filter(None, (month, month and day))])


def _possible(parts: list[int]) -> list[int]:
    """Return the parts, the year alone where month or day cannot be."""
    _, month, day = (*parts, 1, 1)[:3]
    return parts if 1 <= month <= 12 and 1 <= day <= 31 else parts[:1]
