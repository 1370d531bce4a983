"""References to a work cited before: "Ibid., p. 14", "Falk, op. cit.", "Grey Years, 112", "Falk 1931: 12"."""

import re
from collections import defaultdict
from collections.abc import Iterable

from testimonia.citations import csl
from testimonia.citations.csl import Item
from testimonia.citations.draft import Book, Draft
from testimonia.citations.shapes import PAGES
from testimonia.citations.taking import plain, taken, unmarked
from testimonia.names.fold import fold

_TITLE_AND_PAGE = re.compile(rf"(?P<title>[^,;\n]{{3,120}}?)(?:,\s{PAGES})?")
_MANY = 50
"""Works of one author, of which a short reference may mean any: more are not looked at."""


class Works:
    """The works cited so far: by surname, by title, and the last one."""

    def __init__(self, items: Iterable[Item] = (), by_year: bool = False) -> None:
        """Take what is known already, and whether the text cites by author and year."""
        self.by_year = by_year
        self.last: Item = {}
        self._by_name: dict[str, dict[str, Item]] = defaultdict(dict)
        self._by_title: dict[str, Item] = {}
        self._years: set[tuple[str, int | None]] = set()
        for item in items:
            self.add(item)

    def add(self, item: Item) -> None:
        """Note that a work is cited."""
        self.last = item
        for name in csl.families(item)[:1]:
            self._by_name[fold(name)][csl.identity(item)] = item
            self._years.add((name, csl.year(item)))
        if "title" in item:
            self._by_title[fold(item["title"])] = item

    def of(self, name: str) -> list[Item]:
        """Return the works of the author of this surname, in the order in which they were first cited."""
        works = self._by_name.get(fold(name), {})
        return list(works.values()) if len(works) <= _MANY else []

    def titled(self, title: str) -> Item:
        """Return the last work of this title; empty where there is none."""
        return self._by_title.get(fold(title), {})

    def has(self, item: Item) -> bool:
        """Tell whether a work of this author and year is known."""
        names, year = csl.families(item), csl.year(item)
        return bool(names) and year is not None and (names[0], year) in self._years


def recalled(words: str, item: Item, works: Works, book: Book) -> Item | None:
    """Return the work of a reference, completed from those known; empty where it repeats an unknown one.

    ``item`` is what its words alone give. None is returned where it is no reference.
    """
    bare = taken(Draft(plain(unmarked(words[:_LONGEST])), book))
    place = {"locator": bare.item["locator"]} if bare.has("locator") else {}
    repeated = _repeated(bare.rest, works, book)
    if repeated is not None:
        return {**_placeless(repeated), **place} if repeated else {}
    if item:
        return completed(item, works)
    same = _by_title(bare.rest, works)
    return {**_placeless(same), **place} if same and place else None


_LONGEST = 300


def completed(item: Item, works: Works) -> Item:
    """Return an item that names its work by surname and title or year with all that is known of the same work."""
    if {"publisher", "container-title", "URL"} & item.keys():
        return item
    if not csl.families(item):
        return _untold_author(item, works)
    same = [one for one in works.of(csl.families(item)[0]) if _is_same(item, one)]
    fullest = [one for one in same if len(_placeless(one)) > len(_placeless(item))]
    return item if len(fullest) != 1 else _at_place(fullest[0], item)


def _at_place(known: Item, item: Item) -> Item:
    return {**_placeless(known), **{key: item[key] for key in ("locator",) if key in item}}


def _untold_author(item: Item, works: Works) -> Item:
    known = works.titled(item.get("title", ""))
    return {**known, **item} if known and csl.year(item) in (None, csl.year(known)) else item


def _is_same(item: Item, known: Item) -> bool:
    """Tell whether a short reference means a known work: no year of its own but that one, a title that begins it."""
    year = csl.year(item)
    if year is not None and year != csl.year(known):
        return False
    if "title" in item:
        return fold(known.get("title", "")).startswith(fold(item["title"]))
    return year is not None


def _placeless(item: Item) -> Item:
    return {key: value for key, value in item.items() if key != "locator"}


def _repeated(rest: str, works: Works, book: Book) -> Item | None:
    """Return the work of "Ibid." or "Falk, op. cit.": empty where none is known, None where it is neither."""
    if book.shapes.again.match(rest):
        return works.last
    same = book.shapes.same.search(rest[:_LONGEST])
    if same is None or rest[same.end() :].strip(" .,"):
        return None
    names = rest[: same.start()].split()
    cited = works.of(names[-1]) if names else []
    return cited[-1] if len(cited) == 1 else {}


def _by_title(rest: str, works: Works) -> Item:
    match = _TITLE_AND_PAGE.fullmatch(rest.strip(' .,“”‘’"'))
    return works.titled(match["title"]) if match else {}
