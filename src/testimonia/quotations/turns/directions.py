"""Directions in a conversation: lines in brackets, or in capitals where few lines are, that are nobody's words."""

import re
from collections.abc import Collection, Sequence

from testimonia.furniture.layout import Line

_BRACKETED = re.compile(r"[*_]{0,3}(?:\[[^\[\]\n]{1,120}\]|\([^()\n]{1,120}\))\.?[*_]{0,3}")
_MOST_WORDS = 8
_LONGEST = 120
"""Characters of a line."""
_FEW = 3
"""Of so many lines one may be in capitals, if capitals are to tell a direction from words."""


def directions(text: str, every: Sequence[Line], labels: Collection[int]) -> list[tuple[int, int]]:
    """Return the directions among the lines of a conversation; ``labels`` are the starts of those with a label."""
    own = [line for line in every if line.start not in labels]
    shouted = [line for line in own if _in_capitals(text, line)]
    found = [line for line in own if _is_bracketed(text, line)]
    found += shouted if _FEW * len(shouted) <= len(every) else []
    return sorted({(line.start, line.end) for line in found})


def _is_bracketed(text: str, line: Line) -> bool:
    return _BRACKETED.fullmatch(text, line.start, line.end) is not None


def _in_capitals(text: str, line: Line) -> bool:
    """Tell whether a line is a few words in capitals that do not call out or ask."""
    words = text[line.start : line.end].rstrip() if line.length <= _LONGEST else ""
    return words.isupper() and len(words.split()) <= _MOST_WORDS and words[-1] not in "?!"
