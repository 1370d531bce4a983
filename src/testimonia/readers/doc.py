"""Old Word documents (DOC), as anydoc converts them; and what else bears that ending and Word would open.

The format does not let words that are marked as deleted be told from the others, and neither comments nor the heads of
pages are read: a note says so.
"""

from testimonia.errors import ReadingError
from testimonia.readers import converted, docx, html, markup, mhtml, rtf
from testimonia.readers.package import is_encrypted
from testimonia.readers.page import Page, Raw

_NOTE = (
    "old Word format: words marked as deleted are not told apart, comments and heads of pages are not read"
)
_OTHERS = {
    b"{\\rtf": rtf.read, b"PK\x03\x04": docx.read, b"<html": html.read, b"<HTML": html.read, b"<!DOCTYPE": html.read,
    b"MIME-Version:": mhtml.read,
}  # fmt: skip
"""First bytes of other formats that Word saves under this ending → their reader."""


def read(raw: Raw) -> Page:
    """Read an old Word document.

    Raises:
        ReadingError: "missing" where anydoc is not installed; "encrypted", "damaged", "too-large".
    """
    head = raw.data[:64].lstrip()
    other = next((reader for start, reader in _OTHERS.items() if head.startswith(start)), None)
    if other:
        return other(raw)
    if is_encrypted(raw.data):
        raise ReadingError("encrypted", "is encrypted (needs a password)")
    text, marked, _, unread = markup.lay(converted.html(converted.document(raw.data, "doc")))
    return Page(text, "utf-8", (_NOTE, *unread), marked)
