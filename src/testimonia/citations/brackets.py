"""Round brackets of a text, and what stands between the semicolons in them."""

import re
from collections.abc import Iterator

LONGEST_BRACKET = 300
"""Characters of a bracket that may hold a reference."""
_SIGN = re.compile(r"[()]")


def brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the outermost round brackets of a stretch that are short enough to hold a reference.

    Of one that is not closed, those inside.
    """
    opened: list[int] = []
    inside: list[tuple[int, int]] = []
    for match in _SIGN.finditer(text, start, end):
        if opened and match.start() - opened[0] > LONGEST_BRACKET:
            yield from inside
            opened, inside = [], []
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            begin = opened.pop()
            inside = [*(span for span in inside if span[0] < begin), (begin, match.end())]
            if not opened:
                yield from inside
                inside = []
    yield from inside


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between semicolons."""
    at = start
    for piece in text[start:end].split(";"):
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield at + lead, at + len(piece.rstrip())
        at += len(piece) + 1
