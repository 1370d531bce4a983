"""What is seen of the blocks of a web page before anybody judges whether they are of the article."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.readers.layer import Block
from testimonia.readers.letters import squeeze, stops, weight

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SENTENCE, _PARAGRAPH = 50, 150
"""Letters from which on words with a final stop, and any words, are taken for prose."""
_MOST_LINKED = 0.5
_PIECES = re.compile(r"[\n\t]|(?<=[.!?]) |(?<=[。！？])")
_FINDABLE = 25
"""Letters of a block from which on it is known again within other words."""
_FINDABLE_PIECE = 15
_MOST_SOUGHT = 1_000_000_000
"""Letters that are compared at most to find blocks within the main text."""


@dataclass(slots=True, eq=False)
class Seen:
    """A block, its words, and what has been judged of it so far."""

    place: int
    block: Block
    words: str
    squeezed: str
    letters: int
    """How many letters of an alphabet it is worth."""
    linked: float
    """The share of it that is inside links."""
    heading: str
    """The tag of the heading that it is, "" if it is none."""
    prose: bool
    """It reads as a sentence or more, not as links."""
    main: bool = False
    """It is in what the finder of main text takes for that."""
    kind: str = ""
    """What the innermost element around it that is furniture says it is."""
    sign: Any = None
    """That element."""
    kept: bool = False
    """It is held to be of the article."""
    because: tuple[str, str] = ("", "")
    """Kind of region and reason, where it is not."""

    @property
    def path(self) -> tuple[Any, ...]:
        """The elements it stands in, outermost first."""
        return self.block.path

    @property
    def own(self) -> Any:
        """Its own element."""
        return self.block.path[-1]

    @property
    def home(self) -> Any:
        """The element right above its own."""
        return self.block.path[-2] if len(self.block.path) > 1 else None

    def keep(self, kept: bool, kind: str = "page", reason: str = "not in the page's main text") -> None:
        """Judge it to be of the article, or not and why."""
        self.kept = kept
        self.because = ("", "") if kept else (kind, reason)


def look(blocks: Sequence[Block], text: str) -> list[Seen]:
    """Return what is seen of the blocks of a text."""
    return [_seen(place, block, text[block.start : block.end]) for place, block in enumerate(blocks)]


def _seen(place: int, block: Block, words: str) -> Seen:
    squeezed = squeeze(words)
    letters, linked = weight(squeezed), block.linked / max(1, len(words))
    told = letters >= _PARAGRAPH or (letters >= _SENTENCE and stops(words))
    heading = next((part.tag for part in reversed(block.path[-2:]) if part.tag in _HEADINGS), "")
    return Seen(place, block, words, squeezed, letters, linked, heading, told and linked < _MOST_LINKED)


def find_main(seen: Sequence[Seen], lines: Iterable[str]) -> None:
    """Note which blocks are in the main text, of which ``lines`` are the lines, squeezed.

    Short ones are as a line of it, long ones anywhere, or with most of their pieces.
    """
    every = list(lines)
    known, whole = frozenset(every), "\n".join(every)
    if len(whole) * len(seen) > _MOST_SOUGHT:
        whole = joined = ""
    else:
        joined = "".join(every)
    for one in seen:
        squeezed = one.squeezed
        findable = len(squeezed) >= _FINDABLE
        within = findable and (squeezed in whole or squeezed in joined)
        one.main = squeezed in known or within or (findable and _in_pieces(one, known, whole))


def _in_pieces(one: Seen, known: frozenset[str], whole: str) -> bool:
    """Tell whether six tenths of a block are in the main text, sentence by sentence."""
    pieces = list(filter(None, map(squeeze, _PIECES.split(one.words))))
    if len(pieces) < 2:
        return False
    found = sum(
        len(piece) for piece in pieces if piece in known or (len(piece) >= _FINDABLE_PIECE and piece in whole)
    )
    return found * 10 >= len(one.squeezed) * 6
