"""Whom a web page's elements point at as its author: ``rel="author"``, ``itemprop="author"``, classes such as "byline".

Elements within comments, lists of other stories and the like name the authors of something else.
"""

import re
from collections.abc import Iterator
from typing import Any

_CLASS = re.compile(
    r"(?:[a-z]{1,20}[-_]{1,2}){0,3}(?:authors?|byline|autore?n?|auteurs?|redakteur|verfasser|writer)(?:[-_]{0,2}(?:names?|link|title))?"
)
"""What makers of sites call the element of a byline, in whatever language their pages are."""
_APART = frozenset(("aside", "nav", "footer", "form"))
_APART_WORDS = frozenset(
    "comment comments commentlist respond related recommended recirculation sidebar widget footer teaser teasers"
    " card carousel more".split()
)
_WORD = re.compile(r"[a-z]+")
_LONGEST = 150
"""Characters of a byline; more is a note on the author."""


def marked(root: Any) -> Iterator[str]:
    """Yield the words of the elements that name the page's author, in order of the page."""
    found = [element for element in root.iter() if _points_at_author(element) and not _is_of_others(element)]
    holders = {above for element in found for above in element.iterancestors()}
    for element in found:
        words = _words(element)
        if element not in holders and 2 <= len(words) <= _LONGEST:
            yield words


def _points_at_author(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("meta", "link", "body", "html", "script"):
        return False
    named = "author" in (element.get("rel") or "").split() or element.get("itemprop") == "author"
    return named or any(map(_CLASS.fullmatch, (element.get("class") or "").lower()[:300].split()))


def _is_of_others(element: Any) -> bool:
    """Tell whether an element stands among comments, other stories or the page's own lines."""
    return any(_is_apart(part) for part in (element, *element.iterancestors()))


def _is_apart(element: Any) -> bool:
    if element.tag in ("body", "html"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:300]
    return element.tag in _APART or not _APART_WORDS.isdisjoint(_WORD.findall(names))


def _words(element: Any) -> str:
    """Return the words of an element; those of its name where it has one marked as such."""
    named = next((part for part in element.iter() if part.get("itemprop") == "name"), element)
    return " ".join("".join(named.itertext()).split()) or (named.get("content") or "")
