"""Blocks of a text: lines without a blank one between, as paragraphs of most texts are, furniture or not."""

from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.furniture.layout import Line


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together, at ``start:end`` of the text."""

    start: int
    end: int


def blocks(lines: Iterable[Line]) -> list[Block]:
    """Return the blocks of a text, in order."""
    found: list[Block] = []
    open_ = False
    for line in lines:
        if not line.blank:
            start = found.pop().start if open_ else line.start
            found.append(Block(start, line.end))
        open_ = not line.blank
    return found
