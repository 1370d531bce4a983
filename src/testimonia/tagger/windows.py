"""Words in pieces, and a text in windows: what an encoder can see at once."""

from collections.abc import Iterable, Iterator, Sequence, Sized
from typing import Protocol, TypeVar

from testimonia.tagger.labels import shape

LONGEST = 128
"""Pieces of a window, the marks at both ends included."""
MOST_PIECES = 16
"""Pieces of one word that are looked at; a longer word is no word of a language."""
LONGEST_WORD = 200
"""Letters of one word that are looked at."""
UNKNOWN, OPENING, CLOSING = 100, 101, 102
"""Pieces for what the vocabulary does not know, and for both ends of a window."""


Part = TypeVar("Part", bound=Sized)


class Encoding(Protocol):
    """Words in pieces: of each piece, its number and the word it is of."""

    @property
    def ids(self) -> list[int]:
        """Numbers of the pieces."""

    @property
    def word_ids(self) -> list[int | None]:
        """Numbers of the words."""


class Tokeniser(Protocol):
    """What cuts words into pieces: ``tokenizers.Tokenizer``."""

    def encode(self, sequence: list[str], *, is_pretokenized: bool, add_special_tokens: bool) -> Encoding:
        """Return words in pieces."""


def encode(tokeniser: Tokeniser, words: Sequence[str]) -> tuple[list[list[int]], list[int]]:
    """Return for each word its pieces (at least one) and the class of its look."""
    encoded = tokeniser.encode(
        [word[:LONGEST_WORD] for word in words], is_pretokenized=True, add_special_tokens=False
    )
    pieces: list[list[int]] = [[] for _ in words]
    for number, word in zip(encoded.ids, encoded.word_ids, strict=True):
        if word is not None and len(pieces[word]) < MOST_PIECES:
            pieces[word].append(number)
    return [each or [UNKNOWN] for each in pieces], [shape(word) for word in words]


def together(items: Iterable[Part], most: int) -> Iterator[list[Part]]:
    """Yield items one behind the other, so many as are no longer together than ``most``; a longer one is alone."""
    group: list[Part] = []
    size = 0
    for item in items:
        if group and size + len(item) > most:
            yield group
            group, size = [], 0
        group.append(item)
        size += len(item)
    if group:
        yield group


def windows(
    sizes: Sequence[int], sentences: Iterable[tuple[int, int]], longest: int = LONGEST
) -> Iterator[tuple[int, int]]:
    """Yield (first, last) words of each window: whole sentences, as many as fit; a longer one is cut."""
    first, size, end = 0, 2, 0
    for start, end in sentences:
        length = sum(sizes[start:end])
        if size > 2 and size + length > longest:
            yield first, start
            first, size = start, 2
        if size + length <= longest:
            size += length
            continue
        for i in range(start, end):
            if size > 2 and size + sizes[i] > longest:
                yield first, i
                first, size = i, 2
            size += sizes[i]
    if end > first:
        yield first, end
