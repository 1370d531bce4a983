"""What anyone can do in a line: words in marks go to the nearest name, "NAME said (that) …" to NAME."""

import re
from collections.abc import Iterator

from bench.voices_gold import Attribution, Span, Text

MARKED = re.compile(r"“[^”\n]{8,2000}”|\"[^\"\n]{8,2000}\"")
NAME = r"[A-Z][\w’'-]+(?: (?:de |von |van )?(?:[A-Z]\. )?[A-Z][\w’'-]+){0,3}"
NAMED = re.compile(NAME)
SAID = re.compile(
    rf"(?P<name>{NAME}|[Ss]?[Hh]e) (?P<cue>said|says|told \w+|wrote|claimed|insisted|argued|added|believed|reported)"
    r" (?:that )?(?P<content>[^.\n“\"]{8,400})"
)


def attributions(text: Text) -> list[Attribution]:
    """Return the attributions of a passage."""
    return [*_marked(text.text), *_reported(text.text)]


def _marked(text: str) -> Iterator[Attribution]:
    spans = [match.span() for match in MARKED.finditer(text)]
    names = [
        match.span() for match in NAMED.finditer(text) if not any(a <= match.start() < b for a, b in spans)
    ]
    for span in spans:
        nearest = min(names, key=lambda name: _apart(name, span), default=None)
        named = text[slice(*nearest)] if nearest else ""
        yield Attribution("direct", named, (span,), (nearest,) if nearest else (), chain=(named,))


def _apart(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1])


def _reported(text: str) -> Iterator[Attribution]:
    for match in SAID.finditer(text):
        name, cue, content = (match.span(part) for part in ("name", "cue", "content"))
        yield Attribution("indirect", match["name"], (content,), (name,), (cue,), (match["name"],))
