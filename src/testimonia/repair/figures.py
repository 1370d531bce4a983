"""Years whose figures were read as letters: "l861", "I889", "19O4".

Four characters that stand alone, at least two of them figures, are a year where every letter among them looks like one
figure only: a small L, a capital I and a bar like 1, an O like 0.
"""

import re
from collections.abc import Iterable, Iterator

from testimonia.repair.copy import Edit

_CANDIDATE = re.compile(r"(?<![^\s(\[–—-])[12Il|][0-9OoIl|]{3}(?![\w|])")
_FIGURES = str.maketrans("Il|Oo", "11100")
_FEWEST = 2
"""Figures that must have been read as such."""
_FIRST, _LAST = 1000, 2099


def years(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Edit]:
    """Yield an edit for each year of the spans that has letters in it."""
    for start, end in spans:
        for match in _CANDIDATE.finditer(text, start, end):
            figures = sum("0" <= character <= "9" for character in match.group())
            year = match.group().translate(_FIGURES)
            if _FEWEST <= figures < len(year) and _FIRST <= int(year) <= _LAST:
                yield Edit(match.start(), match.end(), year, range(match.start(), match.end()))
