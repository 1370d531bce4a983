"""Round brackets of a text, and what stands between the semicolons in them."""

import re
from collections.abc import Iterator

LONGEST_BRACKET = 300
"""Characters of a bracket that may hold a reference."""
_SIGN = re.compile(r"[()]")


def brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the outermost round brackets of a stretch that are short enough to hold a reference."""
    opened: list[int] = []
    for match in _SIGN.finditer(text, start, end):
        if opened and match.start() - opened[0] > LONGEST_BRACKET:
            opened = []
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            begin = opened.pop()
            if not opened and match.start() - begin > 3:
                yield begin, match.end()


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between semicolons."""
    at = start
    for piece in text[start:end].split(";"):
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield at + lead, at + len(piece.rstrip())
        at += len(piece) + 1
