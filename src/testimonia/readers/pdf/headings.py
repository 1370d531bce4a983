"""Headings, as far as the font says so: larger letters than the text's, or a line or two all in bold."""

from collections.abc import Sequence

from testimonia.readers.pdf.paragraphs import ends
from testimonia.readers.pdf.printed import Paragraph, Row

_LARGER = 1.12
"""Size of a heading in sizes of the text, at least."""
_MOST_ROWS, _MOST_BOLD_ROWS = 4, 2
"""Rows of a heading in larger letters, and of one in bold or with a stop at its end."""
_LONGEST = 250
"""Characters of a heading."""
_BOLD_TEXT = 0.4
"""Share of a file's letters in bold from which on bold says nothing."""


def mark(paragraphs: Sequence[Paragraph], size: float) -> None:
    """Mark the paragraphs that are headings; ``size`` is that of the text."""
    bold_tells = _bold_tells([row for paragraph in paragraphs for row in paragraph.rows])
    for paragraph in paragraphs:
        if not _may_be_heading(paragraph):
            continue
        if _is_large(paragraph, size):
            paragraph.heading = paragraph.whole = True
        elif bold_tells and _is_bold(paragraph, size):
            paragraph.heading = True


def _bold_tells(rows: Sequence[Row]) -> bool:
    """Tell whether so little of a file is in bold that it says something."""
    bold = sum(len(row.text) for row in rows if row.bold)
    return bold <= _BOLD_TEXT * sum(len(row.text) for row in rows)


def _may_be_heading(paragraph: Paragraph) -> bool:
    text = "".join(row.text for row in paragraph.rows[: _MOST_ROWS + 1])
    return len(text) <= _LONGEST and any(map(str.isalpha, text))


def _is_large(paragraph: Paragraph, size: float) -> bool:
    most = _MOST_BOLD_ROWS if ends(paragraph.rows[-1]) else _MOST_ROWS
    return paragraph.size >= _LARGER * size and len(paragraph.rows) <= most


def _is_bold(paragraph: Paragraph, size: float) -> bool:
    """Tell whether a paragraph is a line or two in bold that no sentence ends."""
    if len(paragraph.rows) > _MOST_BOLD_ROWS or paragraph.size < 0.95 * size or ends(paragraph.rows[-1]):
        return False
    return all(row.bold and "\t" not in row.text for row in paragraph.rows)
