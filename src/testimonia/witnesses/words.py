"""The words of a passage as they are compared: folded, each with its place.

A word divided at the end of a line is one word, as is one written with a hyphen. Languages that set no spaces between
their words come out as a few long ones, and are left alone by what compares words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.names.fold import fold

_WORD = re.compile(r"\w+(?:(?:['’\u00ad‐-]|[-‐\u00ad][ \t]*\n[ \t]*)\w+)*")
_STOP = re.compile(r"[.!?;:…]|\n\s*\n")
_PAUSE = re.compile(r"[,(){}\[\]–—]")
_LEAST = 8
"""Words of a piece from which on the end of a sentence ends it: "St. Petersburg" is no sentence of its own."""
_LONG = 20
"""Words of a piece from which on a comma ends it."""
_PLAIN = 4
"""Letters of a word that begins small from which on it is taken for one that says something."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of text: ``folded[i]`` is what stands at ``starts[i]:ends[i]`` of the text.

    ``plain[i]`` tells whether the word is written small and has some length: no name, and no "of" or "the".
    ``pauses[i]`` is 2 where a sentence or part of one ends behind the word, 1 where a comma or the like stands, else 0.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    plain: tuple[bool, ...]
    pauses: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.folded)

    def moved(self, by: int) -> "Words":
        """Return the same words with their places counted from elsewhere."""
        starts, ends = (tuple(at + by for at in places) for places in (self.starts, self.ends))
        return replace(self, starts=starts, ends=ends)

    def pieces(self) -> Iterator[tuple[int, int]]:
        """Yield sentences, or parts of long ones, as ranges of words; a short one goes with what follows."""
        begin = 0
        for n, pause in enumerate(self.pauses, 1):
            if n - begin >= (_LEAST, _LONG)[pause < 2] and pause:
                yield begin, n
                begin = n
        if begin < len(self):
            yield begin, len(self)


def words_of(text: str, begin: int = 0, end: int | None = None) -> Words:
    """Return the words of ``text[begin:end]``, with their places in the text."""
    matches = _WORD.finditer(text, begin, len(text) if end is None else end)
    found = [(folded, match) for match in matches if (folded := fold(match[0]).replace(" ", ""))]
    starts, ends = tuple(match.start() for _, match in found), tuple(match.end() for _, match in found)
    pauses = (_pause(text[stop:start]) for stop, start in zip(ends, starts[1:], strict=False))
    plain = tuple(_is_plain(match[0]) for _, match in found)
    return Words(tuple(folded for folded, _ in found), starts, ends, plain, (*pauses, 2)[: len(found)])


def _is_plain(word: str) -> bool:
    return len(word) >= _PLAIN and not word[0].isupper()


def _pause(gap: str) -> int:
    """Return how strongly what stands between two words parts them."""
    return 2 if _STOP.search(gap) else int(_PAUSE.search(gap) is not None)
