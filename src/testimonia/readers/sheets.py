"""Pages of print as somebody recognised or transcribed them.

ALTO, PAGE and hOCR say the same in three ways, and Tesseract says it in one of them; their readers bring it into these
words. ``paragraphs`` finds where paragraphs begin and go on, ``setting_out`` makes a text of pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

DROP_CAPITAL = "drop capital"
"""The kind of a block that is the first letter of the next."""
HEADS = frozenset(("page header", "page footer", "page number", "catch-word", "signature mark"))
"""Kinds of blocks that stand on a page because it is one."""
FURNITURE = HEADS | {"caption", "advertisement"}
"""Kinds of blocks that are not of the article."""


class Box(NamedTuple):
    """A rectangle on a page, in the page's own unit, from its top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and how sure its recogniser was of it, in [0, 1]; None where that is not known."""

    text: str
    box: Box | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print. ``words`` need not be all of it; those that are not found in ``text`` have no zone."""

    text: str
    box: Box | None = None
    words: tuple[Word, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; ``kind`` is empty for running text, else "heading", "item" or one of this module's.

    ``whole``: whoever laid out the page says that they are one paragraph; ``close``: no blank line stands above them.
    """

    lines: tuple[Line, ...]
    kind: str = ""
    whole: bool = False
    close: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: what is on it in reading order, the number that is printed on it, its size in its own unit.

    ``counted`` is a number that its file gives it, where no printed one is known.
    """

    blocks: tuple[Block, ...]
    label: str = ""
    width: float = 0.0
    height: float = 0.0
    counted: str = ""


def line_of(words: Sequence[Word], box: Box | None = None) -> Line:
    """Return the line that words make, a space between them."""
    return Line(" ".join(word.text for word in words), box, tuple(words))
