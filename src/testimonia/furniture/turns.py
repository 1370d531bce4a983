"""Who speaks in a conversation, named on lines of their own: "Mina Hollowell", a question, "Amadou Serrano", an answer.

Such a line comes back again and again with something below it, and is the article's; so is the line below it.
"""

from collections import Counter
from collections.abc import Sequence

from testimonia.furniture.items import Item

_LEAST = 3
"""Times that a name stands on the page at least."""
_MOST_WORDS = 5
"""Words of a name, its title with it."""


def mark(items: Sequence[Item]) -> None:
    """Mark the names and what stands right below them as of the article."""
    counted = Counter(item.unit.text for item in items if _may_name(item))
    names = [n for n, item in enumerate(items[:-1]) if _may_name(item) and counted[item.unit.text] >= _LEAST]
    turns = [n for n in names if _is_said(items[n + 1], counted)]
    told = Counter(items[n].unit.text for n in turns)
    for n in turns:
        if told[items[n].unit.text] >= _LEAST:
            items[n].spoken = items[n + 1].spoken = True


def _may_name(item: Item) -> bool:
    words = item.unit.text
    return not item.kind and item.unit.words <= _MOST_WORDS and words[:1].isupper() and words[-1:].isalpha()


def _is_said(item: Item, counted: Counter[str]) -> bool:
    """Whether a unit below a name is something said: it ends as a sentence does and does not come back."""
    return not item.kind and item.unit.stop and counted[item.unit.text] <= 1
