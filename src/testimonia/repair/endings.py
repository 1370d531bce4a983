"""Endings of words that scans misread so that no word ends like that: "sherifT" for sheriff.

The language says which, and what they were; both have as many letters. Before them stand small letters only.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from testimonia.languages.parts.printing import Printing
from testimonia.repair.copy import Edit


def restored(text: str, spans: Iterable[tuple[int, int]], words: Printing) -> Iterator[Edit]:
    """Yield an edit for each ending of the spans that was misread."""
    present = [ending for ending in words.endings if ending in text]
    if not present:
        return
    pattern = _pattern(tuple(present))
    for start, end in spans:
        for match in pattern.finditer(text, start, end):
            yield Edit(
                match.start(), match.end(), words.endings[match.group()], range(match.start(), match.end())
            )


@cache
def _pattern(endings: tuple[str, ...]) -> re.Pattern[str]:
    small = "[a-zß-öø-ÿ]"
    return re.compile(rf"(?<={small}{small})(?:{'|'.join(map(re.escape, endings))})(?!\w)")
