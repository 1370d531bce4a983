"""Plain text: the text as read is the decoded file, character for character."""

from testimonia.readers.encoding import decode
from testimonia.readers.page import Page, Raw


def read(raw: Raw) -> Page:
    """Decode a plain-text file. Raises ``ReadingError`` where it is no text."""
    text, encoding, notes = decode(raw.data)
    return Page(text, encoding, notes)
