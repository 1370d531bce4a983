"""Names without accents, case and punctuation, to be compared and looked up."""

import re

from anyascii import anyascii

_WORD = re.compile(r"[a-z0-9]+")
_SAINT = {"st": "saint", "ste": "saint", "sankt": "saint", "san": "saint"}


def fold(text: str) -> str:
    """Return the words of a text in lower-case ASCII with single spaces: "Andréu  NIN" is "andreu nin"."""
    return " ".join(_WORD.findall(anyascii(text).casefold()))


def same_name(one: str, other: str) -> bool:
    """Tell whether one name may be a shorter form of the other: "Odessa" of "Odessa, Ukraine"."""
    words, others = _set(one), _set(other)
    return words <= others or others <= words


def _set(name: str) -> frozenset[str]:
    return frozenset(_SAINT.get(word, word) for word in fold(name).split()) - {"the", "of"}
