"""The one way in which names are compared: small Latin letters, without accents, case or punctuation."""

import re
from functools import lru_cache

from anyascii import anyascii

_NOT_WORD = re.compile(r"[^0-9a-z]+")
_SINGLE = re.compile(r"\b(?:[a-z] )+[a-z]\b")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Fold to small Latin letters and digits, words separated by one space: "A.M. O’Brien" is "a m obrien".

    An apostrophe joins, as it does in a name; every other mark parts. This is the usage of library catalogues.
    """
    return " ".join(_NOT_WORD.sub(" ", anyascii(text).lower().replace("'", "")).split())


@lru_cache(maxsize=65536)
def fold_body(text: str) -> str:
    """Fold the name of a body, single letters in a row run together: "C.G.T." and "CGT" are one."""
    return _SINGLE.sub(lambda letters: letters.group().replace(" ", ""), fold(text))
