"""Which texts are marked: a random choice that comes out the same everywhere, by the hash of a text's group."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from corpus.texts import Text

WORDS = {
    "knowledgenet passage": 40_000, "redocred introduction": 20_500, "gum news": 4_700, "gum interview": 4_600,
    "gum speech": 2_300, "gum court": 2_000, "gum voyage": 1_700, "gum textbook": 1_700,
}  # fmt: skip
"""Collection and manner → words that are chosen; our own texts are all in."""
FURTHER = {"knowledgenet passage": 88_000, "redocred introduction": 33_000}
"""The same → words up to which further texts are chosen, to be learnt from alone: none that is kept out."""
TWICE = 10
"""One group in so many is marked by two readers who do not see each other's marks."""
TEST = 5
"""One group in so many is kept from training and from setting thresholds."""


def chosen(texts: Iterable[Text]) -> Iterator[Text]:
    """Yield the texts to be marked: whole groups, until there are words enough of their kind."""
    taken: Counter[str] = Counter()
    for text in sorted(texts, key=lambda each: (_hash("chosen", each.group), each.id)):
        kind = f"{text.collection} {text.manner}"
        size = len(text.text.split())
        first, further = taken[kind] < WORDS.get(kind, 0), taken[kind] < FURTHER.get(kind, 0)
        taken[kind] += size
        if text.collection == "own" or first or (further and not kept_out(text.group)):
            yield text


def marked_twice(group: str) -> bool:
    """Tell whether the texts of a group are marked by two readers."""
    return _hash("twice", group) % TWICE == 0


def kept_out(group: str) -> bool:
    """Tell whether the texts of a group are kept for measuring."""
    return _hash("test", group) % TEST == 0


def _hash(what: str, group: str) -> int:
    return int.from_bytes(sha256(f"{what} {group}".encode()).digest()[:8])
