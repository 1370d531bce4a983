"""Patterns over classes, from the text of rules.toml to regular expressions over class characters.

``{class}`` is one token, ``{class:slot}`` one whose value the rule reads, ``<name>`` a macro; the rest is
the syntax of regular expressions without repetition: groups, alternatives, ``?``. For each class the
compiler knows the rules that can begin with it, so that a token is tried only against those.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_ITEM = re.compile(r"\{(\w+)(?::(\w+))?\}|<(\w+)>|\s+")
_SYNTAX = re.compile(r"\{(\w+)(?::\w+)?\}|<(\w+)>|(\(\?[:=])|([|)?])")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern's place among the rules, its name, what reads it and what it must pass.

    ``starts`` are the characters of the classes it can begin with.
    """

    number: int
    name: str
    meaning: str
    check: str
    pattern: str
    starts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Matcher:
    """The rules that can begin with one class: one expression; for each alternative its rule and slots."""

    expression: re.Pattern[str]
    rules: Mapping[str, tuple[Rule, tuple[tuple[str, int], ...]]]


class Grammar:
    """Compiles patterns; ``members`` gives a class or union its characters, ``macros`` pieces of patterns."""

    def __init__(self, members: Mapping[str, str], macros: Mapping[str, str]) -> None:
        self._members, self._macros = members, macros
        self._groups = 0
        self._slots: list[tuple[str, int]] = []

    def starts(self, pattern: str) -> frozenset[str]:
        """Return the characters of the classes a pattern can begin with."""
        found, _, _ = self._alternatives(list(_SYNTAX.finditer(pattern)), 0)
        return frozenset(found)

    def _alternatives(self, items: Sequence[re.Match[str]], place: int) -> tuple[set[str], bool, int]:
        """Read alternatives up to a closing bracket: first characters, whether empty fits, place reached."""
        found: set[str] = set()
        any_empty, empty = False, True
        while place < len(items) and items[place][4] != ")":
            if items[place][4] == "|":
                any_empty, empty, place = any_empty or empty, True, place + 1
                continue
            firsts, optional, place = self._one(items, place)
            if empty:
                found |= firsts
            empty = empty and optional
        return found, any_empty or empty, place

    def _one(self, items: Sequence[re.Match[str]], place: int) -> tuple[set[str], bool, int]:
        name, macro, group, _ = items[place].groups()
        empty = False
        if name:
            firsts = set(self._members[name])
        elif macro:
            firsts, empty, _ = self._alternatives(list(_SYNTAX.finditer(self._macros[macro])), 0)
        else:
            firsts, empty, place = self._alternatives(items, place + 1)
            if group == "(?=":
                firsts, empty = set(), True
        place += 1
        if place < len(items) and items[place][4] == "?":
            return firsts, True, place + 1
        return firsts, empty, place

    def _item(self, match: re.Match[str]) -> str:
        name, slot, macro = match.groups()
        if macro:
            return _ITEM.sub(self._item, self._macros[macro])
        if not name:
            return ""
        body = f"[{self._members[name]}]"
        if not slot:
            return body
        self._groups += 1
        self._slots.append((slot, self._groups))
        return f"({body})"

    def matcher(self, rules: Sequence[Rule]) -> Matcher:
        """Return one expression for some rules; the first that fits wins."""
        self._groups, alternatives, named = 0, [], {}
        for number, rule in enumerate(rules):
            self._groups += 1
            self._slots = []
            alternatives.append(f"(?P<r{number}>{_ITEM.sub(self._item, rule.pattern)})")
            named[f"r{number}"] = (rule, tuple(self._slots))
        return Matcher(re.compile("|".join(alternatives)), named)
