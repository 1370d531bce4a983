"""Finds the words that speak of time: one pass of the grammar over a passage, then each match's own check."""

from collections.abc import Iterator

from testimonia.dates.checks import CHECKS, Context
from testimonia.dates.grammar import Matcher
from testimonia.dates.lexicon import Lexicon
from testimonia.dates.matches import Match
from testimonia.dates.tokens import Tokens, tokenise


def found(matcher: Matcher, tokens: Tokens, first: int) -> Match | None:
    """Return what one of a matcher's rules finds at a token, unchecked."""
    fit = matcher.expression.match(tokens.classes, first)
    if fit is None:
        return None
    rule, groups = matcher.rules[fit.lastgroup or ""]
    slots: dict[str, int] = {}
    for slot, group in groups:
        token = fit.start(group)
        if token >= 0:
            slots.setdefault(slot, token)
    return Match(rule, tokens, first, fit.end(), slots)


def _at(text: str, tokens: Tokens, first: int) -> Match | None:
    """Return what begins at a token: the first rule that fits and passes its check."""
    code, lexicon = tokens.classes[first], tokens.lexicon
    match = found(lexicon.matcher(code), tokens, first)
    if match is None or _passes(match, text):
        return match
    for matcher in lexicon.matchers_after(match.rule, code):
        other = found(matcher, tokens, first)
        if other and _passes(other, text):
            return other
    return None


def _passes(match: Match, text: str) -> bool:
    check = match.rule.check
    return not check or CHECKS[check](Context(text, match))


def recognise(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Match]:
    """Yield the matches of ``text[start:end]`` in order; they do not overlap."""
    tokens, place = tokenise(text, start, end, lexicon), 0
    while begin := lexicon.starters.search(tokens.classes, place):
        place = begin.start() + 1
        match = _at(text, tokens, begin.start())
        if match:
            place = match.last
            yield match
