"""Notes of a book: what points to them stands in brackets, and each begins with the same mark.

Books set the number of a note above the line; as text it would grow onto the word before it ("Bologna1"). A link is
taken for such a mark where the book says so, or where it is no more than a number or sign right behind a word.
"""

import re
from collections.abc import Iterable
from typing import Any

from testimonia.readers.epub_book import OPS, resolved
from testimonia.readers.markup import legal

_SIGN = re.compile(r"[\[(]?(\d{1,4}|[ivxlc]{1,7}|[*†‡§¶]{1,3})[\])]?")
_INLINE = frozenset(("a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"))
_BLOCK = frozenset(("aside", "dd", "div", "li", "p", "section"))
_Place = tuple[str, str]


def bracket(chapters: Iterable[tuple[str, Any]]) -> None:
    """Set marks of notes in brackets, in place; ``chapters`` are their paths and elements."""
    held = list(chapters)
    marks: dict[_Place, str] = {}
    for path, chapter in held:
        for link in [link for link in chapter.iter("a") if _refers(link)]:
            sign = _SIGN.fullmatch(_words(link))
            if sign:
                marks[resolved(path, link.get("href") or "")] = sign[1]
                _say(link, f"[{sign[1]}]")
    for path, chapter in held:
        for element in [each for each in chapter.iter() if each.get("id")]:
            mark = marks.get((path, element.get("id")))
            if mark:
                _begin(element, mark)


def _refers(link: Any) -> bool:
    """Tell whether a link points from words to a note."""
    kinds = f"{link.get(f'{OPS}type') or link.get('epub:type') or ''} {link.get('role') or ''}".split()
    if "noteref" in kinds or "doc-noteref" in kinds:
        return True
    before = _before(link)
    return "#" in (link.get("href") or "") and not before[-1:].isspace() and bool(before)


def _before(element: Any) -> str:
    """Return the words right before an element, within its block."""
    while True:
        previous, above = element.getprevious(), element.getparent()
        words = (above.text if above is not None else "") if previous is None else _end(previous)
        if words or previous is not None or above is None or above.tag not in _INLINE:
            return words or ""
        element = above


def _end(element: Any) -> str:
    """Return the last words of an element and those behind it."""
    inside = element.itertext() if isinstance(element.tag, str) else ()
    return str(element.tail or "".join(inside))


def _begin(note: Any, mark: str) -> None:
    """Let a note begin with its mark in brackets, and be without links back that say nothing."""
    for link in [note] if note.tag == "a" else list(note.iter("a")):
        words = _words(link)
        sign = _SIGN.fullmatch(words)
        if sign and sign[1] == mark:
            _say(link, f"[{mark}] ")
        elif words and not any(map(str.isalnum, words)):
            _say(link, "")
    if note.tag in _BLOCK and not _words(note).startswith(("[", mark)):
        first = note[0] if len(note) and not (note.text or "").strip() and note[0].tag in _BLOCK else note
        first.text = f"[{mark}] {legal(first.text).lstrip()}"


def _say(link: Any, words: str) -> None:
    """Let a link have no other words than these."""
    for child in list(link):
        link.remove(child)
    link.text = words


def _words(element: Any) -> str:
    return "".join(element.itertext()).strip()
