"""The order in which a name is written: "KOLLONTAI, Alexandra" and "KOLLONTAI Alexandra" turned round."""

import re
from collections.abc import Sequence

from testimonia.languages.parts.names import NameCustoms
from testimonia.names.customs import Known, known
from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.names.particles import INSIDE

DASH = re.compile(r"\s+(?:-{1,2}|[–—])\s+")
"""What may stand for the comma behind a surname: "FERREIRA - Manuel"."""


def in_reading_order(written: str, customs: NameCustoms) -> str:
    """Return a name with the given names first and no surname in capitals: "Boris Souvarine" for "SOUVARINE, Boris".

    What is not turned stays as it is written.
    """
    last, comma, given = DASH.sub(", ", written, count=1).partition(", ")
    if not comma:
        last, given = capitals_first(written)
    if (
        not (last and given)
        or fold(given).replace(" ", "") in known(customs).endings
        or not are_given_names(last, given)
    ):
        return written
    return f"{given} {last.title() if last.isupper() else last}"


def given_first(text: str, words: Known) -> str:
    """Return a name with the given names first; what follows a comma and is no given name is left out."""
    text = DASH.sub(", ", words.rank.sub("", text), count=1)
    head, comma, tail = text.partition(",")
    if not comma:
        last, given = capitals_first(text)
        return f"{given} {last}".strip()
    if fold(tail.partition(",")[0]).replace(" ", "") in words.endings:
        return text
    return f"{tail} {head}" if are_given_names(head, tail) else head


def are_given_names(head: str, tail: str) -> bool:
    """Tell whether what follows a comma is somebody's given names, not their rank, place or trade."""
    words = tail.split()
    first = fold(words[0]) if words else ""
    short = len(words) <= 3 and all(word[0].isupper() or fold(word) in INSIDE for word in words)
    return short and (_given(first) or " " not in head.strip())


def _given(word: str) -> bool:
    """Tell whether a folded word is a given name or initials."""
    return is_given(word.replace(" ", "-")) or bool(word and all(len(part) == 1 for part in word.split()))


def capitals_first(text: str) -> tuple[str, str]:
    """Return surname and given names of "KOLLONTAI Alexandra"; where it is not written so, nothing and the text."""
    words = text.split()
    count = next((n for n, word in enumerate(words) if not _capitals(word)), len(words))
    if 0 < count < len(words) and _in_small(words[count:]):
        return " ".join(words[:count]), " ".join(words[count:])
    return "", text


def _capitals(word: str) -> bool:
    return word.isupper() and len(word) > 2 and "." not in word


def _in_small(words: Sequence[str]) -> bool:
    """Tell whether words are known given names, none of them in capitals; initials may follow."""
    return is_given(fold(words[0])) and not any(map(_capitals, words))
