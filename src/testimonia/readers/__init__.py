"""Readers: one module per format, each a function from a file's bytes to a ``Page``.

``READERS`` is the table of what is read: extension → "module:function". A reader raises ``ReadingError``
with a reason code and leaves the file's name to its caller, who knows it.
"""

from collections.abc import Callable, Mapping
from pkgutil import resolve_name
from typing import cast

from testimonia.readers.page import Page

__all__ = ["READERS", "Page", "Reader", "load"]

Reader = Callable[[bytes], Page]

READERS: dict[str, str] = {
    ".txt": "testimonia.readers.txt:read",
    ".text": "testimonia.readers.txt:read",
    ".md": "testimonia.readers.md:read",
    ".markdown": "testimonia.readers.md:read",
    ".html": "testimonia.readers.html:read",
    ".htm": "testimonia.readers.html:read",
    ".xhtml": "testimonia.readers.html:read",
}


def load(extension: str, readers: Mapping[str, str] = READERS) -> Reader:
    """Return the reader of an extension (lower case, with its dot); KeyError where there is none."""
    return cast(Reader, resolve_name(readers[extension]))
