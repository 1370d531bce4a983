"""Notes on who signed the article, and on who publishes it, below it: lines that begin with their name.

The byline has to be told first, so this step comes after the head. Where the article tells of its own author, what
begins with the name may be of the article, and nothing is said of it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

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
    names = [*_authors(items, book), *_publications(items)]
    for item in items[body_end(items, book) + 1 :]:
        if is_free(item, book) and _is_note(item, names):
            item.label("author note", "begins with the name of who signed the article, or of the publication")
    for item, below in pairwise(items):
        if item.kind == _PLACED and not item.heading and below.kind == "author note":
            item.label("author note", "heads a note on who signed the article")


def _publications(items: Sequence[Item]) -> Iterator[str]:
    """Yield the names of publications that stand alone on a line."""
    return (item.unit.text for item in items if item.kind == "masthead" and item.unit.words <= _MOST_OF_SITE)


def _authors(items: Sequence[Item], book: Rulebook) -> Iterator[str]:
    """Yield the full names in bylines that are of nobody whom the article tells of."""
    told = bylines.words_told(items[: body_end(items, book) + 1])
    for words in _signed(items):
        for name, _ in bylines.names(words, book):
            if " " in name and not bylines.is_borne(name, told):
                yield name


def _signed(items: Sequence[Item]) -> Iterator[str]:
    """Yield what bylines say of authors."""
    matches = (match for item in items if item.kind == "byline" for match in item.matches)
    return (words for match in matches for kind, words, _ in groups(match) if kind == "author")


def _is_note(item: Item, names: Sequence[str]) -> bool:
    """Whether a unit begins with a name and goes on."""
    text = item.unit.text
    return item.unit.words <= _LONGEST and any(text.startswith(f"{name} ") for name in names)
