"""Finds the words that speak of time: one pass of the grammar over a passage, then each find's own doubts."""

from collections.abc import Iterator

from testimonia.dates.doubts import CHECKS, Context
from testimonia.dates.found import Found
from testimonia.dates.grammar import Matcher
from testimonia.dates.language import Language
from testimonia.dates.tokens import Tokens, tokenise


def _find(matcher: Matcher, tokens: Tokens, first: int) -> Found | None:
    match = matcher.expression.match(tokens.classes, first)
    if match is None:
        return None
    rule, groups = matcher.rules[match.lastgroup or ""]
    slots: dict[str, int] = {}
    for slot, group in groups:
        token = match.start(group)
        if token >= 0:
            slots.setdefault(slot, token)
    return Found(rule, tokens, first, match.end(), slots)


def _at(text: str, tokens: Tokens, first: int, language: Language) -> Found | None:
    """Return what begins at a token: the first rule that fits and passes its check."""
    code = tokens.classes[first]
    found = _find(language.matcher(code), tokens, first)
    if found is None or _passes(found, language, text):
        return found
    for matcher in language.matchers_after(found.rule, code):
        other = _find(matcher, tokens, first)
        if other and _passes(other, language, text):
            return other
    return None


def _passes(found: Found, language: Language, text: str) -> bool:
    check = found.rule.check
    return not check or CHECKS[check](Context(language, text, found))


def recognise(text: str, start: int, end: int, language: Language) -> Iterator[Found]:
    """Yield the finds of ``text[start:end]`` in order; they do not overlap."""
    tokens, place = tokenise(text, start, end, language), 0
    while begin := language.starters.search(tokens.classes, place):
        place = begin.start() + 1
        found = _at(text, tokens, begin.start(), language)
        if found:
            place = found.last
            yield found
