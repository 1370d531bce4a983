"""Whether "I" tells a text, outside quotation marks, and of whom it tells as of somebody else."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook
from testimonia.names.fold import fold
from testimonia.names.given import is_given

_FIRST = 2
"""Words for the first person outside quotation marks, from which on a text is told in it."""
_QUESTIONS = 3
"""Lines that ask, from which on a text may be a conversation."""
_MOST_OF_LABEL = 4
_SHORT = 3
"""Letters of a part of a name that alone tell nothing: "van"."""
_QUOTED = re.compile(r"[“„«\"][^”“»\"]*[”“»\"]?|(?<!\w)‘[^’\n]{3,400}’(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a text outside quotation marks."""

    words: tuple[tuple[str, ...], ...]
    """Of each paragraph."""
    talks: bool
    """Whether it may be a conversation."""
    book: Rulebook

    @classmethod
    def of(cls, items: Sequence[Item], text: str, book: Rulebook) -> "Body":
        """Return the words of the paragraphs among the units of a text."""
        prose = (_QUOTED.sub(" ", text[one.unit.start : one.unit.end]) for one in items if one.paragraph)
        return cls(tuple(tuple(_WORD.findall(words)) for words in prose), _may_talk(items), book)

    @property
    def is_told(self) -> bool:
        """Whether it is told in the first person, by one person."""
        return not self.talks and sum(map(self._firsts, self.words)) >= _FIRST

    def tells_of(self, name: str) -> bool:
        """Tell whether somebody is spoken of: by the surname, save behind a relative's given name or behind "I"."""
        parts = _parts(name)
        return not parts or any(self._names(parts, words) for words in self.words)

    def has_any(self, name: str) -> bool:
        """Tell whether it has a part of a name: then a line with the name alone may say of whom it tells."""
        parts = {part for part in _parts(name) if len(part) > _SHORT}
        return any(not parts.isdisjoint(map(_folded, words)) for words in self.words)

    def _firsts(self, words: Sequence[str]) -> int:
        """Count the words for the first person; behind a name a capital alone is a number: "Frederick I"."""
        pairs = pairwise(("", *words))
        return sum(
            self._is_first(word) and not (word.isupper() and is_given(fold(before))) for before, word in pairs
        )

    def _is_first(self, word: str) -> bool:
        return re.split("['’]", word)[0].lower() in self.book.words.first

    def _names(self, parts: Sequence[str], words: Sequence[str]) -> bool:
        folded = ["", *map(_folded, words)]
        return any(word == parts[-1] and not self._is_own(folded, n, parts) for n, word in enumerate(folded))

    def _is_own(self, words: Sequence[str], n: int, parts: Sequence[str]) -> bool:
        """Tell whether a surname at a place is that of a relative, or of whoever says "I" there."""
        before = n - 1
        while before > 0 and words[before] in parts[:-1]:
            before -= 1
        return words[before] in self.book.words.first or (before == n - 1 and is_given(words[before]))


def _folded(word: str) -> str:
    return fold(re.split("['’]s\\b", word)[0])


def _parts(name: str) -> list[str]:
    return [_folded(part) for part in _WORD.findall(name)]


def _may_talk(items: Sequence[Item]) -> bool:
    """Tell whether several may speak in turn: labels before colons or lines that recur, or several lines that ask."""
    labels = Counter(_label(item.unit.text) for item in items if item.own)
    asking = sum(item.unit.text.rstrip("\"' *_").endswith("?") for item in items if item.own)
    return asking >= _QUESTIONS or any(times > 1 for label, times in labels.items() if label)


def _label(text: str) -> str:
    """Return what may name who speaks: a few words before a colon, or a line of so many."""
    label = text.partition(":")[0].strip(" *_.").casefold()
    return label if 0 < len(label.split()) <= _MOST_OF_LABEL else ""
