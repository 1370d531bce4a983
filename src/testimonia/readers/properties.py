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


def clues(
    told: Iterable[tuple[str, str | None]], text: str, origin: str = "document properties"
) -> tuple[Clue, ...]:
    """Return a clue for each kind and value told, once, with the place of the same words in the text if there is one.

    Several makers in one value stand apart with semicolons, as office programs write them.
    """
    return tuple(_placed(kind, value, text, origin) for kind, value in dict.fromkeys(_values(told)))


def _values(told: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    for kind, value in told:
        words = value or ""
        for each in words.split(";") if kind in _MAKERS else (words,):
            clean = _BLANK.sub(" ", each).strip()[:_LONGEST]
            if _says(kind, clean):
                yield kind, clean


def _says(kind: str, words: str) -> bool:
    """Tell whether there is a value, and a language is one."""
    return bool(_LANGUAGE.fullmatch(words) if kind == "language" else words)


def _placed(kind: str, words: str, text: str, origin: str) -> Clue:
    at = -1 if kind in _PLACELESS else text.find(words)
    start, end = (at, at + len(words)) if at >= 0 else (None, None)
    return Clue(kind, words, words, start, end, origin)
