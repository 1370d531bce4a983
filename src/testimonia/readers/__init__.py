"""Readers: one module per format, each a function from a file's bytes to a ``Page``; and containers of many sources.

``READERS`` and ``CONTAINERS`` are the tables of what is read by this package itself: extension without its dot →
"module:function". Installed packages add to them by entry points of the groups ``testimonia.readers`` and
``testimonia.containers``, named after the extension (plugins.py). A reader takes a ``Raw`` and returns a ``Page``; a
container is a ``readers.member.Holder``. Either raises ``ReadingError`` with a reason code and
leaves the file's name to its caller, who knows it.
"""

from collections.abc import Callable

from testimonia.readers.page import Page, Raw

__all__ = ["CONTAINERS", "READERS", "Page", "Raw", "Reader"]

Reader = Callable[[Raw], Page]

READERS: dict[str, str] = {
    "txt": "testimonia.readers.txt:read",
    "text": "testimonia.readers.txt:read",
    "md": "testimonia.readers.md:read",
    "markdown": "testimonia.readers.md:read",
    "html": "testimonia.readers.html:read",
    "htm": "testimonia.readers.html:read",
    "xhtml": "testimonia.readers.html:read",
}
CONTAINERS: dict[str, str] = {}
