"""Markdown: the text as read is the decoded file, marks included; the marks become hints.

Only the block structure is parsed (CommonMark, by markdown-it-py), for its map of source lines: headings,
list items, quotations, code. Links are found in the text itself. A front matter (lines between ``---``) is
furniture, and its ``title:``, ``author:``, ``date:`` … are clues.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from testimonia.model import Clue, Region
from testimonia.readers import fields
from testimonia.readers.encoding import decode
from testimonia.readers.page import Page, Raw

# a line of Markdown ends at LF, CR or CRLF and nowhere else (CommonMark 2.1)
_LINE_END = re.compile(r"\r\n|\n|\r")
_FIELD = re.compile(r"([A-Za-z][\w -]{0,30}):[ \t]{0,8}([^\r\n]{0,2000})")
_LIST_FIELD = re.compile(r"[ \t]{0,8}-[ \t]{1,8}([^\r\n]{1,500})")
_LINK = re.compile(r"(?<!!)\[([^\[\]\r\n]{1,300})\]\(([^()\s]{1,1000})\)")
_MARK = re.compile(r"[ \t]{0,12}(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)[ \t]{1,8}|[ \t]{1,12}")
_TOKENS = {
    "heading_open": "heading", "list_item_open": "item", "blockquote_open": "quote",
    "fence": "code", "code_block": "code", "html_block": "markup", "hr": "rule",
}  # fmt: skip
_DROPPED = {
    "code": "a block of code",
    "markup": "markup written into the text",
    "rule": "a line drawn across",
}


def read(raw: Raw) -> Page:
    """Decode a Markdown file and hint at its structure. Raises ``ReadingError`` where it is no text."""
    text, encoding, notes = decode(raw.data)
    starts = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]
    marked: list[Region] = []
    clues: list[Clue] = []
    first = _front_matter_lines(text, starts)
    if first:
        marked.append(
            Region("front matter", 0, starts[first], True, "lines between --- that describe the text")
        )
        clues.extend(_fields(text, starts[:first]))
    marked.extend(_blocks(text, starts, first))
    marked.extend(_links(text, starts[first]))
    return Page(text, encoding, notes, tuple(marked), tuple(clues))


def _front_matter_lines(text: str, starts: list[int]) -> int:
    """Return how many lines the front matter takes, its fences included; 0 where there is none."""
    if len(starts) < 4 or text[starts[0] : starts[1]].rstrip() != "---":
        return 0
    for n, (start, end) in enumerate(pairwise(starts[1:202]), 1):
        line = text[start:end].rstrip()
        if line in ("---", "..."):
            return n + 1
    return 0


def _fields(text: str, starts: list[int]) -> Iterator[Clue]:
    kind = ""
    for start in starts[1:]:
        field = _FIELD.match(text, start)
        listed = _LIST_FIELD.match(text, start)
        if field:
            kind = fields.kind(field[1])
        match, group = (field, 2) if field else (listed, 1)
        if match and kind:
            yield from _values(kind, match, group)


def _values(kind: str, match: re.Match[str], group: int) -> Iterator[Clue]:
    words = match[group].strip()
    at = match.start(group) + len(match[group]) - len(match[group].lstrip())
    if words.startswith("[") and words.endswith("]"):
        for piece in re.finditer(r"[^,\[\]\s][^,\[\]]*", words):
            yield _clue(kind, piece[0].rstrip(), at + piece.start())
    elif words:
        yield _clue(kind, words, at)


def _clue(kind: str, words: str, at: int) -> Clue:
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        words, at = words[1:-1], at + 1
    return Clue(kind, words, words, at, at + len(words))


@cache
def _parser() -> Any:
    # loaded on first use: a collection of plain text never needs it
    from markdown_it import MarkdownIt  # noqa: PLC0415

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _blocks(text: str, starts: list[int], first: int) -> Iterator[Region]:
    for token in _parser().parse(text[starts[first] :]):
        kind = _TOKENS.get(token.type)
        if kind is None or token.map is None:
            continue
        start, end = (starts[min(first + line, len(starts) - 1)] for line in token.map)
        if kind in _DROPPED:
            yield Region(kind, start, end, True, _DROPPED[kind])
        else:
            yield Region(kind, _behind_mark(text, start, end, kind), end, False, f"marked as {kind}")


def _behind_mark(text: str, start: int, end: int, kind: str) -> int:
    """Return where the words of a block begin: a heading with a line below it has no mark before them."""
    if kind == "heading" and text[start:end].lstrip()[:1] != "#":
        return start
    mark = _MARK.match(text, start, end)
    return mark.end() if mark else start


def _links(text: str, first: int) -> Iterator[Region]:
    for match in _LINK.finditer(text, first):
        yield Region("link", match.start(), match.end(), False, f"links to {match[2]}")
