"""A turn: a stretch of a text that one person speaks, or writes, in the first person."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Turn:
    """Words ``start:end`` of somebody; what they are called by stands at ``label``, None where nothing does.

    ``name`` is whom that names, without titles, "" where it names nobody: "Q", "THE CHAIRMAN", initials; ``titled`` the
    same with its titles. ``called`` is what they are called where they have no name.
    """

    start: int
    end: int
    label: tuple[int, int] | None
    called: str
    name: str = ""
    titled: str = ""
    role: Literal["speaker", "writer"] = "speaker"


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a text without the white space at both ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
