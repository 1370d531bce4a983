"""References to other texts: bracketed or footnoted titles with a year, page references, web addresses."""

import re
from collections.abc import Iterable, Iterator

from testimonia.model import Citation, Passage

CITATION = re.compile(
    r"\bhttps?://[^\s<>\"”)\]]{4,300}"
    r"|\b(?:[Ss]ee|[Cc]f\.|[Ii]n:)\s[A-Z“\"][^.;\n]{3,120}?\b(?:1[5-9]|20)\d\d\b(?:,\s*pp?\.\s*\d+(?:[-–]\d+)?)?"
    r"|\bpp?\.\s?\d{1,4}(?:[-–]\d{1,4})?\b"
)


def citations(text: str, passages: Iterable[Passage]) -> Iterator[Citation]:
    """Yield the references in the passages, in order."""
    for passage in passages:
        for match in CITATION.finditer(text, passage.start, passage.end):
            yield Citation(match.start(), match.end(), match.group())
