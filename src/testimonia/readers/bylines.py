"""What a web page's elements point at as its author and its day.

By their relation (``rel``), by microdata and RDFa (``itemprop``, ``property``), or by what makers of sites call them.
Elements within comments, lists of other stories and the like tell of something else. Of authors at whom only a class
points, the first counts, and those set beside it: further down others have written something else.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

_AUTHOR = re.compile(
    r"(?:[a-z]{1,20}[-_]{1,2}){0,3}(?:authors?|byline|autore?n?|auteurs?|redakteur|verfasser|writer)(?:[-_]{0,2}(?:names?|link|title))?"
)
"""What makers of sites call the element of a byline, in whatever language their pages are."""
_DAY = re.compile(
    r"(?:[a-z]{1,20}[-_]{1,2}){0,3}(?:date|datum|fecha|published|pubdate|postdate|timestamp|posted-on|published-on)"
)
"""What they call that of the day of publication."""
_LIKELY = re.compile(
    "auth|aut[eo]|byline|redakteur|verfasser|writer|dat|fecha|publi|pubdate|timestamp|posted"
)
"""What all these have in them, at least."""
_NO_DAY = re.compile("updat|modif|event|start|end")
_PROPERTIES = {
    "author": "byline", "creator": "byline", "datepublished": "day", "pubdate": "day",
}  # fmt: skip
"""Names of microdata, and of RDFa behind its prefix."""
_APART = frozenset(("aside", "nav", "form"))
_NEVER_APART = frozenset(("body", "html", "article", "main"))
_APART_NAMES = re.compile(
    r"(?:[a-z]{1,20}[-_]{1,2}){0,2}(?:comments?|commentlist|respond|related|recommended|recirculation|sidebar|widgets?"
    r"|footer|teasers?|cards?|carousel|more)(?:[-_]{1,2}(?:list|box|area|section|posts?|stories|articles?|item|content))?"
)
_NOT_APART = re.compile(r"(?:post|entry|article|story)[-_]{1,2}(?:footer|content|cards?)|h-card")
"""The foot of an article is no page's, and the card of a person no story's."""
_UNSEEN = frozenset(("meta", "link", "body", "html", "script", "style"))
_PEOPLE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|writers?|contributors?|journalists?|staff)/[^/?#]{2,80}/?(?:[?#]|$)"
)
"""The part of an address under which sites have the pages of those who write for them."""
_LEAD = re.compile(
    r"[^\W\d_][^:|\d]{1,25}:\s+(?=\S)|(?:von|par|por|door|af|av|od|przez|от|di)\s+(?=\S)", re.IGNORECASE
)
"""What leads in a name where a page has no language pack to read it: "Autor: ", "von "."""
_LONGEST = 150
"""Characters of a byline; more is a note on the author."""
_LONGEST_NAMES = 300
_MOST = 100
"""Elements of a kind that are looked at."""


class Pointed(NamedTuple):
    """An element that points at an author ("byline") or a day, and by what it does."""

    kind: str
    element: Any
    origin: str


def marked(root: Any) -> Iterator[tuple[str, str, str]]:
    """Yield kind ("byline", "day"), words, and by what the element that has them points at it, in order of the page."""
    apart: dict[Any, bool] = {}
    found = list(islice((one for one in _pointing(root) if not _is_apart(one.element, apart)), _MOST))
    for kind, own in (("byline", _beside_first), ("day", list)):
        for one in own(_innermost([one for one in found if one.kind == kind])):
            words = _name(one.element) if kind == "byline" else _words(one.element)
            if 2 <= len(words) <= _LONGEST:
                yield kind, words, one.origin


def author_links(root: Any) -> Iterator[str]:
    """Yield the words of the first link to the page of somebody who writes for the site, outside lists and the like."""
    apart: dict[Any, bool] = {}
    links = (link for link in root.iter("a") if _PEOPLE.search((link.get("href") or "")[:_LONGEST_NAMES]))
    found = (_plain(link) for link in islice(links, _MOST) if not _is_apart(link, apart))
    yield from islice((words for words in found if _is_name(words)), 1)


def _is_name(words: str) -> bool:
    """Tell whether words are set as a name: two to four, with capitals."""
    parts = words.split()
    return 2 <= len(parts) <= 4 and parts[0][:1].isupper() and parts[-1][:1].isupper()


# ---------------------------------------------------------------- which elements


def _pointing(root: Any) -> Iterator[Pointed]:
    """Yield the elements that point at an author or a day, in order of the page."""
    for element in root.iter("*"):
        kinds = _kinds(element)
        if kinds and element.tag not in _UNSEEN:
            yield from (Pointed(kind, element, origin) for kind, origin in kinds)


def _kinds(element: Any) -> tuple[tuple[str, str], ...]:
    """Return what an element points at, and by what it does."""
    says = element.get("itemprop") or element.get("property") or element.get("rel")
    kinds = tuple(_said(element)) if says else ()
    classes = element.get("class")
    return kinds or (_by_class(classes[:_LONGEST_NAMES]) if classes else ())


def _said(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the kinds that relation, microdata or RDFa of an element say, and which of these."""
    if "author" in (element.get("rel") or "").split():
        yield "byline", "link to the author"
    for attribute, origin in (("itemprop", "microdata"), ("property", "RDFa")):
        for name in (element.get(attribute) or "")[:_LONGEST_NAMES].lower().split():
            kind = _PROPERTIES.get(name.rpartition(":")[2])
            if kind:
                yield kind, origin


@lru_cache(maxsize=4096)
def _by_class(classes: str) -> tuple[tuple[str, str], ...]:
    """Return the kinds that classes tell."""
    lower = classes.lower()
    if not _LIKELY.search(lower):
        return ()
    names = lower.split()
    is_day = any(map(_DAY.fullmatch, names)) and not any(map(_NO_DAY.search, names))
    told = (("byline", any(map(_AUTHOR.fullmatch, names))), ("day", is_day))
    return tuple((kind, "element of the page") for kind, is_told in told if is_told)


def _innermost(found: Sequence[Pointed]) -> list[Pointed]:
    holders = {above for one in found for above in one.element.iterancestors()}
    return [one for one in found if one.element not in holders]


def _beside_first(found: Sequence[Pointed]) -> Iterator[Pointed]:
    """Yield those that say by more than their class that they name an author, the first, and those beside it."""
    first = found[0].element if found else None
    home = set(islice(first.iterancestors(), 2)) if first is not None else set()
    for one in found:
        beside = not home.isdisjoint(islice(one.element.iterancestors(), 2))
        if one.element is first or beside or one.origin in ("microdata", "RDFa"):
            yield one


def _is_apart(element: Any, known: dict[Any, bool]) -> bool:
    """Tell whether an element stands within what is none of the article; what is ``known`` of those above is kept."""
    passed = []
    apart = False
    for part in (element, *element.iterancestors()):
        if part in known:
            apart = known[part]
            break
        passed.append(part)
    for part in reversed(passed):
        apart = apart or _sets_apart(part)
        known[part] = apart
    return apart


def _sets_apart(element: Any) -> bool:
    """Tell whether an element is no part of the article; what holds half of the page is, whatever it is called."""
    if element.tag in _NEVER_APART:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_NAMES]
    if element.tag not in _APART and not _is_called_apart(names):
        return False
    return 2 * _size(element) < _size(element.getroottree().getroot())


def _size(element: Any) -> int:
    """Return how many letters an element has to read."""
    unread = sum(len(part.text or "") for part in element.iter("script", "style"))
    return int(element.xpath("string-length()")) - unread


@lru_cache(maxsize=4096)
def _is_called_apart(names: str) -> bool:
    return any(
        _APART_NAMES.fullmatch(name) and not _NOT_APART.fullmatch(name) for name in names.lower().split()
    )


# ---------------------------------------------------------------- their words


def _name(element: Any) -> str:
    """Return the name that an element holds, what leads it in left out."""
    part = next(filter(_is_named_part, element.iter("*")), None)
    if part is not None:
        return _plain(part) or str(part.get("content") or "")
    words = _words(element)
    lead = _LEAD.match(words)
    return words[lead.end() :] if lead else words


def _is_named_part(element: Any) -> bool:
    """Tell whether an element is the name within a byline."""
    return element.get("itemprop") == "name" or "fn" in (element.get("class") or "").split()


def _words(element: Any) -> str:
    """Return the words of an element, what is written for machines first."""
    machine = element.get("datetime") or (element.get("content") if element.get("itemprop") else None)
    return str(machine) if machine else _plain(element)


def _plain(element: Any) -> str:
    return " ".join("".join(islice(element.itertext(), _LONGEST)).split())
