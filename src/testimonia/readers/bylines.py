"""What a web page's elements point at as its author and its day: ``rel``, ``itemprop``, classes such as "byline".

Elements within comments, lists of other stories and the like tell of something else.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

_CLASS = re.compile(
    r"(?:[a-z]{1,20}[-_]{1,2}){0,3}(?:authors?|byline|autore?n?|auteurs?|redakteur|verfasser|writer)(?:[-_]{0,2}(?:names?|link|title))?"
)
"""What makers of sites call the element of a byline, in whatever language their pages are."""
_DAY = re.compile(
    r"(?:[a-z]{1,20}[-_]{1,2}){0,3}(?:date|datum|fecha|published|pubdate|postdate|timestamp|posted-on|published-on)"
)
"""What they call that of the day of publication."""
_NO_DAY = re.compile("updat|modif|event|start|end")
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
    return _pointing(root, _points_at_author)


def days(root: Any) -> Iterator[str]:
    """Yield the words, or the machine's writing, of the elements that give the day of publication."""
    return _pointing(root, _points_at_day)


def _pointing(root: Any, wanted: Callable[[Any], bool]) -> Iterator[str]:
    """Yield the words of the innermost wanted elements."""
    own = list(filter(_is_pages, filter(wanted, filter(_is_visible, root.iter()))))
    holders = {above for element in own for above in element.iterancestors()}
    words = map(_words, (element for element in own if element not in holders))
    return filter(_is_short, words)


def _is_short(words: str) -> bool:
    return 2 <= len(words) <= _LONGEST


def _is_visible(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag not in ("meta", "link", "body", "html", "script")


def _points_at_author(element: Any) -> bool:
    named = "author" in (element.get("rel") or "").split() or element.get("itemprop") == "author"
    return named or any(map(_CLASS.fullmatch, _classes(element)))


def _points_at_day(element: Any) -> bool:
    if (element.get("itemprop") or "").lower() == "datepublished":
        return True
    classes = _classes(element)
    return any(map(_DAY.fullmatch, classes)) and not any(map(_NO_DAY.search, classes))


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").lower()[:300].split()


def _is_pages(element: Any) -> bool:
    """Tell whether an element stands outside comments, other stories and the site's own lines."""
    return not any(_is_apart(part) for part in (element, *element.iterancestors()))


def _is_apart(element: Any) -> bool:
    if element.tag in ("body", "html"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:300]
    return element.tag in _APART or not _APART_WORDS.isdisjoint(_WORD.findall(names))


def _words(element: Any) -> str:
    """Return the words of an element; those of its name where it has one, what is written for machines first."""
    machine = element.get("datetime") or (element.get("content") if element.get("itemprop") else None)
    if machine:
        return str(machine)
    named = next((part for part in element.iter() if part.get("itemprop") == "name"), element)
    return " ".join("".join(named.itertext()).split()) or str(named.get("content") or "")
