"""Tiny factories for furniture: what English pages say, ready, and what a page of a few lines is marked as."""

from testimonia.furniture import mark
from testimonia.furniture.items import Item
from testimonia.furniture.regions import classify
from testimonia.furniture.rules import compiled
from testimonia.languages.en.pack import ENGLISH
from testimonia.readers import Page
from tests.factories import make_source

WORDS = ENGLISH.furniture()
BOOK = compiled(WORDS)
PARAGRAPH = (
    "Greta Holm was born in Malmö in 1879, in two rooms above a bakery, and entered the bindery at eleven."
)
ANOTHER = (
    "The strike lasted eleven weeks, and when it was lost no workshop in the town would have her back again."
)


def items(*lines: str, between: str = "\n\n") -> list[Item]:
    """Return the lines of a page as units, labelled as far as the steps before the head do."""
    return classify(between.join(lines), (), BOOK)


def kinds(*lines: str, between: str = "\n\n") -> list[str]:
    """Return the kind of each line, empty where it is free."""
    return [item.kind for item in items(*lines, between=between)]


def marked(*lines: str, between: str = "\n\n") -> tuple[dict[str, tuple[str, bool]], list[tuple[str, str]]]:
    """Return kind and furniture of each region by its words, and the clues as kind and value."""
    text = between.join(lines)
    regions, clues = mark(make_source(text), Page(text, "utf-8"), WORDS)
    return {text[r.start : r.end]: (r.kind, r.furniture) for r in regions}, [
        (clue.kind, clue.value) for clue in clues
    ]


def free(*lines: str, between: str = "\n\n") -> list[str]:
    """Return the lines that no region touches."""
    regions, _ = marked(*lines, between=between)
    return [line for line in lines if not any(line in region for region in regions)]
