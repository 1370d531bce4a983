"""One reference: its words in, the work as a CSL item out, with no more in it than is sure."""

import re
from collections.abc import Callable

from testimonia.citations.csl import Item
from testimonia.citations.days import date_parts
from testimonia.citations.draft import Draft, book_of
from testimonia.citations.publication import bracketed, of_day, trailing
from testimonia.citations.records import record
from testimonia.citations.taking import plain, taken, unmarked
from testimonia.citations.works import author_and_year, is_title, titled
from testimonia.languages.parts.citing import Citing

LONGEST = 600
"""Characters; what is longer is prose."""
_APART = frozenset(("chapter", "published"))


def reference(text: str, words: Citing, tied: bool = False) -> Item:
    """Return the work that a reference gives; empty where its words do not surely give one.

    One that is ``tied`` to a quotation may give no more than author and title.
    """
    if len(text) > LONGEST:
        return {}
    draft = taken(Draft(plain(unmarked(text)), book_of(words)))
    if _begins_with_a_day(plain(text), draft):
        return {}
    told = record(draft)
    if told is None:
        told = _work(draft)
    elif told.rest:
        told = titled(told)
    return _whole(told, tied)


def _begins_with_a_day(text: str, draft: Draft) -> bool:
    match = re.match(draft.book.shapes.day, text)
    return match is not None and len(date_parts(match[0], draft.book.words)) > 1


def _work(draft: Draft) -> Draft:
    steps: tuple[Callable[[Draft], Draft], ...] = (author_and_year, bracketed, of_day, trailing, titled)
    for step in steps:
        draft = step(draft)
    return draft


def _whole(draft: Draft, tied: bool) -> Item:
    """Return the item with its type, if it tells a work."""
    if not (_is_work(draft) or (tied and _is_tied(draft))):
        return {}
    item = {key: value for key, value in draft.item.items() if key not in _APART}
    kind = {"type": "webpage"} if "URL" in item and item.get("type") == "article-newspaper" else {}
    return _placed({"type": kind_of(draft), **item, **kind})


def kind_of(draft: Draft) -> str:
    """Return the type of a work, of CSL."""
    read_online = draft.has("URL", "accessed") and not draft.has(
        "DOI", "volume", "publisher", "publisher-place"
    )
    kinds = (
        ("thesis", draft.has("genre")),
        ("chapter", draft.has("chapter")),
        ("webpage", read_online),
        ("article-journal", draft.has("container-title")),
        ("book", draft.has("title")),
    )
    return next((kind for kind, told in kinds if told), "document")


def _placed(item: Item) -> Item:
    """Return the item with its pages: a range of an article or chapter is where it stands, else it is a place in it."""
    locator = str(item.get("locator", ""))
    if item["type"] in ("article-journal", "chapter") and any(sign in locator for sign in "-–—"):
        item = {**{key: value for key, value in item.items() if key != "locator"}, "page": locator}
    return item


def _is_tied(draft: Draft) -> bool:
    """Tell whether author and title are told, the title written like one."""
    return draft.has("author") and is_title(draft.item.get("title", ""), alone=True)


def _is_work(draft: Draft) -> bool:
    if draft.has("type", "URL", "DOI", "ISBN", "archive"):
        return True
    if not draft.has("title"):
        return draft.has("author") and draft.has("issued")
    placed = draft.has("publisher", "publisher-place", "container-title", "genre", "locator")
    return placed or (draft.has("issued") and draft.has("author", "editor"))
