"""Tiny factories for furniture: what English pages say, ready, and a text as its labelled units."""

from testimonia.furniture.items import Item
from testimonia.furniture.regions import classify
from testimonia.furniture.rules import compiled
from testimonia.languages.en.pack import ENGLISH

WORDS = ENGLISH.furniture()
BOOK = compiled(WORDS)


def items(*lines: str, between: str = "\n\n") -> list[Item]:
    """Return the lines of a page as units, labelled as far as the steps before the head do."""
    return classify(between.join(lines), (), BOOK)


def kinds(*lines: str, between: str = "\n\n") -> list[str]:
    """Return the kind of each line, empty where it is free."""
    return [item.kind for item in items(*lines, between=between)]
