"""The words of a web page whose elements are not to be had: what stands between its tags, without scripts and the like.

A tag that sets what follows on a line of its own ends a paragraph; in a page of more paragraphs than an archive has use
for, none does.
"""

import re
from collections.abc import Iterator
from html import unescape

from testimonia.readers.layer import BLOCKS, DROPPED

_TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{0,5000}|[/!?][^<>]{0,5000})>")
_SILENT = DROPPED & frozenset(
    ("script", "style", "template", "title", "noscript", "svg", "math", "textarea", "select")
)
_CLOSED_BY_THEMSELVES = frozenset(("svg", "math"))
"""Elements that a slash at the end closes: those of other tongues than HTML."""
_MOST = 20_000
"""Paragraphs that are kept apart."""


def words_between_tags(text: str) -> str:
    """Return the words of a page, a blank line between paragraphs."""
    paragraphs = [words for pieces in _paragraphs(text) if (words := " ".join("".join(pieces).split()))]
    return (" " if len(paragraphs) > _MOST else "\n\n").join(paragraphs)


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Yield the pieces of each paragraph."""
    text = _without_comments(text)
    held: list[str] = []
    silent, at = "", 0
    for tag in _TAG.finditer(text):
        if not silent and at < tag.start():
            held.append(unescape(text[at : tag.start()]))
        at = tag.end()
        if held and tag[2] and (tag[2].lower() in BLOCKS or tag[2].lower() == "br"):
            yield held
            held = []
        silent = _silent_behind(tag, silent)
    if not silent:
        held.append(unescape(text[at:]))
    yield held


def _without_comments(text: str) -> str:
    parts, at = [], 0  # "<!-->" is a comment too, and an empty one
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 2)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    return "".join([*parts, text[at:]])


def _silent_behind(tag: re.Match[str], silent: str) -> str:
    """Return the silent element that is open behind a tag, empty if none; ``silent`` is the one before it."""
    closes, name = tag[1], (tag[2] or "").lower()
    if silent:
        return "" if closes and name == silent else silent
    closed = closes or (name in _CLOSED_BY_THEMSELVES and tag[0].endswith("/>"))
    return name if name in _SILENT and not closed else ""
