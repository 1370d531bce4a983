"""What a document's own properties say of it (title, author, publisher), as clues with their place in its text."""

import re
from collections.abc import Iterable, Iterator

from testimonia.model import Clue

_BLANK = re.compile(r"\s+")
_LONGEST = 1000
"""Characters of a value that are kept."""
_PLACELESS = frozenset(("language", "published", "retrieved", "url"))
"""Kinds whose words mean something else where they stand in a text."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_MAKERS = frozenset(("author", "editor", "translator", "interviewer", "photo"))


def clues(told: Iterable[tuple[str, str | None]], text: str) -> tuple[Clue, ...]:
    """Return a clue for each kind and value told, once, with the place of the same words in the text if there is one.

    Several makers in one value stand apart with semicolons, as office programs write them.
    """
    return tuple(_placed(kind, value, text) for kind, value in dict.fromkeys(_values(told)))


def _values(told: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    for kind, value in told:
        for words in (value or "").split(";") if kind in _MAKERS else (value or "",):
            clean = _BLANK.sub(" ", words).strip()[:_LONGEST]
            if clean and (kind != "language" or _LANGUAGE.fullmatch(clean)):
                yield kind, clean


def _placed(kind: str, words: str, text: str) -> Clue:
    at = -1 if kind in _PLACELESS else text.find(words)
    return Clue(kind, words, words, at, at + len(words)) if at >= 0 else Clue(kind, words, words)
