"""Who speaks in a conversation, named on lines of their own: "Mina Hollowell", a question, "Amadou Serrano", an answer.

Such a line comes back again and again with something below it, and is the article's; so is the line below it.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from testimonia.furniture.items import Item

_LEAST = 3
"""Times that a name stands on the page at least."""
_MOST_WORDS = 5
"""Words of a name, its title with it."""


def mark(items: Sequence[Item]) -> None:
    """Mark the names and what stands right below them as of the article."""
    counted = Counter(item.unit.text for item in items if _may_name(item))
    turns = [(name, said) for name, said in pairwise(items) if _may_name(name) and _is_said(said, counted)]
    told = Counter(name.unit.text for name, _ in turns)
    for name, said in turns:
        name.spoken |= told[name.unit.text] >= _LEAST
        said.spoken |= name.spoken


def _may_name(item: Item) -> bool:
    words = item.unit.text
    return not item.kind and item.unit.words <= _MOST_WORDS and words[:1].isupper() and words[-1:].isalpha()


def _is_said(item: Item, counted: Counter[str]) -> bool:
    """Whether a unit below a name is something said: it ends as a sentence does and does not come back."""
    return not item.kind and item.unit.stop and counted[item.unit.text] <= 1
