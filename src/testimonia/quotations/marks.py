"""Direct speech: the stretches of a passage in quotation marks. A closing mark may be sentences away."""

import re
from dataclasses import dataclass
from functools import cache

from testimonia.languages.parts.speech import Speech

LONGEST = 4000
"""Characters between two marks."""
SHORTEST = 3
"""Words; shorter stretches in quotation marks are titles, names or words held at a distance."""
NEVER = "(?!)"


@dataclass(slots=True, frozen=True)
class Direct:
    """A stretch of a passage in quotation marks; offsets of the marks themselves."""

    start: int
    end: int

    def holds(self, start: int) -> bool:
        """Tell whether a place lies inside."""
        return self.start <= start < self.end


def direct_speech(text: str, start: int, end: int, words: Speech) -> list[Direct]:
    """Return the quotations of the passage ``text[start:end]`` that are long enough to be somebody's words."""
    pattern = _pattern(words.marks, words.apostrophes)
    found = [Direct(*match.span()) for match in pattern.finditer(text, start, end)]
    return [quote for quote in found if len(text[quote.start : quote.end].split()) >= SHORTEST]


@cache
def _pattern(marks: tuple[str, ...], apostrophes: tuple[str, ...]) -> re.Pattern[str]:
    """Return what is in quotation marks; nothing in a language without any."""
    return re.compile("|".join([*map(_between, marks), *map(_before_apostrophe, apostrophes)]) or NEVER)


def _between(mark: str) -> str:
    """Return what stands between two marks; one that opens and closes stands on its outer side beside no letter."""
    opening, closing, every = map(re.escape, (mark[0], mark[1:], mark))
    found = rf"{opening}[^{every}\n]{{1,{LONGEST}}}[{closing}]"
    return rf"(?<!\w){found}(?!\w)" if mark[0] in mark[1:] else found


def _before_apostrophe(mark: str) -> str:
    """Return what stands between two marks of which the second may be an apostrophe within: it ends like a sentence."""
    opening, closing = re.escape(mark[0]), re.escape(mark[1:])
    return rf"(?<!\w){opening}[^{opening}\n]{{12,2000}}?[.,!?…][{closing}](?!\w)"
