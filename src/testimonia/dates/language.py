"""A language's words and patterns of time, read from its folder and made ready.

``languages/en/dates/words.toml`` gives words their class, ``rules.toml`` patterns over classes. A class is one
private character, so that a text becomes a string with one character a token and all patterns together one
regular expression over it: linear, because patterns have no unbounded repetition, and fast, because most
tokens fall into a class with which no pattern begins.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NUMBERS = (
    "n31", "n99", "n999", "year", "number", "o31", "onum", "decade", "short", "iso", "dotted", "clock", "big", "roman",
    "comma", "stop", "dash", "slash", "open", "close", "query", "tilde", "money", "break", "name", "word",
    "apostrophe",
)  # fmt: skip
"""Classes that are not word lists: numbers by their size and shape, marks, names and all other words."""

_FIRST_CODE = 0xE000  # the private use area: no text's own characters are mistaken for classes
_ITEM = re.compile(r"\{(\w+)(?::(\w+))?\}|<(\w+)>|\s+")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern's name, what reads it, what it must pass, and where its slots are in the big expression."""

    name: str
    meaning: str
    check: str
    slots: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Language:
    """Words and patterns of one language. ``lexicon`` maps a lower-case word to (class, value)."""

    lexicon: Mapping[str, tuple[str, int | str]]
    capital: frozenset[str]
    """Words that count only with a capital."""
    doubtful: frozenset[str]
    codes: Mapping[str, str]
    names: dict[str, str]
    expression: re.Pattern[str]
    rules: Mapping[str, Rule]


class _Compiler:
    """Turns pattern texts into one expression and remembers which group is which slot."""

    def __init__(
        self, codes: Mapping[str, str], unions: Mapping[str, list[str]], macros: Mapping[str, str]
    ) -> None:
        self._codes, self._unions, self._macros = codes, unions, macros
        self._groups = 0
        self._slots: list[tuple[str, int]] = []

    def _class(self, name: str) -> str:
        members = self._unions.get(name, [name])
        return (
            "[" + "".join(self._codes[member] for member in members) + "]"
            if len(members) > 1
            else self._codes[name]
        )

    def _item(self, match: re.Match[str]) -> str:
        name, slot, macro = match.groups()
        if macro:
            return _ITEM.sub(self._item, self._macros[macro])
        if not name:
            return ""
        if not slot:
            return self._class(name)
        self._groups += 1
        self._slots.append((slot, self._groups))
        return f"({self._class(name)})"

    def rule(self, number: int, pattern: str) -> tuple[str, tuple[tuple[str, int], ...]]:
        """Return the alternative for one pattern, as a group named by its number, and its slots."""
        self._groups += 1
        self._slots = []
        body = _ITEM.sub(self._item, pattern)
        return f"(?P<r{number}>{body})", tuple(self._slots)


@cache
def load(language: str = "en") -> Language:
    """Return a language's words and patterns; they are read once."""
    folder = files(f"testimonia.languages.{language}") / "dates"
    words = tomllib.loads((folder / "words.toml").read_text("utf-8"))
    grammar = tomllib.loads((folder / "rules.toml").read_text("utf-8"))
    classes = [*NUMBERS, *words["words"]]
    codes = {name: chr(_FIRST_CODE + place) for place, name in enumerate(classes)}
    compiler = _Compiler(codes, words["unions"], grammar["macros"])
    rules, alternatives = {}, []
    for number, entry in enumerate(grammar["rule"]):
        body, slots = compiler.rule(number, entry["pattern"])
        alternatives.append(body)
        rules[f"r{number}"] = Rule(entry["name"], entry["meaning"], entry.get("check", ""), slots)
    lexicon = {
        word: (name, value) for name, entries in words["words"].items() for word, value in entries.items()
    }
    case = words["case"]
    capital = {word for word, (name, _) in lexicon.items() if name in case["capital"]} - set(case["free"])
    return Language(
        lexicon, frozenset(capital), frozenset(case["doubtful"] + case["doubtful_season"]), codes,
        {code: name for name, code in codes.items()},
        re.compile("|".join(alternatives)), rules,
    )  # fmt: skip
