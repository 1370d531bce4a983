"""What an element of a web page says it is, by its tag, its role or what makers of sites call it.

An element that holds most of the page's main text is none of these, whatever it is called: who judges blocks knows how
much it holds (judging.py).
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from testimonia.readers.layer import WHOLE_PAGE

_ELEMENTS = {
    "nav": "navigation", "footer": "footer", "aside": "aside", "form": "form", "button": "button",
    "menu": "navigation", "dialog": "dialog", "search": "form", "header": "page header",
    "figcaption": "caption",
}  # fmt: skip
_ROLES = {
    "navigation": "navigation", "contentinfo": "footer", "complementary": "aside", "search": "form",
    "banner": "page header", "dialog": "dialog", "alertdialog": "dialog", "menu": "navigation",
}  # fmt: skip
_CLASSES = {
    "cookie": "cookie note", "cookies": "cookie note", "consent": "cookie note", "gdpr": "cookie note",
    "breadcrumb": "breadcrumb", "breadcrumbs": "breadcrumb", "share": "sharing", "sharing": "sharing",
    "sharedaddy": "sharing", "social": "sharing", "related": "other stories", "recommended": "other stories",
    "recirculation": "other stories", "comments": "comments", "comment": "comments", "respond": "comments",
    "disqus": "comments", "newsletter": "newsletter", "subscribe": "newsletter", "sidebar": "aside",
    "navbar": "navigation", "menu": "navigation", "nav": "navigation", "footer": "footer",
    "advert": "advertisement",
    "advertisement": "advertisement", "ads": "advertisement", "sponsored": "advertisement", "tags": "tags",
    "pagination": "navigation", "login": "login", "signin": "login", "print": "print link",
}  # fmt: skip
"""Words of classes and ids, in whatever language the page is."""
_WORD = re.compile(r"[a-z]+")
_CAPTION = re.compile(
    r"caption|image-?_?desc|bild-?_?(?:unter|text)|media[-_]+desc"
    r"|(?:foto|photo|image|bild|media)[-_]*(?:credit|copyright|legend)|legende\b"
)
_LONGEST = 300
"""Characters of class and id that are looked at."""

ASIDE = frozenset(
    (
        "navigation", "footer", "cookie note", "sharing", "newsletter", "login", "advertisement",
        "other stories", "comments", "form", "button", "dialog", "tags", "aside", "caption",
    )
)  # fmt: skip
"""Kinds that hold nothing of the article even where its finder takes their words for it."""
AROUND_HEAD = frozenset(("page header", "breadcrumb", "aside", "print link"))
"""Kinds that may hold the head of an article: headline, standfirst."""


class Signs:
    """What the elements of one page say they are, each looked at once."""

    def __init__(self) -> None:
        self._known: dict[Any, str] = {}

    def of(self, path: Sequence[Any], depth: int) -> str:
        """Return the kind of furniture that an element of a path says it is, "" for none."""
        element = path[depth]
        kind = self._known.get(element)
        if kind is None:
            kind = self._known[element] = _kind_of(element, path[:depth])
        return kind


class Nearest:
    """The innermost elements around blocks that are furniture, of those that ``holds`` lets pass for it."""

    def __init__(self, signs: Signs, holds: Callable[[str, Any], bool]) -> None:
        self._signs, self._holds = signs, holds
        self._known: dict[Any, tuple[str, Any]] = {}

    def of(self, path: Sequence[Any]) -> tuple[str, Any]:
        """Return kind and element, ("", None) where there is none; a caption is told close to its words only."""
        depth = len(path)
        found: tuple[str, Any] | None = None
        while depth and found is None:
            depth -= 1
            found = self._known.get(path[depth])
        found, depth = (found, depth + 1) if found is not None else (("", None), 0)
        for place in range(depth, len(path)):
            kind = self._signs.of(path, place)
            if kind and self._holds(kind, path[place]):
                found = kind, path[place]
            self._known[path[place]] = found
        return found if found[0] else self._caption(path[-2:])

    def _caption(self, path: Sequence[Any]) -> tuple[str, Any]:
        called = (element for element in path if _is_caption((element.get("class") or "")[:_LONGEST]))
        return next((("caption", each) for each in called if self._holds("caption", each)), ("", None))


def _kind_of(element: Any, above: Sequence[Any]) -> str:
    """Return the kind of furniture that an element says it is, "" for none; ``above`` are those it stands in."""
    tag = element.tag
    kind = _ELEMENTS.get(tag, "")
    if not kind and (role := element.get("role")):
        kind = _ROLES.get(role.lower(), "")
    if kind == "page header" and any(part.tag in ("article", "main") for part in above):
        return ""
    if kind or tag in WHOLE_PAGE:
        return kind
    return _named(f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST])


@lru_cache(maxsize=4096)
def _is_caption(classes: str) -> bool:
    return bool(classes) and _CAPTION.search(classes.lower()) is not None


@lru_cache(maxsize=4096)
def _named(names: str) -> str:
    return next((_CLASSES[name] for name in _WORD.findall(names.lower()) if name in _CLASSES), "")
