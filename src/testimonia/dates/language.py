"""A language's words and patterns of time, read from its folder and made ready.

``languages/en/dates/words.toml`` gives words their class, ``rules.toml`` patterns over classes. A class is
one private character, so that a text becomes a string with one character a token and patterns become
regular expressions over it: linear, because patterns have no unbounded repetition.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from testimonia.dates.grammar import Grammar, Matcher, Rule

NUMBERS = (
    "n31", "n99", "n999", "year", "number", "o31", "onum", "decade", "short", "iso", "dotted", "clock",
    "ampm", "big", "roman", "comma", "stop", "dash", "slash", "open", "close", "query", "tilde", "money",
    "break", "name", "word", "apostrophe",
)  # fmt: skip
"""Classes that are not word lists: numbers by their size and shape, marks, names and all other words."""

_FIRST_CODE = 0xE000  # the private use area: no text's own characters are mistaken for classes


@dataclass(frozen=True, slots=True)
class Language:
    """Words and patterns of one language. ``lexicon`` maps a lower-case word to (class, value)."""

    lexicon: Mapping[str, tuple[str, int | str]]
    capital: frozenset[str]
    """Words that count only with a capital."""
    doubtful: frozenset[str]
    """Months and seasons that are other words or names as well."""
    codes: Mapping[str, str]
    members: Mapping[str, str]
    """Class or union of classes -> the characters it stands for."""
    names: dict[str, str]
    rules: tuple[Rule, ...]
    starters: re.Pattern[str]
    """Finds a token with which some pattern begins."""
    grammar: Grammar
    _matchers: dict[str, Matcher] = field(default_factory=dict)
    _single: dict[int, Matcher] = field(default_factory=dict)

    def matcher(self, code: str) -> Matcher:
        """Return the rules that begin with a class; they are compiled when first met."""
        found = self._matchers.get(code)
        if found is None:
            rules = [rule for rule in self.rules if code in rule.starts]
            found = self._matchers[code] = self.grammar.matcher(rules)
        return found

    def matchers_after(self, rule: Rule, code: str) -> Iterator[Matcher]:
        """Yield the rules that begin with a class and stand after one that failed its check, one by one."""
        for other in self.rules[rule.number + 1 :]:
            if code in other.starts:
                if other.number not in self._single:
                    self._single[other.number] = self.grammar.matcher([other])
                yield self._single[other.number]


def _rules(entries: Sequence[Mapping[str, str]], grammar: Grammar) -> tuple[Rule, ...]:
    return tuple(
        Rule(
            number,
            entry["name"],
            entry["meaning"],
            entry.get("check", ""),
            entry["pattern"],
            grammar.starts(entry["pattern"]),
        )
        for number, entry in enumerate(entries)
    )


def _starters(rules: Sequence[Rule]) -> re.Pattern[str]:
    """Return what finds a token with which some rule begins."""
    return re.compile("[" + "".join(sorted(set().union(*(rule.starts for rule in rules)))) + "]")


def _lexicon(words: Mapping[str, Mapping[str, int | str]]) -> dict[str, tuple[str, int | str]]:
    """Return the words with their class and value, from the classes with their words."""
    return {word: (name, value) for name, entries in words.items() for word, value in entries.items()}


@cache
def load(language: str = "en") -> Language:
    """Return a language's words and patterns; they are read once."""
    folder = files(f"testimonia.languages.{language}") / "dates"
    words = tomllib.loads((folder / "words.toml").read_text("utf-8"))
    patterns = tomllib.loads((folder / "rules.toml").read_text("utf-8"))
    codes = {name: chr(_FIRST_CODE + place) for place, name in enumerate([*NUMBERS, *words["words"]])}
    unions = {name: "".join(codes[each] for each in union) for name, union in words["unions"].items()}
    members = {**codes, **unions}
    grammar = Grammar(members, patterns["macros"])
    rules = _rules(patterns["rule"], grammar)
    lexicon, case = _lexicon(words["words"]), words["case"]
    capital = {word for word, (name, _) in lexicon.items() if name in case["capital"]} - set(case["free"])
    return Language(
        lexicon, frozenset(capital), frozenset(case["doubtful"] + case["doubtful_season"]), codes, members,
        {code: name for name, code in codes.items()}, rules, _starters(rules), grammar,
    )  # fmt: skip
