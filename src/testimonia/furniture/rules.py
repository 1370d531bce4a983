"""The rules of furniture as data: ``en.toml`` read and compiled once, on first use of this package.

A rule's patterns must match a whole unit; a named group is a clue of that name. See the head of ``en.toml``.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import count
from typing import Any

from testimonia.names.particles import INSIDE

_DATA: dict[str, Any] = tomllib.loads((files(__package__) / "en.toml").read_text("utf-8"))
WORDS: dict[str, list[str]] = _DATA["words"]
"""Word lists of the language, lower case."""
_PARTICLE = "|".join(sorted({*INSIDE, *WORDS["particles"]} - {*WORDS["not_particles"]}))
MENU = frozenset(WORDS["menu"])
"""What the entries of a site's menu say."""

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f"


def _macros() -> dict[str, str]:
    months = "|".join((*WORDS["months"], "sept", *WORDS["months_short"]))
    days = "|".join(WORDS["weekdays"])
    month, day, year = rf"(?:{months})\b\.?", r"\d{1,2}(?:st|nd|rd|th)?", r"(?:1[0-9]|20)\d\d\b"
    part = rf"(?:[{_UPPER}](?:[\w'’-]*\w)?(?:\.(?![^\s,]))?|(?:[{_UPPER}]\.-?){{1,3}})"
    particle = f"(?:{_PARTICLE})"
    number = "|".join((*WORDS["cardinals"], *WORDS["ordinals"]))
    name = rf"(?-i:{part}(?: (?:{particle} ){{0,2}}{part}){{0,4}})"
    fullname = rf"(?-i:{part}(?: (?:{particle} ){{0,2}}{part}){{1,4}})"
    small = "of|the|and|for|in|on|de|la|le|del|des|&|to"
    capital = rf"(?:[{_UPPER}][\w'’-]*\.?)"
    paper = rf"(?!organ of)(?-i:(?:the )?{capital}(?: (?:{capital}|{small})){{0,7}})"
    nouns = "|".join(sorted(WORDS["papers"], key=len, reverse=True))
    towns = "New|San|Saint|St|Santa|Los|Las|Rio|Buenos|Mexico|Cape|Tel|Hong|The|Our|Published|Posted|Updated"
    return {
        "<journal>": rf"(?=the |[^,;|–—]{{0,60}}\b(?:{nouns})\b)"
        rf"(?!(?:the )?(?:Hague|New (?:York|Delhi))){paper}",
        "<paper>": paper,
        "<date>": rf"(?:(?:{days})\b\.?,? )?"
        rf"(?:(?:the )?{day} ?(?:of )?{month},? ?{year}|{month} {day},? {year}"
        rf"|{year}-\d\d-\d\d(?:[t ][\d:.]{{4,15}}z?)?|\d{{1,2}}[./]\d{{1,2}}[./]{year}|{month},? {year}"
        rf"|(?:spring|summer|autumn|fall|winter),? {year}|{year})(?:,? (?:{days})\b)?",
        "<town>": rf"(?-i:{part}(?: (?:(?:de|la|le|du|am|an|der|sur|upon) )?{part}){{0,2}})",
        "<names>": rf"{name}(?:(?:, and |, | and | & | with ){name}){{0,4}}",
        "<fullname>": rf"(?-i:(?!(?:{towns})\b))(?!(?:\w+ ){{1,4}}(?:{nouns})\b){fullname}",
        "<name>": name,
        "<n>": rf"(?:\d{{1,3}}|{number}|[ivx]{{1,5}})(?!\w)",
        "<count>": r"\d{1,3}(?:[.,]?\d{3}){0,3}(?:\.\d)?[km]?",
        "<rest>": r"(?:[^.!?]|\.(?=\w)){0,120}\s?[.!?…]{0,3}",
        "<end>": r"\s?[.!?…]{0,3}",
        "<colon>": r"\s?(?::|…|\.{3}|»|>|\?|!)?",
    }


NAME = re.compile(r"(?P<author>[A-ZÀ-Þ][\w'.-]+(?: (?:(?:de|van|von|la|der|du) )?[A-ZÀ-Þ][\w'.-]*){1,3})")
"""A line that is a person's full name and nothing else, as far as capitals tell."""
_NOUN = "|".join(form for noun in WORDS["papers"] for form in (noun.title(), noun.upper()))
PAPER = re.compile(rf"(?:[Tt]he |THE )?(?:[\w'&-]+ ){{0,5}}(?:{_NOUN})")
"""A line that ends as the names of newspapers do, in capitals."""
_GROUP = re.compile(r"\(\?P<(\w+?)\d?>")
_NEAR_FACTS = frozenset(("issue", "date line", "masthead", "copyright", "byline"))
"""Kinds of lines that begin with a year as facts do, and are still what they say."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of line, its patterns as one, and how it behaves."""

    kind: str
    reason: str
    furniture: bool
    most: int
    run: bool
    comments: bool
    edge: bool
    facts: bool
    pattern: re.Pattern[str]

    def match(self, words: str) -> re.Match[str] | None:
        """Return the match of the whole text of a unit, or None."""
        return self.pattern.fullmatch(words)


def groups(match: re.Match[str]) -> list[tuple[str, str, int]]:
    """Return the clues in a match as (kind, words, index), in the order of the pattern."""
    found = match.re.groupindex
    return [(name.partition("__")[0], match[n], match.start(n)) for name, n in found.items() if match[n]]


@cache
def phrases(name: str, whole: bool = False) -> re.Pattern[str]:
    """Return a list of phrases as one pattern: words to search for, or ``whole`` units to match."""
    macros = _macros()
    listed = _DATA["phrases"][name]
    joined = "|".join([listed] if isinstance(listed, str) else listed)
    numbers = count()
    joined = _GROUP.sub(lambda group: f"(?P<{group[1]}__{next(numbers)}>", joined)
    return _compiled(f"(?:{joined})" if whole else rf"\b(?:{joined})\b", macros)


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in the order of the file."""
    macros = _macros()
    return tuple(_rule(entry, macros) for entry in _DATA["rule"])


def _rule(entry: dict[str, Any], macros: dict[str, str]) -> Rule:
    # one pattern for the whole rule, its groups numbered apart: one call a line instead of a dozen
    joined = "|".join(f"(?:{pattern})" for pattern in entry["patterns"])
    numbers = count()
    pattern = _compiled(_GROUP.sub(lambda group: f"(?P<{group[1]}__{next(numbers)}>", joined), macros)
    return Rule(
        entry["kind"], entry["reason"], entry.get("furniture", True), entry["most"], entry.get("run", False),
        entry.get("comments", False), entry.get("zone") == "edge",
        entry["kind"] in _NEAR_FACTS, pattern,
    )  # fmt: skip


def _compiled(pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    for macro, meaning in macros.items():
        pattern = pattern.replace(macro, meaning)
    return re.compile(pattern, re.IGNORECASE)
