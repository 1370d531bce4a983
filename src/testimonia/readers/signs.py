"""What an element of a web page says it is, by its tag, its role or what makers of sites call it.

An element that holds most of the page's main text is none of these, whatever it is called: who judges blocks knows how
much it holds (judging.py).
"""

import re
from collections.abc import Sequence
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


def kind_of(element: Any, above: Sequence[Any]) -> str:
    """Return the kind of furniture that an element says it is, "" for none; ``above`` are those it stands in."""
    tag = element.tag
    kind = _ELEMENTS.get(tag) or _ROLES.get((element.get("role") or "").lower(), "")
    if kind == "page header" and any(part.tag in ("article", "main") for part in above):
        return ""
    if kind or tag in WHOLE_PAGE:
        return kind
    return _named(f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST])


def is_caption(element: Any) -> bool:
    """Tell whether an element is called a caption or credit of a picture."""
    return _CAPTION.search((element.get("class") or "")[:_LONGEST].lower()) is not None


@lru_cache(maxsize=4096)
def _named(names: str) -> str:
    return next((_CLASSES[name] for name in _WORD.findall(names.lower()) if name in _CLASSES), "")
