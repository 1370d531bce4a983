"""What a label of a place says by itself: its name, and where that lies ("Segotici (Istria)", "X nr. Moscow")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from testimonia.names.fold import fold
from testimonia.places.keys import LONGEST, key, table

How = Literal["", "within", "near"]
_COMMA = re.compile(r"[,;،、，]")
_INSIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]?")


@dataclass(frozen=True, slots=True)
class Part:
    """A name of a label, and how the name before it lies to it."""

    name: str
    how: How = ""


@lru_cache(4096)
def parts(label: str) -> tuple[Part, ...]:
    """Return the names of a label, the place itself first and each within or near the next; none if it is too long.

    Parted at commas, brackets and the words of ``words.toml``: "Rome, Italy", "Segotici (Istria)", "X nr. Moscow".
    """
    if len(label) > LONGEST:
        return ()
    found = [part for piece in _pieces(label) for part in _at_words(piece) if key(part.name)]
    return tuple(found if not found or found[0].how == "near" else [Part(found[0].name), *found[1:]])


def _pieces(label: str) -> Iterator[str]:
    """Yield what commas part, first outside of brackets and then inside."""
    for text in (_INSIDE.sub(" ", label), *_INSIDE.findall(label)):
        yield from (" ".join(piece.split()) for piece in _COMMA.split(text))


def _at_words(piece: str) -> list[Part]:
    """Part a piece at a word of place: "Archangelskoye nr. Moscow" is near Moscow."""
    words = table("words.toml")
    folded = f" {fold(piece)} "
    for how in ("near", "within"):
        for word in sorted(words[how], key=len, reverse=True):
            before, found, after = folded.partition(f" {word} ")
            if found and after.strip() and (before.strip() or how == "near"):
                return [
                    Part(before.strip(), "within"),
                    Part(after.strip(), "near" if how == "near" else "within"),
                ]
    return [Part(piece, "within")]
