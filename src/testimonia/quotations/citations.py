"""References to other texts: bracketed or footnoted titles with a year, page references, web addresses."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from testimonia.languages.parts.speech import Speech
from testimonia.model import Citation, Passage

ADDRESS = r"\bhttps?://[^\s<>\"”)\]]{4,300}"
PAGES = r"\s?\d{1,4}(?:[-–]\d{1,4})?\b"
TITLE = r"\s[A-Z“\"][^.;\n]{3,120}?\b(?:1[5-9]|20)\d\d\b"
"""What is referred to, up to its year."""


def citations(text: str, passages: Iterable[Passage], words: Speech) -> Iterator[Citation]:
    """Yield the references in the passages, in order."""
    pattern = _pattern(words.reference_cues, words.page_cues)
    for passage in passages:
        for match in pattern.finditer(text, passage.start, passage.end):
            yield Citation(match.start(), match.end(), match.group())


@cache
def _pattern(cues: tuple[str, ...], pages: tuple[str, ...]) -> re.Pattern[str]:
    """Return what a reference looks like; a cue may begin a sentence."""
    page = rf"{_any(pages)}{PAGES}"
    behind = rf"(?:,\s*{page})?" if pages else ""
    either_case = tuple(sorted({*cues, *(cue[:1].upper() + cue[1:] for cue in cues)}))
    forms = [ADDRESS]
    forms += [rf"\b{_any(either_case)}{TITLE}{behind}"] if cues else []
    forms += [rf"\b{page}"] if pages else []
    return re.compile("|".join(forms))


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
