"""Text to tokens of time: what each word, number or mark is, with its exact place."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from testimonia.dates.language import Language

_TOKEN = re.compile(
    r"""
    (?P<iso>\d{4}-\d\d-\d\d(?![\d-]))
  | (?P<dotted>\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)\d{4}(?!\d))
  | (?P<clock>\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?=\s?(?:[ap]\.?\s?m\b|hrs|hours|h\b|GMT|UTC|EST|o.clock))
             |\d{1,2}:\d\d(?!\d))
  | (?P<ampm>(?:[ap]\.\s?m\.?|[ap]m|[AP]M|[AP]\.M\.|hrs|o['’]clock|GMT)(?![^\W_]))
  | (?P<big>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
  | (?P<ord>\d{1,4}(?:st|nd|rd|th)\b)
  | (?P<dec>\d{0,3}0['’]?s\b|['’]\d0s\b)
  | (?P<short>['’]\d\d(?![\w'’]))
  | (?P<num>(?<![^\W_])\d+(?![^\W_]))
  | (?P<era>B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.)
  | (?P<word>[^\W\d_]+)
  | (?P<break>\n\s*\n)
  | (?P<other>[^\s\w]|\w+)
    """,
    re.VERBOSE,
)
_MARKS = {
    ",": "comma", ".": "stop", "-": "dash", "–": "dash", "—": "dash", "/": "slash", "(": "open", "[": "open",
    ")": "close", "]": "close", "?": "query", "~": "tilde", "$": "money", "£": "money", "€": "money",
    "#": "money", "'": "apostrophe", "’": "apostrophe",
}  # fmt: skip
_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


@dataclass(slots=True)
class Tokens:
    """The tokens of one passage: offsets into the whole text, a class character each, values by place."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: str = ""
    values: dict[int, int | str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Class character -> name of the class."""

    def name(self, place: int) -> str:
        """Return the class of the token at a place, empty outside the passage."""
        return self.names[self.classes[place]] if 0 <= place < len(self.starts) else ""


def roman_number(word: str) -> int | None:
    """Return the value of a Roman numeral from I to XXIX, None for any other word."""
    if not word or not _ROMAN.fullmatch(word):
        return None
    digits = [_ROMAN_VALUES[char] for char in word]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


_SIZES = {"n99": range(32, 100), "n999": range(100, 1000), "year": range(1000, 2100)}
"""Numbers by their size, from those that are too large for a day of the month."""


def _number(text: str) -> tuple[str, int | str]:
    if len(text) > 4 or (text[0] == "0" and len(text) > 2):
        return "number", text
    value = int(text)
    if 1 <= value <= 31 and len(text) <= 2:
        return "n31", value
    return next((name for name, size in _SIZES.items() if value in size), "number"), value


def _ordinal(text: str) -> tuple[str, int | str]:
    value = int(text[:-2])
    return ("o31" if 1 <= value <= 31 else "onum"), value


def _decade(text: str) -> tuple[str, int | str]:
    value = int(re.sub(r"\D", "", text))
    fits = value % 10 == 0 and 10 <= value < 2100
    return ("decade" if fits else "number"), value


def _era(text: str) -> tuple[str, int | str]:
    return "era", -1 if text[0] == "B" else 1


def _short(text: str) -> tuple[str, int | str]:
    return "short", int(text[1:])


def _as_written(name: str) -> Callable[[str], tuple[str, int | str]]:
    return lambda text: (name, text.replace(",", ""))


_SHAPES: dict[str, Callable[[str], tuple[str, int | str]]] = {
    "num": _number,
    "ord": _ordinal,
    "dec": _decade,
    "short": _short,
    "era": _era,
    "iso": _as_written("iso"),
    "dotted": _as_written("dotted"),
    "clock": _as_written("clock"),
    "big": _as_written("big"),
    "ampm": _as_written("ampm"),
}


def _other_word(word: str) -> tuple[str, int | str | None]:
    if word[0].isupper():
        roman = roman_number(word)
        return ("roman", roman) if roman else ("name", None)
    return "word", None


def _classify(shape: str, text: str, language: Language) -> tuple[str, int | str | None]:
    if shape == "word":
        found = language.lexicon.get(text.lower())
        if found is None or (text[0].islower() and text in language.capital):
            return _other_word(text)
        return found
    if shape in _SHAPES:
        return _SHAPES[shape](text)
    return ("break" if shape == "break" else _MARKS.get(text, "word")), None


def tokenise(text: str, start: int, end: int, language: Language) -> Tokens:
    """Return the tokens of ``text[start:end]``."""
    tokens = Tokens(names=language.names)
    starts, ends, values, codes = tokens.starts, tokens.ends, tokens.values, language.codes
    known: dict[str, tuple[str, int | str | None]] = {}
    classes = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        found = known.get(word)
        if found is None:
            found = known[word] = _classify(match.lastgroup or "other", word, language)
        name, value = found
        if value is not None:
            values[len(starts)] = value
        starts.append(match.start())
        ends.append(match.end())
        classes.append(codes[name])
    tokens.classes = "".join(classes)
    return tokens
