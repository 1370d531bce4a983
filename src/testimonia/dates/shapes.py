"""Numbers and marks: what stands in a text that is no word, by its shape.

The shapes of figures are the same everywhere; what is written beside them ("3rd", "1920s", "a.m.", "B.C.") the
language brings (``DateTables.shapes``).
"""

import re
from collections.abc import Callable, Mapping

Read = tuple[str, int | str | None]
"""Class of a token and what it stands for, None where its class is all."""

NUMBERS = (
    "n31", "n99", "n999", "year", "number", "o31", "onum", "decade", "short", "iso", "dotted", "clock",
    "ampm", "big", "roman", "comma", "stop", "dash", "slash", "open", "close", "query", "tilde", "money",
    "break", "name", "word", "apostrophe",
)  # fmt: skip
"""Classes that are not word lists: numbers by their size and shape, marks, names and all other words."""
NOTHING = "(?!)"
"""The pattern of what a language does not have."""

_SHAPE = r"""
    (?P<iso>\d{{4}}-\d\d-\d\d(?![\d-]))
  | (?P<dotted>\d{{1,2}}(?P<mark>[./])\d{{1,2}}(?P=mark)\d{{4}}(?!\d))
  | (?P<phrase>{phrase})
  | (?P<clock>\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?=\s?(?:{clock_behind}))|\d{{1,2}}:\d\d(?!\d))
  | (?P<forenoon>(?:{forenoon})(?![^\W_]))
  | (?P<afternoon>(?:{afternoon})(?![^\W_]))
  | (?P<oclock>(?:{oclock})(?![^\W_]))
  | (?P<big>{big})
  | (?P<ordinal>{ordinal})
  | (?P<decade>{decade})
  | (?P<short>['’]\d\d(?![\w'’]))
  | (?P<num>(?<![^\W_])\d+(?![^\W_]))
  | (?P<before_era>{before_era})
  | (?P<era>{era})
  | (?P<word>[^\W\d_]+)
  | (?P<break>\n\s*\n)
  | (?P<other>[^\s\w]|\w+)
    """
_BROUGHT = (
    "phrase",
    "clock_behind",
    "forenoon",
    "afternoon",
    "oclock",
    "big",
    "ordinal",
    "decade",
    "before_era",
    "era",
)
_MARKS = {
    ",": "comma", ".": "stop", "-": "dash", "–": "dash", "—": "dash", "/": "slash", "(": "open", "[": "open",
    ")": "close", "]": "close", "?": "query", "~": "tilde", "$": "money", "£": "money", "€": "money",
    "#": "money", "'": "apostrophe", "’": "apostrophe",
}  # fmt: skip
_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_SIZES = {"n99": range(32, 100), "n999": range(100, 1000), "year": range(1000, 2100)}
"""Numbers by their size, from those that are too large for a day of the month."""


def pattern(brought: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the tokens of a text, by the shapes that a language brings."""
    return re.compile(_SHAPE.format(**{name: brought.get(name, NOTHING) for name in _BROUGHT}), re.VERBOSE)


def read(shape: str, text: str, thousands: str = "") -> Read:
    """Return what a token that is no word is and stands for; ``thousands`` is the mark between thousands."""
    if shape == "big":
        return "big", text.replace(thousands, "")
    if shape in _SHAPES:
        return _SHAPES[shape](text)
    return ("break" if shape == "break" else _MARKS.get(text, "word")), None


def roman_number(word: str) -> int | None:
    """Return the value of a Roman numeral from I to XXIX, None for any other word."""
    if not word or not _ROMAN.fullmatch(word):
        return None
    digits = [_ROMAN_VALUES[char] for char in word]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


def _number(text: str) -> Read:
    if len(text) > 4 or (text[0] == "0" and len(text) > 2):
        return "number", text
    value = int(text)
    if 1 <= value <= 31 and len(text) <= 2:
        return "n31", value
    return next((name for name, size in _SIZES.items() if value in size), "number"), value


def _figures(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _ordinal(text: str) -> Read:
    value = _figures(text)
    return ("o31" if 1 <= value <= 31 else "onum"), value


def _decade(text: str) -> Read:
    value = _figures(text)
    fits = value % 10 == 0 and 10 <= value < 2100
    return ("decade" if fits else "number"), value


def _short(text: str) -> Read:
    return "short", int(text[1:])


def _as_written(name: str) -> Callable[[str], Read]:
    return lambda text: (name, text)


def _always(name: str, value: int | str) -> Callable[[str], Read]:
    return lambda text: (name, value)


_SHAPES: dict[str, Callable[[str], Read]] = {
    "num": _number,
    "ordinal": _ordinal,
    "decade": _decade,
    "short": _short,
    "before_era": _always("era", -1),
    "era": _always("era", 1),
    "iso": _as_written("iso"),
    "dotted": _as_written("dotted"),
    "clock": _as_written("clock"),
    "forenoon": _always("ampm", "forenoon"),
    "afternoon": _always("ampm", "afternoon"),
    "oclock": _always("ampm", "oclock"),
}
