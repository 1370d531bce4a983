"""Whom a headline names. In a headline every word may be capitalised, so the tagger's names are not enough there."""

from collections.abc import Collection, Iterator

from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.names.particles import INSIDE
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

OFTEN = 2
"""Times that the last part of a name must stand in the prose for a headline to be held to name that person."""


def headline_names(
    sentence: Sentence, names: list[Name], prose: str, told: Collection[tuple[str, ...]] = ()
) -> list[Name]:
    """Return whom a headline names: those the tagger finds, else a given name and a surname the prose repeats.

    ``told`` are the words of full names that the prose has; where one stands in the headline it is that person's there.
    """
    persons = [name for name in names if name.kind == "person"]
    if persons:
        return persons
    found = [name for words in told for name in _standing(sentence, words)]
    return sorted(found, key=lambda name: name.first) or list(_repeated(sentence, prose))


def _repeated(sentence: Sentence, prose: str) -> Iterator[Name]:
    """Yield given names with a surname that the prose repeats."""
    for i, word in enumerate(sentence.words):
        last = _name_end(sentence, i) if is_given(fold(word)) else i
        if last > i + 1 and prose.count(sentence.words[last - 1]) >= OFTEN:
            yield Name(i, last, "person", 1.0)


def _standing(sentence: Sentence, words: tuple[str, ...]) -> Iterator[Name]:
    """Yield where a full name stands in a headline."""
    for first in range(len(sentence) - len(words) + 1):
        if tuple(sentence.words[first : first + len(words)]) == words:
            yield Name(first, first + len(words), "person", 1.0)


def _name_end(sentence: Sentence, i: int) -> int:
    """Return the word after a given name and the surname behind it, particles between them included."""
    k = i + 1
    while k < len(sentence) and sentence.lower[k] in INSIDE:
        k += 1
    capital = k < len(sentence) and sentence.words[k][:1].isupper() and sentence.words[k][1:].islower()
    return k + 1 if capital else i
