"""A language's words and patterns of time, made ready from its tables.

The tables give words their class, and patterns over classes. A class is one private character, so that a text becomes
a string with one character a token and patterns become regular expressions over it: linear, because patterns have no
unbounded repetition.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from testimonia.dates import shapes
from testimonia.dates.grammar import Grammar, Matcher, Rule
from testimonia.dates.shapes import NOTHING, NUMBERS
from testimonia.dates.spelled import figures
from testimonia.languages.parts.dates import DateTables

_FIRST_CODE = 0xE000  # the private use area: no text's own characters are mistaken for classes


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and patterns of one language. ``words`` maps a lower-case word to (class, value)."""

    tables: DateTables
    words: Mapping[str, tuple[str, int | str]]
    capital: frozenset[str]
    """Words that count only with a capital."""
    codes: Mapping[str, str]
    members: Mapping[str, str]
    """Class or union of classes -> the characters it stands for."""
    names: dict[str, str]
    shapes: re.Pattern[str]
    """Finds the next token."""
    rules: tuple[Rule, ...]
    starters: re.Pattern[str]
    """Finds a token with which some pattern begins."""
    plural: re.Pattern[str]
    figures: re.Pattern[str]
    """Finds runs of words that may be a year."""
    grammar: Grammar
    _matchers: dict[str, Matcher] = field(default_factory=dict)
    _single: dict[int, Matcher] = field(default_factory=dict)

    def matcher(self, code: str) -> Matcher:
        """Return the rules that begin with a class; they are compiled when first met."""
        matcher = self._matchers.get(code)
        if matcher is None:
            rules = [rule for rule in self.rules if code in rule.starts]
            matcher = self._matchers[code] = self.grammar.matcher(rules)
        return matcher

    def matchers_after(self, rule: Rule, code: str) -> Iterator[Matcher]:
        """Yield the rules that begin with a class and stand after one that failed its check, one by one."""
        for other in self.rules[rule.number + 1 :]:
            if code in other.starts:
                if other.number not in self._single:
                    self._single[other.number] = self.grammar.matcher([other])
                yield self._single[other.number]


@lru_cache(maxsize=8)
def compiled(tables: DateTables) -> Lexicon:
    """Return the words and patterns of a language, ready; they are made once for the same tables."""
    codes = {name: chr(_FIRST_CODE + place) for place, name in enumerate([*NUMBERS, *tables.words])}
    unions = {name: "".join(codes[each] for each in union) for name, union in tables.unions.items()}
    members = {**codes, **unions}
    grammar = Grammar(members, tables.macros)
    rules, words = _rules(tables.rules, grammar), _words(tables)
    capital = {word for word, (name, _) in words.items() if name in tables.capital} - tables.free
    return Lexicon(
        tables, words, frozenset(capital), codes, members, {code: name for name, code in codes.items()},
        shapes.pattern(tables.shapes), rules, _starters(rules), re.compile(tables.plural or NOTHING),
        figures(members), grammar,
    )  # fmt: skip


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
    starts = sorted(set().union(*(rule.starts for rule in rules)))
    return re.compile(f"[{''.join(starts)}]" if starts else NOTHING)


def _words(tables: DateTables) -> dict[str, tuple[str, int | str]]:
    """Return the words with their class and value, from the classes with their words."""
    return {word: (name, value) for name, entries in tables.words.items() for word, value in entries.items()}
