"""Notes on who signed the article, and on who publishes it, below it: lines that begin with their name.

The byline has to be told first, so this step comes after the head. Where the article tells of its own author, what
begins with the name may be of the article, and nothing is said of it.
"""

from collections.abc import Iterator, Sequence

from testimonia.furniture import bylines
from testimonia.furniture.foot import body_end, is_free
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook, groups

_LONGEST = 60
"""Words of a note."""
_MOST_OF_SITE = 6
"""Words of the name of a publication."""
_PLACED = "heading"


def label(items: Sequence[Item], book: Rulebook) -> None:
    """Label the notes, and a heading that stands above one and nothing else."""
    told = bylines.words_told(items)
    names = [name for name in _names(items, book) if not bylines.is_borne(name, told)]
    names += [item.unit.text for item in items if item.kind == "masthead" and item.unit.words <= _MOST_OF_SITE]
    for n in range(body_end(items, book) + 1, len(items)):
        if is_free(items[n], book) and _is_note(items[n], names):
            items[n].label("author note", "begins with the name of who signed the article, or of the publication")
    for n in range(len(items) - 1):
        if items[n].kind == _PLACED and not items[n].heading and items[n + 1].kind == "author note":
            items[n].label("author note", "heads a note on who signed the article")


def _names(items: Sequence[Item], book: Rulebook) -> Iterator[str]:
    """Yield the full names in bylines."""
    for item in items:
        if item.kind == "byline":
            words = [words for match in item.matches for kind, words, _ in groups(match) if kind == "author"]
            yield from (name for one in words for name, _ in bylines.names(one, book) if " " in name)


def _is_note(item: Item, names: Sequence[str]) -> bool:
    """Whether a unit begins with a name and goes on."""
    text = item.unit.text
    return item.unit.words <= _LONGEST and any(text.startswith(f"{name} ") for name in names)
