"""Page numbers in print: figures, or Roman numerals, that grow by one from page to page."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

_TOKEN = re.compile(r"(?<![\w.,])(?:\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})(?![\w,]|\.\d)")
_ROMAN = re.compile(r"(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONGEST, _SHORT = 120, 30
"""Characters of a line that may have a page number at its edge, and of one that may have it anywhere."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a line at the edge of a page: as printed, its value, and what else the line has.

    ``alone`` where the line has no other letter or figure; ``outer`` where it stands first or last in it.
    """

    words: str
    value: int
    roman: bool
    alone: bool
    outer: bool


def numbers(line: str) -> list[Number]:
    """Return the numbers of a line of print of which one may be that of its page."""
    if len(line) > _LONGEST:
        return []
    found = (_number(line, match) for match in _TOKEN.finditer(line))
    return [number for number in found if number and (number.outer or len(line) <= _SHORT)]


def _number(line: str, match: re.Match[str]) -> Number | None:
    words = match[0]
    roman = not words.isdigit()
    value = _roman(words.lower()) if roman else int(words)
    before, after = _has_words(line[: match.start()]), _has_words(line[match.end() :])
    if not value or (roman and before and after):
        return None
    return Number(words, value, roman, not (before or after), not (before and after))


def _has_words(part: str) -> bool:
    return any(sign.isalnum() for sign in part)


def _roman(words: str) -> int:
    """Return the value of a Roman numeral in small letters, 0 where it is none."""
    if not _ROMAN.fullmatch(words):
        return 0
    values = [_VALUES[letter] for letter in words]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


def growing(pages: Mapping[int, Iterable[Number]], least: int) -> dict[int, Number]:
    """Return the number of each page of which at least so many pages have one that grows with them."""
    votes: dict[tuple[bool, int], set[int]] = {}
    for page, found in pages.items():
        for number in found:
            votes.setdefault((number.roman, number.value - page), set()).add(page)
    agreed = {vote: len(those) for vote, those in votes.items() if len(those) >= least}
    best = ((page, _best(page, found, agreed)) for page, found in pages.items())
    return {page: number for page, number in best if number is not None}


def _best(page: int, found: Iterable[Number], agreed: Mapping[tuple[bool, int], int]) -> Number | None:
    """Return the number of a page that most others agree with; one that stands alone before others."""
    likely = [one for one in found if (one.roman, one.value - page) in agreed]
    return max(likely, key=lambda one: (one.alone, agreed[one.roman, one.value - page]), default=None)


def between(labels: Mapping[int, str]) -> dict[int, str]:
    """Return the numbers of pages without one that stand between two whose numbers leave room for just theirs."""
    found: dict[int, str] = {}
    known = sorted(page for page, label in labels.items() if label.isdecimal())
    for before, after in pairwise(known):
        if int(labels[after]) - int(labels[before]) == after - before:
            found.update(
                {page: str(int(labels[before]) + page - before) for page in range(before + 1, after)}
            )
    return {page: label for page, label in found.items() if not labels.get(page)}
