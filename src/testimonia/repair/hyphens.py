"""Words broken at the end of a line: "Mar-" over "tensen".

The hyphen goes where a small letter follows, and stays where a capital does ("Lund-" over "Hansen"), between figures,
where the text writes the word with a hyphen within a line, and behind words that are joined by one ("self-" over
"taught"). Nothing is joined before words such as "and": "pre-" over "and post-war" are two words.
"""

import re
from collections.abc import Iterable, Iterator

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
    if not breaks:
        return
    inner = frozenset(word.lower() for word in _INNER.findall(text))
    chain: list[tuple[int, int, bool]] = []
    first = 0
    for match in breaks:
        keeps = _keeps_hyphen(text, match, words, inner)
        if chain and match.start() != chain[-1][1]:
            yield _edit(text, first, chain)
            chain = []
        if keeps is None:
            continue
        if not chain:
            first = _begin(text, match.start())
            chain.append((first, match.start(), False))
        part = _PART.match(text, match.end())
        chain.append((match.end(), part.end() if part else match.end(), keeps))
    if chain:
        yield _edit(text, first, chain)


def _edit(text: str, first: int, chain: list[tuple[int, int, bool]]) -> Edit:
    """Return the edit that puts the parts of a word together: (start, end, whether a hyphen stands before)."""
    written: list[str] = []
    places: list[int] = []
    for n, (start, end, keeps) in enumerate(chain):
        if keeps:
            written.append("-")
            places.append(chain[n - 1][1])
        written.append(text[start:end])
        places.extend(range(start, end))
    return Edit(first, chain[-1][1], "".join(written), places)


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
    if right[:1].isupper() and not (left.isupper() and right.isupper()):
        return True
    own = left.lower() in words.hyphenated or f"{left}-{right}".lower() in inner
    return own or right[:1].isdigit()
