"""Words broken at the end of a line: "Mar-" over "tensen".

The hyphen goes where a small letter follows, and stays where a capital does ("Lund-" over "Hansen"), between figures,
where the text writes the word with a hyphen within a line, and behind words that are joined by one ("self-" over
"taught"). Nothing is joined before words such as "and": "pre-" over "and post-war" are two words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.languages.parts.printing import Printing
from testimonia.repair.copy import Edit

_BREAK = re.compile(r"(?<=[^\W_])[-‐¬\u00ad][ \t]*(?:\r\n?|\n)\s*(?=[^\W_])")
_SURE = "¬\u00ad"
"""Marks that stand at the end of a line only where a word is broken."""
_PART = re.compile(r"\w+(?:['’‐-]\w+)*")
_INNER = re.compile(r"\w+-\w+")
_LONGEST = 60
"""Characters of a word before its break that are looked at."""


def rejoined(text: str, spans: Iterable[tuple[int, int]], words: Printing) -> Iterator[Edit]:
    """Yield an edit for each word of the spans that is broken over lines."""
    breaks = [match for start, end in spans for match in _BREAK.finditer(text, start, end)]
    if breaks:
        yield from (_edit(text, chain) for chain in _chains(_parts(text, breaks, words)))


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands behind a break: the rest of a word, whether a hyphen stands before it, and where that is."""

    hyphen: int
    start: int
    end: int
    keeps: bool


def _parts(text: str, breaks: Iterable[re.Match[str]], words: Printing) -> Iterator[_Part]:
    """Yield what stands behind each break where it is known whether the hyphen is the word's own."""
    inner = frozenset(word.lower() for word in _INNER.findall(text))
    for match in breaks:
        keeps = _keeps_hyphen(text, match, words, inner)
        if keeps is not None:
            yield _part(text, match, keeps)


def _part(text: str, match: re.Match[str], keeps: bool) -> _Part:
    rest = _PART.match(text, match.end())
    return _Part(match.start(), match.end(), rest.end() if rest else match.end(), keeps)


def _chains(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Yield the parts of each word that is broken once or more."""
    chain: list[_Part] = []
    for part in parts:
        if chain and part.hyphen != chain[-1].end:
            yield chain
            chain = []
        chain.append(part)
    if chain:
        yield chain


def _edit(text: str, chain: Sequence[_Part]) -> Edit:
    """Return the edit that puts the parts of a word together."""
    first = _begin(text, chain[0].hyphen)
    places = list(range(first, chain[0].hyphen))
    for part in chain:
        places += [part.hyphen] if part.keeps else []
        places += range(part.start, part.end)
    written = "".join(text[place] for place in places)
    return Edit(first, chain[-1].end, written.replace("‐", "-"), places)


def _begin(text: str, end: int) -> int:
    """Return where the word begins whose first part ends at a place."""
    start = end
    while start > max(0, end - _LONGEST) and (text[start - 1].isalnum() or text[start - 1] in "'’-‐"):
        start -= 1
    return start


def _keeps_hyphen(text: str, match: re.Match[str], words: Printing, inner: frozenset[str]) -> bool | None:
    """Tell whether the hyphen of a break is the word's own; None where the two are not one word."""
    part = _PART.match(text, match.end())
    left = text[_begin(text, match.start()) : match.start()].rpartition("-")[2]
    right = part.group().partition("-")[0] if part else ""
    if text[match.start()] in _SURE:
        return False
    if right.lower() in words.suspending or left[-1:].isdigit() != right[:1].isdigit():
        return None
    if right[:1].isupper() and not f"{left}{right}".isupper():
        return True
    return _own(left, right, words, inner) or right[:1].isdigit()


def _own(left: str, right: str, words: Printing, inner: frozenset[str]) -> bool:
    """Tell whether two parts are joined by a hyphen wherever they stand."""
    return left.lower() in words.hyphenated or f"{left}-{right}".lower() in inner
