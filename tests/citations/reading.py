"""A text with its paragraphs as passages, read for citations; quotations are what stands in “ ”."""

import re
from collections.abc import Sequence

from testimonia.citations import apart, cited, notes
from testimonia.citations.notes import Note
from testimonia.languages.en.citing import citing
from testimonia.model import Citation, Passage, Quotation, Region, Voice

UNNAMED = "speaker not named"


def passages(text: str) -> list[Passage]:
    """Return a passage for each line that is not blank."""
    return [Passage(*line.span()) for line in re.finditer(r"[^\n]+", text)]


def quotations(text: str, unnamed: bool = True) -> tuple[Quotation, ...]:
    """Return a quotation for each stretch between “ and ”."""
    voice = Voice("speaker", UNNAMED if unnamed else "Ida Falk", direct=True)
    return tuple(Quotation(*found.span(), "direct", voice) for found in re.finditer("“[^“”]*”", text))


def noted(text: str, regions: Sequence[Region] = ()) -> tuple[Note, ...]:
    """Return the notes of a text."""
    return notes(text, regions, passages(text), citing())


def citations(text: str) -> tuple[Citation, ...]:
    """Return the citations of a text."""
    found = noted(text)
    _, prose = apart(found, passages(text))
    return cited(text, found, prose, quotations(text), citing())
