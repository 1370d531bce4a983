"""Notes of a book: what points to them stands in brackets, and each begins with the same mark.

Books set the number of a note above the line; as text it would grow onto the word before it ("Bologna1"). A link is
taken for such a mark where the book says so, or where it is no more than a number or sign right behind a word.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from testimonia.readers.epub_book import kinds, resolved
from testimonia.readers.markup import legal

_SIGN = re.compile(r"[\[(]?(\d{1,4}|[ivxlc]{1,7}|[*†‡§¶]{1,3})[\])]?")
_REFERENCES = frozenset(("noteref", "doc-noteref"))
_INLINE = frozenset(("a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"))
_BLOCK = frozenset(("aside", "dd", "div", "li", "p", "section"))
_Place = tuple[str, str]


def bracket(chapters: Iterable[tuple[str, Any]]) -> None:
    """Set marks of notes in brackets, in place; ``chapters`` are their paths and elements."""
    held = list(chapters)
    marks = {place: mark for path, chapter in held for place, mark in _marks(path, chapter)}
    for path, chapter in held:
        for element in [each for each in chapter.iter() if (path, each.get("id")) in marks]:
            _begin(element, marks[path, element.get("id")])


def _marks(path: str, chapter: Any) -> Iterator[tuple[_Place, str]]:
    """Set the marks of a chapter in brackets, and yield each with the place that it points to."""
    for link in list(filter(_refers, chapter.iter("a"))):
        sign = _SIGN.fullmatch(_words(link))
        if sign:
            _say(link, f"[{sign[1]}]")
            yield resolved(path, link.get("href") or ""), sign[1]


def _refers(link: Any) -> bool:
    """Tell whether a link points from words to a note."""
    if not _REFERENCES.isdisjoint(kinds(link)):
        return True
    before = _before(link)
    return "#" in (link.get("href") or "") and bool(before.strip()) and not before[-1].isspace()


def _before(element: Any) -> str:
    """Return the words right before an element, within its block."""
    previous, above = element.getprevious(), element.getparent()
    while previous is None and above is not None and above.tag in _INLINE and not above.text:
        previous, above = above.getprevious(), above.getparent()
    if previous is not None:
        return _end(previous)
    return "" if above is None else above.text or ""


def _end(element: Any) -> str:
    """Return the last words of an element and those behind it."""
    inside = element.itertext() if isinstance(element.tag, str) else ()
    return str(element.tail or "".join(inside))


def _begin(note: Any, mark: str) -> None:
    """Let a note begin with its mark in brackets, and be without links back that say nothing."""
    for link in [note] if note.tag == "a" else list(note.iter("a")):
        _say_back(link, mark)
    if note.tag in _BLOCK and not _words(note).startswith(("[", mark)):
        first = _first(note)
        first.text = f"[{mark}] {legal(first.text).lstrip()}"


def _say_back(link: Any, mark: str) -> None:
    """Bracket the mark that links back from a note, and take away an arrow."""
    words = _words(link)
    sign = _SIGN.fullmatch(words)
    if sign and sign[1] == mark:
        _say(link, f"[{mark}] ")
    elif not any(map(str.isalnum, words)):
        _say(link, "")


def _first(note: Any) -> Any:
    """Return the block within a note that its words begin in, or the note."""
    inner = note[0] if len(note) else note
    return note if (note.text or "").strip() or inner.tag not in _BLOCK else inner


def _say(link: Any, words: str) -> None:
    """Let a link have no other words than these."""
    for child in list(link):
        link.remove(child)
    link.text = words


def _words(element: Any) -> str:
    return "".join(element.itertext()).strip()
