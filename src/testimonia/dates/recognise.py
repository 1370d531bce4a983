"""Finds the words that speak of time: one pass of the grammar over a passage, then each match's own doubts."""

from collections.abc import Iterator

from testimonia.dates.checks import CHECKS, Context
from testimonia.dates.grammar import Matcher
from testimonia.dates.lexicon import Lexicon
from testimonia.dates.matches import Match
from testimonia.dates.tokens import Tokens, tokenise


def _find(matcher: Matcher, tokens: Tokens, first: int) -> Match | None:
    match = matcher.expression.match(tokens.classes, first)
    if match is None:
        return None
    rule, groups = matcher.rules[match.lastgroup or ""]
    slots: dict[str, int] = {}
    for slot, group in groups:
        token = match.start(group)
        if token >= 0:
            slots.setdefault(slot, token)
    return Match(rule, tokens, first, match.end(), slots)


def _at(text: str, tokens: Tokens, first: int) -> Match | None:
    """Return what begins at a token: the first rule that fits and passes its check."""
    code, lexicon = tokens.classes[first], tokens.lexicon
    found = _find(lexicon.matcher(code), tokens, first)
    if found is None or _passes(found, text):
        return found
    for matcher in lexicon.matchers_after(found.rule, code):
        other = _find(matcher, tokens, first)
        if other and _passes(other, text):
            return other
    return None


def _passes(found: Match, text: str) -> bool:
    check = found.rule.check
    return not check or CHECKS[check](Context(text, found))


def recognise(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Match]:
    """Yield the matches of ``text[start:end]`` in order; they do not overlap."""
    tokens, place = tokenise(text, start, end, lexicon), 0
    while begin := lexicon.starters.search(tokens.classes, place):
        place = begin.start() + 1
        found = _at(text, tokens, begin.start())
        if found:
            place = found.last
            yield found
