"""Reading one file or member: from its bytes to a ``Source``, and what its markup told."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from pkgutil import resolve_name

from testimonia import apart
from testimonia.errors import ReadingError
from testimonia.model import Source, content_id
from testimonia.readers import Page, Raw
from testimonia.sources.found import Found, Limits
from testimonia.sources.refusals import empty, refused, too_large

HERE = frozenset(("testimonia.readers.txt:read",))
"""Readers that need no process apart: all they do is to decode."""


def read(found: Found, limits: Limits | None = None, digest: str | None = None) -> tuple[Source, Page] | None:
    """Read one file, and keep what its markup told; return None where its bytes have the digest that is given.

    Raises:
        ReadingError: it cannot be read; the reason is a code, the message names the file.
    """
    limits = limits or Limits()
    data = _bytes(found.absolute, found.path, limits.max_bytes)
    own = sha256(data).hexdigest()
    if own == digest:
        return None
    page = _page(found, data, limits)
    if not any(character.isalpha() for character in page.text):
        raise ReadingError("no-text", f"{found.path} has no letter in it; nothing to read")
    page = replace(page, clues=(*found.clues, *page.clues), notes=(*found.notes, *page.notes))
    return Source(
        content_id(own), found.path, own, page.text, found.extension, page.encoding, page.notes
    ), page


def _page(found: Found, data: bytes, limits: Limits) -> Page:
    """Return what the reader makes of bytes, in a process apart unless it only decodes."""
    path = limits.readers[found.extension]
    raw = Raw(data, found.path.rpartition("/")[2], found.charset, limits.ocr)
    try:
        page: Page = resolve_name(path)(raw) if path in HERE else apart.helper().call(path, raw)
    except ReadingError as error:
        raise ReadingError(
            error.reason, f"{found.path} {error}; rename or convert it, or move it away"
        ) from error
    return page


def _bytes(file: Path, path: str, most: int) -> bytes:
    """Read the bytes once, never more than the limit, whatever the walk saw."""
    try:
        with file.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        skipped = refused(path, error, "file")
        raise ReadingError(skipped.reason, skipped.message) from error
    if len(data) > most:
        raise ReadingError("too-large", too_large(path, file.stat().st_size, most))
    if not data:
        raise ReadingError("empty", empty(path))
    return data
