"""What a language says of furniture, made ready: its patterns compiled, once for the same words.

A rule's patterns must match a whole unit; a named group is a clue of that name. Pieces of patterns that every language
has, to those that it brings:

    <upper>     the letters that are capital, for a class of characters
    <nameword>  a word of a name: "Zoé", "O'Neill", "d'Arcy", "J.", "J.-P."
    <inside>    the small words of names: "van", "de"
    <capital>   any word with a capital
    <yyyy>      a year from 1000 to 2099
    <n>         a small number in digits, Roman or the words of the language
    <count>     digits with separators
    <rest>      the rest of the sentence
    <end>       a final stop or none; <colon> the same with a colon
    <months>    the words of the language, one or the other; so <seasons>, <weekdays> and <papers>;
                <Papers> as names have them: with a capital or in capitals
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count

from testimonia.languages.parts.furniture import Furniture, LineRule
from testimonia.names.particles import INSIDE

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f"
_EVERYWHERE = {
    "upper": _UPPER,
    "inside": "|".join(sorted(INSIDE, key=lambda word: (-len(word), word))),
    "nameword": rf"(?:(?:[dl]['’])?[{_UPPER}](?:[\w'’-]*\w)?(?:\.(?![^\s,]))?|(?:[{_UPPER}]\.-?){{1,3}})",
    "capital": rf"(?:[{_UPPER}][\w'’-]*\.?)",
    "yyyy": r"(?:1[0-9]|20)\d\d\b",
    "count": r"\d{1,3}(?:[.,]?\d{3}){0,3}(?:\.\d)?[km]?",
    "rest": r"(?:[^.!?]|\.(?=\w)){0,120}\s?[.!?…]{0,3}",
    "end": r"\s?[.!?…]{0,3}",
    "colon": r"\s?(?::|…|\.{3}|»|>|\?|!)?",
}
_NOTHING = "(?!)"
"""The pattern of what a language does not have."""
_MACRO = re.compile(r"(?<!\?P)<(\w+)>")
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
    tells: bool
    """It tells something of the source, or that a line is of the article: it counts where markup sets a line aside."""
    pattern: re.Pattern[str]

    def match(self, words: str) -> re.Match[str] | None:
        """Return the match of the whole text of a unit, or None."""
        return self.pattern.fullmatch(words)


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """All that a language says of furniture, ready to be asked."""

    words: Furniture
    macros: Mapping[str, str]
    rules: tuple[Rule, ...]
    """In the order of the language."""
    anywhere: tuple[Rule, ...]
    """Those of them that tell a line wherever it stands."""
    edge: tuple[Rule, ...]
    """Those that do near the first and the last paragraph only."""
    numbers: Mapping[str, str]
    """Words for the parts of a series → digits, or "last"."""
    _phrases: dict[tuple[str, bool | None], re.Pattern[str]] = field(default_factory=dict)

    def phrase(self, name: str, whole: bool = False) -> re.Pattern[str]:
        """Return a list of phrases as one pattern: words to search for, or ``whole`` units to match."""
        pattern = self._phrases.get((name, whole))
        if pattern is None:
            form = "(?:{})" if whole else r"\b(?:{})\b"
            pattern = self._phrases[name, whole] = self.pattern(self.words.phrases.get(name, ()), form)
        return pattern

    def whole_words(self, name: str) -> re.Pattern[str]:
        """Return a list of phrases as one pattern, to match from any place up to the end of a word."""
        pattern = self._phrases.get((name, None))
        if pattern is None:
            phrases = self.words.phrases.get(name, ())
            pattern = self._phrases[name, None] = self.pattern(phrases, r"(?:{})(?!\w)")
        return pattern

    def pattern(self, patterns: Sequence[str], form: str) -> re.Pattern[str]:
        """Return patterns as one, set into ``form`` at its ``{}``."""
        return _compiled(form.format(_one_of(patterns)), self.macros)

    def names_paper(self, words: str) -> bool:
        """Whether words end as the names of newspapers do, in capitals."""
        return self.phrase("paper_name", whole=True).fullmatch(words) is not None


@lru_cache(maxsize=8)
def compiled(words: Furniture) -> Rulebook:
    """Return the rules and phrases of a language, ready; they are made once for the same words."""
    macros = _macros(words)
    numbers = {word: str(number) for word, number in words.numbers.items()} | dict(words.positions)
    rules = tuple(_rule(rule, macros) for rule in words.rules)
    anywhere, edge = (tuple(rule for rule in rules if rule.edge is near) for near in (False, True))
    return Rulebook(words, macros, rules, anywhere, edge, numbers)


def groups(match: re.Match[str]) -> list[tuple[str, str, int]]:
    """Return the clues in a match as (kind, words, index), in the order of the pattern."""
    found = match.re.groupindex
    return [(name.partition("__")[0], match[n], match.start(n)) for name, n in found.items() if match[n]]


def _macros(words: Furniture) -> dict[str, str]:
    papers = _longest_first(words.papers)
    macros = _EVERYWHERE | {
        "months": _any_of(_longest_first(words.months)),
        "seasons": _any_of(words.seasons),
        "weekdays": _any_of(words.weekdays),
        "papers": _any_of(papers),
        "Papers": _any_of(form for noun in papers for form in (noun.title(), noun.upper())),
        "n": rf"(?:\d{{1,3}}|{_any_of(words.numbers)}|[ivx]{{1,5}})(?!\w)",
    }
    for name, pattern in words.macros.items():
        macros[name] = _expanded(pattern, macros)
    return macros


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(words) or _NOTHING


def _rule(rule: LineRule, macros: Mapping[str, str]) -> Rule:
    # one pattern for the whole rule, its groups numbered apart: one call a line instead of a dozen
    pattern = _compiled(_one_of([f"(?:{pattern})" for pattern in rule.patterns]), macros)
    return Rule(
        rule.kind, rule.reason, rule.furniture, rule.most, rule.run, rule.comments, rule.edge,
        rule.kind in _NEAR_FACTS, bool(pattern.groupindex) or not rule.furniture, pattern,
    )  # fmt: skip


def _one_of(patterns: Sequence[str]) -> str:
    """Return patterns as one, their groups numbered apart."""
    numbers = count()
    return _GROUP.sub(lambda group: f"(?P<{group[1]}__{next(numbers)}>", _any_of(patterns))


def _compiled(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(_expanded(pattern, macros), re.IGNORECASE)


def _expanded(pattern: str, macros: Mapping[str, str]) -> str:
    return _MACRO.sub(lambda macro: macros[macro[1]], pattern)
