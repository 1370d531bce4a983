"""How much words say, in any script."""

import re

_NO_LETTERS = re.compile(r"\W+")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Chinese and Japanese, of which a letter says as much as three of an alphabet."""
STOPS = frozenset(".!?…。！？؟।။።")
_CLOSING = "\"'”’)]»«」』） "


def squeeze(words: str) -> str:
    """Return letters and digits alone, by which two settings of the same words are the same."""
    return _NO_LETTERS.sub("", words).casefold()


def weight(squeezed: str) -> int:
    """Return how many letters of an alphabet words are worth."""
    if squeezed.isascii():
        return len(squeezed)
    return len(squeezed) + 2 * sum(map(len, _DENSE.findall(squeezed)))


def stops(words: str) -> bool:
    """Tell whether words end as a sentence does."""
    return words[-8:].rstrip(_CLOSING)[-1:] in STOPS
